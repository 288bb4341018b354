"""Paragraphs of a redline: split, merged, moved, and the last of a text."""

from __future__ import annotations

import re
from itertools import permutations

import pytest

from tests.judges.constructs import grid, line
from tests.read.docx.builders import docx, p

from .redlining import marks, not_given_back, proved, redlined, tried, xml_of

_FIRST, _SECOND = "Members vote in person", " and the chair counts the votes."
_END = p("End.")
_NOTICES, _COUNT, _OPEN = (
    "Notices are sent by post.",
    "Votes are counted by the clerk twice.",
    "The chair opens the meeting at noon.",
)
_QUORUM = "The quorum of the council is {} members present in the chamber."
_OLD_ORDER = [_QUORUM.format("five"), _NOTICES, _COUNT, _OPEN]
_NEW_ORDER = [_NOTICES, _COUNT, _QUORUM.format("six"), _OPEN]


def _body(texts: list[str]) -> str:
    return "".join(map(p, texts))


def _mark(kind: str) -> str:
    return f"<w:pPr><w:rPr><w:{kind}/></w:rPr></w:pPr>"


def _words(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def _gone(text: str) -> str:
    return f"<w:r><w:delText>{text}</w:delText></w:r>"


def test_a_clause_that_is_split_gets_a_mark_and_keeps_its_words() -> None:
    assert redlined(p(_FIRST + _SECOND) + _END, p(_FIRST) + p(_SECOND) + _END) == (
        f"<w:p>{_mark('ins')}{_words(_FIRST)}</w:p><w:p>{_words(_SECOND)}</w:p>"
        f"<w:p>{_words('End.')}</w:p>"
    )


def test_clauses_that_are_merged_lose_a_mark_and_keep_their_words() -> None:
    assert redlined(p(_FIRST) + p(_SECOND) + _END, p(_FIRST + _SECOND) + _END) == (
        f"<w:p>{_mark('del')}{_words(_FIRST)}</w:p><w:p>{_words(_SECOND)}</w:p>"
        f"<w:p>{_words('End.')}</w:p>"
    )


def test_a_paragraph_behind_the_last_comes_with_the_mark_before_it() -> None:
    assert redlined(p("Votes."), p("Votes.") + p("Fees.")) == (
        f"<w:p>{_mark('ins')}{_words('Votes.')}</w:p>"
        f"<w:p><w:ins>{_words('Fees.')}</w:ins></w:p>"
    )


def test_the_last_paragraph_goes_with_the_mark_before_it() -> None:
    assert redlined(p("Votes.") + p("Fees."), p("Votes.")) == (
        f"<w:p>{_mark('del')}{_words('Votes.')}</w:p>"
        f"<w:p><w:del>{_gone('Fees.')}</w:del></w:p>"
    )


def test_so_it_is_with_the_last_paragraph_of_a_cell() -> None:
    one, two = (
        grid(line("Fee", inside)) + _END for inside in ("Five", p("Five") + p("Due"))
    )
    cell = f"{_words('Five')}</w:p>"

    assert (
        f"<w:p>{_mark('ins')}{cell}<w:p><w:ins>{_words('Due')}</w:ins></w:p></w:tc>"
    ) in redlined(one, two)
    assert (
        f"<w:p>{_mark('del')}{cell}<w:p><w:del><w:r><w:delText>Due</w:delText></w:r>"
        "</w:del></w:p></w:tc>"
    ) in redlined(two, one)


def test_a_paragraph_that_was_emptied_keeps_its_mark() -> None:
    full, emptied = (p("One.") + p(words) + _END for words in ("Four members.", ""))

    gone, come = redlined(full, emptied), redlined(emptied, full)

    assert marks(gone) == ["del Four members."]
    assert marks(come) == ["ins Four members."]
    assert "<w:rPr><w:del/></w:rPr>" not in gone
    assert "<w:rPr><w:ins/></w:rPr>" not in come


def test_a_blank_line_that_looks_otherwise_is_no_paragraph_that_was_emptied() -> None:
    blank = p("", '<w:jc w:val="center"/>')

    xml = redlined(p("One.") + p("Four members.") + _END, p("One.") + blank + _END)

    assert "<w:rPr><w:del/></w:rPr>" in xml
    assert "<w:rPr><w:ins/></w:rPr>" in xml


def test_a_clause_that_moved_shows_its_edits_at_both_places() -> None:
    assert marks(redlined(_body(_OLD_ORDER), _body(_NEW_ORDER))) == [
        "moveFrom The quorum of the council is ",
        "del five",
        "moveFrom  members present in the chamber.",
        "moveTo The quorum of the council is ",
        "ins six",
        "moveTo  members present in the chamber.",
    ]


def test_the_ranges_of_a_move_are_paired() -> None:
    redline = proved(docx(_body(_OLD_ORDER)), docx(_body(_NEW_ORDER)))

    xml = xml_of(redline.content)
    starts = re.findall(r'<w:(move\w+)RangeStart w:id="(\d+)"[^>]* w:name="(\w+)"', xml)
    ends = re.findall(r'<w:(move\w+)RangeEnd w:id="(\d+)"', xml)
    assert [half for half, _, _ in starts] == ["moveFrom", "moveTo"]
    assert starts[0][2] == starts[1][2]
    assert starts[0][1] != starts[1][1]
    assert [(half, number) for half, number, _ in starts] == ends


_BODIES = {
    "nothing": "",
    "an empty paragraph": "<w:p/>",
    "a table of nothing": grid(line("", "")) + "<w:p/>",
    "two paragraphs": p(_FIRST) + p(_SECOND),
}


@pytest.mark.parametrize(("old", "new"), [*permutations(_BODIES, 2)])
def test_a_body_without_words_is_one_like_any_other(old: str, new: str) -> None:
    assert not_given_back(tried(docx(_BODIES[old]), docx(_BODIES[new]))) == []


def test_words_replaced_before_a_paragraph_that_stays_are_struck_first() -> None:
    """The mark of that paragraph comes, and its words do not."""
    note, meets = "The Act that applies to meetings is of {}", p("1. It meets monthly.")
    old = p(note.format(1972)) + meets
    new = p(note.format(2000)) + meets + p("2. It sits in public.")

    assert marks(redlined(old, new))[:2] == ["del 1972", "ins 2000"]
