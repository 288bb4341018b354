"""Scanned pages are read by Tesseract where that is asked for, and marked."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from constitution_diff.codec import outline_json
from constitution_diff.errors import NoRecogniserError, NoTextLayerError
from constitution_diff.model import Ocr, Paragraph
from constitution_diff.outline import outline_source
from constitution_diff.read import read_source
from constitution_diff.read.guard import GivenFile, read_all_guarded
from constitution_diff.read.options import ReadOptions
from constitution_diff.read.pdf.ocr_words import recognised_words
from constitution_diff.read.scans import Recognised
from constitution_diff.read.tesseract import PROGRAM
from tests.read.pdf.builders import Picture, lines, pdf
from tests.read.pdf.scanning import scan

if TYPE_CHECKING:
    from constitution_diff.model import Source

_OCR: Final = ReadOptions(ocr=True)
_QUORUM: Final = "4.1 The quorum of the committee is five members."
_CHAIR: Final = "4.2 The chairman decides who may speak."
_SCAN: Final = scan(lines(_QUORUM, _CHAIR, leading=30))
_ROW: Final = "5\t1\t1\t1\t{line}\t1\t{left}\t{top}\t{width}\t30\t{confidence}\t{text}"


def _texts(source: Source) -> list[str]:
    return [b.text for b in source.blocks if isinstance(b, Paragraph)]


def _read(content: bytes, options: ReadOptions = _OCR) -> Source:
    [source] = read_all_guarded([GivenFile(content, "a.pdf", options=options)])
    return source


def _program(folder: Path, *found: tuple[str, int]) -> str:
    """A program that finds these lines, a label set off, with such confidence."""
    rows = (
        _ROW.format(
            line=n, top=100 + 60 * n, confidence=confidence, text=word,
            left=200 + 150 * place, width=30 * len(word),
        )
        for n, (text, confidence) in enumerate(found, start=1)
        for place, word in enumerate(text.split())
    )  # fmt: skip
    tsv, program = folder / "found.tsv", folder / "tesseract"
    tsv.write_text("\n".join(rows), encoding="utf-8")
    program.write_text(f"#!/bin/sh\ncat >/dev/null\ncat {tsv}\n", encoding="utf-8")
    program.chmod(0o700)
    return str(program)


@pytest.mark.slow
def test_a_scan_is_read_with_the_words_it_shows() -> None:
    source = _read(_SCAN)

    assert [text.replace("\t", " ") for text in _texts(source)] == [_QUORUM, _CHAIR]


@pytest.mark.slow
def test_the_guard_changes_nothing_of_what_is_recognised() -> None:
    assert _read(_SCAN) == read_source(_SCAN, "a.pdf", None, _OCR)


def test_a_scan_names_the_option_that_reads_it() -> None:
    with pytest.raises(NoTextLayerError, match="with --ocr"):
        _read(_SCAN, ReadOptions())


def test_only_scanned_pages_are_recognised(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(PROGRAM, _program(tmp_path, ("Rules", 90)))

    source = _read(pdf(lines("1. Name"), [Picture()]))

    assert _texts(source) == ["1. Name", "Rules"]
    marks = [s.ocr for b in source.blocks if isinstance(b, Paragraph) for s in b.spans]
    assert marks == [Ocr.NONE, Ocr.READ]
    assert [(n.code, n.page) for n in source.notices] == [("read-by-ocr", None)]
    assert source.notices[0].message.startswith("Page 2 was read")


def test_doubtful_words_mark_their_clause_and_are_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(PROGRAM, _program(tmp_path, ("Rules", 90), ("Qu0rum", 41)))

    outline = outline_source(_read(pdf([Picture()])))

    clauses = json.loads(outline_json(outline))["clauses"]
    assert [(c["text"], c["ocr"]) for c in clauses] == [("Rules Qu0rum", "uncertain")]
    doubts = [n for n in outline.notices if n.code == "ocr-uncertain"]
    assert [(n.page, n.message.rpartition(": ")[2]) for n in doubts] == [(1, "Qu0rum")]


def test_what_was_not_recognised_bears_no_mark() -> None:
    outline = outline_source(_read(pdf(lines("1. Name"))))

    assert "ocr" not in json.loads(outline_json(outline))["clauses"][0]


def test_labels_are_put_right_by_their_sequence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = (("(h) fees", 90), ("(l) loans", 90), ("(j) grants", 90))
    monkeypatch.setenv(PROGRAM, _program(tmp_path, *found))

    source = _read(pdf([Picture()]))

    found_texts = [text.replace("\t", " ") for text in _texts(source)]
    assert found_texts == ["(h) fees", "(i) loans", "(j) grants"]


def test_a_picture_without_words_stays_unread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(PROGRAM, _program(tmp_path))

    source = _read(pdf(lines("1. Name"), [Picture()]))

    assert [(n.code, n.page) for n in source.notices] == [("page-without-text", 2)]
    with pytest.raises(NoTextLayerError, match="none that OCR could find"):
        _read(pdf([Picture()]))


def test_a_page_that_tesseract_cannot_cope_with_stays_unread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = Path(_program(tmp_path))
    program.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    monkeypatch.setenv(PROGRAM, str(program))

    source = _read(pdf(lines("1. Name"), [Picture()]))

    assert [(n.code, n.page) for n in source.notices] == [("page-without-text", 2)]


def test_without_tesseract_a_scan_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv(PROGRAM, raising=False)
    monkeypatch.setenv("PATH", "")

    with pytest.raises(NoRecogniserError, match="apt install tesseract-ocr"):
        _read(_SCAN)


def test_a_file_without_scans_needs_no_tesseract(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(PROGRAM, "/nowhere")

    assert _texts(_read(pdf(lines("1. Name")))) == ["1. Name"]


def test_progress_is_told_page_by_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(PROGRAM, _program(tmp_path, ("Rules", 90)))
    given = GivenFile(pdf([Picture()], [Picture()]), "a.pdf", options=_OCR)
    said: list[str] = []

    read_all_guarded([given], say=said.append)

    assert [words.rpartition(": ")[2] for words in said] == [
        "2 scanned pages",
        "page 1 of 2",
        "page 2 of 2",
    ]


def test_a_recognised_page_is_measured_in_points() -> None:
    row = _ROW.format(
        line=1, left=200, top=100, width=400, confidence=96, text="Quorum"
    )

    [word] = recognised_words(Recognised(1, 1654, 2339, 200, row))

    assert (word.x0, word.x1, word.bottom) == (72.0, 216.0, 46.8)
