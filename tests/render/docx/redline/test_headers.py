"""Headers and footers in a redline, and those that sections take over."""

from __future__ import annotations

import re

from tests.judges.constructs import SECTION
from tests.read.docx.builders import docx, level, listed, numbering, p

from .redlining import Reading, marks, not_given_back, proved, shown, tried, xml_of

_HEADED = p("Members vote.") + SECTION.format(
    '<w:headerReference w:type="default" r:id="header0"/>'
    '<w:footerReference w:type="default" r:id="footer0"/>'
)
_EDGES = ("header", "footer")
_FIRST, _SECOND = (
    f'<w:headerReference w:type="default" r:id="header{number}"/>' for number in (0, 1)
)


def test_words_of_headers_and_footers_are_marked_in_them() -> None:
    old, new = (
        docx(_HEADED, header1=p(f"Adopted in {month}"), footer1=p(f"Year {year}"))
        for month, year in (("May", "2025"), ("June", "2026"))
    )

    redline = proved(old, new).content

    assert marks(shown(redline)) == []
    assert marks(shown(redline, "word/header1.xml")) == ["del May", "ins June"]
    assert marks(shown(redline, "word/footer1.xml")) == ["del 2025", "ins 2026"]


def test_a_header_that_only_the_old_file_has_is_shown_as_deleted() -> None:
    old = docx(_HEADED, header1=p("Adopted in May"), footer1=p("Year 2025"))
    new = docx(p("Members vote.") + SECTION.format(""))

    triple = tried(old, new)

    assert not_given_back(triple) == []
    reading = Reading.of(triple.redline)
    assert [line for line in reading.rejected if "|Adopted in May" in line]
    assert not [line for line in reading.accepted if "body" not in line]
    deleted = [marks(shown(triple.redline, f"word/{part}1.xml")) for part in _EDGES]
    assert deleted == [["del Adopted in May"], ["del Year 2025"]]
    assert proved(old, new).lost_edges == ()


def test_a_header_that_only_the_new_file_has_is_shown_as_inserted() -> None:
    old = docx(p("Members vote.") + SECTION.format(""))
    listed_last = p("Adopted in May") + listed("Part one")
    lists = numbering(level(0, "%1."))
    new = docx(_HEADED, header1=listed_last, footer1=p("Year 2025"), numbering=lists)

    triple = tried(old, new)

    assert not_given_back(triple) == []
    reading = Reading.of(triple.redline)
    assert [line for line in reading.accepted if "|Adopted in May" in line]
    assert not [line for line in reading.rejected if "body" not in line]
    inserted = [marks(shown(triple.redline, f"word/{part}1.xml")) for part in _EDGES]
    assert inserted == [["ins Adopted in May", "ins Part one"], ["ins Year 2025"]]


def test_a_new_header_is_held_against_the_one_that_the_old_file_takes_over() -> None:
    two = p("First part.", SECTION.format(_FIRST)) + p("Second part.")
    parts = {"header1": p("Part one")}
    old = docx(two + SECTION.format(""), **parts)
    new = docx(two + SECTION.format(_SECOND), **parts, header2=p("Part two"))

    redline = proved(old, new).content

    assert marks(shown(redline, "word/header2.xml")) == ["del one", "ins two"]


def test_an_old_header_is_held_against_the_one_that_the_new_file_takes_over() -> None:
    two = p("First part.", SECTION.format(_FIRST)) + p("Second part.")
    parts = {"header1": p("Part one")}
    old = docx(two + SECTION.format(_SECOND), **parts, header2=p("Part two"))
    new = docx(two + SECTION.format(""), **parts)

    triple = tried(old, new)

    assert not_given_back(triple) == []
    assert shown(triple.redline, "word/header1.xml") == shown(new, "word/header1.xml")
    header = shown(triple.redline, "word/header2.xml")
    assert marks(header) == ["del two", "ins one"]


def test_a_section_behind_does_not_take_over_the_copy_of_a_header() -> None:
    first, second, third = (f"{word} part." for word in ("First", "Second", "Third"))
    begun, none = p(first, SECTION.format(_FIRST)), SECTION.format("")
    parts = {"header1": p("Part one")}
    old_second = p(second, SECTION.format(_SECOND))
    old = docx(
        begun + old_second + p(third) + SECTION.format(_FIRST),
        **parts, header2=p("Part two"),
    )  # fmt: skip
    new = docx(begun + p(second, none) + p(third) + none, **parts)

    redline = proved(old, new).content

    referred = re.findall(
        r'headerReference w:type="default" r:id="(\w+)"', xml_of(redline)
    )
    assert referred[0] == referred[2] != referred[1]


def test_a_header_of_a_section_that_is_gone_is_quoted() -> None:
    two = p("First part.", SECTION.format(_FIRST)) + p("Second part.")
    old = docx(
        two + SECTION.format(_SECOND), header1=p("Part one"), header2=p("Part two")
    )
    new = docx(p("Second part.") + SECTION.format(_FIRST), header1=p("Part two"))

    assert proved(old, new).lost_edges == ("Part one",)


def test_the_header_of_the_last_section_stays_where_one_before_it_goes() -> None:
    reference = '<w:headerReference w:type="default" r:id="header{}"/>'
    first, last = (f"<w:sectPr>{reference.format(at)}</w:sectPr>" for at in (0, 1))
    headers = {"header1": p("Header of A"), "header2": p("Header of B")}
    old = docx(p("Section A text.", first) + p("Section B text.") + last, **headers)
    new = docx(p("Section B text.") + last, **headers)

    redline = proved(old, new)

    assert "<w:ins" not in xml_of(redline.content, "word/header2.xml")
    assert redline.lost_edges == ("Header of A",)


def test_a_header_of_first_pages_is_shown_as_deleted_on_them() -> None:
    new = docx(p("Members vote.") + SECTION.format(""))
    old = docx(_HEADED.replace("default", "first"), header1=p("May"), footer1=p("Year"))

    assert "header first|May" in Reading.of(proved(old, new).content).rejected
