"""Reading order: top to bottom, and column by column where a page clearly has two."""

from __future__ import annotations

from itertools import groupby
from statistics import median
from typing import TYPE_CHECKING

from .lines import Line, group_into_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .words import Word

_GUTTER_PT = 8.0
_FEWEST_LINES = 8
"""Side by side lines that make a column; fewer is an address or a signature block."""


def lines_in_reading_order(words: Sequence[Word], width: float) -> list[Line]:
    """The lines of a page `width` points wide, in the order they are read.

    Two columns are seen where a gutter of 8 points in the middle 35 to 65 % of
    the page is crossed by 2 % of the words at most, a fifth of the words stand on
    either side, and lines on both sides fill most of their column. A term with its
    definition beside it is therefore read across. Lines over the full width divide
    the columns.
    """
    gutter = _gutter(words, width)
    lines = group_into_lines(words)
    if gutter is None or not _two_columns(lines, gutter):
        return lines
    return list(_column_by_column(lines, gutter))


def _gutter(words: Sequence[Word], width: float) -> float | None:
    """The middle of the widest clear strip near the centre; None without one."""
    allowed = len(words) // 50
    clear: list[float] = []
    best: list[float] = []
    for x in range(int(0.35 * width), int(0.65 * width) + 1, 2):
        crossing = sum(1 for word in words if _crosses(word, x))
        clear = [*clear, x] if crossing <= allowed else []
        best = max(best, clear, key=len)
    return (best[0] + best[-1]) / 2 if best else None


def _crosses(word: Word, x: float) -> bool:
    return word.x0 < x + _GUTTER_PT / 2 and word.x1 > x - _GUTTER_PT / 2


def _two_columns(lines: Sequence[Line], gutter: float) -> bool:
    sides = [_side(lines, gutter, right=right) for right in (False, True)]
    n_words = [sum(len(words) for words in side) for side in sides]
    return min(n_words) > 0.2 * sum(n_words) and all(map(_is_column, sides))


def _side(lines: Sequence[Line], gutter: float, *, right: bool) -> list[list[Word]]:
    """What stands on one side of the gutter, line by line; blank lines left out."""
    rows = (
        [word for word in line.words if (word.x0 > gutter) is right] for line in lines
    )
    return [row for row in rows if row]


def _is_column(rows: list[list[Word]]) -> bool:
    if len(rows) < _FEWEST_LINES:
        return False
    widths = [row[-1].x1 - row[0].x0 for row in rows]
    full = max(row[-1].x1 for row in rows) - min(row[0].x0 for row in rows)
    return median(widths) > 0.6 * full


def _column_by_column(lines: Sequence[Line], gutter: float) -> Iterator[Line]:
    def spans_page(line: Line) -> bool:
        return any(_crosses(word, gutter) for word in line.words)

    for over_all, band in groupby(lines, key=spans_page):
        if over_all:
            yield from band
            continue
        words = [word for line in band for word in line.words]
        yield from group_into_lines(word for word in words if word.x0 <= gutter)
        yield from group_into_lines(word for word in words if word.x0 > gutter)
