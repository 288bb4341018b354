"""Joins reading to the pure steps: a function for each thing asked.

Each is imported when it is first used: the rules of proof-reading alone take as long to
make as a redline of twenty pages. `amending`, `publishing` and the like are imported by
themselves.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from .checking import check_file
    from .comparing import compare_files, compare_versions, decisions_on
    from .forgetting import forget_words
    from .reading import Desk, Request, outline_of, outlines_of, partly_read

__all__ = [
    "Desk",
    "Request",
    "check_file",
    "compare_files",
    "compare_versions",
    "decisions_on",
    "forget_words",
    "outline_of",
    "outlines_of",
    "partly_read",
]
_HOMES: Final = {
    "check_file": "checking",
    "compare_files": "comparing",
    "compare_versions": "comparing",
    "decisions_on": "comparing",
    "forget_words": "forgetting",
}
"""Where a name lives that is not in `reading`."""


def __getattr__(name: str) -> object:
    """The function or type of that name (PEP 562)."""
    if name not in __all__:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    return getattr(import_module(f".{_HOMES.get(name, 'reading')}", __name__), name)
