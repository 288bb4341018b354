"""What the judge hears of LibreOffice, on files whose answer is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.read.docx.builders import (
    deleted,
    docx,
    ins,
    level,
    listed,
    numbering,
    p,
    package,
    r,
    style,
    styled,
)

from .blocks import blocks
from .constructs import SECTION, grid, line, note, note_part, put_in, shape
from .libreoffice import Job, resolved, settled
from .redlines import Triple, disagreements

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .libreoffice import Saved

pytestmark = pytest.mark.slow

_REDLINE = docx(p(r("Nine ") + deleted("whole ") + ins("clear ") + r("days")))
_OLD, _NEW = docx(p("Nine whole days")), docx(p("Nine clear days"))
_NAMES = ("redline", "everything", "no Word file", "last")


@pytest.fixture(scope="module")
def saved() -> Mapping[str, Saved]:
    tab = "<w:r><w:tab/></w:r>"
    body = (
        p("Articles", styled("Heading1"))
        + listed("Quorum")
        + p(r("Nine") + tab + r("days") + note())
        + grid(line("Mayor", listed("Leader")), line("Clerk", ""))
        + p(r("See") + shape(p("By law")))
        + SECTION.format('<w:headerReference w:type="default" r:id="header0"/>')
    )
    everything = docx(
        body,
        styles=style("Heading1", "heading 1"),
        numbering=numbering(level(0, "%1.")),
        footnotes=note_part("footnote", p("Clear ones")),
        header1=p("Part 1"),
    )
    files = dict(zip(_NAMES, (_REDLINE, everything, b"words", _NEW), strict=True))
    return settled({name: Job(content) for name, content in files.items()})


def test_a_file_that_cannot_be_opened_is_left_out_and_the_next_is_read(
    saved: Mapping[str, Saved],
) -> None:
    assert list(saved) == ["redline", "everything", "last"]
    assert blocks(saved["last"].fodt) == ("Nine clear days",)


def test_blocks_tell_all_that_a_reader_sees_in_order(
    saved: Mapping[str, Saved],
) -> None:
    assert blocks(saved["everything"].fodt) == (
        "{Heading 1} Articles",
        "Quorum",
        "Nine\tdays[footnote]",
        "<footnote>", "Clear ones", "</footnote>",
        "<table>",
        "<row>", "<cell>", "Mayor", "</cell>", "<cell>", "Leader", "</cell>",
        "<row>", "<cell>", "Clerk", "</cell>", "<cell>", "", "</cell>",
        "</table>",
        "See[shape]",
        "<text box>", "By law", "</text box>",
        "<header>", "Part 1", "</header>",
    )  # fmt: skip


def test_changes_that_wait_are_told(saved: Mapping[str, Saved]) -> None:
    told = blocks(saved["redline"].fodt)

    assert sorted(told[1:]) == [
        "<still tracked: deletion>",
        "<still tracked: insertion>",
    ]


def test_numbers_are_those_that_a_reader_sees(saved: Mapping[str, Saved]) -> None:
    labels = saved["everything"].labels

    assert labels is not None
    numbers = {words: label for label, words in labels if label}
    assert numbers == {"Quorum": "1.", "Leader": "2."}


def test_all_changes_are_accepted_and_rejected() -> None:
    accepted, rejected = resolved({"redline": _REDLINE})["redline"]

    assert blocks(accepted.fodt) == ("Nine clear days",)
    assert blocks(rejected.fodt) == ("Nine whole days",)


def test_what_differs_can_be_read() -> None:
    plain, numbered = put_in("Quorum") + p("End"), listed("Quorum") + p("End")
    parts = {"numbering": numbering(level(0, "%1."))}
    triples = {
        "right": Triple(_REDLINE, _OLD, _NEW),
        "words": Triple(_REDLINE, _OLD, docx(p("Nine days"))),
        "number": Triple(
            docx(plain, **parts), docx(p("End"), **parts), docx(numbered, **parts)
        ),
        "broken": Triple(_REDLINE, package({"a.txt": "words"}), _NEW),
    }

    assert disagreements(triples) == {
        "words": (
            "--- new file",
            "+++ redline, accepted",
            "@@",
            "-'Nine days'",
            "+'Nine clear days'",
        ),
        "number": (
            "--- new file",
            "+++ redline, accepted",
            "-number '1.' of 'Quorum'",
            "+number '' of 'Quorum'",
        ),
        "broken": ("LibreOffice cannot open the old file",),
    }
