"""The members' summary as a Word file in plain styles, to paste into a report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docx.shared import Mm

from constitution_diff.model import PLAIN
from constitution_diff.render import vocabulary
from constitution_diff.render.heading import heading_of
from constitution_diff.render.plain import in_xml
from constitution_diff.render.story.members import members_summary

from .package import bulleted, new_document, running_lines, saved

if TYPE_CHECKING:
    from docx.document import Document

    from constitution_diff.model import Comparison, Edition
    from constitution_diff.render.story.members import MembersSummary

_BULLET: Final = "List Bullet"
_CLOSE: Final = "No Spacing"
_WIDTHS_MM: Final = (58, 23, 25, 27, 27)


def summary_docx(comparison: Comparison, edition: Edition = PLAIN) -> bytes:
    """One page in "Heading 1", "Heading 2", "List Bullet" and "Table Grid".

    Nothing is formatted by hand: pasted, it takes on the styles of the report.
    """
    summary = members_summary(comparison, edition)
    document = new_document(summary.title)
    running_lines(document, heading_of(comparison, edition, summary.title).running)
    document.add_heading(in_xml(summary.title), level=1)
    if summary.subject:
        document.add_paragraph(in_xml(summary.subject), style=_CLOSE)
    document.add_paragraph(in_xml(f"{summary.standing}. {summary.about}"))
    bulleted(document, vocabulary.CHECK_FIRST, summary.cautions)
    _table(document, summary)
    _attention(document, summary)
    bulleted(document, vocabulary.TERMS, summary.terms)
    document.add_paragraph(summary.note)
    return saved(document)


def _table(document: Document, summary: MembersSummary) -> None:
    if not summary.rows:
        return
    document.add_heading(vocabulary.BY_PART, level=2)
    lines = [(vocabulary.PART, *summary.columns)]
    lines += [(row.name, *map(str, row.figures)) for row in summary.rows]
    table = document.add_table(len(lines), len(lines[0]), style="Table Grid")
    for column, width in zip(table.columns, _WIDTHS_MM, strict=True):
        column.width = Mm(width)
    for row, line in zip(table.rows, lines, strict=True):
        for cell, words, width in zip(row.cells, line, _WIDTHS_MM, strict=True):
            cell.text, cell.width = in_xml(words), Mm(width)


def _attention(document: Document, summary: MembersSummary) -> None:
    if not summary.groups:
        return
    document.add_heading(vocabulary.ATTENTION, level=2)
    for group in summary.groups:
        document.add_paragraph(f"{group.title}:", style=_CLOSE)
        for sentence in group.sentences:
            document.add_paragraph(in_xml(sentence), style=_BULLET)
    if summary.more:
        document.add_paragraph(summary.more)
