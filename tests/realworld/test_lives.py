"""Several versions of real documents: what was removed and came back is found."""

from __future__ import annotations

from itertools import pairwise

import pytest

from constitution_diff.compare import compare_outlines, lives_of
from constitution_diff.model import Lives, Standing, TurnKind

from .conftest import shared_folder
from .outlines import outlined
from .seeds import seed_comparison

_SERIES = shared_folder() / "realdata" / "revision_series"
_READABLE = {
    "cissa-constitution": "v*.md",
    "debian-constitution": "*.txt",
    "pittsburgh-chess-bylaws": "*.docx",
    "psf-bylaws": "v*.md",
    "skule-bylaw1-constitution": "v*.md",
    "uk-hacksoc-york-constitution": "v*.md",
    "uk-london-softball-constitution": "v*.md",
    "vintage-hoa-bylaws": "v*.md",
    "xorg-bylaws": "v*.tex",
}


def _seeds(*names: str) -> Lives:
    return lives_of([seed_comparison(old, new) for old, new in pairwise(names)])


def _series(name: str) -> Lives:
    paths = sorted((_SERIES / name).glob(_READABLE[name]))
    outlines = map(outlined, paths)
    return lives_of([compare_outlines(old, new) for old, new in pairwise(outlines)])


def test_media_invitations_were_removed_and_then_restored_with_limits() -> None:
    lives = _seeds("004", "000", "002")

    (turn,) = [turn for turn in lives.turns if turn.kind is TurnKind.RESTORED]
    life = lives[turn.life]
    assert (turn.done, turn.undone, turn.exact) == (1, 2, False)
    assert [stage.clause for stage in life.stages] == [
        "24.13(f)/p1",
        "24.14(f)/p1",
        "23.13(g)/p1",
    ]
    assert turn.was_quote == (
        "Representatives of each political group will be invited to all media events "
        "involving councillors."
    )
    assert turn.now_quote.startswith(
        "Representatives of each political group will be invited to all media events "
        "involving councillors which are of key significance to"
    )


def test_words_that_only_the_draft_had_were_withdrawn() -> None:
    lives = _seeds("004", "000", "002")

    withdrawn = {t.was for t in lives.turns if t.kind is TurnKind.WITHDRAWN}

    assert "or for the benefit of other groups or bodies" in withdrawn


def test_sections_that_a_later_file_lacks_are_not_called_deleted() -> None:
    lives = _seeds("004", "000", "002")

    elsewhere = [
        {stage.standing for stage in life.stages[1:]}
        for life in lives.lives
        if life.id.startswith(("25", "26", "28"))
    ]
    assert elsewhere
    assert all(found == {Standing.NOT_IN_FILE} for found in elsewhere)


def test_sections_that_come_back_in_a_third_file_are_the_same_lives() -> None:
    lives = _seeds("004", "000", "004")

    assert all(life.present[0] == 0 for life in lives.lives if 2 in life.present)
    planning = [life for life in lives.lives if life.id.startswith("25")]
    assert {stage.standing for life in planning for stage in life.stages[2:]} == {
        Standing.SAME
    }


@pytest.mark.parametrize("name", _READABLE)
def test_lives_of_a_series_hold_every_clause_of_every_version_once(name: str) -> None:
    lives = _series(name)

    assert len(lives.versions) > 2
    for version, outline in enumerate(lives.versions):
        held = [life.stages[version].clause for life in lives.lives]
        assert sorted(c for c in held if c) == sorted(c.id for c in outline.clauses)
    assert len({life.id for life in lives.lives}) == len(lives.lives)


def test_notes_to_the_drafter_came_and_went_between_two_adopted_texts() -> None:
    lives = _series("xorg-bylaws")

    withdrawn = [t for t in lives.turns if t.kind is TurnKind.WITHDRAWN]

    assert ("FIXME/TODO: Fix the date", 3, 5) in [
        (turn.was, turn.done, turn.undone) for turn in withdrawn
    ]
