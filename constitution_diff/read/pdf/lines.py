"""Printed lines: words that share a baseline, in reading order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .words import Word

_SMALL = 0.8
"""A superscript is set in less than this share of its line's size."""


@dataclass(frozen=True, slots=True)
class Line:
    """Words on one baseline, from left to right. Never empty."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """Its words with single spaces, whatever the gaps; glued ones are one word."""
        parts = [word.text if word.glued else f" {word.text}" for word in self.words]
        return "".join(parts).lstrip(" ")

    @property
    def x0(self) -> float:
        """Its left edge in points."""
        return self.words[0].x0

    @property
    def x1(self) -> float:
        """Its right edge in points."""
        return max(word.x1 for word in self.words)

    @property
    def top(self) -> float:
        """The top of its highest word."""
        return min(word.top for word in self.words)

    @property
    def bottom(self) -> float:
        """The bottom of its lowest word."""
        return max(word.bottom for word in self.words)

    @property
    def size(self) -> float:
        """The largest type on it, in points."""
        return max(word.size for word in self.words)

    @property
    def baseline(self) -> float:
        """Where its largest word stands, in points from the top of the page."""
        return max(self.words, key=lambda word: word.size).baseline


def group_into_lines(words: Iterable[Word]) -> list[Line]:
    """Words that share a baseline, as lines from top to bottom. None is empty.

    Baselines may differ by 1.2 points, or by 0.28 of the smaller type. Tops are no
    help: they differ wherever sizes are mixed. A raised "st" or note number is put
    into the line it touches.

    >>> from .words import Word
    >>> place = {"top": 62.0, "bottom": 74.0, "size": 12.0}
    >>> page = [
    ...     Word("Quorum", 110, 150, baseline=72.4, **place),
    ...     Word("4.2", 72, 90, baseline=72.0, **place),
    ...     Word("is", 72, 80, baseline=90.0, **place),
    ... ]
    >>> [line.text for line in group_into_lines(page)]
    ['4.2 Quorum', 'is']
    """
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word.baseline, word.x0)):
        if rows and _on_baseline(rows[-1][0], word):
            rows[-1].append(word)
        else:
            rows.append([word])
    joined = _with_raised_words(rows)
    return [Line(tuple(sorted(row, key=lambda word: word.x0))) for row in joined]


def _on_baseline(first: Word, word: Word) -> bool:
    tolerance_pt = max(1.2, 0.28 * min(first.size, word.size))
    return abs(word.baseline - first.baseline) <= tolerance_pt


def _with_raised_words(rows: list[list[Word]]) -> list[list[Word]]:
    """The rows, with each row of small type put into the neighbour it overlaps."""
    joined: list[list[Word]] = []
    for row in rows:
        if joined and _fits_into(joined[-1], row):
            joined[-1] = [*joined[-1], *row]
        elif joined and _fits_into(row, joined[-1]):
            joined[-1] = [*row, *joined[-1]]
        else:
            joined.append(row)
    return joined


def _fits_into(row: list[Word], small: list[Word]) -> bool:
    size = max(word.size for word in row)
    return all(
        word.size < _SMALL * size
        and any(_beside(word, other) for other in row if other.size == size)
        and not any(_covers(word, other) for other in row)
        for word in small
    )


def _beside(small: Word, word: Word) -> bool:
    """Whether more than half of `small` lies between the top and bottom of `word`."""
    shared = min(small.bottom, word.bottom) - max(small.top, word.top)
    near = -2 * word.size < small.x0 - word.x1 < 2 * word.size
    return near and shared > 0.5 * (small.bottom - small.top)


def _covers(one: Word, other: Word) -> bool:
    return min(one.x1, other.x1) - max(one.x0, other.x0) > 0.1 * one.size
