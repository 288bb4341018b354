"""Real Word files: each opens or says why not, and no word of any is lost."""

from __future__ import annotations

import json
import re
from collections import Counter
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from constitution_diff.errors import UnreadableSourceError
from constitution_diff.model import (
    Paragraph,
    RevisionKind,
    Role,
    Source,
    Table,
    View,
)
from constitution_diff.read.docx import names as n
from constitution_diff.read.docx import read_docx
from constitution_diff.read.docx.package import open_package
from tests.evidence import sampled
from tests.read.docx.builders import paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml.etree import _Element as Element

_TEXT = (n.T, n.W + "delText", n.M + "t")
_EXPECT = re.compile(r"\[expect\](.*?)\[/expect\]")
_LEFT = re.compile(r'w:left="(\d+)"')
_EDGES = (Role.HEADER, Role.FOOTER)
_N_LOOKED_INTO = 110


@pytest.fixture(scope="session")
def word_files(shared: Path) -> list[Path]:
    folders = (shared / "realdata" / name for name in ("docx", "revision_series"))
    return sorted(path for folder in folders for path in folder.rglob("*.docx"))


@pytest.fixture(scope="session")
def looked_into(word_files: list[Path]) -> list[Path]:
    """Those whose letters are counted."""
    return sampled(word_files, _N_LOOKED_INTO)


def _read(path: Path) -> Source:
    return read_docx(path.read_bytes(), path.name)


def test_every_word_file_opens(word_files: list[Path]) -> None:
    print(f"{len(word_files)} Word files")  # noqa: T201
    assert len(word_files) > 330
    for path in word_files:
        assert _read(path).format == "docx"


def test_a_hostile_file_opens_or_says_why_not(shared: Path) -> None:
    for path in (shared / "realdata" / "bad_inputs").rglob("*.*"):
        with suppress(UnreadableSourceError):
            assert _read(path).format == "docx"


def test_no_letter_of_the_body_or_the_notes_is_lost(looked_into: list[Path]) -> None:
    for path in looked_into:
        read = Counter(
            letter
            for paragraph in paragraphs(_read(path))
            if paragraph.role not in _EDGES
            for letter in "".join(paragraph.text.split())
        )

        assert Counter(_letters(path)) - read == Counter(), path.name


def test_no_letter_of_a_header_or_footer_is_lost(looked_into: list[Path]) -> None:
    """Of two that differ only in their page number, one is kept."""
    for path in looked_into:
        package = open_package(path.read_bytes(), path.name)
        read = {
            _unpaged("".join(one.text.split()))
            for one in paragraphs(_read(path))
            if one.role in _EDGES
        }

        told = {
            _unpaged(line)
            for kind in ("header", "footer")
            for part in package.related(kind)
            for line in _edge_lines(package.tree(part))
        }

        assert told - read - {""} == set(), path.name


def _edge_lines(root: Element | None) -> Iterator[str]:
    for paragraph in () if root is None else root.iter(n.P):
        words = (
            text.text or ""
            for text in paragraph.iter(*_TEXT)
            if next(text.iterancestors(n.P)) is paragraph and _is_printed(text)
        )
        yield "".join("".join(words).split())


def _unpaged(line: str) -> str:
    """Without figures; nothing is left of a page number, in romans or figures."""
    rest = re.sub(r"\d", "", line)
    return "" if re.fullmatch(r"[ivx-]*", rest) else rest


def test_no_letter_of_a_comment_is_lost(looked_into: list[Path]) -> None:
    for path in looked_into:
        root = open_package(path.read_bytes(), path.name).related_tree("comments")
        told = "".join(
            text.text or "" for text in (() if root is None else root.iter(n.T))
        )

        read = "".join(
            one.text
            for one in _read(path).revisions
            if one.kind is RevisionKind.COMMENT
        )

        lost = Counter("".join(told.split())) - Counter("".join(read.split()))
        assert not lost, path.name


def _letters(path: Path) -> Iterator[str]:
    package = open_package(path.read_bytes(), path.name)
    notes = (
        package.tree(part)
        for kind in ("footnotes", "endnotes")
        for part in package.related(kind)
    )
    for root in (package.root, *notes):
        for text in () if root is None else root.iter(*_TEXT):
            if _is_printed(text):
                yield from "".join((text.text or "").split())


def _is_printed(text: Element) -> bool:
    """Neither the second saying of a text box nor the line above the notes."""
    return not any(
        around.tag == n.FALLBACK or around.get(n.TYPE, "").endswith("eparator")
        for around in text.iterancestors()
    )


def test_every_run_is_found_again_by_its_place(looked_into: list[Path]) -> None:
    """A writer has to put marks back into the very run that a character is from."""
    n_runs = 0
    for path in looked_into:
        elements = _paragraph_elements(path)
        # A cell for the columns that a row leaves out has no address.
        for one in filter(lambda p: p.address, paragraphs(_read(path))):
            runs = _own_runs(elements[one.address])
            n_runs += len(runs)
            assert len(one.run_starts) == len(runs), (path.name, one.address)
            ends = [*one.run_starts[1:], len(one.text)][: len(runs)]
            for run, start, end in zip(runs, one.run_starts, ends, strict=True):
                words = "".join(text.text or "" for text in run.iterchildren(n.T))
                if words.strip() and not _is_code(run):
                    assert words.split()[0] in one.text[start:end], path.name
    assert n_runs > 100 * len(looked_into)


def _paragraph_elements(path: Path) -> dict[str, Element]:
    package = open_package(path.read_bytes(), path.name)
    kinds = ("footnotes", "endnotes", "header", "footer")
    parts = [package.main, *(p for kind in kinds for p in package.related(kind))]
    return {
        f"{part}#p{place}": element
        for part in parts
        if (root := package.tree(part)) is not None
        for place, element in enumerate(root.iter(n.P))
    }


def _own_runs(paragraph: Element) -> list[Element]:
    """Its runs, without those of paragraphs inside it and those said twice."""
    return [
        run
        for run in paragraph.iter(n.R)
        if next(run.iterancestors(n.P)) is paragraph
        and next(run.iterancestors(n.FALLBACK), None) is None
    ]


def _is_code(run: Element) -> bool:
    return run.find(n.W + "instrText") is not None


def test_the_views_are_what_accepting_and_rejecting_give(shared: Path) -> None:
    folder = shared / "realdata" / "docx" / "docxodus-accept-reject"
    triples = json.loads((folder / "triples.json").read_text())

    for triple in triples:
        tracked = _read(folder / triple["tracked"])
        accepted = _read(folder / triple["accepted"])
        rejected = _read(folder / triple["rejected"])
        assert _printed(tracked.final()) == _printed(accepted), triple["tracked"]
        # A rejected file may keep changes of numbering that it did not undo.
        assert _printed(tracked.original()) == _printed(rejected.viewed(View.FINAL))


def _printed(source: Source) -> list[list[str]]:
    """Each paragraph, and each cell of a row, with its number."""
    return [line for block in source.blocks for line in _lines(block)]


def _lines(block: Paragraph | Table) -> list[list[str]]:
    if isinstance(block, Table):
        return [[cell.text for cell in row.cells] for row in block.rows]
    return [[block.role, block.label, block.text]]


def test_numbers_are_those_that_other_readers_expect(shared: Path) -> None:
    folder = shared / "realdata" / "docx" / "tika"
    expected = json.loads((folder / "expected_labels.json").read_text())

    for name, of_file in expected.items():
        printed = [
            f"{one.label} {one.text}" for one in paragraphs(_read(folder / name))
        ]
        for start in of_file["label_plus_text_present"]:
            assert any(line.startswith(start) for line in printed), start


def test_counters_are_those_that_the_words_beside_them_say(shared: Path) -> None:
    path = shared / "realdata" / "docx" / "docx2python" / "example.docx"

    told = [
        (one.label.strip(".()"), one.text.strip().removeprefix("expect "))
        for one in paragraphs(_read(path))
        if one.text.startswith("expect ")
    ]

    assert len(told) == 10
    assert all(label == text for label, text in told)


def test_labels_and_indents_are_those_that_the_words_ask_for(
    word_files: list[Path],
) -> None:
    """Some files say of each paragraph what Word should print before it."""
    told = [
        (match[1], one)
        for path in word_files
        if "docx4j" in str(path)
        for one in paragraphs(_read(path))
        if (match := _EXPECT.match(one.text))
    ]

    assert len(told) > 20
    for expected, one in told:
        left = _LEFT.search(expected)
        if left is None:
            assert one.label == expected
        else:
            assert (one.indent_pt or 0) == int(left[1]) / 20
