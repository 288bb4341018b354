"""An outline as a Word document of our own, and where in it each clause stands.

`layout` decides what stands where, as values; `writing` makes the file of them. The
styles are the same in every document, so that two of them can be marked as one.
"""

from typing import TYPE_CHECKING

from .placed import placed

if TYPE_CHECKING:
    from constitution_diff.model import Outline

__all__ = ["document_docx", "placed"]


def document_docx(outline: "Outline", running: str = "") -> bytes:
    """The document of an outline, as `writing` makes it."""
    # Two Word files are marked without python-docx, which takes long to import.
    from .writing import document_docx as written  # noqa: PLC0415

    return written(outline, running)
