"""Kept versions and their dates → what was in force, and who changed what. Pure."""

from .by_part import as_at_by_part, dated_part, dated_parts, own_day
from .dates import REST, as_at, forgotten_between, is_part
from .finding import named_clauses, near_citations, outermost
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
from .wanted import Phrase, Wanted, wanted

__all__ = [
    "REST",
    "Phrase",
    "Wanted",
    "as_at",
    "as_at_by_part",
    "as_notes",
    "as_overrides",
    "control_rows",
    "dated_part",
    "dated_parts",
    "folded",
    "forgotten_between",
    "is_changed",
    "is_part",
    "last_change",
    "lines_inside",
    "lines_of",
    "marks_in",
    "named_clauses",
    "named_lines",
    "near_citations",
    "noted_clauses",
    "outermost",
    "own_day",
    "shared_citations",
    "snippet_of",
    "standing_in",
    "standing_notes",
    "terms_of",
    "wanted",
    "words_of",
]
