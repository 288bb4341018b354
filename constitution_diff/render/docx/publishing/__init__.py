"""What a Word file holds beside what its readers see: found, and taken out.

Each rule of `RULES` finds the traces of one kind and, where nothing that is printed
would change, takes them out. What a code means is said in `check/traces`.

A module is imported when something of it is first used: who asks whether a file is a
plain document needs no rule.
"""

from typing import TYPE_CHECKING, Final

from constitution_diff.model.on_demand import found_in

if TYPE_CHECKING:
    from .beside import Unseen, unseen_texts
    from .bound import as_document, is_document
    from .changes import pending
    from .copying import clean_copy, settled_parts, without_texts
    from .rules import RULES
    from .stripping import stripped
    from .tracing import traces_of

__all__ = [
    "RULES",
    "Unseen",
    "as_document",
    "clean_copy",
    "is_document",
    "pending",
    "settled_parts",
    "stripped",
    "traces_of",
    "unseen_texts",
    "without_texts",
]
_HOMES: Final = {
    "beside": ("Unseen", "unseen_texts"),
    "bound": ("as_document", "is_document"),
    "changes": ("pending",),
    "copying": ("clean_copy", "settled_parts", "without_texts"),
    "rules": ("RULES",),
    "stripping": ("stripped",),
    "tracing": ("traces_of",),
}
"""What lives in each module."""

if not TYPE_CHECKING:  # a checker is to miss what is not there
    __getattr__ = found_in(__name__, _HOMES)
