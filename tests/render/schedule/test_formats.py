"""The schedule in each of its formats, read back by other programs."""

from __future__ import annotations

import csv
import re
from dataclasses import replace
from io import BytesIO, StringIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

import html5lib
import openpyxl
import pytest
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Mm
from lxml import etree
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.worksheet.properties import PageSetupProperties

from constitution_diff.compare import compare_outlines
from constitution_diff.errors import UsageError
from constitution_diff.model import (
    PLAIN,
    Audience,
    Brand,
    Comparison,
    Edition,
    Quoting,
    Significance,
    TextChange,
)
from constitution_diff.render import renderer_of
from constitution_diff.render.records import csv_file
from constitution_diff.render.schedule.columns import COLUMNS, PAPER
from constitution_diff.render.schedule.plan import schedule_of
from tests.render.builders import clause, edits, every_relation, link, outline
from tests.render.schedule.followed import followed

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.table import _Row as TableRow

FORMATS = ("docx", "xlsx", "csv", "html", "markdown")
_HOSTILE = "=HYPERLINK(1)<script>alert(1)</script> | **b** ~~c~~ \x07"


def _made(name: str, comparison: Comparison, edition: Edition = PLAIN) -> bytes:
    return renderer_of("compare", name, "schedule")(comparison, edition)


def _word(comparison: Comparison, edition: Edition = PLAIN) -> WordDocument:
    return Document(BytesIO(_made("docx", comparison, edition)))


def _has(row: TableRow, name: str) -> bool:
    properties = row._tr.trPr  # noqa: SLF001 - python-docx has no name for it
    return properties is not None and properties.find(qn(name)) is not None


def _records(comparison: Comparison) -> list[dict[str, str]]:
    text = _made("csv", comparison).decode("utf-8-sig")
    return list(csv.DictReader(StringIO(text, newline=""), strict=True))


def _reworded(old: str, new: str, marked: str) -> Comparison:
    changed = link(
        "4.1", "4.1", text=TextChange.EDITED, significance=Significance.WORDING,
        edits=edits(marked),
    )  # fmt: skip
    return Comparison(
        outline(clause("4.1", old)), outline(clause("4.1", new)), (changed,)
    )


def _heads_of_pages(workbook: bytes) -> list[str]:
    """What stands at the head of the printed pages of each sheet, on the left."""
    with ZipFile(BytesIO(workbook)) as parts:
        sheets = [
            etree.fromstring(parts.read(name))
            for name in parts.namelist()
            if name.startswith("xl/worksheets/sheet")
        ]
    heads = [sheet.findtext(".//{*}oddHeader", "") for sheet in sheets]
    assert len(heads) > 1
    return [head.removeprefix("&L").replace("&&", "&") for head in heads]


def _hostile() -> Comparison:
    return _reworded(_HOSTILE, "=2", f"[-{_HOSTILE}-][+=2+]")


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_schedule_is_the_same_file(name: str) -> None:
    assert _made(name, every_relation()) == _made(name, every_relation())


@pytest.mark.parametrize("name", FORMATS)
def test_no_file_says_when_it_was_made(name: str) -> None:
    content = _made(name, every_relation())

    if content.startswith(b"PK"):
        with ZipFile(BytesIO(content)) as parts:
            assert {part.date_time[0] for part in parts.infolist()} == {1980}
            content = b"".join(parts.read(part) for part in parts.namelist())
    assert not re.search(rb"20[2-9]\d-\d\d-\d\dT", content)


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
    comparison = _reworded("Five days.", "Ten days.", "[-Five-][+Ten+] days.")

    _, existing, proposed, *_ = _word(comparison).tables[0].rows[1].cells

    (old, _), (new, _) = (cell.paragraphs[0].runs for cell in (existing, proposed))
    assert (old.text, old.style.font.strike) == ("[Five]", True)
    assert (new.text, new.style.font.underline) == ("[Ten]", True)
    assert existing.text == "[Five] days."
    assert proposed.text == "[Ten] days."


def test_word_lets_only_long_rows_go_over_a_page() -> None:
    long = "All of this is said at length. " * 40
    comparison = _reworded(long, f"{long}Yes.", f"{long}[+Yes.+]")

    relevant = _word(comparison).tables[0].rows[1]
    full = _word(comparison, Edition(quoting=Quoting.FULL)).tables[0].rows[1]

    assert _has(relevant, "w:cantSplit")
    assert not _has(full, "w:cantSplit")


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_begins_with_what_to_check(name: str) -> None:
    content = _made(name, every_relation())

    if name == "xlsx":
        book = openpyxl.load_workbook(BytesIO(content))
        assert book.sheetnames == ["Check first", "Schedule"]
        content = str(book["Check first"]["A1"].value).encode()
    if name == "docx":
        paragraphs = Document(BytesIO(content)).paragraphs
        content = "\n".join(paragraph.text for paragraph in paragraphs).encode()
    assert b"Check before relying on this" in content


def test_a_sheet_can_be_filtered_and_printed() -> None:
    sheet = openpyxl.load_workbook(BytesIO(_made("xlsx", every_relation())))["Schedule"]

    assert sheet.freeze_panes == "A2"
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.sheet_properties.pageSetUpPr == PageSetupProperties(fitToPage=True)
    assert sheet.page_setup.fitToHeight == 0
    assert sheet.auto_filter.ref == sheet.dimensions


def test_a_sheet_marks_words_within_a_cell() -> None:
    comparison = _reworded("Five days.", "Ten days.", "[-Five-][+Ten+] days.")

    content = BytesIO(_made("xlsx", comparison))
    sheet = openpyxl.load_workbook(content, rich_text=True)["Schedule"]

    heads = [cell.value for cell in sheet[1]]
    row = dict(zip(heads, (cell.value for cell in sheet[2]), strict=True))
    old, new = row["Existing text"], row["Proposed text"]
    assert isinstance(old, CellRichText)
    assert isinstance(new, CellRichText)
    assert (str(old), str(new)) == ("[Five] days.", "[Ten] days.")
    gone, come = old[0], new[0]
    assert isinstance(gone, TextBlock)
    assert isinstance(come, TextBlock)
    assert (gone.font.strike, come.font.u) == (True, "single")


def test_no_words_become_a_formula_in_a_sheet() -> None:
    sheet = openpyxl.load_workbook(BytesIO(_made("xlsx", _hostile())))["Schedule"]

    assert {cell.data_type for row in sheet for cell in row} <= {"s", "n"}
    values = [cell.value for row in sheet for cell in row if cell.data_type == "n"]
    assert set(values) <= {None}


def test_a_csv_has_one_record_for_each_row_after_what_to_check() -> None:
    records = _records(every_relation())

    rows = schedule_of(every_relation(), PLAIN).rows
    told = [one for one in records if one["Section"] == "Schedule of amendments"]
    assert records[0]["Section"] == "Check before relying on this"
    assert [one["Proposed reference"] for one in told] == [row.proposed for row in rows]
    assert None not in {key for record in records for key in record}


def test_a_csv_tells_its_marks_in_words() -> None:
    comparison = _reworded("Five days.", "Ten days.", "[-Five-][+Ten+] days.")

    record = _records(comparison)[-1]

    assert record["Existing text"] == "[deleted: Five] days."
    assert record["Proposed text"] == "[inserted: Ten] days."


def test_no_field_of_a_csv_begins_as_a_formula_does() -> None:
    kept = _reworded(
        "=1+1 is two. It is.", "=1+1 is 2. It is.", "=1+1 is [-two-][+2+]. It is."
    )

    record = _records(kept)[-1]

    assert record["Existing text"].startswith("'=1+1 is [deleted: two].")


def test_a_csv_has_the_mark_and_the_line_ends_that_excel_heeds() -> None:
    content = _made("csv", every_relation())

    assert content.startswith(b'\xef\xbb\xbf"Section",')
    assert content.endswith(b"\r\n")


def test_a_page_is_valid_and_holds_no_markup_of_the_document() -> None:
    page = _made("html", _hostile()).decode()

    html5lib.HTMLParser(strict=True).parse(page)
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


def test_a_page_tells_its_marks_in_words() -> None:
    page = _made("html", _reworded("Five days.", "Ten days.", "[-Five-][+Ten+] days."))

    plain = re.sub(r"<[^>]+>", "", page.decode())
    assert "[deleted: Five] days." in plain
    assert "[inserted: Ten] days." in plain


def test_a_page_gives_every_column_its_share_of_the_width() -> None:
    brand = Brand(columns=tuple(COLUMNS))
    page = _made("html", every_relation(), replace(PLAIN, brand=brand)).decode()

    named = set(re.findall(r'<col class="(w\d+)">', page))
    assert named
    assert all(f".{name} {{" in page for name in named)


def test_the_columns_on_paper_share_all_of_its_width() -> None:
    widths = [COLUMNS[name].width for name in PAPER if name != "since"]

    assert sum(widths) == 100


def test_a_page_has_heads_for_columns_and_rows() -> None:
    page = _made("html", every_relation()).decode()

    n_rows = len(schedule_of(every_relation(), PLAIN).rows)
    assert page.count('<th scope="row">') == n_rows
    assert '<th scope="col">Existing text</th>' in page


def test_markdown_keeps_a_row_on_one_line_and_takes_no_words_for_markup() -> None:
    told = _made("markdown", _hostile()).decode()

    row = next(line for line in told.splitlines() if line.startswith("| 4.1 |"))
    assert len(re.findall(r"(?<!\\)\|", row)) == 8
    assert r"\<script\>" in row
    assert r"\*\*b\*\* \~\~c\~\~" in row


@pytest.mark.parametrize("name", FORMATS)
def test_an_internal_copy_says_so(name: str) -> None:
    content = _made(name, every_relation(), Edition(Audience.INTERNAL))

    if content.startswith(b"PK"):
        with ZipFile(BytesIO(content)) as parts:
            names = [
                part for part in parts.namelist() if "header" in part or "sheet" in part
            ]
            content = b"".join(parts.read(part) for part in names)
    assert "Internal – not for publication" in content.decode()


@pytest.mark.parametrize("start", [*"=+-@\t\r\n", "\uff1d"])
def test_no_field_of_a_csv_file_is_taken_for_a_formula(start: str) -> None:
    words = f"{start}1;=2"

    told = csv_file((words, words), [(words, [words])], [(words, words)])

    rows = csv.reader(StringIO(told.decode("utf-8-sig"), newline=""))
    assert list(rows) == [[f"'{words}"] * 2] * 3
    assert told.count(b'"') == 12  # all in quotes, so that ";" parts nothing


@pytest.mark.parametrize("report", ["schedule", "destinations"])
@pytest.mark.parametrize("name", ["R&D " * 200, "\U0001d538" * 600, "a" * 105])
def test_every_sheet_says_internal_and_standing_however_long_the_names(
    report: str, name: str
) -> None:
    edition = Edition(Audience.INTERNAL, standing="Adopted 16 December 2021")
    sides = [outline(clause("1", word), name=f"{name}.docx") for word in ("a", "b")]
    comparison = compare_outlines(*sides)

    content = renderer_of("compare", "xlsx", report)(comparison, edition)

    for told in _heads_of_pages(content):
        assert told.startswith(
            "Internal – not for publication   |   Adopted 16 December 2021   |   "
        )
        assert told.count("→") == 1
        assert told.endswith(".docx")
        coded = f"&L{told.replace('&', '&&')}"
        assert len(coded.encode("utf-16-le")) // 2 <= 255


def test_a_standing_that_is_too_long_is_cut_and_internal_stays() -> None:
    edition = Edition(Audience.INTERNAL, standing="Adopted " * 90)

    content = _made("xlsx", every_relation(), edition)

    for told in _heads_of_pages(content):
        assert told.startswith("Internal – not for publication   |   Adopted ")
        assert told.endswith("…")


@pytest.mark.parametrize("name", FORMATS)
def test_a_council_chooses_its_columns(name: str) -> None:
    brand = Brand(columns=("reference", "existing", "reason"))
    content = _made(name, every_relation(), replace(PLAIN, brand=brand))

    match name:
        case "docx":
            cells = Document(BytesIO(content)).tables[0].rows[0].cells
            found = [cell.text for cell in cells]
        case "xlsx":
            sheet = openpyxl.load_workbook(BytesIO(content))["Schedule"]
            found = [str(cell.value) for cell in sheet[1]]
        case "csv":
            lines = content.decode("utf-8-sig").splitlines()
            found = next(csv.reader(lines))[1:]
        case "html":
            found = re.findall(r'<th scope="col">(.*?)</th>', content.decode())[:3]
        case _:
            found = re.findall(r"\| (Ref.*) \|", content.decode())[0].split(" | ")
    assert found == ["Reference", "Existing text", "Reason for the change"]


def test_a_column_that_is_none_is_refused() -> None:
    edition = replace(PLAIN, brand=Brand(columns=("colour",)))

    with pytest.raises(UsageError, match="no column 'colour'; it has part, reference"):
        _made("csv", every_relation(), edition)


@pytest.mark.parametrize("name", FORMATS)
def test_of_several_versions_each_row_says_how_it_stands(name: str) -> None:
    adopted = "1. Meetings\n\n1.1 The quorum is three members."
    lives = followed(adopted, adopted, adopted.replace("three", "four"))

    content = renderer_of("compare of several versions", name, "schedule")(lives, PLAIN)

    if content.startswith(b"PK"):
        with ZipFile(BytesIO(content)) as parts:
            content = b"".join(parts.read(part) for part in parts.namelist())
    assert b"ew since the version seen" in content
