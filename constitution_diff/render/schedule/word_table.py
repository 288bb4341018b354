"""Rows of a schedule as one table of a Word file.

The elements are written one by one: python-docx looks through a whole table for each
cell that is added, and a schedule may have thousands of rows.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from lxml import etree

from constitution_diff.model import Op
from constitution_diff.render.plain import in_xml

from .marks import runs

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from docx.document import Document
    from lxml.etree import _Element as Element

    from .columns import Column
    from .sides import Quote
    from .values import Row

_TWIPS_PER_MM: Final = 1440 / 25.4
_HEAD_GROUND: Final = "E7E3DA"
_CELL: Final = "ScheduleText"
_STRONG: Final = "Strong"
_MARKS: Final = {Op.DELETE: "TakenOut", Op.INSERT: "PutIn"}
"""Character styles: who prefers other marks changes two styles."""
_INK: Final = {Op.DELETE: "931B1B", Op.INSERT: "0A5536"}
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"


def add_styles(document: Document) -> None:
    """Give a document the styles that the tables use."""
    cell = document.styles.add_style(_CELL, WD_STYLE_TYPE.PARAGRAPH)
    cell.base_style = document.styles["Normal"]
    cell.font.size = Pt(8.5)
    cell.paragraph_format.space_before = Pt(1)
    cell.paragraph_format.space_after = Pt(2)
    for op, ink in _INK.items():
        font = document.styles.add_style(_MARKS[op], WD_STYLE_TYPE.CHARACTER).font
        font.color.rgb = RGBColor.from_string(ink)
        font.strike = True if op is Op.DELETE else None
        font.underline = True if op is Op.INSERT else None


def table(
    rows: Iterable[Row], columns: Sequence[Column], width_mm: float, caption: str
) -> Element:
    """The rows under a header that is repeated on every page.

    Args:
        rows: In the order in which they are printed.
        columns: From left to right.
        width_mm: Of the whole table.
        caption: What a screen reader calls it.
    """
    element: Element = OxmlElement("w:tbl")
    _properties(element, caption)
    widths = _widths(columns, width_mm)
    grid = _sub(element, "w:tblGrid")
    for width in widths:
        _sub(grid, "w:gridCol", w=width)
    _titles(element, [column.title for column in columns], widths)
    for row in rows:
        _row(element, row, columns, widths)
    return element


def plain_table(
    head: Sequence[tuple[str, int]],
    rows: Iterable[Sequence[Sequence[tuple[Op, str]]]],
    width_mm: float,
    caption: str,
) -> Element:
    """A table of any words in the same look.

    Args:
        head: The titles of the columns, each with its share of the width.
        rows: For each row its cells, for each cell its words with their marks.
        width_mm: Of the whole table.
        caption: What a screen reader calls it.
    """
    element: Element = OxmlElement("w:tbl")
    _properties(element, caption)
    share = width_mm * _TWIPS_PER_MM / sum(weight for _, weight in head)
    widths = [str(round(weight * share)) for _, weight in head]
    grid = _sub(element, "w:tblGrid")
    for width in widths:
        _sub(grid, "w:gridCol", w=width)
    _titles(element, [title for title, _ in head], widths)
    for row in rows:
        line = _sub(element, "w:tr")
        for n, (cell, width) in enumerate(zip(row, widths, strict=True)):
            paragraph = _paragraph(_cell(line, width))
            for op, words in cell:
                marked = op in _MARKS
                shown = f"[{words}]" if marked else words
                style = _MARKS.get(op, "" if n else _STRONG)
                _run(paragraph, shown, style=style)
    return element


def _properties(element: Element, caption: str) -> None:
    properties = _sub(element, "w:tblPr")
    _sub(properties, "w:tblStyle", val="TableGrid")
    _sub(properties, "w:tblW", w="5000", type="pct")
    _sub(properties, "w:tblLayout", type="fixed")
    margins = _sub(properties, "w:tblCellMar")
    for side in ("left", "right"):
        _sub(margins, f"w:{side}", w="70", type="dxa")
    look = {"firstRow": "1", "firstColumn": "1", "noHBand": "1", "noVBand": "1"}
    _sub(properties, "w:tblLook", **look)
    _sub(properties, "w:tblCaption", val=caption)


def _widths(columns: Sequence[Column], width_mm: float) -> list[str]:
    """In twips; the columns share the width whichever of them are there."""
    share = width_mm * _TWIPS_PER_MM / sum(column.width for column in columns)
    return [str(round(column.width * share)) for column in columns]


def _titles(element: Element, titles: Sequence[str], widths: Sequence[str]) -> None:
    row = _sub(element, "w:tr")
    properties = _sub(row, "w:trPr")
    _sub(properties, "w:cantSplit")
    _sub(properties, "w:tblHeader")
    for title, width in zip(titles, widths, strict=True):
        cell = _cell(row, width, ground=_HEAD_GROUND)
        _run(_paragraph(cell), title, style=_STRONG)


def _row(
    element: Element, row: Row, columns: Sequence[Column], widths: Sequence[str]
) -> None:
    line = _sub(element, "w:tr")
    if row.is_short:
        _sub(_sub(line, "w:trPr"), "w:cantSplit")
    for n, (column, width) in enumerate(zip(columns, widths, strict=True)):
        cell = _cell(line, width)
        quotation = column.quotation(row) if column.quotation else ()
        lines = () if quotation else column.words(row)
        for quote in quotation:
            _quote(_paragraph(cell), quote)
        for words in lines:
            _run(_paragraph(cell), words, style="" if n else _STRONG)
        if not (quotation or lines):
            _paragraph(cell)


def _quote(paragraph: Element, quote: Quote) -> None:
    if quote.label:
        _run(paragraph, f"{quote.label}: ", style=_STRONG)
    kept = _STRONG if quote.heading else ""
    for run in runs(quote):
        marked = run.op in _MARKS
        words = f"[{run.text}]" if marked else run.text
        _run(paragraph, words, style=_MARKS.get(run.op, kept))


def _cell(row: Element, width: str, ground: str = "") -> Element:
    cell = _sub(row, "w:tc")
    properties = _sub(cell, "w:tcPr")
    _sub(properties, "w:tcW", w=width, type="dxa")
    if ground:
        _sub(properties, "w:shd", val="clear", color="auto", fill=ground)
    return cell


def _paragraph(cell: Element) -> Element:
    paragraph = _sub(cell, "w:p")
    _sub(_sub(paragraph, "w:pPr"), "w:pStyle", val=_CELL)
    return paragraph


def _run(paragraph: Element, words: str, *, style: str = "") -> None:
    run = _sub(paragraph, "w:r")
    if style:
        _sub(_sub(run, "w:rPr"), "w:rStyle", val=style)
    for n, line in enumerate(in_xml(words).split("\n")):
        if n:
            _sub(run, "w:br")
        text = _sub(run, "w:t")
        text.text = line
        text.set(_SPACE, "preserve")


def _sub(parent: Element, name: str, **attributes: str) -> Element:
    """A new last child, its attributes in the name space of Word."""
    named = {_qualified(f"w:{key}"): value for key, value in attributes.items()}
    return etree.SubElement(parent, _qualified(name), named)


_qualified = cache(qn)
