"""Printed lines: words that share a baseline, in reading order."""

from __future__ import annotations

from itertools import pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from .labels import label_end

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .words import Word

_SMALL = 0.8
"""A superscript is set in less than this share of its line's size."""
_GLUE_EM = 0.15


# Not a frozen dataclass: there are tens of thousands in a file.
class Line(NamedTuple):
    """Words on one baseline, from left to right. Never empty."""

    words: tuple[Word, ...]
    text: str
    """Its words with single spaces, whatever the gaps; glued ones are one word."""
    x0: float
    """Its left edge in points."""
    x1: float
    """Its right edge in points."""
    top: float
    bottom: float
    size: float
    """The largest type on it, in points."""
    baseline: float
    """Where its largest word stands, in points from the top of the page."""
    bold: bool
    """Whether all of it is."""
    label: int | None
    """The place of the last word of a label that a wide gap sets off."""


def line_of(words: Sequence[Word]) -> Line:
    """The line of these words, which stand from left to right."""
    # Column by column, which takes half the time of word by word.
    texts, x0s, x1s, tops, bottoms, baselines, sizes, bolds, fonts, _, glued, *_ = zip(
        *words, strict=True
    )
    size, n_words = max(sizes), len(words)
    even = sizes.count(size) == fonts.count(fonts[0]) == n_words and True not in glued
    return Line(
        tuple(words), " ".join(texts) if even else _joined(words),
        x0s[0], max(x1s), min(tops), max(bottoms),
        size, baselines[sizes.index(size)], all(bolds), label_end(words),
    )  # fmt: skip


def _joined(words: Sequence[Word]) -> str:
    text = [words[0].text]
    for last, word in pairwise(words):
        if not joins(last, word):
            text.append(" ")
        text.append(word.text)
    return "".join(text)


def joins(word: Word, after: Word) -> bool:
    """Whether no space parts two neighbours: only the style changes.

    As in "Councillor" with a bold "s". A raised "st" is not joined: it stands too
    high for one word with its number.
    """
    if word[6] == after[6] and word[8] == after[8] and not after.glued:
        return False
    return after.x0 - word.x1 < _GLUE_EM * min(word.size, after.size)


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
    row: list[Word] = []
    base = size = 0.0
    for word in sorted(words, key=itemgetter(5, 1)):
        apart = word[5] - base
        if row and (apart <= 1.2 or apart <= 0.28 * min(size, word[6])):  # noqa: PLR2004
            row.append(word)
        else:
            row = [word]
            rows.append(row)
            base, size = word[5], word[6]
    joined = _with_raised_words(rows)
    return [line_of(sorted(row, key=itemgetter(1))) for row in joined]


def _with_raised_words(rows: list[list[Word]]) -> list[list[Word]]:
    """The rows, with each row of small type put into the neighbour it overlaps."""
    joined: list[list[Word]] = []
    for row in rows:
        if joined and row[0].size != joined[-1][0].size:
            if _fits_into(joined[-1], row):
                joined[-1] = [*joined[-1], *row]
                continue
            if _fits_into(row, joined[-1]):
                joined[-1] = [*row, *joined[-1]]
                continue
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
