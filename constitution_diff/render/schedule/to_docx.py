"""The schedule as a Word file: landscape, and one table for each Part."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from constitution_diff.model import PLAIN, Edition
from constitution_diff.render import vocabulary
from constitution_diff.render.docx.package import (
    check_box,
    new_document,
    running_lines,
    saved,
)
from constitution_diff.render.plain import in_xml

from .columns import PAPER, columns_of
from .marks import LEGEND
from .plan import schedule_of
from .word_table import add_styles, table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.document import Document

    from constitution_diff.model import Comparison, Lives

    from .columns import Column
    from .values import Schedule, Section

_MARGIN_MM: Final = 15
_WIDTH_MM: Final = 297 - 2 * _MARGIN_MM
_FONT: Final = "Arial"


def docx_schedule(value: Comparison | Lives, edition: Edition = PLAIN) -> bytes:
    """The schedule of amendments as a .docx file."""
    schedule = schedule_of(value, edition)
    document = new_document(schedule.heading.name)
    _laid_out(document)
    add_styles(document)
    running_lines(document, schedule.heading.running)
    _front(document, schedule)
    columns = columns_of(edition.brand.columns or PAPER, schedule.rows)
    for section in schedule.sections:
        _section(document, section, columns)
    _paragraph(document, vocabulary.BY_RULE)
    return saved(document)


def _laid_out(document: Document) -> None:
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = Mm(_MARGIN_MM)
    section.top_margin, section.bottom_margin = Mm(23), Mm(18)
    for name, size_pt in (("Normal", 10), ("Heading 1", 18), ("Heading 2", 13)):
        style = document.styles[name]
        style.font.name, style.font.size = _FONT, Pt(size_pt)
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            style.element.rPr.rFonts.attrib.pop(qn(f"w:{theme}"), None)
        style.font.color.rgb = RGBColor(0, 0, 0)
        style.paragraph_format.space_before = Pt(0 if name == "Normal" else 12)
        style.paragraph_format.space_after = Pt(4)


def _front(document: Document, schedule: Schedule) -> None:
    """What stands before the rows: which versions, what to check, what marks mean."""
    heading = schedule.heading
    if heading.running.council:
        _paragraph(document, heading.running.council)
    document.add_heading(vocabulary.SCHEDULE, 1)
    if heading.subject:
        _paragraph(document, heading.subject)
    for label, name in heading.versions:
        _paragraph(document, f"{label}: {name}")
    check_box(document, heading.checks)
    for line in (*schedule.figures, LEGEND):
        _paragraph(document, line)


def _paragraph(document: Document, words: str) -> None:
    document.add_paragraph(in_xml(words))


def _section(document: Document, section: Section, columns: Sequence[Column]) -> None:
    if section.title:
        document.add_heading(section.title, 1)
    if section.remark:
        _paragraph(document, section.remark)
    if not section.rows:
        _paragraph(document, vocabulary.NO_ROW)
    for group in section.groups:
        title = in_xml(group.title)
        if title:
            document.add_heading(title, 2)
        body = document.element.body
        caption = title or vocabulary.SCHEDULE
        body.insert(len(body) - 1, table(group.rows, columns, _WIDTH_MM, caption))
        document.add_paragraph()
