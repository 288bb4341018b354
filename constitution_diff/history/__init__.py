"""Kept versions and their dates → what was in force, and who changed what. Pure."""

from .dates import as_at
from .finding import named_clauses, near_citations
from .lines import (
    control_rows,
    is_changed,
    last_change,
    lines_inside,
    lines_of,
    named_lines,
    standing_in,
)
from .notes import as_notes, as_overrides, noted_clauses, standing_notes

__all__ = [
    "as_at",
    "as_notes",
    "as_overrides",
    "control_rows",
    "is_changed",
    "last_change",
    "lines_inside",
    "lines_of",
    "named_clauses",
    "named_lines",
    "near_citations",
    "noted_clauses",
    "standing_in",
    "standing_notes",
]
