"""Contents lists in a redline are fields, whatever is settled."""

from __future__ import annotations

import re

import pytest

from constitution_diff.render.docx.resolve import accept_all, reject_all
from tests.read.docx.builders import docx, field, p, r
from tests.render.docx.redline.hanging import END, linked
from tests.render.docx.resolve.settling import saved

from .redlining import marks, not_given_back, redlined, tried, xml_of


def test_a_contents_list_without_lines_comes_and_goes() -> None:
    contents = p(field("TOC", ""))

    comes, goes = redlined(p(), contents), redlined(contents, p())

    assert comes.index("<w:ins>") < comes.index("TOC") < comes.index("</w:ins>")
    assert goes.index("<w:del>") < goes.index("TOC") < goes.index("</w:del>")


def _contents(*entries: tuple[str, str]) -> str:
    """A table of contents, a link with a page number for each entry."""
    begins = "".join(
        f"<w:r>{inside}</w:r>"
        for inside in (
            '<w:fldChar w:fldCharType="begin"/>',
            "<w:instrText>TOC</w:instrText>",
            '<w:fldChar w:fldCharType="separate"/>',
        )
    )
    lines = [
        linked(f"{words} ").replace("</w:hyperlink>", "")
        + field("PAGEREF _Toc1", r(page))
        + "</w:hyperlink>"
        for words, page in entries
    ]
    ending = p('<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    return p(begins + lines[0]) + "".join(map(p, lines[1:])) + ending


_LISTED = ("Meetings", "1"), ("Votes", "2")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (_LISTED, ()),
        ((("Preface", "1"), *_LISTED), _LISTED),
        (_LISTED, (("Preface", "1"), *_LISTED)),
        (_LISTED, (("Preface", "1"), ("Meetings", "3"), ("Votes", "4"))),
        (_LISTED, (("Meetings", "1"), ("Officers", "2"), ("Votes", "3"))),
    ],
)
def test_a_contents_list_is_a_field_whatever_is_settled(
    old: tuple[tuple[str, str], ...], new: tuple[tuple[str, str], ...]
) -> None:
    before, after = (
        docx(p("Members vote.") + (_contents(*entries) if entries else "") + END)
        for entries in (old, new)
    )

    triple = tried(before, after)

    assert not_given_back(triple) == []
    for content, decide, entries in (
        (triple.redline, reject_all, old), (triple.redline, accept_all, new),
    ):  # fmt: skip
        codes, depth = _field_codes(saved(content, decide))
        assert codes.count("TOC") == bool(entries)
        assert depth == 0


def _field_codes(content: bytes) -> tuple[list[str], int]:
    """The code of each field, and how many begin and do not end."""
    xml = xml_of(content)
    kinds = re.findall(r'w:fldCharType="(\w+)"', xml)
    codes = re.findall(r"<w:instrText[^>]*>(\w+)", xml)
    return codes, kinds.count("begin") - kinds.count("end")


def test_of_a_table_of_contents_an_entry_comes_and_the_rest_stays() -> None:
    old = _contents(("Meetings", "1"), ("Votes", "2"))
    new = _contents(("Meetings", "1"), ("Officers", "2"), ("Votes", "3"))

    xml = redlined(old + END, new + END)

    assert marks(xml) == ["ins Officers 2", "del 2", "ins 3"]
    assert xml.count("<w:instrText>TOC</w:instrText>") == 1


def test_a_table_of_contents_does_not_begin_amid_other_words() -> None:
    old, new = p("Seats on the council"), _contents(("Seats in the council", "1"))

    xml = redlined(old + END, new + END)

    assert marks(xml) == ["del Seats on the council", "ins Seats in the council 1"]
