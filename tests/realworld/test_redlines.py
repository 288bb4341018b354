"""Redlines that Word and others made: both views are what the two files say.

Where a redline differs from the files it was made of, the test says how; the fault
is then the redline's. No file of the uccubecats series holds tracked changes, although
some are called "Changes" and "Draft".
"""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from itertools import zip_longest
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from constitution_diff.model import RevisionKind, Role, Source, Table
from constitution_diff.read.docx import read_docx
from tests.evidence import FULL
from tests.read.docx.builders import paragraphs

from .conftest import shared_folder
from .tracked_truth import COMES, GOES, Told, is_tracked, told

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml.etree import _Element as Element

_REAL = shared_folder() / "realdata"
_WORD = _REAL / "docx"
_ORACLE = _WORD / "word-compare-oracle"
_BARRED = _WORD / "oasis-sarif-change-barred"
_TRACKED = [
    path
    for folder in ("docx", "revision_series")
    for path in sorted((_REAL / folder).rglob("*.docx"))
    if is_tracked(path)
]
# The standard is as long as all the others together, and two tests read it.
_TRIED = [path for path in _TRACKED if FULL or path.parent != _BARRED]
_BESIDE = (Role.NOTE, Role.HEADER, Role.FOOTER)
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_P = (f"{_TEXT}p", f"{_TEXT}h")
_SPAN = re.compile(
    r'\["(deletion|insertion)"\],\[([^\]]*)\]\)\s*\[((?:[^\]"]|"[^"]*")*)'
)
_STRING = re.compile(r'Str "([^"]*)"|(Space)')

Line = tuple[str, str]
"""A label and the words behind it; the words of a cell hold its labels."""


def _read(path: Path) -> Source:
    return read_docx(path.read_bytes(), path.name)


_BUILT = str.maketrans("", "", "^_/¦√∑&()")


def _lines(source: Source) -> list[Line]:
    return [line for block in source.blocks for line in _lines_of(block)]


def _lines_of(block: object) -> Iterator[Line]:
    if isinstance(block, Table):
        yield from (("", cell.text) for row in block.rows for cell in row.cells)
    else:
        yield block.label, block.text  # type: ignore[attr-defined]


def _inked(lines: list[Line]) -> list[Line]:
    return [line for line in lines if any(line)]


def _squeezed(source: Source) -> list[str]:
    """The words of the body, without blanks, paragraph by paragraph."""
    body = (one for one in paragraphs(source) if one.role not in _BESIDE)
    lines = ("".join(one.text.split()) for one in body)
    return [line for line in lines if line]


def _unbuilt(lines: list[str], truth: list[Told]) -> list[str]:
    """The lines, without the signs that say how an equation in them is built."""
    return [
        line.translate(_BUILT) if true is not None and true.has_equation else line
        for line, true in zip_longest(lines, truth[: len(lines)])
    ]


@pytest.mark.parametrize("path", _TRIED, ids=lambda path: path.stem)
def test_both_views_are_what_the_bare_xml_says(path: Path) -> None:
    source = _read(path)

    for view, change in ((source.original(), COMES), (source.final(), GOES)):
        truth = told(path, without=change)
        words = [line.words for line in truth]
        assert _unbuilt(_squeezed(view), truth) == _unbuilt(words, truth)


def test_many_tracked_files_are_tried() -> None:
    print(f"{len(_TRACKED)} files with tracked changes")  # noqa: T201
    assert len(_TRACKED) >= 48


def test_a_redline_that_word_made_holds_both_files() -> None:
    """Word leaves the cells of deleted words behind, empty, in the final view."""
    redline = _read(_ORACLE / "02_word_redline.docx")

    assert _lines(redline.original()) == _lines(_read(_ORACLE / "02_base.docx").final())
    assert _inked(_lines(redline.final())) == _inked(
        _lines(_read(_ORACLE / "02_next.docx").final())
    )
    assert len(_lines(redline.final())) == 32
    assert len(_lines(_read(_ORACLE / "02_next.docx").final())) == 25


@pytest.mark.parametrize("name", ["golden_redline", "golden_cs_redline"])
def test_a_redline_of_another_program_holds_both_files(name: str) -> None:
    """It names lists as the new file does, so a deleted paragraph stands in a list
    that another paragraph was put in: the original view counts it as the second."""
    redline = _read(_ORACLE / f"{name}.redline.docx")
    original = _lines(redline.original())
    modified = _lines(_read(_ORACLE / "redline_modified.docx").final())

    truth = _lines(_read(_ORACLE / "redline_original.docx").final())
    assert _lines(redline.final()) == modified
    assert len(original) == len(truth)
    assert [
        (at, ours, theirs)
        for at, (ours, theirs) in enumerate(zip(original, truth, strict=True))
        if ours != theirs
    ] == [(189, ("2.", ""), ("1.", ""))]


def test_a_redline_without_its_lists_holds_both_files_but_the_bullet() -> None:
    """It has no numbering part, so the inserted item has lost its bullet."""
    folder = _WORD / "python-redlines"
    redline = _read(folder / "expected_redline.docx")
    modified = _lines(_read(folder / "modified.docx").final())

    assert _lines(redline.original()) == _lines(_read(folder / "original.docx").final())
    assert modified[-1] == ("•", "Test file")
    assert _lines(redline.final()) == [*modified[:-1], ("", "Test file")]


@pytest.mark.parametrize(
    ("name", "truth"),
    [
        ("deletion", "deletion_all"),
        ("insertion", "insertion_all"),
        ("move", "move_all"),
        ("scrubbed_metadata", "scrubbed_metadata"),
    ],
)
def test_changes_are_those_that_pandoc_expects(name: str, truth: str) -> None:
    """Pandoc calls the halves of a move an insertion and a deletion."""
    source = _read(_WORD / "pandoc" / f"track_changes_{name}.docx")
    native = (_WORD / "pandoc" / f"track_changes_{truth}.native").read_text("utf-8")

    ours = [
        (one.in_final, one.author, one.date, one.text.strip())
        for one in source.revisions
        if one.kind is not RevisionKind.COMMENT
    ]

    assert ours == list(_native_changes(native))
    assert ours


def _native_changes(native: str) -> Iterator[tuple[bool, str, str, str]]:
    for kind, attributes, words in _SPAN.findall(native):
        said = dict(re.findall(r'\("(\w+)","([^"]*)"\)', attributes))
        text = "".join(word or " " for word, _ in _STRING.findall(words))
        yield kind == "insertion", said["author"], said.get("date", ""), text.strip()


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("001-DeletedRun", {"deleted run": 1}),
        ("003-DeletedFieldCode", {"deleted run": 1}),
        (
            "005-InsertedNumberedParagraph",
            {"inserted paragraph": 1, "inserted run": 1, "formatted paragraph": 2},
        ),
        (
            "007-InsertedTableRow",
            {"inserted row": 1, "inserted run": 2, "inserted paragraph": 2},
        ),
        ("009-InsertedParagraph", {"inserted paragraph": 1, "inserted run": 1}),
        ("011-InsertedMathChar", {"inserted run": 1}),
        ("013-DeletedParagraph", {"deleted paragraph": 1, "deleted run": 1}),
        ("015-InsertedContentControl", {"formatted run": 2}),
        ("017-NumberingChange", {"formatted paragraph": 3}),
        ("019-RunPropertiesChange", {"formatted run": 1}),
    ],
)
def test_a_file_holds_the_kind_of_change_it_is_named_after(
    name: str, kinds: dict[str, int]
) -> None:
    source = _read(_WORD / "docxodus-revision-kinds" / f"{name}.docx")

    assert Counter(f"{one.kind} {one.unit}" for one in source.revisions) == kinds


@pytest.mark.slow
def test_a_standard_with_change_bars_reads_as_libreoffice_reads_it(
    tmp_path: Path,
) -> None:
    """LibreOffice writes out where each change begins and ends; the deletions are
    taken out of what it wrote, or the insertions, and the paragraphs joined."""
    (path,) = _BARRED.glob("*.docx")
    body = _flat_odt_body(path, tmp_path)
    source = _read(path)

    accepted = list(_view_of(body, without="deletion"))
    rejected = list(_view_of(body, without="insertion"))

    assert len(accepted) > 7_000
    assert accepted != rejected
    # LibreOffice cannot follow the cross-reference in that line.
    assert _unlike(_squeezed(source.final()), accepted) == {"Participants:"}
    assert _unlike(_squeezed(source.original()), rejected) == {"Participants:"}


def _unlike(ours: list[str], theirs: list[str]) -> set[str]:
    """Ours where they differ by more than a soft hyphen."""
    pairs = zip(ours, theirs, strict=True)
    return {our for our, their in pairs if _hard(our) != _hard(their)}


def _hard(text: str) -> str:
    return text.replace("\N{SOFT HYPHEN}", "")


def _flat_odt_body(path: Path, folder: Path) -> Element:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "fodt"]
    subprocess.run(
        [*command, "--outdir", folder, path], check=True, capture_output=True
    )
    flat = folder / f"{path.stem}.fodt"
    root = etree.parse(flat, etree.XMLParser(huge_tree=True)).getroot()
    (body,) = root.iterfind(".//{*}body/{*}text")
    return body


def _view_of(body: Element, without: str) -> Iterator[str]:
    """The paragraphs that hold words when the changes of one kind are taken out."""
    kinds = {
        str(region.get(f"{_TEXT}id")): etree.QName(region[0]).localname
        for region in body.iter(f"{_TEXT}changed-region")
    }
    gone: set[str] = set()
    words: list[str] = []
    for event, element in etree.iterwalk(body, events=("start", "end")):
        change = str(element.get(f"{_TEXT}change-id"))
        if event == "start" and kinds.get(change) == without:
            starts = element.tag == f"{_TEXT}change-start"
            (gone.add if starts else gone.discard)(change)
        if event == "start" and not gone and not _is_beside(element):
            words.append(element.text or "")
        if (
            event == "end"
            and element.tag in _P
            and not gone
            and not _is_beside(element)
        ):
            line = "".join("".join(words).split())
            words.clear()
            if line:
                yield line
        if event == "end" and not gone and _has_printed_tail(element):
            words.append(element.tail or "")


def _is_beside(element: Element) -> bool:
    """A footnote, a remark, or the record of the changes; its tail is not."""
    around = [element, *element.iterancestors()]
    return any(
        etree.QName(one).localname in ("note", "annotation", "tracked-changes")
        for one in around
    )


def _has_printed_tail(element: Element) -> bool:
    around = list(element.iterancestors())
    inside = any(one.tag in _P for one in around)
    return inside and not _is_beside(around[0])
