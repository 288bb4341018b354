"""Where blocks may stand: what containers end in, rows and their grid, sections."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tests.judges.stories import Doubt, each, local, revisions_of, val, w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_ENDING = ("tc", "hdr", "ftr", "footnote", "endnote", "comment", "txbxContent")
_BLOCKS = frozenset(map(w, ("p", "tbl", "sdt", "customXml", "altChunk")))
_MARKS = ("ins", "del", "moveFrom", "moveTo")

_PARA_ID = "{http://schemas.microsoft.com/office/word/2010/wordml}paraId"
_LIMIT = 0x80000000
_GOES = f"{w('tcPr')}/{w('cellDel')}"


def block_faults(root: _Element) -> Iterator[Doubt]:
    """Faults within one part."""
    if root.tag in map(w, ("settings", "styles", "numbering")):
        return
    for element in each(root, "body", *_ENDING):
        yield from _ending_faults(element)
    for element in each(root, *_MARKS):
        if len(element) and next(element.iterancestors(w("p")), None) is None:
            yield element, f"w:{local(element)} holds runs outside of any paragraph"
    for table in each(root, "tbl"):
        yield from _grid_faults(table)
    for section in each(root, "sectPr"):
        yield from _section_faults(section)
    yield from _paragraph_faults(root)


def _ending_faults(container: _Element) -> Iterator[Doubt]:
    """All but the body end in a paragraph, whose mark can neither come nor go.

    Nothing follows it that it could be joined to. With its row it comes and goes.
    """
    blocks = [child for child in container if child.tag in _BLOCKS]
    last = blocks[-1] if blocks else None
    if container.tag != w("body") and (last is None or last.tag == w("tbl")):
        yield container, f"w:{local(container)} ends in no paragraph"
    if last is None or last.tag != w("p") or revisions_of(last):
        return
    for mark in last.iterfind(f"{w('pPr')}/{w('rPr')}/*"):
        if local(mark) in _MARKS:
            yield mark, f"w:{local(mark)} of the last mark of w:{local(container)}"


def _grid_faults(table: _Element) -> Iterator[Doubt]:
    """Rows that do not fill the grid. While columns come and go some rows have more.

    Where cells of one row only come or go, the row fills the grid with or without them.
    """
    if next(table.iterfind(f"{w('tblGrid')}/{w('tblGridChange')}"), None) is not None:
        return
    n_columns = len(table.findall(f"{w('tblGrid')}/{w('gridCol')}"))
    for row in table.iterchildren(w("tr")):
        left_out = sum(
            int(val(each_, "val") or "0")
            for name in ("gridBefore", "gridAfter")
            for each_ in row.iterfind(f"{w('trPr')}/{w(name)}")
        )
        spanned = left_out + sum(map(_span, _cells(row)))
        going = sum(_span(c) for c in _cells(row) if c.find(_GOES) is not None)
        if n_columns not in (spanned, spanned - going):
            yield row, f"a row of {spanned} columns in a grid of {n_columns}"


def _cells(row: _Element) -> Iterator[_Element]:
    """Also those in content controls, but not those of tables in cells."""
    for child in row:
        if child.tag == w("tc"):
            yield child
        elif child.tag in map(w, ("sdt", "sdtContent", "customXml")):
            yield from _cells(child)


def _span(cell: _Element) -> int:
    return int(val(cell.find(f"{w('tcPr')}/{w('gridSpan')}")) or "1")


def _section_faults(section: _Element) -> Iterator[Doubt]:
    references = [
        (local(child), val(child, "type"))
        for child in section
        if child.tag in map(w, ("headerReference", "footerReference"))
    ]
    for (tag, kind), times in Counter(references).items():
        if times > 1:
            yield section, f"{times} times a w:{tag} of type {kind}"


def _paragraph_faults(root: _Element) -> Iterator[Doubt]:
    seen: set[str] = set()
    for element in each(root, "p", "tr"):
        key = element.get(_PARA_ID)
        if key is None:
            continue
        if key in seen:
            yield element, f"paragraph id {key} is used twice"
        seen.add(key)
        if not 0 < int(key, 16) < _LIMIT:
            yield element, f"paragraph id {key} is out of range"
