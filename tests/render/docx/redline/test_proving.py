"""A redline is tried before it is handed out, and what fails is shown whole."""

from __future__ import annotations

import gc
import re
from dataclasses import replace
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from constitution_diff.errors import UnprovedRedlineError
from constitution_diff.read.collector import collector_paused
from constitution_diff.render.docx.redline import faults, proved_redline
from constitution_diff.render.docx.redline.facts import Fact
from constitution_diff.render.docx.redline.made import made
from constitution_diff.render.docx.redline.result import Apart, Couple
from constitution_diff.render.docx.redline.side import Side
from constitution_diff.render.docx.redline.telling import told
from tests.judges.constructs import box, grid, line, note, notes
from tests.read.docx.builders import docx, p, package, r

from .redlining import MARKING, compared, marks, proved, shown, untried, xml_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.render.docx.redline import Fault, Redline

_OLD = docx(p("Members vote.") + p("The quorum is five."))
_NEW = docx(p("Members vote.") + p("The quorum is six."))
_TABLE = grid(line("Fee", "Five"))


def _tampered(content: bytes, wrong: str, right: str) -> bytes:
    with ZipFile(BytesIO(content)) as archive:
        parts: dict[str, str | bytes] = {
            name: archive.read(name) for name in archive.namelist()
        }
    xml = xml_of(content)
    assert right in xml
    return package(parts | {"word/document.xml": xml.replace(right, wrong)})


def _said(content: bytes) -> list[tuple[str, bool]]:
    redline = replace(untried(_OLD, _NEW), content=content)
    return [(fault.says, fault.old) for fault in faults(redline)]


def _sentence(near: str, how: str, there: str, due: str) -> str:
    beside = f"In the text, near “{near}”"
    return f"{beside}: with all changes {how}, there is {there} in place of {due}."


def test_a_redline_that_gives_back_both_files_has_no_faults() -> None:
    assert _said(untried(_OLD, _NEW).content) == []


def test_two_marks_of_one_note_are_a_fault() -> None:
    old, new = (
        docx(p(r(words) + note(1) + note(2)), **notes("footnote", p("A."), p("B.")))
        for words in ("Five.", "Six.")
    )
    redline = untried(old, new)

    twice = _tampered(redline.content, 'Reference w:id="1"', 'Reference w:id="2"')

    assert list(faults(redline)) == []
    says = [fault.says for fault in faults(replace(redline, content=twice))]
    assert "In footnotes: number 1 has 2 marks in the text." in says


def test_a_move_of_which_a_half_stands_there_twice_is_a_fault() -> None:
    words = ("The quorum is five members.", "Members vote in person.", "No proxies.")
    old, new = (
        docx("".join(map(p, (*order, "End."))))
        for order in (words, words[1:] + words[:1])
    )
    redline = untried(old, new)

    torn = _tampered(redline.content, "moveFromRangeStart", "moveToRangeStart")

    assert list(faults(redline)) == []
    says = [fault.says for fault in faults(replace(redline, content=torn))]
    assert "The move “move1” begins at 2 places and leads to 0." in says


def test_both_files_are_let_go_before_the_redline_is_tried() -> None:
    gc.collect()

    with collector_paused():
        redline = untried(_OLD, _NEW)
        kept = [one for one in gc.get_objects() if isinstance(one, Side)]

    assert kept == []
    assert not list(faults(redline))


def test_a_wrong_word_that_goes_is_a_fault_of_the_old_file() -> None:
    content = _tampered(untried(_OLD, _NEW).content, ">four<", ">five<")

    assert _said(content) == [
        (
            _sentence(
                "Members vote.",
                "rejected",
                "“The quorum is four.”",
                "“The quorum is five.”",
            ),
            True,
        )
    ]


def test_a_wrong_word_that_comes_is_a_fault_of_the_new_file() -> None:
    content = _tampered(untried(_OLD, _NEW).content, ">ten<", ">six<")

    assert _said(content) == [
        (
            _sentence(
                "Members vote.",
                "accepted",
                "“The quorum is ten.”",
                "“The quorum is six.”",
            ),
            False,
        )
    ]


def test_a_wrong_word_that_stays_is_a_fault_of_both() -> None:
    content = _tampered(
        untried(_OLD, _NEW).content, ">Members voted.<", ">Members vote.<"
    )

    assert [old for _, old in _said(content)] == [True, False]


def test_a_paragraph_too_few_is_a_fault() -> None:
    content = untried(_OLD, _NEW).content
    first = re.search("<w:p>.*?</w:p>", xml_of(content))
    assert first is not None

    assert _said(_tampered(content, "", first[0])) == [
        (
            _sentence("The quorum is five.", "rejected", "nothing", "“Members vote.”"),
            True,
        ),
        (
            _sentence("The quorum is six.", "accepted", "nothing", "“Members vote.”"),
            False,
        ),
    ]


def test_paragraphs_kept_apart_are_shown_as_gone_and_come_whole() -> None:
    part = "word/document.xml"
    apart = Apart(frozenset({(part, 1)}), frozenset({(part, 1)}))

    redline = made(Couple(compared(_OLD, _NEW), _OLD, _NEW), MARKING, apart)

    assert marks(shown(redline.content)) == [
        "del The quorum is five.", "ins The quorum is six."
    ]  # fmt: skip
    assert list(faults(redline)) == []


def _as_if_the_old_file_said_else(redline: Redline) -> Iterator[Fault]:
    first, *others = redline.old_says
    due = first._replace(says=" | Nobody votes.")
    return faults(replace(redline, old_says=(due, *others)))


def test_what_fails_whatever_is_done_is_an_error_and_no_redline() -> None:
    couple = Couple(compared(_OLD, _NEW), _OLD, _NEW)

    claim = "does not read as the two files"
    with pytest.raises(UnprovedRedlineError, match=claim) as raised:
        proved_redline(couple, MARKING, prove=_as_if_the_old_file_said_else)

    there, due = "“Members vote.”", "“Nobody votes.”"
    assert raised.value.differences == (
        _sentence("The quorum is five.", "rejected", there, due),
    )


def test_a_table_that_fails_with_its_paragraphs_apart_is_replaced_whole() -> None:
    begun, goes_on = (
        box(p(said), f'<w:vMerge w:val="{how}"/>')
        for said, how in (("Fine", "restart"), ("", "continue"))
    )
    # Nothing above begins the merged cell of the old table.
    old = grid(line("Fee", "Five"), line(goes_on, "Six"))
    new = grid(line("Fee", "Five"), line(begun, "Ten"), line(goes_on, "Six"))
    end = p("Members vote.")

    redline = proved(docx(old + end), docx(new + end))

    assert list(faults(redline)) == []
    assert redline.n_replaced > 0


def test_a_fault_says_in_which_header_it_is_and_has_no_signs_of_ours() -> None:
    fact = partial(Fact, part="word/header1.xml", place=0)

    said = told(
        [fact(" | Page \ue005")],
        [fact(" | \ue010"), fact(" | ")],
        near=[fact("cell"), fact("4.1 | Adopted \ue003in May")],
        when="all changes rejected",
    )

    assert said == (
        "In a header, near “4.1 Adopted in May”: with all changes rejected, there is "
        "a picture or a field and an empty paragraph in place of “Page”."
    )
