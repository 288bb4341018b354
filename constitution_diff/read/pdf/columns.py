"""Reading order: top to bottom, and column by column where a page clearly has two."""

from __future__ import annotations

from itertools import accumulate, groupby
from operator import attrgetter
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from .lines import Line, group_into_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .words import Word

_GUTTER_PT = 8.0
_STEP_PT = 2
_MOST_CROSSING = 50
"""One word in so many may cross a gutter, as a title does."""
_COLUMN_SHARE = 0.15
"""The share of the page's width that most lines of a column fill at least."""
_FEWEST_PAGES = 3
_FEWEST_LINES = 8
"""Side by side lines that make a column; fewer is an address or a signature block."""


class Columns(NamedTuple):
    """The two columns of a page, in points."""

    gutter: float
    """The middle of the white between them, from the left edge of the page."""
    shift_pt: float
    """How far the right one lies from the left one."""


def gutters(pages: Sequence[Sequence[Word]], width: float) -> list[float | None]:
    """Where the gutter between two columns is on each page; None for one column.

    Two columns are seen where a gutter of 8 points in the middle 35 to 65 % of
    the page is crossed by 2 % of the words at most, a fifth of the words stand on
    either side, and lines on both sides fill most of their column. A term with its
    definition beside it is therefore read across. Where half of the pages are seen
    to have two columns, so has every other page that leaves the same gutter clear.

    Args:
        pages: All words of each page.
        width: The usual width of a page, in points.
    """
    crossings = [_crossings(words, width) for words in pages]
    own = [
        _own_gutter(words, found, width)
        for words, found in zip(pages, crossings, strict=True)
    ]
    seen = [at for at, gutter in enumerate(own) if gutter is not None]
    if len(seen) < _FEWEST_PAGES or 2 * len(seen) < sum(1 for w in pages if w):
        return own
    strips = [sum(crossings[at][s] for at in seen) for s in range(len(crossings[0]))]
    common = _widest(strips)
    return [
        _x_of(common, width) if _is_clear(words, found, common) else gutter
        for words, found, gutter in zip(pages, crossings, own, strict=True)
    ]


def lines_in_reading_order(words: Sequence[Word], gutter: float | None) -> list[Line]:
    """The lines of a page in the order they are read.

    Lines over the full width divide the columns.
    """
    if gutter is None:
        return group_into_lines(words)
    return list(_column_by_column(words, group_into_lines(words), gutter))


def column_shift_pt(
    pages: Sequence[Sequence[Line]], gutters: Sequence[float | None]
) -> float:
    """How far the right columns lie from the left ones, in points; 0.0 without any.

    The median over the pages, because on some the lines of a column are all set in.

    Args:
        pages: The lines of each page, without running ones.
        gutters: Where each page has its gutter.
    """
    shifts: list[float] = []
    for lines, gutter in zip(pages, gutters, strict=True):
        if gutter is None:
            continue
        left = [line.x0 for line in lines if line.x1 <= gutter]
        right = [line.x0 for line in lines if line.x0 > gutter]
        if left and right:
            shifts.append(min(right) - min(left))
    return median(shifts) if shifts else 0.0


def _crossings(words: Sequence[Word], width: float) -> list[int]:
    """How many words cross each strip of 8 points, every 2 points."""
    low, n_strips = int(0.35 * width), int(0.3 * width) // _STEP_PT + 1
    changes = [0] * (n_strips + 1)
    half = _GUTTER_PT / 2
    left, right = low - half, low + _STEP_PT * n_strips + half
    for x0, x1 in map(attrgetter("x0", "x1"), words):
        if x1 < left or x0 > right:
            continue
        # The strips that the word crosses: those with x0 - half < x < x1 + half.
        first = max(0, int((x0 - half - low) // _STEP_PT) + 1)
        last = min(n_strips, -int((low - x1 - half) // _STEP_PT))
        if first < last:
            changes[first] += 1
            changes[last] -= 1
    return list(accumulate(changes[:-1]))


def _own_gutter(
    words: Sequence[Word], crossings: Sequence[int], width: float
) -> float | None:
    """The gutter that one page shows by itself."""
    # Dots that lead to a page number are many, and no reason to let some cross.
    n_words = sum(1 for word in words if word[0].strip("."))
    if not words or min(crossings) > n_words // _MOST_CROSSING:
        return None
    gutter = _x_of(_widest(crossings), width)
    least = _COLUMN_SHARE * width
    return gutter if _two_columns(group_into_lines(words), gutter, least) else None


def _widest(crossings: Sequence[int]) -> int:
    """The middle of the widest run of strips that the fewest words cross.

    Labels that hang into a gutter are few; where nothing hangs is its middle.
    """
    fewest = min(crossings)
    best = clear = (0, 0)
    for strip, crossing in enumerate(crossings):
        clear = (clear[0], strip + 1) if crossing == fewest else (strip + 1, strip + 1)
        best = max(best, clear, key=lambda span: span[1] - span[0])
    return (best[0] + best[1] - 1) // 2


def _x_of(strip: int, width: float) -> float:
    return int(0.35 * width) + _STEP_PT * strip


def _is_clear(words: Sequence[Word], crossings: Sequence[int], strip: int) -> bool:
    return bool(words) and crossings[strip] <= max(len(words) // _MOST_CROSSING, 2)


def _crosses(word: Word, x: float) -> bool:
    return word.x0 < x + _GUTTER_PT / 2 and word.x1 > x - _GUTTER_PT / 2


def _two_columns(lines: Sequence[Line], gutter: float, least_pt: float) -> bool:
    """Whether both sides are columns of `least_pt` or more."""
    sides = [_side(lines, gutter, right=right) for right in (False, True)]
    n_words = [sum(len(words) for words in side) for side in sides]
    return min(n_words) > 0.2 * sum(n_words) and all(
        _is_column(side, least_pt) for side in sides
    )


def _side(lines: Sequence[Line], gutter: float, *, right: bool) -> list[list[Word]]:
    """What stands on one side of the gutter, line by line; blank lines left out."""
    rows = (
        [word for word in line.words if (word.x0 > gutter) is right] for line in lines
    )
    return [row for row in rows if row]


def _is_column(rows: list[list[Word]], least_pt: float) -> bool:
    """Whether most rows reach far to the right; running lines may reach beyond."""
    if len(rows) < _FEWEST_LINES:
        return False
    lefts = sorted(row[0].x0 for row in rows)
    rights = sorted(row[-1].x1 for row in rows)
    left, right = lefts[len(lefts) // 10], rights[-1 - len(rights) // 10]
    return median(rights) - left > max(0.6 * (right - left), least_pt)


def _column_by_column(
    words: Sequence[Word], lines: Sequence[Line], gutter: float
) -> Iterator[Line]:
    """The bands between lines over the full width, each column by column.

    The lines are made anew on each side: those of two columns need not stand on
    the same baselines, and where they nearly do, one would take the other in.
    """
    over_all = {
        id(word)
        for line in lines
        if any(_crosses(word, gutter) for word in line.words)
        for word in line.words
    }
    sides = (
        ("over", [word for word in words if id(word) in over_all]),
        ("left", [w for w in words if id(w) not in over_all and w.x0 <= gutter]),
        ("right", [w for w in words if id(w) not in over_all and w.x0 > gutter]),
    )
    made = [(line, side) for side, own in sides for line in group_into_lines(own)]
    made.sort(key=lambda pair: pair[0].baseline)
    for wide, band in groupby(made, key=lambda pair: pair[1] == "over"):
        placed = list(band)
        if wide:
            yield from (line for line, _ in placed)
            continue
        yield from (line for line, side in placed if side == "left")
        yield from (line for line, side in placed if side == "right")
