"""The schedule as a workbook, read back by another program."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pytest
from lxml import etree
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.worksheet.properties import PageSetupProperties

from constitution_diff.compare import compare_outlines
from constitution_diff.model import Audience, Edition
from constitution_diff.render import renderer_of
from tests.render.builders import clause, every_relation, outline
from tests.render.schedule.made import hostile, made, reworded


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


def test_a_sheet_can_be_filtered_and_printed() -> None:
    sheet = openpyxl.load_workbook(BytesIO(made("xlsx", every_relation())))["Schedule"]

    assert sheet.freeze_panes == "A2"
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.sheet_properties.pageSetUpPr == PageSetupProperties(fitToPage=True)
    assert sheet.page_setup.fitToHeight == 0
    assert sheet.auto_filter.ref == sheet.dimensions


def test_a_sheet_marks_words_within_a_cell() -> None:
    comparison = reworded("Five days.", "Ten days.", "[-Five-][+Ten+] days.")

    content = BytesIO(made("xlsx", comparison))
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
    sheet = openpyxl.load_workbook(BytesIO(made("xlsx", hostile())))["Schedule"]

    assert {cell.data_type for row in sheet for cell in row} <= {"s", "n"}
    values = [cell.value for row in sheet for cell in row if cell.data_type == "n"]
    assert set(values) <= {None}


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

    content = made("xlsx", every_relation(), edition)

    for told in _heads_of_pages(content):
        assert told.startswith("Internal – not for publication   |   Adopted ")
        assert told.endswith("…")
