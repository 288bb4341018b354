"""Words of a document as one string, and of a tracked change as a quotation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .survival import words_of

if TYPE_CHECKING:
    from constitution_diff.model import Outline, TrackedChange

_LONGEST: Final = 60


def running_text(outline: Outline) -> str:
    """The words and marks of all clauses, a blank around each: to look words up in."""
    found = (words_of(clause.words) for clause in outline.clauses)
    return f" {' '.join(word for words in found for word in words)} "


def quoted(change: TrackedChange) -> str:
    """The words of a tracked change in quotation marks, cut after 60 characters."""
    text = " ".join(change.revision.text.split())
    shown = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
    return f"“{shown}”"
