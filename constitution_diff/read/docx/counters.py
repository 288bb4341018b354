"""The labels that automatic lists print, in one view of a story.

A story is the body, one header, the footnotes: each counts for itself.
"""

from __future__ import annotations

from dataclasses import field
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from constitution_diff.model.values import dataclass

from .numbering import N_LEVELS, PLACE

if TYPE_CHECKING:
    from .numbering import Level, NumberList

BULLET: Final = "•"
"""What every bullet reads as: its glyph says nothing, and depends on a font."""


@dataclass(slots=True)
class Counters:
    """Where every list stands after the paragraphs counted so far."""

    _values: dict[str, list[int | None]] = field(default_factory=dict)
    """By abstract list, level by level; None: not begun since its last restart."""
    _overridden: set[tuple[str, int]] = field(default_factory=set)

    def count(self, numbers: NumberList, level: int, language: str = "") -> str:
        """Count one paragraph at `level`, from 0, and give its label in `language`."""
        values = self._values.setdefault(numbers.abstract_id, [None] * N_LEVELS)
        self._override(numbers, level, values)
        _advance(values, numbers.levels, level)
        return _label(values, numbers.levels, level, language)

    def next_label(self, numbers: NumberList, level: int) -> str:
        """What `count` would give; nothing is counted."""
        values = self.values(numbers) or [None] * N_LEVELS
        overridden = self._overridden & {(numbers.num_id, level)}
        trial = Counters({numbers.abstract_id: list(values)}, overridden)
        return trial.count(numbers, level)

    def values(self, numbers: NumberList) -> tuple[int | None, ...]:
        """Where a list stands, level by level; None: not begun since its restart."""
        return tuple(self._values.get(numbers.abstract_id, ()))

    def _override(
        self, numbers: NumberList, level: int, values: list[int | None]
    ) -> None:
        """Begin anew where the list says so and first comes to this level.

        Later paragraphs of the list go on from there, as in Word.
        """
        key = (numbers.num_id, level)
        if numbers.levels[level].start_override is None or key in self._overridden:
            return
        self._overridden.add(key)
        values[level] = None


def _advance(values: list[int | None], levels: tuple[Level, ...], level: int) -> None:
    """Count `level`; begin the levels above that are missing, restart those below.

    A skipped level takes its start and has then been used: after "1.1" without a
    "1." the next is "2.".
    """
    for above in range(level):
        if values[above] is None:
            values[above] = levels[above].start
    value = values[level]
    values[level] = levels[level].start if value is None else value + 1
    for below in range(level + 1, N_LEVELS):
        restart_after = levels[below].restart_after
        if restart_after is None or level < restart_after:
            values[below] = None


def _label(
    values: list[int | None], levels: tuple[Level, ...], level: int, language: str
) -> str:
    shown = levels[level]
    if shown.number_format == "bullet":
        return BULLET
    pieces = list(_pieces(shown.text))
    for at in range(1, len(pieces), 2):
        index = int(pieces[at]) - 1
        value = values[index]
        known = levels[index].start if value is None else value
        pieces[at] = levels[index].counter(known, language, legal=shown.legal)
    return "".join(pieces)


@lru_cache(maxsize=256)
def _pieces(text: str) -> tuple[str, ...]:
    """What a level prints, words and numbers of levels by turns."""
    return tuple(PLACE.split(text))
