"""Who marks a redline, and what is put beside its text where that is asked."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from constitution_diff.model import Marking, Pending, Remark
from constitution_diff.read.docx import names as n
from constitution_diff.read.docx import read_docx
from constitution_diff.render.docx.parts import Parts
from constitution_diff.render.docx.redline import Couple, proved_redline
from constitution_diff.render.docx.redline.marking import first_free_id, last_move
from tests.read.docx.builders import deleted, docx, field, ins, p, r

from .redlining import MARKING, Reading, compared, part_names, shown, xml_of

if TYPE_CHECKING:
    from constitution_diff.model import Source

_OLD = docx(p("1. The quorum is five.") + p("2. Members vote in person."))
_NEW = docx(p("1. The quorum is six.") + p("2. Members vote on paper."))
_DRAFT = docx(p(r("The quorum is ") + deleted("five") + ins("six") + r(", or more.")))
_BEFORE = docx(p("The quorum is five."))


def _made(old: bytes, new: bytes, marking: Marking) -> bytes:
    return proved_redline(Couple(compared(old, new), old, new), marking).content


def _dated(content: bytes) -> list[tuple[str, str]]:
    """The time of each insertion and the words in it; of a mark there are none."""
    found = re.findall(
        r"<w:ins [^>]*T(\d\d:\d\d):[^>]*?(?:/>|>(.*?)</w:ins>)", xml_of(content)
    )
    return [(time, re.sub("<[^>]*>", "", inside)) for time, inside in found]


def _read(content: bytes) -> Source:
    return read_docx(content, "redline.docx")


def test_each_change_has_the_author_the_date_and_an_id_of_its_own() -> None:
    xml = xml_of(_made(_OLD, _NEW, MARKING))

    changes = re.findall(r'<w:(?:ins|del) w:id="(\d+)" ([^>]*)>', xml)
    assert {by for _, by in changes} == {
        'w:author="A Clerk" w:date="2026-01-05T09:00:00Z"'
    }
    assert len({number for number, _ in changes}) == len(changes) >= 4


def test_without_a_date_the_changes_have_none() -> None:
    assert "w:date" not in xml_of(_made(_OLD, _NEW, Marking(author="A Clerk")))


def test_insertions_that_libreoffice_would_take_for_one_are_two_minutes_apart() -> None:
    old = docx(p("(a) the budget;") + p("Members vote in person."))
    new = docx(p("(a) the budget; and") + p("(b) fees.") + p("Members vote in person."))

    made = _made(old, new, MARKING)

    assert _dated(made) == [("09:02", " and"), ("09:00", ""), ("09:00", "(b) fees.")]


def test_an_empty_paragraph_has_insertions_of_two_dates_around_it() -> None:
    old = docx(p("Members vote.") + p() + p("The meeting ends."))
    above = p("Members vote.") + p("Quorum is six.") + p()
    new = docx(above + p("The mayor votes.") + p("The meeting ends."))

    dates = {words: date for date, words in _dated(_made(old, new, MARKING)) if words}

    assert dates == {"Quorum is six.": "09:02", "The mayor votes.": "09:00"}


def test_a_contents_list_has_another_date_than_what_comes_above_it() -> None:
    begin, end = field('TOC \\o "1-2"', r("1 Quorum")).split("1 Quorum")
    lines = p(f"{begin}1 Quorum</w:t></w:r>") + p(f"<w:r><w:t>2 Voting{end}")
    zeta = p("The meeting ends.")
    old, new = docx(p("Rules") + zeta), docx(p("Rules") + p("Contents") + lines + zeta)

    dates = {words: date for date, words in _dated(_made(old, new, MARKING)) if words}

    assert dates["Contents"] == "09:02"
    assert {date for words, date in dates.items() if words != "Contents"} == {"09:00"}


def test_insertions_that_nothing_joins_have_one_date() -> None:
    old = docx(p("(a) the budget;") + p("(b) fees,") + p("Members vote in person."))
    new = docx(
        p("(a) the whole budget;") + p("(b) all fees,") + p("(c) rent.")
        + p("Members vote in person.")
    )  # fmt: skip

    assert {date for date, _ in _dated(_made(old, new, MARKING))} == {"09:00"}


def test_without_a_date_only_what_would_be_joined_has_one() -> None:
    old = docx(p("(a) the budget;") + p("Members vote."))
    new = docx(p("(a) the budget; and") + p("(b) fees.") + p("Members vote."))

    made = xml_of(_made(old, new, Marking(author="A Clerk")))

    (words,) = re.findall(r'w:date="[^"]*">(.*?)</w:ins>', made)
    assert " and" in words


def test_comments_and_bookmarks_are_only_put_in_where_that_is_asked() -> None:
    content = _made(_OLD, _NEW, MARKING)

    assert "word/comments.xml" not in part_names(content)
    assert "<w:comment" not in xml_of(content)
    assert "<w:bookmark" not in xml_of(content)


def test_a_comment_stands_at_the_change_that_it_is_on() -> None:
    marking = replace(MARKING, remarks=(Remark(1, "Check this."),))

    content = _made(_OLD, _NEW, marking)

    first, second = re.findall("<w:p>.*?</w:p>", shown(content))
    assert "<w:comment" not in first
    assert second.startswith("<w:p><w:commentRangeStart/>")
    assert second.endswith("<w:commentRangeEnd/><w:r><w:commentReference/></w:r></w:p>")
    assert shown(content, "word/comments.xml") == (
        '<w:comment w:initials="AC"><w:p><w:r><w:t>Check this.</w:t></w:r></w:p>'
        "</w:comment>"
    )


def test_each_provision_has_a_bookmark_where_that_is_asked() -> None:
    xml = shown(_made(_OLD, _NEW, replace(MARKING, bookmarks=True)))

    assert re.findall(r'<w:bookmarkStart w:name="(\w+)"/>', xml) == [
        "clause_1", "clause_2",
    ]  # fmt: skip
    assert xml.count("<w:bookmarkEnd/>") == 2


def test_changes_of_a_draft_that_are_kept_stay_with_their_author() -> None:
    content = _made(
        _BEFORE, _DRAFT, replace(MARKING, author="Us", pending=Pending.KEEP)
    )

    assert [(one.author, one.text) for one in _read(content).revisions] == [
        ("A Clerk", "five"), ("A Clerk", "six"), ("Us", ", or more"),
    ]  # fmt: skip


def test_nobody_is_given_a_deletion_made_elsewhere() -> None:
    before = docx(
        p("The quorum is five.") + p("The fee is five pounds.") + p("See five.")
    )
    tracked = p(r("The quorum is ") + deleted("five") + ins("six") + r("."))
    draft = docx(tracked + p("The fee is six pounds."))

    content = _made(before, draft, replace(_US, pending=Pending.KEEP))

    changes = [(one.author, one.text) for one in _read(content).revisions]
    assert changes[:4] == [
        ("A Clerk", "five"), ("A Clerk", "six"), ("Us", "five"), ("Us", "six"),
    ]  # fmt: skip
    assert {author for author, _ in changes[4:]} == {"Us"}


def test_a_whole_paragraph_that_a_draft_deleted_stays_with_its_author() -> None:
    gone = f"<w:p><w:pPr><w:rPr>{_MARK_GONE}</w:rPr></w:pPr>{deleted('Two.')}</w:p>"
    lines = p("One."), p("Two."), p("Three."), p("Two.")
    draft = docx(lines[0] + gone + lines[2])

    content = _made(docx("".join(lines)), draft, replace(_US, pending=Pending.KEEP))

    found = [(one.author, one.text) for one in _read(content).revisions if one.text]
    assert found == [("A Clerk", "Two."), ("Us", "Two.")]


_US = replace(MARKING, author="Us")
_MARK_GONE = '<w:del w:id="9" w:author="A Clerk" w:date="2026-01-05T09:00:00Z"/>'


def test_changes_of_a_draft_are_ours_where_they_are_not_kept() -> None:
    content = _made(_BEFORE, _DRAFT, replace(MARKING, author="Us"))

    assert {one.author for one in _read(content).revisions} == {"Us"}
    assert Reading.of(content).rejected == ("body |The quorum is five.",)
    assert Reading.of(content).accepted == ("body |The quorum is six, or more.",)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_ids_and_names_of_moves_are_free_by_whatever_prefix(encoding: str) -> None:
    names = n.W[1:-1]
    xml = (
        f'<?xml version="1.0" encoding="{encoding}"?>'
        f"<x:document xmlns:x='{names}' xmlns:w='urn:not-of-word'><x:body><x:p>"
        "<x:ins x:id = '41'/><x:moveToRangeStart x:id='7' x:name='move6'/>"
        "<w:own w:id='99' w:name='move99'/></x:p></x:body></x:document>"
    )
    parts = Parts("x.docx", "word/document.xml", {})
    parts.put("word/document.xml", xml.encode(encoding))

    assert (first_free_id(parts), last_move(parts)) == (42, 6)
