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
        values = self._values.get(numbers.abstract_id)
        if values is None:
            values = self._values[numbers.abstract_id] = [None] * N_LEVELS
        levels = numbers.levels
        if levels[level].start_override is not None:
            self._override(numbers, level, values)
        _advance(values, levels, level)
        return _label(values, levels, level, language)

    def copied(self) -> Counters:
        """Others that go on from where these stand."""
        values = {abstract: list(found) for abstract, found in self._values.items()}
        return Counters(values, set(self._overridden))

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
        if key not in self._overridden:
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
        if values[below] is not None:
            restart_after = levels[below].restart_after
            if restart_after is None or level < restart_after:
                values[below] = None


def _label(
    values: list[int | None], levels: tuple[Level, ...], level: int, language: str
) -> str:
    shown = levels[level]
    if shown.number_format == "bullet":
        return BULLET
    label, places = _pieces(shown.text)
    for index, behind in places:
        value = values[index]
        counted = levels[index]
        known = counted.start if value is None else value
        label += counted.counter(known, language, legal=shown.legal) + behind
    return label


@lru_cache(maxsize=256)
def _pieces(text: str) -> tuple[str, tuple[tuple[int, str], ...]]:
    """What a level prints: words, then numbers of levels, from 0, and words behind.

    >>> _pieces("Part %1.%2")
    ('Part ', ((0, '.'), (1, '')))
    """
    first, *rest = PLACE.split(text)
    places = zip(map(int, rest[::2]), rest[1::2], strict=True)
    return first, tuple((place - 1, behind) for place, behind in places)
