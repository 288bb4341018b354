"""A Word redline where one version, or neither, is a Word file."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from itertools import permutations
from pathlib import Path
from zipfile import ZipFile

import pytest

from constitution_diff.compare import compare_outlines
from constitution_diff.model import PLAIN_MARKING, Outline
from constitution_diff.outline import outline_source
from constitution_diff.read import read_source
from constitution_diff.render.docx.parts import open_parts
from constitution_diff.render.docx.resolve import accept_all, reject_all, resolved
from constitution_diff.workflow.as_word import not_alike
from constitution_diff.workflow.reading import Request
from constitution_diff.workflow.redlining import word_redline
from tests.judges.validity import new_faults

_CORPUS = Path(__file__).parents[2] / "corpus"
_VERSIONS = ("harrowmere-v1", "harrowmere-v2", "harrowmere-v3")
_WORD = [_CORPUS / "documents" / f"{name}.docx" for name in _VERSIONS]
_OTHERS = [
    *(_CORPUS / "documents" / f"{name}.txt" for name in _VERSIONS),
    _CORPUS / "prints" / "harrowmere-v3.pdf",
]
_MIXED = [
    pair
    for word in _WORD
    for other in _OTHERS
    for pair in ((word, other), (other, word))
]
_APART = [
    (_CORPUS / "documents" / old, _CORPUS / "documents" / new)
    for old, new in (
        ("tarnwick.txt", "eldersby.docx"), ("tarnwick.docx", "eldersby.txt"),
    )
]  # fmt: skip


def _outline(content: bytes, name: str) -> Outline:
    return outline_source(read_source(content, name))


def _says(outline: Outline) -> list[tuple[str, str, tuple[str, ...]]]:
    """Label, words and cells: where a heading ends is for the look to say."""
    return [
        (one.label.rstrip("."), f"{one.heading} {one.text}".strip(), one.cells)
        for one in outline.clauses
    ]


def _redline(old: Path, new: Path) -> tuple[bytes, list[str]]:
    before, after = (Request(one.name, one.read_bytes()) for one in (old, new))
    comparison = compare_outlines(
        _outline(before.content, before.name), _outline(after.content, after.name)
    )
    made, notices = word_redline(comparison, before, after, PLAIN_MARKING)
    return made, [notice.code for notice in notices]


def _settled(redline: bytes, *, accepted: bool) -> Outline:
    parts = open_parts(redline, "redline.docx")
    resolved(parts, accept_all if accepted else reject_all)
    return _outline(parts.saved(), "redline.docx")


def _gives_back(redline: bytes, old: Path, new: Path) -> None:
    for accepted, path in ((False, old), (True, new)):
        wanted = _says(_outline(path.read_bytes(), path.name))
        assert _says(_settled(redline, accepted=accepted)) == wanted


@pytest.mark.parametrize(("old", "new"), [*_MIXED, *_APART], ids=lambda path: path.name)
def test_a_mixed_redline_gives_back_both_versions(old: Path, new: Path) -> None:
    redline, codes = _redline(old, new)

    _gives_back(redline, old, new)
    word = old if old.suffix == ".docx" else new
    assert new_faults(redline, word.read_bytes()) == []
    assert codes[0] == "redline-set-alike"


@pytest.mark.parametrize(
    ("old", "new"), [*permutations(_OTHERS, 2)], ids=lambda path: path.name
)
def test_without_a_word_file_it_gives_back_both_versions(old: Path, new: Path) -> None:
    redline, codes = _redline(old, new)

    _gives_back(redline, old, new)
    assert new_faults(redline) == []
    assert codes[0] == "redline-of-our-own"


def test_a_print_of_the_word_file_has_no_changes() -> None:
    redline, _ = _redline(_WORD[2], _OTHERS[3])

    assert read_source(redline, "redline.docx").revisions == ()


def test_the_cover_names_the_day_of_each_version() -> None:
    redline, _ = _redline(_WORD[1], _OTHERS[2])

    for accepted, day in ((False, "14 May 2025"), (True, "20 May 2026")):
        cover = {line.text for line in _settled(redline, accepted=accepted).furniture}
        assert f"Amended by full council on {day}" in cover


def test_the_cover_of_the_word_file_stands_on_both_sides() -> None:
    redline, _ = _redline(_OTHERS[0], _WORD[1])

    for decide in (accept_all, reject_all):
        parts = open_parts(redline, "redline.docx")
        resolved(parts, decide)
        read = read_source(parts.saved(), "redline.docx")
        word = read_source(_WORD[1].read_bytes(), _WORD[1].name)
        assert read.blocks[0] == word.blocks[0]


def test_a_document_of_our_own_says_why_it_is_one() -> None:
    old, new = _APART[0]
    comparison = compare_outlines(
        _outline(old.read_bytes(), old.name), _outline(new.read_bytes(), new.name)
    )

    (notice,) = not_alike(comparison).notices

    assert "for tarnwick.txt could not be set like eldersby.docx so" in notice.message


def test_the_line_on_every_page_of_our_own_document_is_no_change() -> None:
    rule = b"1. Members of the council vote in public.\n"
    sides = [
        Request(f"{at}.txt", title + b"\n\n" + rule)
        for at, title in enumerate((b"Rules of Harrow", b"Standing orders of Harrow"))
    ]
    old, new = (_outline(one.content, one.name) for one in sides)
    comparison = compare_outlines(
        replace(old, title="Rules of Harrow"), replace(new, title="Standing orders")
    )

    redline, _ = word_redline(comparison, sides[0], sides[1], PLAIN_MARKING)

    with ZipFile(BytesIO(redline)) as archive:
        header = archive.read("word/header1.xml")
    assert b"Standing orders" in header
    assert b"<w:ins" not in header
