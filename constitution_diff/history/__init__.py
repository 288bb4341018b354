"""Kept versions and their dates → what was in force, and who changed what. Pure.

A module is imported when something of it is first used: most verbs ask one thing.
"""

from typing import TYPE_CHECKING, Final

from constitution_diff.model.on_demand import found_in

# One is called as the module is, and would be hidden by it.
from .wanted import Phrase, Wanted, wanted

if TYPE_CHECKING:
    from .beginnings import REST, begins, is_part
    from .by_part import PartDays, parts_called
    from .calendar import NO_END, Calendar, Span, calendar_of, day_number, joined
    from .dates import as_at
    from .day_conflicts import DayConflict, conflicts
    from .finding import named_clauses, near_citations, outermost
    from .forgotten import forgotten_between, is_lost
    from .lines import (
        control_rows,
        is_changed,
        last_change,
        lines_inside,
        lines_of,
        named_lines,
        shared_citations,
        standing_in,
    )
    from .notes import as_notes, as_overrides, noted_clauses, standing_notes
    from .snippets import marks_in, snippet_of
    from .terms import folded, terms_of, words_of
    from .twins import is_spare, spare_for
    from .unsaid import is_own_part, lost_parts, parts_in, unsaid_of

__all__ = [
    "NO_END",
    "REST",
    "Calendar",
    "DayConflict",
    "PartDays",
    "Phrase",
    "Span",
    "Wanted",
    "as_at",
    "as_notes",
    "as_overrides",
    "begins",
    "calendar_of",
    "conflicts",
    "control_rows",
    "day_number",
    "folded",
    "forgotten_between",
    "is_changed",
    "is_lost",
    "is_own_part",
    "is_part",
    "is_spare",
    "joined",
    "last_change",
    "lines_inside",
    "lines_of",
    "lost_parts",
    "marks_in",
    "named_clauses",
    "named_lines",
    "near_citations",
    "noted_clauses",
    "outermost",
    "parts_called",
    "parts_in",
    "shared_citations",
    "snippet_of",
    "spare_for",
    "standing_in",
    "standing_notes",
    "terms_of",
    "unsaid_of",
    "wanted",
    "words_of",
]
_HOMES: Final = {
    "beginnings": ("REST", "begins", "is_part"),
    "by_part": ("PartDays", "parts_called"),
    "calendar": (
        "NO_END",
        "Calendar",
        "Span",
        "calendar_of",
        "day_number",
        "joined",
    ),
    "dates": ("as_at",),
    "day_conflicts": ("DayConflict", "conflicts"),
    "finding": ("named_clauses", "near_citations", "outermost"),
    "forgotten": ("forgotten_between", "is_lost"),
    "lines": (
        "control_rows",
        "is_changed",
        "last_change",
        "lines_inside",
        "lines_of",
        "named_lines",
        "shared_citations",
        "standing_in",
    ),
    "notes": ("as_notes", "as_overrides", "noted_clauses", "standing_notes"),
    "snippets": ("marks_in", "snippet_of"),
    "terms": ("folded", "terms_of", "words_of"),
    "twins": ("is_spare", "spare_for"),
    "unsaid": ("is_own_part", "lost_parts", "parts_in", "unsaid_of"),
}
"""What lives in each module."""

if not TYPE_CHECKING:  # a checker is to miss what is not there
    __getattr__ = found_in(__name__, _HOMES)
