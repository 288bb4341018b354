"""Joins reading to the pure steps: a function for each thing asked.

`amending` is imported by itself: its grammar takes a tenth of a second to make, and
`compare` has no use for it. Nor has it for `publishing`, which writes Word files.
"""

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
