"""A table of a Word file, and a text that has a row more."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZipFile

from constitution_diff.compare import compare_outlines
from constitution_diff.model import PLAIN_MARKING
from constitution_diff.outline import outline_source
from constitution_diff.read import read_source
from constitution_diff.workflow.reading import Request
from constitution_diff.workflow.redlining import word_redline
from tests.read.docx.builders import cell, docx, p, r, row, styled, table


def _row(style: str, *words: str) -> str:
    return row(*(cell(p(r(one), styled(style))) for one in words))


def test_a_new_row_is_set_like_the_body_of_the_table_and_not_its_head() -> None:
    head = _row("Head", "Fee", "Sum of money")
    rows = _row("Body", "Parking", "Five pounds"), _row("Body", "Pitches", "Six pounds")
    grid = '<w:tblGrid><w:gridCol w:w="1"/><w:gridCol w:w="1"/></w:tblGrid>'
    told = p("1. The fees are these.") + table(grid, head, *rows) + p("2. The end.")
    old = Request("old.docx", docx(told))
    lines = ["Fee | Sum of money", "--- | ---", "Parking | Five pounds"]
    lines += ["Hire of the great hall | Nine pounds", "Pitches | Six pounds"]
    listed = "\n".join(f"| {line} |" for line in lines)
    text = f"1. The fees are these.\n\n{listed}\n\n2. The end.\n"
    new = Request("new.md", text.encode())
    before, after = (
        outline_source(read_source(one.content, one.name)) for one in (old, new)
    )

    redline, _ = word_redline(compare_outlines(before, after), old, new, PLAIN_MARKING)

    with ZipFile(BytesIO(redline)) as archive:
        xml = archive.read("word/document.xml").decode()
    (made,) = (
        one for one in re.findall("<w:tr>.*?</w:tr>", xml) if "great hall" in one
    )
    assert re.findall('<w:pStyle w:val="(.*?)"', made) == ["Body", "Body"]
