"""Real files: our own reading of a page, and pdfplumber's, find the same words."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from constitution_diff.errors import UnreadableSourceError
from constitution_diff.read.options import ReadOptions
from constitution_diff.read.pdf import read_pdf
from constitution_diff.read.pdf.page import PARSER_ERRORS, drawn_on
from tests.evidence import sampled
from tests.read.pdf.plumber import our_words, pages_of, plumber_words, same

_FOLDERS = ("pdf", "bad_inputs", "revision_series", "docx")
_N_FILES = 4


@pytest.fixture(autouse=True)
def _quiet(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.CRITICAL, "pdfminer")


def _files(shared: Path) -> list[Path]:
    folders = [shared / "realdata" / name for name in _FOLDERS]
    return sampled(sorted(p for f in folders for p in f.rglob("*.pdf")), _N_FILES)


def _differing(path: Path, gap_em: float) -> Iterator[str]:
    """The pages of a file that pdfplumber reads, and that are read differently."""
    try:
        pages = list(pages_of(path.read_bytes()))
    except PARSER_ERRORS:
        return
    for page in pages:
        try:
            theirs = plumber_words(page, gap_em)
        except PARSER_ERRORS:
            continue
        drawn = drawn_on(page, gap_em=gap_em)
        page.close()
        # Text in other directions is set aside; pdfplumber cuts it into letters.
        if not drawn.aside and not same(our_words(drawn.words), theirs):
            yield f"{path.name}, page {page.page_number}"


@pytest.mark.parametrize("gap_em", [0.12, 0.15])
def test_words_order_and_places_are_those_of_pdfplumber(
    shared: Path, gap_em: float
) -> None:
    differing = [page for path in _files(shared) for page in _differing(path, gap_em)]

    assert differing == []


def test_an_audit_of_every_page_finds_no_difference(shared: Path) -> None:
    failed = []
    for path in _files(shared):
        try:
            source = read_pdf(path.read_bytes(), path.name, ReadOptions(audit=9999))
        except UnreadableSourceError:
            continue
        failed += [path.name for n in source.notices if n.code == "pdf-audit-failed"]

    assert failed == []
