"""Absurd and hostile files end in a label or a notice, or say what is wrong."""

from __future__ import annotations

import struct
from io import BytesIO
from zipfile import ZipFile

import pytest

from constitution_diff.errors import DamagedSourceError, SourceLimitError
from constitution_diff.model import Table
from constitution_diff.read.docx import read_docx
from tests.read.docx.builders import (
    cell,
    docx,
    field,
    labels,
    level,
    listed,
    numbering,
    p,
    paragraphs,
    r,
    read,
    row,
    style,
    styled,
    table,
    texts,
)

_DIGITS = "9" * 5000


def _starting_at(start: str) -> str:
    return numbering(level(0, "%1.")).replace(
        '<w:start w:val="1"/>', f'<w:start w:val="{start}"/>'
    )


@pytest.mark.parametrize(
    ("start", "label"),
    [
        ("-5", "-5."),
        (" 7 ", "7."),
        ("999999999", "999999999."),
        # No such number can be meant: as if nothing were said, which is 0.
        (str(10**18), "0."),
        (_DIGITS, "0."),
        ("1_0", "0."),
        ("٣", "0."),
        ("x", "0."),
    ],
)
def test_a_start_is_a_number_of_xml_or_none(start: str, label: str) -> None:
    assert labels(read(listed("a"), numbering=_starting_at(start))) == [label]


@pytest.mark.parametrize("place", ["-1", "x", "1_0", "٣", _DIGITS])
def test_a_paragraph_of_no_level_counts_on_the_first(place: str) -> None:
    body = listed("a").replace('<w:ilvl w:val="0"/>', f'<w:ilvl w:val="{place}"/>')

    assert labels(read(body, numbering=numbering(level(0, "%1.")))) == ["1."]


@pytest.mark.parametrize("place", ["-1", "9", "x", "٣", _DIGITS])
def test_a_level_that_no_list_has_is_passed_over(place: str) -> None:
    of_place = level(0, "no").replace('w:ilvl="0"', f'w:ilvl="{place}"')

    source = read(listed("a"), numbering=numbering(level(0, "%1."), of_place))

    assert labels(source) == ["1."]


def test_a_text_without_end_is_cut() -> None:
    lists = numbering(level(0, "%1x" * 400_000))

    assert 0 < len(labels(read(listed("a"), numbering=lists))[0]) <= 250


def test_there_is_no_level_0_and_no_level_10() -> None:
    lists = numbering(level(0, "%0 %10 %% %"))

    assert labels(read(listed("a"), numbering=lists)) == ["%0 10 %% %"]


def test_a_custom_format_of_ten_thousand_zeros_is_none() -> None:
    custom = f'<w:numFmt w:val="custom" w:format="{"0" * 10_000}1, ..."/>'
    lists = numbering(level(0, "%1.").replace('<w:numFmt w:val="decimal"/>', custom))

    assert labels(read(listed("a"), numbering=lists)) == ["1."]


def test_many_lists_of_one_abstract_list_count_on() -> None:
    nums = "".join(
        f'<w:num w:numId="{num}"><w:abstractNumId w:val="0"/></w:num>'
        for num in range(2, 2001)
    )
    body = "".join(listed("a", num=num) for num in range(1, 2001))

    source = read(body, numbering=numbering(level(0, "%1."), nums=nums))

    assert labels(source)[-1] == "2000."


def test_styles_that_inherit_in_a_circle_are_read() -> None:
    styles = "".join(
        style(one, one, f'<w:basedOn w:val="{base}"/>')
        for one, base in (("A", "B"), ("B", "C"), ("C", "A"))
    )

    assert texts(read(p("a", styled("A")), styles=styles)) == ["a"]


def test_tables_nested_80_deep_are_read() -> None:
    inside = p("deep")
    for _ in range(80):
        inside = table(row(cell(inside + p())))

    assert "deep" in texts(read(inside))


def test_content_controls_nested_120_deep_are_read() -> None:
    around = ("<w:sdt><w:sdtContent>" * 120, "</w:sdtContent></w:sdt>" * 120)

    source = read(p("block").join(around) + p(r("inline").join(around)))

    assert texts(source) == ["block", "inline"]


def test_a_thousand_nested_fields_are_read() -> None:
    inside = r("words")
    for _ in range(1000):
        inside = field("REF a", inside)

    assert texts(read(p(inside))) == ["words"]


def test_fields_that_never_end_swallow_nothing_that_follows() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'

    assert texts(read(p((begin + separate) * 5000 + r("words")))) == ["words"]


def test_ends_of_no_field_are_passed_over() -> None:
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'

    assert texts(read(p(end * 5000 + r("words")))) == ["words"]


@pytest.mark.parametrize("columns", ["1000000000", "999999999", "-1", "x"])
def test_a_cell_covers_no_more_columns_than_word_has(columns: str) -> None:
    wide = cell(p("a"), f'<w:gridSpan w:val="{columns}"/>')
    skipping = f'<w:gridBefore w:val="{columns}"/>'

    block = read(table(row(wide, properties=skipping))).blocks[0]

    assert isinstance(block, Table)
    assert all(1 <= one.columns <= 63 for one in block.rows[0].cells)


@pytest.mark.parametrize("indent", ["nan", "inf", "1e999", "1_0", "٣", _DIGITS])
def test_an_indent_that_is_no_number_is_none(indent: str) -> None:
    source = read(p("a", f'<w:ind w:left="{indent}"/>'))

    assert paragraphs(source)[0].indent_pt is None


def test_a_paragraph_of_very_many_runs_is_read() -> None:
    assert len(texts(read(p(r("a") * 20_000)))[0]) == 20_000


def test_very_many_paragraphs_are_refused_before_they_fill_the_memory() -> None:
    with pytest.raises(SourceLimitError, match="250000 paragraphs"):
        read("<w:p/>" * 250_001)


def test_a_relation_that_leads_outside_is_to_nothing() -> None:
    content = _with_styles_at("../../../../etc/passwd")

    assert texts(read_docx(content, "a.docx")) == ["a"]


@pytest.mark.parametrize("target", ["missing.xml", "", "/", "//x", "%00", "C:\\x"])
def test_a_part_that_is_missing_is_done_without(target: str) -> None:
    assert texts(read_docx(_with_styles_at(target), "a.docx")) == ["a"]


def _with_styles_at(target: str) -> bytes:
    content = docx(p("a", styled("A")), styles=style("A", "A"))
    return _changed(content, {b'Target="styles.xml"': f'Target="{target}"'.encode()})


def _changed(content: bytes, words: dict[bytes, bytes]) -> bytes:
    """The package with words replaced in its parts."""
    buffer = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(buffer, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            for word, other in words.items():
                part = part.replace(word, other)
            new.writestr(name, part)
    return buffer.getvalue()


def test_entries_with_names_of_other_folders_are_never_opened() -> None:
    content = BytesIO(docx(p("a")))
    with ZipFile(content, "a") as archive:
        archive.writestr("../../outside.xml", "<a")
        archive.writestr("/etc/outside.xml", "<a")

    assert texts(read_docx(content.getvalue(), "a.docx")) == ["a"]


@pytest.mark.parametrize("size", [1, 2**30])
def test_a_part_that_lies_of_its_size_is_refused(size: int) -> None:
    content = docx(p("a"))
    with ZipFile(BytesIO(content)) as archive:
        true = archive.getinfo("word/document.xml").file_size
    lying = content.replace(struct.pack("<L", true), struct.pack("<L", size))

    with pytest.raises((DamagedSourceError, SourceLimitError)):
        read_docx(lying, "a.docx")
