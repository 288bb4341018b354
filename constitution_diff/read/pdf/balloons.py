"""Margin balloons: the column beside the text where Word prints tracked changes.

Taken out before lines and tables are made; on one baseline with the body they
would cut half of its lines in two. What a balloon says is left to `told`, and
where it belongs to `anchors`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

from constitution_diff.model.values import dataclass

from .lines import Line, group_into_lines
from .words import Word

if TYPE_CHECKING:
    from .page import PrintedPage
    from .rules import Rule

_LABEL = re.compile(
    r"""
      (?: Deleted | Formatted | Inserted ) (?: : | [ ] \(? \.\.\. )
    | Comment (?: ed )? [ ] \[
    | Moved [ ]? (?: : | \( | down | up | from | to )
    | Field [ ] Code
    """,
    re.VERBOSE,
)
_LABEL_STARTS = ("Deleted", "Formatted", "Inserted", "Comment", "Moved", "Field")
_SAME_EDGE_PT = 2.5
_REACH_PT = 9.0
"""How far from the text of a balloon its connector may end."""
_STRIP_PT = 6.0
"""How wide the white beside a balloon column is at least."""
_FEWEST_LABELS = 2
_LABELLED_SHARE = 1 / 6
"""The share of a column's lines that begin balloons; less is a column of text."""
_CROSSING_SHARE = 0.02
# The sizes of a balloon, in points.
_NARROW_PT, _WIDE_PT = 60.0, 400.0
_LOW_PT, _HIGH_PT = 5.0, 500.0

Words = Sequence[Word]


@dataclass(frozen=True, slots=True)
class Column:
    """The margin that holds the balloons."""

    edge: float
    """Where the labels begin, in points."""
    end: float
    """Where the column ends; infinity in the right margin."""

    @property
    def on_right(self) -> bool:
        """Whether it stands to the right of the text."""
        return self.end == float("inf")

    def holds(self, word: Word) -> bool:
        """Whether the word stands in it."""
        return word.x0 >= self.edge - _SAME_EDGE_PT and word.x1 <= self.end

    def touches(self, x: float) -> bool:
        """Whether a connector that ends there ends at a balloon."""
        return (
            x >= self.edge - _REACH_PT if self.on_right else x <= self.end + _REACH_PT
        )


@dataclass(frozen=True, slots=True)
class Balloon:
    """The lines of one balloon, its label first. Never empty."""

    lines: tuple[Line, ...]
    column: Column
    box: Rule | None = None
    """What is drawn around it."""

    @property
    def text(self) -> str:
        """Its words as one line."""
        return " ".join(line.text for line in self.lines)

    @property
    def baseline(self) -> float:
        """The baseline of its first line, in points from the top of the page."""
        return self.lines[0].baseline


def split_balloons(
    pages: Sequence[PrintedPage],
) -> list[tuple[Words, tuple[Balloon, ...]]]:
    """For each page the words of its body, and its balloons from top to bottom."""
    words_of = [page.words for page in pages]
    widths = [page.width for page in pages]
    labels = [_labels(words) for words in words_of]
    if sum(map(len, labels)) < _FEWEST_LABELS:
        return [(words, ()) for words in words_of]
    in_margins = (_right_column, _left_column)
    columns = [in_margin(words_of, labels, widths) for in_margin in in_margins]
    return [
        _split_page(page, own, [column for column in columns if column])
        for page, own in zip(pages, labels, strict=True)
    ]


def _split_page(
    page: PrintedPage, labels: list[Word], columns: Sequence[Column]
) -> tuple[Words, tuple[Balloon, ...]]:
    body: Words = page.words
    balloons: list[Balloon] = []
    for column in columns:
        own = [word for word in labels if _begins(word, column)]
        if own:
            body, found = _split(body, column, own, page.rules)
            balloons += found
    balloons.sort(key=lambda balloon: balloon.baseline)
    return body, tuple(balloons)


def _labels(words: Words) -> list[Word]:
    """The words that begin a label, such as the "Comment" of "Comment [A1]"."""
    found: list[Word] = []
    for at, text in enumerate(map(attrgetter("text"), words)):
        if text.startswith(_LABEL_STARTS):
            after = words[at + 1].text if at + 1 < len(words) else ""
            if _LABEL.match(f"{text} {after}"):
                found.append(words[at])
    return found


def _right_column(
    pages: Sequence[Words], labels: Sequence[list[Word]], widths: Sequence[float]
) -> Column | None:
    found = [
        word.x0
        for own, width in zip(labels, widths, strict=True)
        for word in own
        if word.x0 > 0.5 * width
    ]
    edge = _common_edge(found)
    if edge is None:
        return None
    column = Column(edge, float("inf"))
    clear = edge - _SAME_EDGE_PT - _STRIP_PT / 2
    marked = _marked(pages, labels, column)
    return column if _is_clear(marked, clear) and _labelled(marked, column) else None


def _left_column(
    pages: Sequence[Words], labels: Sequence[list[Word]], widths: Sequence[float]
) -> Column | None:
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
    marked = _marked(pages, labels, Column(edge, float("inf")))
    strips = range(int(edge) + 40, int(max(widths) / 2), 2)
    # Ragged lines leave strips inside the column nearly clear, but never quite.
    shares = (0.0, _CROSSING_SHARE)
    clear = (x for share in shares for x in strips if _is_clear(marked, x, share))
    end = next(clear, None)
    column = Column(edge, end) if end is not None else None
    return column if column and _labelled(marked, column) else None


def _common_edge(places: Sequence[float]) -> float | None:
    """The left edge that most labels share; None when no two share one."""
    if not places:
        return None

    def neighbours(x: float) -> list[float]:
        return [other for other in places if abs(other - x) <= _SAME_EDGE_PT]

    best = max(map(neighbours, sorted(set(places))), key=len)
    return min(best) if len(best) >= _FEWEST_LABELS else None


def _begins(word: Word, column: Column) -> bool:
    return abs(word.x0 - column.edge) <= 2 * _SAME_EDGE_PT


def _marked(
    pages: Sequence[Words], labels: Sequence[list[Word]], column: Column
) -> list[Words]:
    """The pages with a label at the column's edge."""
    pairs = zip(pages, labels, strict=True)
    return [words for words, own in pairs if any(_begins(w, column) for w in own)]


def _is_clear(pages: Sequence[Words], x: float, share: float = _CROSSING_SHARE) -> bool:
    """Whether text stands to the left of the strip around `x`, and hardly any in it."""
    words = [word for page in pages for word in page]
    low, high = x - _STRIP_PT / 2, x + _STRIP_PT / 2
    crossing = sum(1 for word in words if word.x0 < high and word.x1 > low)
    sides = {word.x0 > x for word in words}
    return crossing <= share * len(words) and len(sides) > 1


def _labelled(pages: Sequence[Words], column: Column) -> bool:
    lines = [line for words in pages for line in _column_lines(words, column)]
    labelled = sum(1 for line in lines if _LABEL.match(line.text))
    return labelled >= max(_FEWEST_LABELS, _LABELLED_SHARE * len(lines))


def _column_lines(words: Words, column: Column) -> list[Line]:
    return group_into_lines(word for word in words if column.holds(word))


def _split(
    words: Words, column: Column, labels: Sequence[Word], rules: Sequence[Rule]
) -> tuple[Words, list[Balloon]]:
    """The words outside balloons, as before, and the balloons of one column.

    A balloon begins with a label in the type of the labels, so that words that were
    deleted may say "Deleted:" themselves. What stands in the column far below a
    balloon, such as a page number, is body, unless a box holds both.
    """
    look = Counter((word.font, word.bold) for word in labels).most_common(1)[0][0]
    boxes = _boxes(rules, column)
    balloons: list[list[Line]] = []
    lines = _column_lines(words, column)
    for before, line in pairwise([None, *lines]):
        if line is None:
            continue
        first = line.words[0]
        begins = _begins(first, column) and _LABEL.match(line.text)
        if begins and (first.font, first.bold) == look:
            balloons.append([line])
        elif balloons and balloons[-1][-1] is before and _follows(line, before, boxes):
            balloons[-1].append(line)
    taken = {id(w) for balloon in balloons for line in balloon for w in line.words}
    body = tuple(word for word in words if id(word) not in taken)
    return body, [
        Balloon(tuple(own), column, _box_of(own[0], boxes)) for own in balloons
    ]


def _boxes(rules: Sequence[Rule], column: Column) -> list[Rule]:
    """What is drawn around balloons: closed shapes that begin where the column does."""
    return [
        rule
        for rule in rules
        if rule.kind in ("curve", "rect")
        and len(rule.points) >= 4  # noqa: PLR2004
        and _NARROW_PT < rule.x1 - rule.x0 < _WIDE_PT
        and _LOW_PT < rule.bottom - rule.top < _HIGH_PT
        and abs(rule.x0 - column.edge) < _REACH_PT
    ]


def _box_of(line: Line, boxes: Sequence[Rule]) -> Rule | None:
    return next((box for box in boxes if box.top < line.baseline < box.bottom), None)


def _follows(line: Line, before: Line, boxes: Sequence[Rule]) -> bool:
    box = _box_of(before, boxes)
    if box is not None:
        return line.baseline < box.bottom
    return line.baseline - before.baseline < 1.8 * before.size
