"""What a Word file holds beside what its readers see: found, and taken out.

Each rule of `RULES` finds the traces of one kind and, where nothing that is printed
would change, takes them out. What a code means is said in `check/publication.py`.
"""

from .bound import as_document, is_document
from .changes import pending
from .copying import clean_copy
from .rules import RULES
from .stripping import stripped
from .tracing import traces_of

__all__ = [
    "RULES",
    "as_document",
    "clean_copy",
    "is_document",
    "pending",
    "stripped",
    "traces_of",
]
