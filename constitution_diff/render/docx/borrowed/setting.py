"""New paragraphs and rows for the text side, set like those of the Word side."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Final

from lxml import etree

from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import child
from constitution_diff.render.docx.redline.bringing import without_ids
from constitution_diff.render.docx.redline.side import cells

from .rewriting import new_run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element as Element

    from constitution_diff.model import Clause

    from .looks import Look

_ROOM: Final = 9000
"""The width of a table that is set like none, in twentieths of a point."""
_ROW_LOOK: Final = (n.W + "tblPrEx", n.W + "trPr")
_CELL_LOOK: Final = n.W + "tcPr"
_MERGED: Final = (n.W + "vMerge", n.W + "hMerge", n.W + "gridSpan")
_BEFORE_SPAN: Final = (n.W + "cnfStyle", n.W + "tcW")
_HEADER: Final = n.W + "tblHeader"
_EDGES: Final = ("top", "left", "bottom", "right", "insideH", "insideV")


def new_paragraph(clause: Clause, look: Look | None, *, labelled: bool) -> Element:
    """A paragraph that prints a provision; without `labelled` a list labels it."""
    made = etree.Element(n.P)
    if look is not None and look.properties is not None:
        made.append(deepcopy(look.properties))
    if labelled and clause.label:
        behind = behind_label(clause, look)
        words = clause.label + (behind if clause.heading or clause.text else "")
        made.append(new_run(words, None if look is None else look.label))
    if clause.heading:
        behind = " " if look is None else look.behind_heading
        words = clause.heading + (behind if clause.text else "")
        made.append(new_run(words, None if look is None else look.heading))
    if clause.text:
        made.append(new_run(clause.text, None if look is None else look.words))
    return made


def behind_label(clause: Clause, look: Look | None) -> str:
    """What stands between the label and the words; a full stop is never doubled."""
    behind = "\t" if look is None else look.behind_label
    return behind.lstrip(".:") if clause.label.endswith((".", ":")) else behind


def put_label(paragraph: Element, label: str, look: Look | None) -> None:
    """Type a label before the words of a paragraph that no list labels any more."""
    run = new_run(f"{label}\t", None if look is None else look.label)
    paragraph.insert(0 if child(paragraph, n.PPR) is None else 1, run)


def blank_like(blank: Element) -> Element:
    """An empty paragraph set like another."""
    made = etree.Element(n.P)
    own = child(blank, n.PPR)
    if own is not None:
        made.append(deepcopy(own))
    return made


def new_row(words: Sequence[str], like: Element | None) -> Element:
    """A row with these cells, set like another as far as it has as many."""
    made = etree.Element(n.TR)
    others = [] if like is None else list(cells(like))
    for tag in _ROW_LOOK if like is not None else ():
        own = child(like, tag)
        if own is not None:
            made.append(_without(deepcopy(own), (_HEADER,)))
    for at, text in enumerate(words):
        other = others[min(at, len(others) - 1)] if others else None
        made.append(_new_cell(text, other, width=_ROOM // len(words)))
    return made


def _new_cell(words: str, like: Element | None, *, width: int) -> Element:
    made = etree.Element(n.TC)
    own = child(like, _CELL_LOOK)
    if own is None:
        own = etree.Element(_CELL_LOOK)
        measure = etree.SubElement(own, n.W + "tcW")
        measure.set(n.W + "w", str(width))
        measure.set(n.TYPE, "dxa")
    made.append(_without(deepcopy(own), _MERGED))
    paragraph = etree.SubElement(made, n.P)
    other = None if like is None else next(like.iter(n.P), None)
    if other is not None:
        properties = child(other, n.PPR)
        if properties is not None:
            paragraph.append(deepcopy(properties))
    if words:
        run = None if other is None else next(other.iter(n.R), None)
        paragraph.append(new_run(words, child(run, n.RPR)))
    return made


def _without(made: Element, tags: Sequence[str]) -> Element:
    for gone in [one for one in made if one.tag in tags]:
        made.remove(gone)
    return made


def fits(row: Element, table: Element | None) -> bool:
    """Whether a new row has no more cells than a table columns.

    The last cell is then as wide as the columns that are left.
    """
    grid, made = child(table, n.W + "tblGrid"), list(row.iterchildren(n.TC))
    n_more = 0 if grid is None else len(grid) - len(made)
    own = child(made[-1], _CELL_LOOK)
    if n_more > 0 and own is not None:
        span = etree.Element(n.W + "gridSpan")
        span.set(n.VAL, str(n_more + 1))
        own.insert(sum(1 for one in own if one.tag in _BEFORE_SPAN), span)
    return n_more >= 0


def new_table(like: Element | None, n_columns: int) -> Element:
    """A table without rows, with the edges of another."""
    made = etree.Element(n.TBL)
    own = child(like, n.W + "tblPr")
    made.append(_edged() if own is None else deepcopy(own))
    grid = child(like, n.W + "tblGrid")
    if grid is not None and len(grid) == n_columns:
        made.append(deepcopy(grid))
        return made
    grid = etree.SubElement(made, n.W + "tblGrid")
    for _ in range(n_columns):
        etree.SubElement(grid, n.W + "gridCol").set(n.W + "w", str(_ROOM // n_columns))
    return made


def _edged() -> Element:
    made = etree.Element(n.W + "tblPr")
    width = etree.SubElement(made, n.W + "tblW")
    width.set(n.W + "w", str(_ROOM))
    width.set(n.TYPE, "dxa")
    borders = etree.SubElement(made, n.W + "tblBorders")
    for name in _EDGES:
        edge = etree.SubElement(borders, n.W + name)
        for key, value in (("val", "single"), ("sz", "4"), ("space", "0")):
            edge.set(n.W + key, value)
        edge.set(n.W + "color", "auto")
    return made


def copy_of(element: Element) -> Element:
    """A paragraph or row once more, to stand elsewhere."""
    made = deepcopy(element)
    made.tail = None
    for paragraph in made.iter(n.P):
        without_ids(paragraph)
    for section in [*made.iter(n.W + "sectPr")]:
        parent = section.getparent()
        if parent is not None:
            parent.remove(section)
    return made
