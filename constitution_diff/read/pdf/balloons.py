"""Margin balloons: the column beside the text where Word prints tracked changes.

Taken out before lines and tables are made; on one baseline with the body they
would cut half of its lines in two. What a balloon says is left to `outline`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from .lines import Line, group_into_lines
from .words import Word

_LABEL = re.compile(
    r"""
      (?: Deleted | Formatted | Inserted ) :
    | Comment (?: ed )? [ ] \[
    | Moved [ ]? (?: : | \( | down | up | from | to )
    | Field [ ] Code
    """,
    re.VERBOSE,
)
_SAME_EDGE_PT = 2.5
_STRIP_PT = 6.0
"""How wide the white beside a balloon column is at least."""
_FEWEST_LABELS = 2
_LABELLED_SHARE = 1 / 6
"""The share of a column's lines that begin balloons; less is a column of text."""
_CROSSING_SHARE = 0.02

Words = Sequence[Word]


@dataclass(frozen=True, slots=True)
class Balloon:
    """The lines of one balloon, its label first. Never empty."""

    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """Its words as one line."""
        return " ".join(line.text for line in self.lines)

    @property
    def baseline(self) -> float:
        """The baseline of its first line, in points from the top of the page."""
        return self.lines[0].baseline


@dataclass(frozen=True, slots=True)
class _Column:
    edge: float
    """Where the labels begin."""
    end: float
    """Where the column ends; infinity in the right margin."""

    def holds(self, word: Word) -> bool:
        return word.x0 >= self.edge - _SAME_EDGE_PT and word.x1 <= self.end


def split_balloons(
    pages: Sequence[Words], widths: Sequence[float]
) -> list[tuple[Words, tuple[Balloon, ...]]]:
    """For each page the words of its body, and its balloons from top to bottom.

    Args:
        pages: The words of each page.
        widths: How wide each page is, in points.
    """
    labels = [_labels(words) for words in pages]
    in_margins = (_right_column, _left_column)
    columns = [in_margin(pages, labels, widths) for in_margin in in_margins]
    pages_split: list[tuple[Words, tuple[Balloon, ...]]] = []
    for words, own in zip(pages, labels, strict=True):
        body, balloons = words, list[Balloon]()
        for column in filter(None, columns):
            if any(_begins(word, column) for word in own):
                body, found = _split(body, column)
                balloons += found
        balloons.sort(key=lambda balloon: balloon.baseline)
        pages_split.append((body, tuple(balloons)))
    return pages_split


def _labels(words: Words) -> list[Word]:
    """The words that begin a label, such as the "Comment" of "Comment [A1]"."""
    texts = [word.text for word in words]
    pairs = zip(words, [*texts[1:], ""], strict=False)
    return [word for word, after in pairs if _LABEL.match(f"{word.text} {after}")]


def _right_column(
    pages: Sequence[Words], labels: Sequence[list[Word]], widths: Sequence[float]
) -> _Column | None:
    found = [
        word.x0
        for own, width in zip(labels, widths, strict=True)
        for word in own
        if word.x0 > 0.5 * width
    ]
    edge = _common_edge(found)
    if edge is None:
        return None
    column = _Column(edge, float("inf"))
    clear = edge - _SAME_EDGE_PT - _STRIP_PT / 2
    marked = _marked(pages, labels, column)
    return column if _is_clear(marked, clear) and _labelled(marked, column) else None


def _left_column(
    pages: Sequence[Words], labels: Sequence[list[Word]], widths: Sequence[float]
) -> _Column | None:
    """The column in the left margin; it ends where no word crosses a strip."""
    found = [
        word.x0
        for own, width in zip(labels, widths, strict=True)
        for word in own
        if word.x0 < 0.3 * width
    ]
    edge = _common_edge(found)
    if edge is None:
        return None
    marked = _marked(pages, labels, _Column(edge, float("inf")))
    strips = range(int(edge) + 40, int(max(widths) / 2), 2)
    end = next((x for x in strips if _is_clear(marked, x)), None)
    column = _Column(edge, end) if end is not None else None
    return column if column and _labelled(marked, column) else None


def _common_edge(places: Sequence[float]) -> float | None:
    """The left edge that most labels share; None when no two share one."""
    if not places:
        return None

    def neighbours(x: float) -> list[float]:
        return [other for other in places if abs(other - x) <= _SAME_EDGE_PT]

    best = max(map(neighbours, sorted(set(places))), key=len)
    return min(best) if len(best) >= _FEWEST_LABELS else None


def _begins(word: Word, column: _Column) -> bool:
    return abs(word.x0 - column.edge) <= 2 * _SAME_EDGE_PT


def _marked(
    pages: Sequence[Words], labels: Sequence[list[Word]], column: _Column
) -> list[Words]:
    """The pages with a label at the column's edge."""
    pairs = zip(pages, labels, strict=True)
    return [words for words, own in pairs if any(_begins(w, column) for w in own)]


def _is_clear(pages: Sequence[Words], x: float) -> bool:
    """Whether text stands to the left of the strip around `x`, and hardly any in it."""
    words = [word for page in pages for word in page]
    low, high = x - _STRIP_PT / 2, x + _STRIP_PT / 2
    crossing = sum(1 for word in words if word.x0 < high and word.x1 > low)
    sides = {word.x0 > x for word in words}
    return crossing <= _CROSSING_SHARE * len(words) and len(sides) > 1


def _labelled(pages: Sequence[Words], column: _Column) -> bool:
    lines = [line for words in pages for line in _column_lines(words, column)]
    labelled = sum(1 for line in lines if _LABEL.match(line.text))
    return labelled >= max(_FEWEST_LABELS, _LABELLED_SHARE * len(lines))


def _column_lines(words: Words, column: _Column) -> list[Line]:
    return group_into_lines(word for word in words if column.holds(word))


def _split(words: Words, column: _Column) -> tuple[Words, list[Balloon]]:
    """The words outside balloons, as before, and the balloons of one column.

    What stands in the column far below a balloon, such as a page number, is body.
    """
    balloons: list[list[Line]] = []
    lines = _column_lines(words, column)
    for before, line in pairwise([None, *lines]):
        if line is None:
            continue
        if _begins(line.words[0], column) and _LABEL.match(line.text):
            balloons.append([line])
        elif balloons and balloons[-1][-1] is before and _follows(line, before):
            balloons[-1].append(line)
    taken = {id(w) for balloon in balloons for line in balloon for w in line.words}
    body = tuple(word for word in words if id(word) not in taken)
    return body, [Balloon(tuple(balloon)) for balloon in balloons]


def _follows(line: Line, before: Line) -> bool:
    return line.baseline - before.baseline < 1.8 * before.size
