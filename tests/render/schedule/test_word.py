"""The schedule as a Word file, read back by another program."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Mm

from constitution_diff.model import PLAIN, Comparison, Edition, Quoting
from constitution_diff.render.schedule.plan import schedule_of
from tests.render.builders import every_relation
from tests.render.schedule.made import made, reworded

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.table import _Row as TableRow


def _word(comparison: Comparison, edition: Edition = PLAIN) -> WordDocument:
    return Document(BytesIO(made("docx", comparison, edition)))


def _has(row: TableRow, name: str) -> bool:
    properties = row._tr.trPr  # noqa: SLF001 - python-docx has no name for it
    return properties is not None and properties.find(qn(name)) is not None


def test_word_has_a_table_with_a_head_on_every_page_for_each_group() -> None:
    document = _word(every_relation())

    groups = schedule_of(every_relation(), PLAIN).sections[0].groups
    assert len(document.tables) == len(groups)
    for table in document.tables:
        head = table.rows[0]
        assert _has(head, "w:tblHeader")
        assert [cell.text for cell in head.cells][:4] == [
            "Reference", "Existing text", "Proposed text", "Change",
        ]  # fmt: skip


def test_word_is_landscape_and_says_page_of_pages() -> None:
    section = _word(every_relation()).sections[0]

    fields = section.footer._element.iter(qn("w:fldSimple"))  # noqa: SLF001
    assert section.orientation is WD_ORIENT.LANDSCAPE
    size = (section.page_width, section.page_height)
    assert [round((side or Mm(0)).mm) for side in size] == [297, 210]
    assert [field.get(qn("w:instr")) for field in fields] == ["PAGE", "NUMPAGES"]
    assert "Proposed – not adopted" in section.header.paragraphs[0].text


def test_word_marks_what_goes_and_what_comes() -> None:
    comparison = reworded("Five days.", "Ten days.", "[-Five-][+Ten+] days.")

    _, existing, proposed, *_ = _word(comparison).tables[0].rows[1].cells

    (old, _), (new, _) = (cell.paragraphs[0].runs for cell in (existing, proposed))
    assert (old.text, old.style.font.strike) == ("[Five]", True)
    assert (new.text, new.style.font.underline) == ("[Ten]", True)
    assert existing.text == "[Five] days."
    assert proposed.text == "[Ten] days."


def test_word_lets_only_long_rows_go_over_a_page() -> None:
    long = "All of this is said at length. " * 40
    comparison = reworded(long, f"{long}Yes.", f"{long}[+Yes.+]")

    relevant = _word(comparison).tables[0].rows[1]
    full = _word(comparison, Edition(quoting=Quoting.FULL)).tables[0].rows[1]

    assert _has(relevant, "w:cantSplit")
    assert not _has(full, "w:cantSplit")
