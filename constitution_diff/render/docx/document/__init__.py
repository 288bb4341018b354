"""An outline as a Word document of our own, and where in it each clause stands.

`layout` decides what stands where, as values; `writing` makes the file of them. The
styles are the same in every document, so that two of them can be marked as one.
"""

from .placed import placed
from .writing import document_docx

__all__ = ["document_docx", "placed"]
