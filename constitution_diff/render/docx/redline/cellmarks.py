"""What is told of rows and cells: that they come or go, and how they were set."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import child

from .copying import attributes_of
from .looks import look

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from .columns import Boxes
    from .spelling import Speller

_ROW: Final = n.W + "trPr"
_ROW_CHANGE: Final = n.W + "trPrChange"
_ROW_EXCEPTIONS: Final = n.W + "tblPrEx"
_OF_ROWS: Final = frozenset({n.W + "ins", n.W + "del", _ROW_CHANGE})
_CELL: Final = n.W + "tcPr"
_CELL_CHANGE: Final = n.W + "tcPrChange"
_LOOKS: Final = {n.TBL: n.W + "tblPr", n.TR: _ROW, n.TC: _CELL}
_MERGE: Final = n.W + "vMerge"
_WIDTHS: Final = tuple(n.W + name for name in ("tcW", "gridSpan", "hMerge"))
_MARGINS: Final = tuple(n.W + name for name in ("gridAfter", "wBefore", "wAfter"))
_MERGES: Final = {"restart": "rest", "continue": "cont"}


def put_cell_mark(cell: Element, mark: Element) -> None:
    """Say that the cell comes or goes, where the schema has it."""
    properties = _own(cell, _CELL, 0)
    _drop(properties, frozenset({_CELL_CHANGE}))
    properties.append(mark)


def put_row_mark(row: Element, mark: Element) -> None:
    """Say that the row comes or goes, where the schema has it."""
    properties = _row_properties(row)
    _drop(properties, _OF_ROWS)
    properties.append(mark)


def tell_cell(old: Element, new: Element, speller: Speller) -> None:
    """Tell of a cell of the new file what columns it covered, and how wide it was.

    Where it was merged with the one above and is not, or the other way round, Word has
    a mark for it.
    """
    ours, theirs = child(old, _CELL), child(new, _CELL)
    was, now = _merge(ours), _merge(theirs)
    if was != now:
        mark = speller.marker.mark("cellMerge")
        for name, value in (("vMerge", now), ("vMergeOrig", was)):
            if value:
                mark.set(n.W + name, _MERGES[value])
        put_cell_mark(new, mark)
        _drop(_own(new, _CELL, 0), frozenset({_MERGE}))
    if _said(ours, _WIDTHS) != _said(theirs, _WIDTHS):
        properties = _own(new, _CELL, 0)
        _drop(properties, frozenset({_CELL_CHANGE}))
        properties.append(_change(_CELL_CHANGE, ours, speller))
    tell_look(old, new, speller)


def tell_row(old: Element, new: Element, speller: Speller) -> None:
    """Tell of a row of the new file which columns it left out at its ends."""
    ours, theirs = child(old, _ROW), child(new, _ROW)
    if _said(ours, _MARGINS) != _said(theirs, _MARGINS):
        properties = _row_properties(new)
        _drop(properties, frozenset({_ROW_CHANGE}))
        properties.append(_change(_ROW_CHANGE, ours, speller))
    tell_look(old, new, speller)


def tell_look(old: Element, new: Element, speller: Speller) -> None:
    """Tell of a table, a row or a cell of the new file how it was set.

    Only where formatting is marked, and not where that is told of it already.
    """
    tag = _LOOKS[str(new.tag)]
    change = f"{tag}Change"
    ours, theirs = child(old, tag), child(new, tag)
    if not speller.formatting or child(theirs, change) is not None:
        return
    before = None if ours is None else speller.bringing.table_properties(ours)
    if look(before) != look(theirs):
        is_row = new.tag == n.TR
        properties = _row_properties(new) if is_row else _own(new, tag, 0)
        properties.append(_change(change, ours, speller))


def _change(tag: str, before: Element | None, speller: Speller) -> Element:
    """A w:tcPrChange or one of its like that keeps how it was."""
    change = speller.marker.mark(etree.QName(tag).localname)
    if before is None:
        etree.SubElement(change, tag.removesuffix("Change"))
    else:
        change.append(speller.bringing.table_properties(before))
    return change


def _merge(properties: Element | None) -> str:
    """How the cell goes with the one above: "restart", "continue", or "" for not."""
    found = child(properties, _MERGE)
    if found is None:
        return ""
    value = found.get(n.VAL, "continue")
    return value if value in _MERGES else "continue"


def _said(
    properties: Element | None, tags: tuple[str, ...]
) -> list[tuple[str, list[tuple[str, str]]]]:
    found = () if properties is None else properties.iterchildren(*tags)
    return sorted((str(one.tag), sorted(attributes_of(one).items())) for one in found)


def _row_properties(row: Element) -> Element:
    return _own(row, _ROW, 0 if child(row, _ROW_EXCEPTIONS) is None else 1)


def _own(element: Element, tag: str, at: int) -> Element:
    """Its properties, made where it has none."""
    properties = child(element, tag)
    if properties is None:
        properties = etree.Element(tag)
        element.insert(at, properties)
    return properties


def _drop(properties: Element, tags: frozenset[str]) -> None:
    for gone in [one for one in properties if one.tag in tags]:
        properties.remove(gone)


def put_before(made: Element, row: Boxes, at: int) -> None:
    """Put a cell before one of the row, or behind the last of them."""
    beside = row[min(at, len(row) - 1)].cell
    parent = beside.getparent()
    while parent is not None and parent.tag != n.TR:  # a content control
        beside, parent = parent, parent.getparent()
    if at < len(row):
        beside.addprevious(made)
    elif parent is not None:
        parent.append(made)
