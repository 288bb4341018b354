"""Tables of which cells came, went or were merged: set aside as a whole.

What the grid of such a table was follows from all of its changes together, so they
cannot stand beside those of another hand in the same table.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Final

from lxml import etree

from constitution_diff.read.docx import names as n
from constitution_diff.render.docx.resolve import reject_all, resolve_tree
from constitution_diff.render.docx.resolve.marks import (
    CELL_MERGE,
    CELLS,
    GRID_CHANGE,
)

from . import held as signs
from .held import is_in

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from .held import Held

_OF_GRIDS: Final = (*sorted(CELLS), CELL_MERGE, GRID_CHANGE)


def lay_tables(root: Element, held: Held) -> dict[Element, Element]:
    """Put such tables as they were in their place; the paragraphs' places there."""
    moved: dict[Element, Element] = {}
    for change in list(root.iter(*_OF_GRIDS)):
        table = next(change.iterancestors(n.TBL), None)
        if table is not None and is_in(table, root):
            moved |= _lay_table(table, held)
    return moved


def has_cells_changed(table: Element) -> bool:
    """Whether a table is one of them."""
    return next(table.iter(*_OF_GRIDS), None) is not None


def _lay_table(table: Element, held: Held) -> dict[Element, Element]:
    parent = table.getparent()
    assert parent is not None  # noqa: S101 - a table is no part
    story = etree.Element(n.W + "body")
    made = deepcopy(table)
    made.tail = None
    story.append(made)
    places = dict(zip(table.iter(n.P), made.iter(n.P), strict=True))
    resolve_tree(story, reject_all)
    parent.replace(table, made)
    table.tail = None
    made.set(signs.WHOLE, held.hold([table, deepcopy(made)]))
    return places
