"""Words that the file gives wrongly are told of, and asked of text recognition."""

from constitution_diff.read.options import ReadOptions
from constitution_diff.read.pdf import read_pdf, source_or_scanned
from constitution_diff.read.scans import Scanned
from tests.read.pdf.builders import Mark, Picture, Raw, lines, pdf

_RULE = "The quorum of the committee is a quarter of all its members."
_EXCHANGED = "Wkh txruxp ri wkh frpplwwhh lv d txduwhu ri doo lwv phpehuv."
_SOUP = (
    "C::Q~I L;J<:I l_[ltl ?! \\~I F\\.E:T f\\f J:)I '.~J: .:1 <HUD% %HUD> 3<Y?. 1'1A"
)


def _scan(*words: str) -> bytes:
    """A picture over words that are not shown."""
    page: list[Mark] = [Picture(), Raw("3 Tr"), *lines(*words)]
    return pdf(page)


def _codes(content: bytes) -> list[str]:
    return [notice.code for notice in read_pdf(content, "a.pdf").notices]


def test_a_scan_whose_unseen_words_are_none_is_told_of() -> None:
    assert _codes(_scan(*[_SOUP] * 4)) == ["words-garbled", "searchable-scan"]


def test_a_font_that_names_other_letters_is_told_of() -> None:
    assert _codes(pdf(lines(*[_EXCHANGED] * 3))) == ["words-garbled"]


def test_letters_that_are_named_by_brackets_are_told_of() -> None:
    page = lines("the ac[on of the sec[on", "no objec[on or sanc[on", "a mo[on")

    assert _codes(pdf(page)) == ["words-garbled"]


def test_a_scan_with_the_right_words_is_believed() -> None:
    assert _codes(_scan(*[_RULE] * 4)) == ["searchable-scan"]


def test_a_page_of_figures_is_believed() -> None:
    figures = "4.2(1) 1,250.00 (12) 31/03/2026 24-hour 3rd A4 2026/27 50% B.1 7"

    assert _codes(pdf(lines(*[figures] * 4))) == []


def test_text_recognition_is_asked_for_garbled_pages() -> None:
    content = pdf(lines(_RULE), lines(*[_EXCHANGED] * 3))

    found = source_or_scanned(content, "a.pdf", ReadOptions(ocr=True))

    assert found == Scanned((2,))
