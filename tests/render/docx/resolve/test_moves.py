"""A move is one change, in both its places."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from constitution_diff.render.docx.resolve import Verdict
from tests.render.docx.resolve.settling import accepted, by, rejected, settled

if TYPE_CHECKING:
    from constitution_diff.render.docx.resolve import Mark

_A = 'w:author="A" w:date="2026-01-05T09:00:00Z"'
_B = 'w:author="B" w:date="2026-01-06T09:00:00Z"'
_STAYS = "<w:p><w:r><w:t>stays</w:t></w:r></w:p>"


def _half(half: str, inside: str, first_id: int) -> str:
    """A paragraph that was moved, in its range."""
    named = f'w:id="{first_id}" w:name="move1"'
    return (
        f"<w:{half}RangeStart {named} {_A}/>"
        f'<w:p><w:pPr><w:rPr><w:{half} w:id="{first_id + 1}" {_A}/></w:rPr></w:pPr>'
        f"{inside}</w:p>"
        f'<w:{half}RangeEnd w:id="{first_id}"/>'
    )


def _r(text: str, tag: str = "t") -> str:
    return f"<w:r><w:{tag}>{text}</w:{tag}></w:r>"


def _moved(half: str, mark_id: int) -> str:
    return f'<w:{half} w:id="{mark_id}" {_A}>{_r("moved ")}</w:{half}>'


_FROM = _half(
    "moveFrom",
    f'{_moved("moveFrom", 12)}<w:del w:id="13" {_A}>{_r("old", "delText")}</w:del>',
    10,
)
_TO = _half(
    "moveTo",
    f'{_moved("moveTo", 22)}<w:ins w:id="23" {_A}>{_r("new")}</w:ins>',
    20,
)
_BODY = _FROM + _STAYS + _TO + _STAYS


def test_a_move_is_settled_with_the_edits_made_while_moving() -> None:
    assert accepted(_BODY) == f"{_STAYS}<w:p>{_r('moved ')}{_r('new')}</w:p>{_STAYS}"
    assert rejected(_BODY) == f"<w:p>{_r('moved ')}{_r('old')}</w:p>{_STAYS}{_STAYS}"


def test_a_mark_is_part_of_a_move_that_begins_in_its_paragraph() -> None:
    start = f'<w:moveFromRangeStart w:id="10" w:name="move1" {_A}/>'
    inside = _FROM.replace(start, "").replace("</w:pPr>", f"</w:pPr>{start}")

    def only_words(mark: Mark) -> Verdict:
        parent = mark.element.getparent()
        is_mark = parent is not None and str(parent.tag).endswith("rPr")
        return Verdict.KEEP if is_mark else Verdict.ACCEPT

    found = settled(inside + _STAYS + _TO + _STAYS, only_words)

    assert found == accepted(_BODY)


def test_a_choice_of_one_half_is_one_of_both() -> None:
    def only_from(mark: Mark) -> Verdict:
        return Verdict.ACCEPT if mark.kind == "moveFrom" else Verdict.KEEP

    assert settled(_BODY, only_from) == accepted(_BODY)


def test_a_move_whose_halves_are_chosen_against_each_other_stays() -> None:
    def against(mark: Mark) -> Verdict:
        return Verdict.ACCEPT if mark.kind == "moveFrom" else Verdict.REJECT

    assert settled(_BODY, against) == _BODY


def test_what_another_did_to_moved_words_is_a_change_of_its_own() -> None:
    later = f'<w:ins w:id="24" {_B}>{_r("later")}</w:ins>'
    body = _FROM + _STAYS + _TO.replace("</w:p>", f"{later}</w:p>") + _STAYS

    assert f"{_r('new')}{later}</w:p>" in settled(body, by("A", Verdict.ACCEPT))
    assert settled(body, by("B", Verdict.REJECT)) == _BODY


@pytest.mark.parametrize(
    ("range_date", "edit_date"),
    [
        ("1980-01-01T00:00:00Z", ""),
        ("2026-01-05T09:00:00Z", "2026-01-05T09:02:00Z"),
    ],
)
def test_edits_of_a_move_go_with_it_however_one_hand_is_dated(
    range_date: str, edit_date: str
) -> None:
    dated = f' w:date="{edit_date}"' if edit_date else ""
    plain, ranged = f'w:author="A"{dated}', f'w:author="A" w:date="{range_date}"'
    body = _BODY.replace(f"{_A}/><w:p>", f"{ranged}/><w:p>").replace(_A, plain)

    def only_from(mark: Mark) -> Verdict:
        return Verdict.REJECT if mark.kind == "moveFrom" else Verdict.KEEP

    assert settled(body, only_from) == rejected(_BODY)


def test_half_a_move_that_is_left_is_no_move() -> None:
    around = f'<w:ins w:id="30" {_B}>{_TO}</w:ins>'

    left = settled(_FROM + _STAYS + around, by("B", Verdict.REJECT))

    assert left == (
        f'<w:p><w:pPr><w:rPr><w:del w:id="11" {_A}/></w:rPr></w:pPr>'
        f'<w:del w:id="12" {_A}>{_r("moved ", "delText")}</w:del>'
        f'<w:del w:id="13" {_A}>{_r("old", "delText")}</w:del></w:p>{_STAYS}'
    )
