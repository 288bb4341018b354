"""Joins reading to the pure steps: a function for each thing asked."""

from .amending import apply_instructions
from .checking import check_file
from .comparing import compare_files, compare_versions, decisions_on
from .forgetting import forget_words
from .reading import Desk, Request, outline_of, outlines_of, partly_read

__all__ = [
    "Desk",
    "Request",
    "apply_instructions",
    "check_file",
    "compare_files",
    "compare_versions",
    "decisions_on",
    "forget_words",
    "outline_of",
    "outlines_of",
    "partly_read",
]
