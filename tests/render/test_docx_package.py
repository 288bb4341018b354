"""Word files that depend on their content only."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

from docx import Document

from constitution_diff.render.docx.package import new_document, saved
from constitution_diff.render.plain import in_xml


def _saved() -> bytes:
    document = new_document("Summary of changes")
    document.add_heading("Money", level=2)
    document.add_paragraph("£200", style="List Bullet")
    document.add_table(1, 2, style="Table Grid")
    return saved(document)


def test_a_word_file_is_the_same_whenever_it_is_saved() -> None:
    assert _saved() == _saved()


def test_no_part_of_a_word_file_tells_when_it_was_made() -> None:
    with ZipFile(BytesIO(_saved())) as package:
        times = {part.date_time for part in package.infolist()}
        properties = package.read("docProps/core.xml").decode()

    assert times == {(1980, 1, 1, 0, 0, 0)}
    assert "created" not in properties
    assert "modified" not in properties


def test_a_word_file_names_its_title_and_no_author() -> None:
    properties = Document(BytesIO(_saved())).core_properties

    assert properties.title == "Summary of changes"
    assert (properties.author, properties.comments, properties.last_modified_by) == (
        "", "", "",
    )  # fmt: skip


def test_a_word_file_is_a4_and_in_british_english() -> None:
    document = Document(BytesIO(_saved()))

    (section,) = document.sections
    languages = set(document.styles.element.xpath("//w:lang/@w:val"))

    assert section.page_height is not None
    assert section.page_width is not None
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert languages == {"en-GB"}


def test_characters_that_a_word_file_cannot_hold_do_not_break_it() -> None:
    document = new_document("Part\x00 4")
    document.add_paragraph(in_xml("Quorum\x0b \ud800 \ufffe five"))

    (paragraph,) = Document(BytesIO(saved(document))).paragraphs

    assert paragraph.text == "Quorum\ufffd \ufffd \ufffd five"
