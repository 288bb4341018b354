"""Three versions: what a committee has seen, and what is new to it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from constitution_diff.model import PLAIN
from constitution_diff.render.schedule.plan import schedule_of
from tests.render.schedule.followed import followed

_ADOPTED = (
    "1. Meetings\n\n1.1 The quorum is three members.\n\n"
    "1.2 Notice of a meeting is five clear days.\n\n"
    "1.3 The mayor presides at every meeting of the council.\n\n"
    "1.4 Members of the public may ask the leader questions."
)
_EXTRA = "\n\n1.5 Petitions with two hundred names are debated by the council."


def _standings(*texts: str) -> dict[str, str]:
    rows = schedule_of(followed(*texts), PLAIN).rows
    return {row.reference: row.since for row in rows}


def test_a_change_of_the_version_seen_is_already_in_it() -> None:
    draft = _ADOPTED.replace("three", "four")

    assert _standings(_ADOPTED, draft, draft) == {"1.1": "already in the version seen"}


def test_a_change_made_later_is_new() -> None:
    draft = _ADOPTED.replace("three", "four")

    assert _standings(_ADOPTED, _ADOPTED, draft) == {
        "1.1": "new since the version seen"
    }


def test_a_change_that_was_changed_is_told() -> None:
    seen, draft = (_ADOPTED.replace("three", n) for n in ("four", "six"))

    assert _standings(_ADOPTED, seen, draft) == {
        "1.1": "changed again since the version seen"
    }


def test_a_change_that_was_given_up_has_a_row_that_changes_nothing() -> None:
    seen = _ADOPTED.replace("three", "four")

    (row,) = schedule_of(followed(_ADOPTED, seen, _ADOPTED), PLAIN).rows

    assert (row.reference, row.since) == ("1.1", "withdrawn since the version seen")
    assert row.old == row.new
    assert row.kind == "as in the current version"
    assert row.notes == ("The version seen had, as 1.1: “The quorum is four members.”",)


def test_a_provision_that_only_the_version_seen_had_is_withdrawn() -> None:
    (row,) = schedule_of(followed(_ADOPTED, _ADOPTED + _EXTRA, _ADOPTED), PLAIN).rows

    assert (row.reference, row.since) == ("(1.5)", "withdrawn since the version seen")
    assert (row.old, row.new) == ((), ())


def test_a_provision_that_only_the_version_seen_left_out_is_restored() -> None:
    adopted = _ADOPTED + _EXTRA

    (row,) = schedule_of(followed(adopted, _ADOPTED, adopted), PLAIN).rows

    assert (row.reference, row.since) == ("1.5", "restored since the version seen")
    assert row.notes == ("The version seen left it out.",)


def test_rows_of_what_was_given_up_stand_where_it_stood() -> None:
    seen = _ADOPTED.replace("five clear", "ten clear")
    draft = _ADOPTED.replace("three", "four").replace("the leader", "the cabinet")

    assert list(_standings(_ADOPTED, seen, draft)) == ["1.1", "1.2", "1.4"]


def test_the_standings_are_counted() -> None:
    draft = _ADOPTED.replace("three", "four")

    schedule = schedule_of(followed(_ADOPTED, draft, draft), PLAIN)

    assert "1 already in the version seen." in schedule.figures
    assert ("Version seen", "test.txt") in schedule.heading.versions


def test_the_first_must_be_compared_with_the_last() -> None:
    lives = replace(followed(_ADOPTED, _ADOPTED, _ADOPTED), overall=None)

    with pytest.raises(ValueError, match="needs the first compared with the last"):
        schedule_of(lives, PLAIN)
