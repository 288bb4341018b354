"""Fields in a redline: page numbers, references, codes in codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from constitution_diff.render.docx.resolve import accept_all, reject_all
from tests.read.docx.builders import docx, field, p, r
from tests.render.docx.resolve.settling import saved

from .redlining import marks, not_given_back, redlined, tried, xml_of

if TYPE_CHECKING:
    from collections.abc import Callable

_SEPARATE = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'


@pytest.mark.parametrize(
    "number",
    [
        field("PAGE", ""),
        field("PAGE", "").replace(_SEPARATE, ""),
        '<w:fldSimple w:instr=" PAGE "/>',
    ],
)
def test_a_page_number_that_nobody_worked_out_comes_and_goes(number: str) -> None:
    none, one = docx(p("Page ")), docx(p(r("Page ") + number))

    assert not_given_back(tried(none, one)) == []
    assert not_given_back(tried(one, none)) == []


@pytest.mark.parametrize("code", ['XE "quorum"', "TC Quorum", "SEQ rule \\h", "REF b"])
def test_a_field_that_prints_nothing_comes_and_goes(code: str) -> None:
    entry = field(code, "").replace(_SEPARATE, "")
    none = docx(p("The quorum is five."))
    one = docx(p(r("The quorum") + entry + r(" is five.")))

    comes, goes = tried(none, one), tried(one, none)

    assert not_given_back(comes) == not_given_back(goes) == []
    for content, decide, found in (
        (comes.redline, accept_all, True), (comes.redline, reject_all, False),
        (goes.redline, accept_all, False), (goes.redline, reject_all, True),
    ):  # fmt: skip
        assert (code in xml_of(saved(content, decide))) is found


@pytest.mark.parametrize("result", ["", r("1")])
def test_a_field_in_the_code_of_another_comes_and_goes_with_it(result: str) -> None:
    code = '<w:r><w:instrText>= 1 "First" "Other"</w:instrText></w:r>'
    made = field("IF", r("Other")).replace(
        _SEPARATE, field("PAGE", result) + code + _SEPARATE
    )
    without, with_it = docx(p("Page ")), docx(p(r("Page ") + made))

    assert not_given_back(tried(without, with_it)) == []
    assert not_given_back(tried(with_it, without)) == []


def test_a_page_number_is_the_same_whether_it_was_worked_out_or_not() -> None:
    old, new = p(field("PAGE", r("3"))), p(field("PAGE", ""))

    assert marks(redlined(old, new)) == []


@pytest.mark.parametrize("result", ["", r("3")])
def test_a_page_number_that_became_their_count_is_given_back(result: str) -> None:
    page, pages = (p(r("Page ") + field(kind, result)) for kind in ("PAGE", "NUMPAGES"))

    xml = redlined(page, pages)

    assert xml.index("<w:del>") < xml.index("PAGE<") < xml.index("</w:del>")
    assert not_given_back(tried(docx(page), docx(pages))) == []


def _simple(code: str, result: str) -> str:
    return f'<w:fldSimple w:instr="{code}">{result}</w:fldSimple>'


@pytest.mark.parametrize("made", [field, _simple])
def test_a_reference_goes_and_comes_whole(made: Callable[[str, str], str]) -> None:
    old, new = (
        p(r("See rule ") + made("REF a", r(number)) + r("."))
        for number in ("4.2", "4.3")
    )

    xml = redlined(old, new)

    assert (
        '<w:del><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        "<w:r><w:delInstrText>REF a</w:delInstrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        "<w:r><w:delText>4.2</w:delText></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:del>'
    ) in xml
    assert "<w:r><w:t>4.3</w:t></w:r>" in xml
    assert "<w:fldSimple" not in xml


def test_a_page_number_that_shifted_is_no_change() -> None:
    old, new = (p(r("Page ") + field("PAGE", r(number))) for number in ("4", "7"))

    assert marks(redlined(old, new)) == []


@pytest.mark.parametrize("shown", ["Error! Bookmark not defined.", "nine"])
def test_a_page_reference_that_broke_is_marked_and_given_back(shown: str) -> None:
    page, broken = (
        p(r("See page ") + field("PAGEREF a", r(words)) + r(" here."))
        for words in ("12", shown)
    )

    assert marks(redlined(page, broken)) != []
    assert not_given_back(tried(docx(page), docx(broken))) == []
    assert not_given_back(tried(docx(broken), docx(page))) == []


def test_the_whole_result_says_whether_it_is_a_page() -> None:
    page, typed = (
        p(r("See page ") + field("PAGEREF a", "".join(map(r, runs))) + r(" here."))
        for runs in (("12",), ("12", " and what", " it says"))
    )

    assert marks(redlined(page, typed)) == ["del 12", "ins 12 and what it says"]


def test_a_sentence_in_a_field_of_a_page_is_marked_and_no_whole_paragraph() -> None:
    """Longer than anything that Word fills in."""
    rest = "members are the quorum of every meeting of the council and its committees"
    five, six = (
        p(r("Votes: ") + field("PAGE", r(f"{word} {rest}, {rest}")) + r("."))
        for word in ("Five", "Six")
    )

    found = marks(redlined(five, six))

    assert [words.split()[:2] for words in found] == [["del", "Five"], ["ins", "Six"]]
