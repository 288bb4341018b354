"""Joins reading to the pure steps: a function for each thing asked.

Each is imported when it is first used: the rules of proof-reading alone take as long to
make as a redline of twenty pages. `amending`, `publishing` and the like are imported by
themselves.
"""

from typing import TYPE_CHECKING, Final

from constitution_diff.model.on_demand import found_in

if TYPE_CHECKING:
    from .checking import check_file
    from .comparing import compare_files, compare_versions, decisions_on, link_files
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
    "link_files",
    "outline_of",
    "outlines_of",
    "partly_read",
]
_HOMES: Final = {
    "checking": ("check_file",),
    "comparing": (
        "compare_files",
        "compare_versions",
        "decisions_on",
        "link_files",
    ),
    "forgetting": ("forget_words",),
    "reading": (
        "Desk",
        "Request",
        "outline_of",
        "outlines_of",
        "partly_read",
    ),
}
"""What lives in each module."""

if not TYPE_CHECKING:  # a checker is to miss what is not there
    __getattr__ = found_in(__name__, _HOMES)
