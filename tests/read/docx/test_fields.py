from __future__ import annotations

import pytest

from constitution_diff.model import Role
from tests.read.docx.builders import (
    field,
    p,
    paragraphs,
    r,
    read,
    style,
    styled,
    texts,
)

_BEGIN = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
_SEPARATE = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
_TOC = f"{_BEGIN}<w:r><w:instrText>TOC \\o</w:instrText></w:r>{_SEPARATE}"


def test_a_field_reads_as_its_result() -> None:
    assert texts(read(p(r("rule ") + field(" REF _1 \\h ", r("4.2"))))) == ["rule 4.2"]


def test_the_result_of_a_field_inside_an_instruction_is_not_printed() -> None:
    code = f"{_BEGIN}<w:r><w:instrText>IF </w:instrText></w:r>{field('PAGE', r('7'))}"

    assert texts(read(p(code + _SEPARATE + r("yes") + _END))) == ["yes"]


@pytest.mark.parametrize("code", ["PAGE", " NUMPAGES \\* Arabic ", "DATE", "filename"])
def test_results_that_change_by_themselves_are_volatile(code: str) -> None:
    source = read(p(r("Page ") + field(code, r("7")) + r(" of")))

    spans = [(span.text, span.volatile) for span in paragraphs(source)[0].spans]
    assert spans == [("Page ", False), ("7", True), (" of", False)]


def test_a_simple_field_is_volatile_too() -> None:
    source = read(p(f'<w:fldSimple w:instr=" PAGE ">{r("7")}</w:fldSimple>'))

    assert paragraphs(source)[0].spans[0].volatile


def test_paragraphs_in_a_contents_field_are_contents() -> None:
    body = p(_TOC + r("1 Quorum")) + p("2 Notice") + p(_END) + p("1 Quorum")

    roles = [paragraph.role for paragraph in paragraphs(read(body))]

    assert roles == [Role.CONTENTS, Role.CONTENTS, Role.CONTENTS, Role.BODY]


def test_a_contents_field_that_never_ends_takes_nothing_in_but_its_styles() -> None:
    body = p(_TOC + r("1 Quorum"), styled("TOC1")) + p("The quorum is five.")

    source = read(body, styles=style("TOC1", "toc 1"))

    roles = [paragraph.role for paragraph in paragraphs(source)]
    assert roles == [Role.CONTENTS, Role.BODY]


def test_the_control_that_word_builds_for_contents_is_contents() -> None:
    gallery = '<w:docPartGallery w:val="Table of Contents"/>'
    control = f"<w:sdtPr><w:docPartObj>{gallery}</w:docPartObj></w:sdtPr>"
    body = f"<w:sdt>{control}<w:sdtContent>{p('Contents')}</w:sdtContent></w:sdt>"

    roles = [paragraph.role for paragraph in paragraphs(read(body + p("Quorum")))]

    assert roles == [Role.CONTENTS, Role.BODY]


def test_a_contents_style_makes_contents_and_a_title_style_a_title() -> None:
    styles = style("TOC2", "toc 2") + style("Title", "Title")

    source = read(p("1", styled("TOC2")) + p("2", styled("Title")), styles=styles)

    roles = [paragraph.role for paragraph in paragraphs(source)]
    assert roles == [Role.CONTENTS, Role.TITLE]


def test_a_heading_that_holds_the_end_of_the_list_is_no_contents() -> None:
    body = p(_TOC + r("1 Quorum")) + p(_END + r("Article 1 The quorum"))

    roles = [paragraph.role for paragraph in paragraphs(read(body))]

    assert roles == [Role.CONTENTS, Role.BODY]


def test_a_field_that_never_ends_hides_no_words() -> None:
    opened = _BEGIN + r("REF _Ref1", tag="instrText")

    assert texts(read(p(opened + r("kept")) + p("also kept"))) == ["kept", "also kept"]


def test_only_the_first_separator_of_a_field_counts() -> None:
    late = r("PAGE", tag="instrText")

    source = read(p(_BEGIN + _SEPARATE + late + _SEPARATE + r("7") + _END))

    assert not paragraphs(source)[0].spans[0].volatile


def test_thousands_of_fields_in_fields_are_read_to_the_end() -> None:
    opened = (_BEGIN + r("REF _Ref1 ", tag="instrText")) * 4000

    source = read(p(opened + _SEPARATE * 4000 + _END * 4000 + r("the end")))

    assert texts(source) == ["the end"]


def test_an_instruction_in_very_many_pieces_is_read_to_the_end() -> None:
    code = r("REF _Ref1 ", tag="instrText") * 4000

    source = read(p(_BEGIN + code + _SEPARATE * 4000 + r("4.2") + _END))

    assert [(span.text, span.target) for span in paragraphs(source)[0].spans] == [
        ("4.2", "_Ref1")
    ]


def test_numbers_that_fields_print_are_told_of() -> None:
    source = read(p(field(" LISTNUM NumberDefault ", "") + r("Quorum")))

    assert [notice.code for notice in source.notices] == ["number-field"]
