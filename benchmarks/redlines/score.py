"""The counts by which redlines are compared."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from benchmarks.redlines.roundtrip import RoundTrip

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Score:
    """Counts over one redline or several. Characters, paragraphs or moves."""

    reject_bad: int = 0
    accept_bad: int = 0
    bad_labels: int = 0
    churn: int = 0
    """Characters deleted and inserted, and moved where nothing moved."""
    least: int = 0
    """The fewest that whole tokens allow under the true alignment."""
    unseen: int = 0
    """Characters that changed inside a move and bear no mark of it."""
    paragraphs: int = 0
    """Of the new document, with text."""
    unchanged: int = 0
    touched: int = 0
    """Unchanged paragraphs with marked text or tracked formatting."""
    renumbered: int = 0
    renumbered_clean: int = 0
    """Only the number is marked where it is typed, nothing where Word counts."""
    moves: int = 0
    moves_found: int = 0
    false_moves: int = 0
    """Paragraphs, on the side they were moved to."""
    row_moves: int = 0
    row_moves_found: int = 0
    moved_edited: int = 0
    moved_edited_shown: int = 0
    """As moved, with every changed word marked."""
    splits: int = 0
    splits_marked: int = 0
    """By an inserted paragraph mark, most text on both sides of it kept."""
    merges: int = 0
    merges_marked: int = 0
    regrouped_churn: int = 0
    """Of splits, merges and regrouped paragraphs together."""
    regrouped_least: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(
            *(getattr(self, f.name) + getattr(other, f.name) for f in fields(Score))
        )

    @property
    def is_exact(self) -> bool:
        """As of a round trip."""
        return RoundTrip(self.reject_bad, self.accept_bad, self.bad_labels).is_exact


def total(scores: Iterable[Score]) -> Score:
    """The counts of several redlines together."""
    return sum(scores, Score())
