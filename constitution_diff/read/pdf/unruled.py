"""Tables without rules: columns that white alone parts, line after line.

Only what cannot be text: three columns at least, each with words, and no line of the
table that crosses the white between them. Two columns may be a term and its meaning,
or a label and its clause, and are left as lines.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from .tables import Box, Grid

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .lines import Line
    from .words import Word

_FEWEST_COLUMNS = 3
_FEWEST_LINES = 4
_MOST_LINES = 400
"""On a page; where there are more, looking for tables would take long."""
_WIDE_EM = 1.0
"""The white that parts the columns of the first line, at least."""
_SAME_EDGE_PT = 3.0
_MOST_LEADINGS = 3.5
"""How far apart the lines of one table stand at most."""
_ROW_LEADINGS = 1.28
_WORD_CHARS = 3


def unruled_grids(lines: Sequence[Line]) -> tuple[Grid, ...]:
    """The tables among the lines of a page of one column, from top to bottom."""
    found: list[Grid] = []
    at = 0
    while at < len(lines) <= _MOST_LINES:
        edges = _column_edges(lines[at])
        band = _band(lines, at, edges) if len(edges) >= _FEWEST_COLUMNS else []
        if _is_table(band, edges):
            found.append(_grid(band, edges))
            at += len(band)
        else:
            at += 1
    return tuple(found)


def _column_edges(line: Line) -> list[float]:
    """Where the words behind wide white begin, and the first of all."""
    wide = _WIDE_EM * line.size
    behind = [b.x0 for a, b in pairwise(line.words) if b.x0 - a.x1 > wide]
    return [line.x0, *behind]


def _band(lines: Sequence[Line], first: int, edges: Sequence[float]) -> list[Line]:
    """The line and those below it that keep the white before each edge clear."""
    band = [lines[first]]
    for line in lines[first + 1 :]:
        step = line.baseline - band[-1].baseline
        near = 0 < step < _MOST_LEADINGS * 1.2 * line.size
        if not (near and _fits(line, edges)):
            break
        band.append(line)
    return band


def _fits(line: Line, edges: Sequence[float]) -> bool:
    """Whether what stands in each column begins at its edge."""
    if line.label is not None or line.x0 < edges[0] - _SAME_EDGE_PT:
        return False
    for cell in _cells(line, edges):
        if cell and abs(cell[0].x0 - _edge_of(cell[0], edges)) > _SAME_EDGE_PT:
            return False
    return all(
        word.x1 < edge or word.x0 > edge - _SAME_EDGE_PT
        for word in line.words
        for edge in edges[1:]
    )


def _edge_of(word: Word, edges: Sequence[float]) -> float:
    reached = [edge for edge in edges if word.x0 >= edge - _SAME_EDGE_PT]
    return reached[-1] if reached else edges[0]


def _cells(line: Line, edges: Sequence[float]) -> list[list[Word]]:
    """The words of a line, column by column."""
    cells: list[list[Word]] = [[] for _ in edges]
    for word in line.words:
        cells[edges.index(_edge_of(word, edges))].append(word)
    return cells


def _is_table(band: Sequence[Line], edges: Sequence[float]) -> bool:
    """Whether every column has words in two lines, which labels and figures are not."""
    if len(band) < _FEWEST_LINES:
        return False
    columns = list(zip(*(_cells(line, edges) for line in band), strict=True))
    return all(sum(1 for c in column if _has_words(c)) > 1 for column in columns)


def _has_words(cell: Sequence[Word]) -> bool:
    return any(len(w.text) >= _WORD_CHARS and w.text[:1].isalpha() for w in cell)


def _grid(band: Sequence[Line], edges: Sequence[float]) -> Grid:
    starts = _row_starts(band, edges)
    tops = [min(word.top for word in band[at].words) for at in starts]
    ends = [*tops[1:], max(line.bottom for line in band) + 1]
    right = max(line.x1 for line in band) + 1
    lefts = [edge - _SAME_EDGE_PT for edge in edges]
    rows = tuple(
        tuple(_boxes(lefts, top, right, bottom))
        for top, bottom in zip(tops, ends, strict=True)
    )
    return Grid((lefts[0], tops[0], right, ends[-1]), rows, tuple(lefts))


def _boxes(
    lefts: Sequence[float], top: float, right: float, bottom: float
) -> Iterator[Box]:
    for x0, x1 in pairwise([*lefts, right]):
        yield x0, top, x1, bottom


def _row_starts(band: Sequence[Line], edges: Sequence[float]) -> list[int]:
    """The lines, from 0, with which a row begins.

    It does below white, below a heading in bold, where other columns begin again
    after a line that had none, and with all columns in a table without any white.
    """
    steps = [below.baseline - line.baseline for line, below in pairwise(band)]
    least = _ROW_LEADINGS * min(steps)
    gaps = [False, *(step > least for step in steps)]
    cells = [_cells(line, edges) for line in band]
    spaced = any(gaps)
    return [
        at
        for at, own in enumerate(cells)
        if not at
        or gaps[at]
        or (band[at - 1].bold and not band[at].bold)
        or (all(own) and not spaced)
        or (own[0] and any(own[1:]) and not any(cells[at - 1][1:]))
    ]
