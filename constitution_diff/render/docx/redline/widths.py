"""Tables of both files whose columns are set in other widths, which no mark tells."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

from constitution_diff.model import counted
from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import child, whole

from .columns import boxes, n_columns
from .side import rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml.etree import _Element as Element

_GRID: Final = n.W + "tblGrid"
_ROW: Final = n.W + "trPr"
_ALIKE: Final = {"dxa": 113, "pct": 100}
"""Up to 2 mm, in twentieths of a point, and 2 %, in fiftieths: so much comes of saving
a file in another program, or of cells that Word fits to their words."""
_Width = tuple[str, int]
"""In which measure, and how much."""


def set_otherwise(pairs: Iterable[tuple[Element, Element]]) -> list[Element]:
    """Of tables of both files the new ones that have a column of another width.

    Those with as many columns as they had: where columns came or went, all are told.
    Nothing is known of columns that are as wide as their words ask.
    """
    return [new for old, new in pairs if _differ(_widths(old), _widths(new))]


def told_of_widths(tables: Sequence[Element]) -> Iterator[str]:
    """What a notice says of them, if anything.

    Nothing of those that the redline puts in whole, or of which it tells the columns.
    """
    count = sum(not (_is_put_in(one) or _is_told(one)) for one in tables)
    if count:
        yield f"how wide the columns of {counted(count, 'table')} are"


def _is_put_in(table: Element) -> bool:
    return all(child(child(row, _ROW), n.INS) is not None for row in rows(table))


def _is_told(table: Element) -> bool:
    return child(child(table, _GRID), n.W + "tblGridChange") is not None


def _differ(old: list[_Width | None], new: list[_Width | None]) -> bool:
    return len(old) == len(new) and any(
        was is not None
        and now is not None
        and was[0] == now[0]
        and abs(was[1] - now[1]) > _ALIKE[was[0]]
        for was, now in zip(old, new, strict=True)
    )


def _widths(table: Element) -> list[_Width | None]:
    """How wide each column is set; None for one that is as wide as its words ask.

    Or that no cell has to itself, in a table that is fitted to its words.
    """
    found = [boxes(row, str) for row in rows(table)]
    set_in: dict[int, Counter[_Width]] = defaultdict(Counter)
    for box in (one for row in found for one in row if one.width == 1):
        width = _width(child(child(box.cell, n.W + "tcPr"), n.W + "tcW"))
        set_in[box.start].update(() if width is None else (width,))
    grid = _grid(table)
    return [
        next((width for width, _ in set_in[at].most_common(1)), grid.get(at))
        for at in range(n_columns(found))
    ]


def _grid(table: Element) -> dict[int, _Width]:
    """The widths of the grid, where nothing is fitted to words."""
    layout = child(child(table, n.W + "tblPr"), n.W + "tblLayout")
    grid = child(table, _GRID)
    if grid is None or layout is None or layout.get(n.TYPE) != "fixed":
        return {}
    found = (whole(one.get(n.W + "w")) for one in grid.iterchildren(n.W + "gridCol"))
    return {at: ("dxa", width) for at, width in enumerate(found) if width}


def _width(said: Element | None) -> _Width | None:
    """What a w:tcW says; a share may be written "50%"."""
    if said is None:
        return None
    measure, value = said.get(n.TYPE, "dxa"), said.get(n.W + "w", "")
    if value.endswith("%"):
        share = whole(value.removesuffix("%"))
        return None if share is None else ("pct", share * 50)
    width = whole(value)
    return (measure, width) if measure in _ALIKE and width else None
