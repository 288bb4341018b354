"""The schedule in each of its formats: what all have in common."""

from __future__ import annotations

import csv
import re
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pytest
from docx import Document

from constitution_diff.errors import UsageError
from constitution_diff.model import PLAIN, Audience, Brand, Edition
from constitution_diff.render import renderer_of
from tests.render.builders import every_relation
from tests.render.schedule.followed import followed
from tests.render.schedule.made import FORMATS, made


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_schedule_is_the_same_file(name: str) -> None:
    assert made(name, every_relation()) == made(name, every_relation())


@pytest.mark.parametrize("name", FORMATS)
def test_no_file_says_when_it_was_made(name: str) -> None:
    content = made(name, every_relation())

    if content.startswith(b"PK"):
        with ZipFile(BytesIO(content)) as parts:
            assert {part.date_time[0] for part in parts.infolist()} == {1980}
            content = b"".join(parts.read(part) for part in parts.namelist())
    assert not re.search(rb"20[2-9]\d-\d\d-\d\dT", content)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_begins_with_what_to_check(name: str) -> None:
    content = made(name, every_relation())

    if name == "xlsx":
        book = openpyxl.load_workbook(BytesIO(content))
        assert book.sheetnames == ["Check first", "Schedule"]
        content = str(book["Check first"]["A1"].value).encode()
    if name == "docx":
        paragraphs = Document(BytesIO(content)).paragraphs
        content = "\n".join(paragraph.text for paragraph in paragraphs).encode()
    assert b"Check before relying on this" in content


@pytest.mark.parametrize("name", FORMATS)
def test_an_internal_copy_says_so(name: str) -> None:
    content = made(name, every_relation(), Edition(Audience.INTERNAL))

    if content.startswith(b"PK"):
        with ZipFile(BytesIO(content)) as parts:
            names = [
                part for part in parts.namelist() if "header" in part or "sheet" in part
            ]
            content = b"".join(parts.read(part) for part in names)
    assert "Internal – not for publication" in content.decode()


@pytest.mark.parametrize("name", FORMATS)
def test_a_council_chooses_its_columns(name: str) -> None:
    brand = Brand(columns=("reference", "existing", "reason"))
    content = made(name, every_relation(), replace(PLAIN, brand=brand))

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
        made("csv", every_relation(), edition)


@pytest.mark.parametrize("name", FORMATS)
def test_of_several_versions_each_row_says_how_it_stands(name: str) -> None:
    adopted = "1. Meetings\n\n1.1 The quorum is three members."
    lives = followed(adopted, adopted, adopted.replace("three", "four"))

    content = renderer_of("compare of several versions", name, "schedule")(lives, PLAIN)

    if content.startswith(b"PK"):
        with ZipFile(BytesIO(content)) as parts:
            content = b"".join(parts.read(part) for part in parts.namelist())
    assert b"ew since the version seen" in content
