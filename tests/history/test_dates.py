"""Which version was in force: one answer only where the dates leave no other."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from constitution_diff.history import REST, as_at
from constitution_diff.model import Certainty, PartDate, Version

from .dated import BARE, FIRST, OPEN, OVER, SECOND


@pytest.mark.parametrize(
    ("on", "name"),
    [
        ("2019-05-01", "2019"),
        ("2019-05-02", "2019"),
        ("2021-05-05", "2019"),
        ("2021-05-06", "2021"),
        ("2030-01-01", "2021"),
    ],
)
def test_the_version_in_force_is_the_last_that_had_begun(on: str, name: str) -> None:
    found = as_at([FIRST, SECOND], on)
    assert found.version is not None
    assert found.version.name == name


def test_the_versions_before_and_after_are_named() -> None:
    third = replace(BARE, name="2023", in_force="2023-05-04")
    found = as_at([FIRST, SECOND, third], "2022-01-01")
    assert (found.before, found.after) == (FIRST, third)


def test_before_the_first_date_nothing_is_known() -> None:
    found = as_at([FIRST, SECOND], "2019-04-30")
    assert (found.certainty, found.version) == (Certainty.BEFORE, None)
    assert found.after == FIRST


def test_adoption_alone_gives_no_answer_until_another_is_in_force() -> None:
    adopted = replace(SECOND, in_force="")
    assert as_at([FIRST, adopted], "2021-02-24").version == FIRST
    unsure = as_at([FIRST, adopted], "2021-02-25")
    assert unsure.certainty is Certainty.ADOPTED_ONLY
    assert unsure.version is None
    assert unsure.candidates == (FIRST, adopted)
    over = replace(FIRST, ended="2020-12-31")
    assert as_at([over, adopted], "2021-02-25").candidates == (adopted,)
    later = replace(BARE, name="2023", in_force="2023-05-04")
    assert as_at([FIRST, adopted, later], "2023-05-04").version == later


def test_every_adoption_since_the_last_sure_day_may_be_meant() -> None:
    one = replace(BARE, name="a", adopted="2021-01-01")
    two = replace(BARE, name="b", adopted="2022-01-01")
    found = as_at([FIRST, one, two], "2022-06-01")
    assert found.candidates == (FIRST, one, two)


def test_an_adopted_one_with_a_later_last_day_overlaps_with_what_follows() -> None:
    old = replace(BARE, name="a", adopted="2019-01-01", ended="2022-12-31")
    new = replace(SECOND, in_force="2021-01-01")

    found = as_at([old, new], "2021-06-01")

    assert (found.certainty, found.candidates) == (Certainty.OVERLAP, (old, new))
    assert as_at([old, new], "2020-06-01").certainty is Certainty.ADOPTED_ONLY
    assert as_at([old, new], "2023-01-01").version == new
    third = replace(BARE, name="c", adopted="2021-05-01")
    unsure = as_at([old, new, third], "2021-06-01")
    assert unsure.certainty is Certainty.ADOPTED_ONLY
    assert unsure.candidates == (old, new, third)


def test_between_a_last_day_and_the_next_first_day_is_a_gap() -> None:
    ended = replace(FIRST, ended="2020-12-31")
    assert as_at([ended, SECOND], "2020-12-31").version == ended
    gap = as_at([ended, SECOND], "2021-01-01")
    assert gap.certainty is Certainty.GAP
    assert (gap.candidates, gap.before, gap.after) == ((), ended, SECOND)


def test_a_last_day_behind_the_next_first_day_is_an_overlap() -> None:
    ended = replace(FIRST, ended="2021-05-31")
    found = as_at([ended, SECOND], "2021-05-10")
    assert found.certainty is Certainty.OVERLAP
    assert found.candidates == (ended, SECOND)
    assert as_at([ended, SECOND], "2021-06-01").version == SECOND


def test_one_that_has_not_ended_answers_after_a_later_one_that_has() -> None:
    part = (PartDate("Part 4", "2018-09-01"),)
    lasting = replace(
        BARE, name="lasting", in_force="2018-05-01", ended="2022-05-01", parts=part
    )
    brief = replace(
        BARE, name="brief", in_force="2020-05-01", ended="2021-05-01",
        parts=(PartDate("Part 5", "2020-09-01"),),
    )  # fmt: skip

    found = as_at([lasting, brief], "2021-09-01")

    assert (found.version, found.before) == (lasting, brief)
    for of in ("Part 4", "Part 5", REST):
        assert as_at([lasting, brief], "2021-09-01", of).version == lasting
    assert as_at([lasting, brief], "2021-05-01").certainty is Certainty.OVERLAP
    assert as_at([lasting, brief], "2022-05-02").certainty is Certainty.GAP


def test_two_that_begin_on_one_day_are_an_overlap() -> None:
    twin = replace(FIRST, name="2019 corrected")
    found = as_at([FIRST, twin, SECOND], "2020-01-01")
    assert found.certainty is Certainty.OVERLAP
    assert found.candidates == (FIRST, twin)


def test_a_version_without_a_date_is_named_and_never_answers() -> None:
    draft = replace(BARE, name="Draft")
    for on in ("2018-01-01", "2020-01-01", "2022-01-01"):
        found = as_at([FIRST, SECOND, draft], on)
        assert found.undated == (draft,)
        assert replace(found, undated=()) == as_at([FIRST, SECOND], on)


def test_versions_without_any_date_give_no_answer() -> None:
    assert as_at([BARE], "2021-01-01").certainty is Certainty.UNDATED


def test_a_last_day_alone_ends_only_those_that_began_before_and_name_none() -> None:
    adopted = replace(BARE, name="adopted", adopted="2012-05-01")
    found = as_at([OPEN, OVER, adopted], "2013-06-01")
    assert found.certainty is Certainty.ADOPTED_ONLY
    assert (found.candidates, found.before) == ((adopted,), OVER)

    ended = replace(BARE, name="ended", in_force="2004-05-01", ended="2013-12-31")
    assert as_at([ended, OPEN, OVER], "2012-06-01").version == ended


_DAYS = st.dates().map(lambda day: day.isoformat())


_VERSIONS = st.lists(
    st.builds(
        lambda name, adopted, begins: replace(
            BARE, name=name, adopted=adopted, in_force=begins
        ),
        st.text(min_size=1, max_size=3),
        st.just("") | _DAYS,
        st.just("") | _DAYS,
    ),
    max_size=6,
)


@given(_VERSIONS, _DAYS)
def test_one_version_is_named_only_if_it_says_when_it_began(
    versions: list[Version], on: str
) -> None:
    versions.sort(key=lambda version: version.dated or "9999")
    found = as_at(versions, on)
    if found.version is not None:
        assert found.version.in_force
        assert found.version.in_force <= on
        later = [v for v in versions if found.version.in_force < v.dated <= on]
        assert not later


def test_a_version_of_which_only_the_last_day_is_known_is_over_after_it() -> None:
    old = replace(BARE, name="old", ended="2011-12-31")
    found = {on: as_at([old], on) for on in ("2011-12-31", "2015-01-01")}
    assert found["2011-12-31"].version == old
    assert as_at([old], "2011-12-30").certainty is Certainty.UNDATED
    assert found["2015-01-01"].certainty is Certainty.GAP
    assert found["2015-01-01"].before == old
    between = as_at([old, FIRST], "2015-01-01")
    assert (between.certainty, between.undated) == (Certainty.GAP, ())
    assert between.before == old
    early = as_at([old, FIRST], "2011-01-01")
    assert (early.certainty, early.undated) == (Certainty.BEFORE, (old,))
    assert as_at([old, FIRST], "2020-01-01").version == FIRST


def test_a_version_of_which_only_the_last_day_is_known_ends_the_one_before_it() -> None:
    first, over = (
        replace(BARE, name="D", in_force="2005-05-01"),
        replace(BARE, name="A", ended="2011-12-31"),
    )
    newer = replace(BARE, name="B", in_force="2013-05-01")
    versions = [first, over, newer]

    gap = as_at(versions, "2012-06-01")
    assert (gap.certainty, gap.candidates) == (Certainty.GAP, ())
    assert (gap.before, gap.after) == (over, newer)
    later = as_at(versions, "2014-06-01")
    assert (later.version, later.before) == (newer, over)
    early = as_at(versions, "2010-06-01")
    assert (early.version, early.undated) == (first, (over,))


def test_on_its_last_day_a_version_was_in_force_whatever_its_first() -> None:
    on, before = "2011-12-31", "2011-12-30"
    for adopted in ("", "2010-05-01", "2012-05-01"):
        old = replace(BARE, name="old", ended=on, adopted=adopted)
        later = replace(BARE, name="later", in_force="2012-01-01")
        found = as_at([OPEN, old, later], on)
        assert (found.version, found.before, found.after) == (old, OPEN, later)
        assert found.undated == ()
        assert as_at([OPEN, old, later], before).version != old
    same_day = replace(BARE, name="same day", in_force=on)
    clash = as_at([OPEN, OVER, same_day], on)
    assert (clash.certainty, clash.candidates) == (Certainty.OVERLAP, (OVER, same_day))
    longer = replace(OPEN, ended="2012-06-30")
    assert as_at([longer, OVER], on).candidates == (longer, OVER)


def test_it_ends_no_version_that_may_have_run_on() -> None:
    over = replace(BARE, name="A", ended="2013-05-01")
    same_day = replace(BARE, name="B", in_force="2013-05-01")
    assert as_at([over, same_day], "2014-06-01").version == same_day
    longer = replace(BARE, name="D", in_force="2005-05-01", ended="2014-12-31")
    found = as_at([longer, over], "2014-06-01")
    assert (found.version, found.before) == (longer, None)
    adopted = replace(BARE, name="E", adopted="2012-05-01")
    assert as_at([adopted, over], "2014-06-01").candidates == (adopted,)
