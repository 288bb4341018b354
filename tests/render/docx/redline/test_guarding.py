"""What a comparison calls changed has a mark in the redline."""

from __future__ import annotations

from dataclasses import replace

import pytest

from constitution_diff.model import Pending, Relation
from constitution_diff.render.docx.redline import proved_redline
from constitution_diff.render.docx.redline.guarding import Guard
from constitution_diff.render.docx.redline.made import made
from constitution_diff.render.docx.redline.opening import open_file
from constitution_diff.render.docx.redline.result import Apart, Couple, Unmarked
from tests.judges.constructs import note, notes, shape
from tests.read.docx.builders import BY, docx, p, r

from .redlining import (
    MARKING,
    compared,
    compared_before,
    marks,
    not_given_back,
    proved,
    shown,
    tried,
)

_ALPHA = p("Members vote on the matter.")


_FIVE, _SIX = (docx(_ALPHA + p(f"The quorum is {word}.")) for word in ("five", "six"))


def test_what_would_have_no_mark_is_struck_and_put_in_whole() -> None:
    """As if the redline were blind to what the comparison saw."""
    redline = made(Couple(compared(_FIVE, _SIX), _SIX, _SIX), MARKING)

    whole = ["del The quorum is six.", "ins The quorum is six."]
    assert marks(shown(redline.content)) == whole
    assert redline.unmarked == ()
    assert redline.n_replaced == 2


_NOTED = p(r("Members vote.") + note())
_BOXED = p(r("Members vote.") + shape(p("The quorum is {}.")))


@pytest.mark.parametrize("part", ["word/footnotes.xml", "word/document.xml"])
def test_it_is_so_in_a_note_and_in_a_text_box(part: str) -> None:
    words = (p(f"The quorum is {word}.") for word in ("five", "six"))
    if part == "word/footnotes.xml":
        old, new = (docx(_NOTED, **notes("footnote", one)) for one in words)
    else:
        old, new = (docx(_BOXED.format(word)) for word in ("five", "six"))

    redline = made(Couple(compared(old, new), new, new), MARKING)

    whole = ["del The quorum is six.", "ins The quorum is six."]
    assert marks(shown(redline.content, part))[:2] == whole
    assert redline.unmarked == ()


def test_it_is_so_beside_what_is_apart_for_another_reason() -> None:
    place = "word/document.xml", 0
    apart = Apart(frozenset({place}), frozenset({place}))

    redline = made(Couple(compared(_FIVE, _SIX), _SIX, _SIX), MARKING, apart)

    assert "del The quorum is six." in marks(shown(redline.content))
    assert redline.n_replaced == 4


def test_the_guard_can_be_told_to_report_only() -> None:
    apart = Apart(is_guarded=False)

    redline = made(Couple(compared(_FIVE, _SIX), _SIX, _SIX), MARKING, apart)

    assert [one.words for one in redline.unmarked] == ["The quorum is six."]
    assert redline.n_replaced == 0


def _ticked(number: int, look: str = "", more: str = "") -> bytes:
    """A sign that shows or does not, which only the comparison heeds; and a page."""
    sign = f'<w:r>{look}<w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'
    page = f'<w:fldSimple w:instr="PAGE">{r(str(number))}</w:fldSimple>'
    words = r("1. The chair votes ") + sign + r(" as on page ") + page + r(" here.")
    return docx(p(words + more) + p("2. Members vote."))


_VANISHED = "<w:rPr><w:vanish/></w:rPr>"


def test_another_page_number_is_no_change_of_the_words() -> None:
    redline = proved(_ticked(7), _ticked(8))

    assert (redline.unmarked, redline.n_replaced) == ((), 0)
    assert marks(shown(redline.content)) == []


def test_a_page_number_does_not_keep_another_change_from_being_marked() -> None:
    redline = proved(_ticked(7, _VANISHED), _ticked(8))

    assert redline.n_replaced == 2


def test_a_change_of_the_draft_does_not_stand_for_one_beyond_it() -> None:
    old = _ticked(7, _VANISHED)
    new = _ticked(7, more=f"<w:ins {BY}>{r(' And there.')}</w:ins>")
    couple = Couple(compared(old, new), old, new, compared_before(old, new))
    keep = replace(MARKING, pending=Pending.KEEP)

    redline = proved_redline(couple, keep)

    assert (redline.n_replaced, redline.unmarked) == (2, ())


def _dated(day: str) -> bytes:
    saved = f"<w:r><w:t>{day}</w:t></w:r>"
    field = f'<w:fldSimple w:instr="SAVEDATE">{saved}</w:fldSimple>'
    return docx(_ALPHA + p(r("Dated ") + field + r(" by the Council.")))


def test_another_date_that_a_field_shows_is_neither_reported_nor_marked() -> None:
    old, new = _dated("1 May 2025"), _dated("9 May 2026")

    triple = tried(old, new)

    assert {link.relation for link in compared(old, new).links} == {Relation.SAME}
    assert marks(shown(triple.redline)) == []
    assert not_given_back(triple) == []


def test_words_in_what_is_not_known_are_marked_as_they_are_reported() -> None:
    old, new = (
        docx(_ALPHA + p(r("It is ") + f"<w:unknown>{r(word)}</w:unknown>"))
        for word in ("five", "six")
    )

    assert marks(shown(proved(old, new).content)) == ["del five", "ins six"]


def test_a_provision_without_a_mark_is_found() -> None:
    """As if the redline were the new file as it stands."""
    comparison = compared(_FIVE, _SIX)
    old, new = (
        open_file(content, side.sources[0])
        for content, side in ((_FIVE, comparison.old), (_SIX, comparison.new))
    )
    written = dict(zip(old.paragraphs, new.paragraphs, strict=True))

    guard = Guard(comparison, (old, new), frozenset(), written, (new.parts.root,))

    both = frozenset({"word/document.xml#p1"})
    assert guard.unmarked() == (Unmarked("The quorum is six.", both, both),)


def test_where_every_change_has_its_mark_nothing_is_found() -> None:
    assert proved(_FIVE, _SIX).unmarked == ()
