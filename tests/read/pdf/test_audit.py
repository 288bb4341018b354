"""When pages are read twice, and what becomes of a difference."""

from dataclasses import replace
from io import BytesIO

import pdfplumber
import pytest
from pdfminer.pdfpage import PDFPage

from constitution_diff.read.options import ReadOptions
from constitution_diff.read.pdf import read_pdf
from constitution_diff.read.pdf.audit import agree, audited_pages
from constitution_diff.read.pdf.doubt import Doubt
from constitution_diff.read.pdf.glyphs import GlyphCache
from constitution_diff.read.pdf.notices import reading_notices
from constitution_diff.read.pdf.page import (
    PdfFile,
    PrintedPage,
    page_of_plumber,
    printed_page,
)
from constitution_diff.read.pdf.pages import read_pages
from tests.read.pdf.builders import Mark, Picture, Raw, Text, lines, pdf, table


def _both(marks: list[Mark]) -> tuple[PrintedPage, PrintedPage]:
    """A page read in our way and in pdfplumber's."""
    plumber = pdfplumber.open(BytesIO(pdf(marks)))
    (parsed,) = PDFPage.create_pages(plumber.doc)
    file = PdfFile(plumber, GlyphCache(), linked=False)
    return printed_page(file, 1, parsed), page_of_plumber(file, 1, parsed)


def test_both_ways_agree_on_a_page_of_everything() -> None:
    marks: list[Mark] = [
        *lines("4.1 The quorum is five.", "4.2 The Chair decides."),
        *table([["Function", "Who"], ["Budget", "Council"]], x=72, top=220),
        Text(40, 500, "On the edge", matrix="0 1 -1 0"),
        Text(200, 500, "DRAFT", size=60, matrix="0.7 0.7 -0.7 0.7"),
        Raw("BT /F1 11 Tf 72 300 Td (Council) Tj 1 0 0 rg (lors) Tj ET"),
    ]

    ours, plumbers = _both(marks)

    assert ours.doubt is None
    assert agree(ours, plumbers)
    assert [word.text for word in ours.words] == [w.text for w in plumbers.words]
    assert [word.glued for word in ours.words] == [w.glued for w in plumbers.words]
    assert ours.grids == plumbers.grids
    assert ours.watermark == plumbers.watermark == "D R A F T"


_CHANGES: list[dict[str, object]] = [
    {"text": "six"}, {"x0": 99.0}, {"size": 9.0}, {"colour": (0.5,)}
]  # fmt: skip


@pytest.mark.parametrize("change", _CHANGES)
def test_a_word_that_differs_is_a_difference(change: dict[str, object]) -> None:
    ours, plumbers = _both([Text(72, 100, "five")])

    words = (ours.words[0]._replace(**change),)  # type: ignore[arg-type]

    assert agree(ours, plumbers)
    assert not agree(replace(ours, words=words), plumbers)


def test_a_missing_word_is_a_difference() -> None:
    ours, plumbers = _both([Text(72, 100, "five members")])

    assert not agree(replace(ours, words=ours.words[:1]), plumbers)


def test_the_same_file_has_the_same_pages_read_twice() -> None:
    chosen = audited_pages(b"one file", 200, 3)

    assert chosen == audited_pages(b"one file", 200, 3)
    assert chosen != audited_pages(b"another file", 200, 3)
    assert len(set(chosen)) == 3


def test_an_audit_without_a_difference_changes_nothing() -> None:
    content = pdf(lines("4.1 The quorum is five."), lines("4.2 The Chair decides."))

    audited = read_pages(content, "a.pdf", audit_pages=2)

    assert audited == read_pages(content, "a.pdf")
    assert audited.failed_audit is None


def test_the_options_ask_for_an_audit() -> None:
    content = pdf(lines("4.1 The quorum is five."))

    audited = read_pdf(content, "a.pdf", ReadOptions(audit=1))

    assert audited == read_pdf(content, "a.pdf")


def test_a_failed_audit_is_noticed_with_its_page() -> None:
    (notice,) = reading_notices((), failed_audit=7)

    assert (notice.code, notice.page) == ("pdf-audit-failed", 7)


_DOUBTS: list[tuple[list[Mark], Doubt | None]] = [
    ([Text(72, 100, "Quorum")], None),
    ([Text(40, 500, "On the edge", matrix="0 1 -1 0")], Doubt.TURNED),
    ([Picture()], Doubt.IMAGE_ONLY),
    ([Raw("BT /F1 11 Tf 72 700 Td [(Q) 775 (Q) 775 (u)] TJ ET")], Doubt.DOUBLED),
    ([Raw("BT /F1 11 Tf 72 700 Td /x (Quorum) Tj << /a >> BDC ET")], None),
]


@pytest.mark.parametrize(("marks", "doubt"), _DOUBTS)
def test_a_page_in_doubt_goes_to_pdfplumber(
    marks: list[Mark], doubt: Doubt | None
) -> None:
    ours, _ = _both(marks)

    assert ours.doubt is doubt


def test_a_word_printed_twice_to_look_bold_counts_once() -> None:
    ours, plumbers = _both([Text(72, 100, "Quorum"), Text(72.3, 100, "Quorum")])

    assert ours.doubt is None
    assert [word.text for word in ours.words] == ["Quorum"]
    assert agree(ours, plumbers)


def test_words_know_what_the_file_says_of_them() -> None:
    artifact = "/Artifact BMC BT /F1 9 Tf 72 800 Td (Page) Tj ET EMC"
    invisible = "BT /F2 11 Tf 72 700 Td 3 Tr (hidden) Tj ET"

    ours, _ = _both([Raw(artifact), Raw(invisible)])

    assert [(w.artifact, w.invisible, w.bold) for w in ours.words] == [
        (True, False, False),
        (False, True, True),
    ]
