"""Forgotten versions: their days count still, unless they were wrong."""

from __future__ import annotations

from dataclasses import replace

from constitution_diff.history import as_at, is_lost
from constitution_diff.model import Certainty, Forgetting, KeptFile

from .dated import BARE, FIRST, OPEN, OVER, SECOND

_GONE = Forgetting("A wrong date", "A. Clerk", "2026-11-29T10:15:00Z", entry=7)


_FILE = KeptFile("a.txt", "1f2e", "text")


def test_a_forgotten_version_answers_that_it_was_in_force() -> None:
    gone = replace(SECOND, forgotten=_GONE, entry=2)
    assert as_at([FIRST, gone], "2022-01-01").version == gone


def test_a_forgotten_version_steps_back_where_one_of_its_dates_is_kept() -> None:
    gone = replace(SECOND, forgotten=_GONE, entry=2)
    again = replace(SECOND, name="2021 without the annex", entry=8)
    for on in ("2020-01-01", "2022-01-01"):
        assert as_at([FIRST, gone, again], on) == as_at([FIRST, again], on)


def test_a_version_forgotten_for_a_wrong_date_steps_back_for_the_right_one() -> None:
    gone = replace(
        SECOND, in_force="2020-05-06", forgotten=_GONE, entry=2, files=(_FILE,)
    )
    again = replace(SECOND, name="2021 as dated", entry=8, files=(_FILE,))
    assert as_at([FIRST, gone, again], "2020-06-01").version == FIRST
    assert as_at([FIRST, gone, again], "2022-01-01").version == again


def test_what_was_kept_beside_a_version_that_is_forgotten_is_no_cure_of_it() -> None:
    gone = replace(
        SECOND, in_force="2020-05-06", forgotten=_GONE, entry=2, files=(_FILE,)
    )
    beside = replace(SECOND, entry=3, files=(_FILE,))
    assert as_at([FIRST, gone, beside], "2020-06-01").version == gone


def test_another_state_of_the_tracked_changes_of_a_file_does_not_stand_for_it() -> None:
    gone = replace(
        SECOND, in_force="2020-05-06", forgotten=_GONE, entry=2, files=(_FILE,)
    )
    other = replace(SECOND, entry=8, files=(_FILE,), view="original")
    assert as_at([FIRST, gone, other], "2020-06-01").version == gone


def test_where_a_forgotten_version_was_is_known_of_one_that_was_added_before() -> None:
    wrong = replace(_GONE, wrong_dates=True)
    right = replace(SECOND, entry=3, files=(_FILE,))
    gone = replace(SECOND, forgotten=wrong, entry=2, files=(_FILE,))
    assert is_lost(gone, [right])
    stays = replace(gone, forgotten=replace(wrong, files_stay=True))
    assert not is_lost(stays, [right])
    over = replace(BARE, ended="2011-12-31", forgotten=_GONE)
    assert not is_lost(over, [right])
    assert is_lost(replace(over, ended=""), [right])


def test_where_every_version_steps_back_none_answers() -> None:
    wrong = replace(SECOND, forgotten=replace(_GONE, wrong_dates=True))
    found = as_at([wrong], "2022-01-01")
    assert (found.certainty, found.passed_over) == (Certainty.NONE, (wrong,))


def test_a_last_day_that_was_wrong_is_told_where_it_would_have_ended_another() -> None:
    wrong = replace(_GONE, wrong_dates=True)
    over = replace(OVER, forgotten=wrong)
    assert as_at([OPEN, over], "2014-06-01") == replace(
        as_at([OPEN], "2014-06-01"), passed_over=(over,)
    )
    assert as_at([OPEN, over], "2011-06-01").passed_over == ()
    gone = replace(OPEN, forgotten=wrong)
    assert as_at([gone, OVER, SECOND], "2014-06-01").passed_over == ()
