"""Which version was in force: one answer only where the dates leave no other."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from constitution_diff.history import REST, as_at, is_lost
from constitution_diff.model import Certainty, Forgetting, KeptFile, PartDate, Version
from constitution_diff.render.story.in_force import (
    as_at_sentence,
)

_BARE = Version("Harrowmere", "Constitution", "", ())
FIRST = replace(_BARE, name="2019", adopted="2019-04-20", in_force="2019-05-01")
SECOND = replace(_BARE, name="2021", adopted="2021-02-25", in_force="2021-05-06")


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
    third = replace(_BARE, name="2023", in_force="2023-05-04")
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
    later = replace(_BARE, name="2023", in_force="2023-05-04")
    assert as_at([FIRST, adopted, later], "2023-05-04").version == later


def test_every_adoption_since_the_last_sure_day_may_be_meant() -> None:
    one = replace(_BARE, name="a", adopted="2021-01-01")
    two = replace(_BARE, name="b", adopted="2022-01-01")
    found = as_at([FIRST, one, two], "2022-06-01")
    assert found.candidates == (FIRST, one, two)


def test_an_adopted_one_with_a_later_last_day_overlaps_with_what_follows() -> None:
    old = replace(_BARE, name="a", adopted="2019-01-01", ended="2022-12-31")
    new = replace(SECOND, in_force="2021-01-01")

    found = as_at([old, new], "2021-06-01")

    assert (found.certainty, found.candidates) == (Certainty.OVERLAP, (old, new))
    assert as_at([old, new], "2020-06-01").certainty is Certainty.ADOPTED_ONLY
    assert as_at([old, new], "2023-01-01").version == new
    third = replace(_BARE, name="c", adopted="2021-05-01")
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
        _BARE, name="lasting", in_force="2018-05-01", ended="2022-05-01", parts=part
    )
    brief = replace(
        _BARE, name="brief", in_force="2020-05-01", ended="2021-05-01",
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


def test_a_part_with_a_later_day_makes_the_answer_one_by_part() -> None:
    by_part = replace(SECOND, parts=(PartDate("Part 4", "2021-09-01"),))
    found = as_at([FIRST, by_part], "2021-06-01")
    assert found.certainty is Certainty.BY_PART
    assert found.part_dates == (("Part 4", "2021-09-01"),)
    assert as_at([FIRST, by_part], "2021-06-01", "part 4").version == FIRST
    assert as_at([FIRST, by_part], "2021-06-01", REST).version == by_part
    assert as_at([FIRST, by_part], "2021-09-01").version == by_part


def test_a_part_with_an_earlier_day_makes_the_answer_one_by_part() -> None:
    by_part = replace(SECOND, parts=(PartDate("Part 4", "2021-03-01"),))
    found = as_at([FIRST, by_part], "2021-04-01")
    assert found.certainty is Certainty.BY_PART
    assert as_at([FIRST, by_part], "2021-04-01", "Part 4").version == by_part


def test_a_part_of_the_version_after_next_makes_the_answer_one_by_part() -> None:
    third = replace(
        _BARE, name="2022", in_force="2022-05-05",
        parts=(PartDate("Part 4", "2020-01-01"),),
    )  # fmt: skip
    found = as_at([FIRST, SECOND, third], "2020-06-01")
    assert found.certainty is Certainty.BY_PART
    assert found.candidates == (FIRST,)
    assert found.part_dates == (("Part 4", "2020-01-01"),)
    assert as_at([FIRST, SECOND, third], "2020-06-01", "Part 4").version == third


def test_a_part_deferred_to_the_day_of_the_next_version_is_read_in_that() -> None:
    late = replace(SECOND, parts=(PartDate("Part 3", "2023-03-01"),))
    third = replace(_BARE, name="2023", in_force="2023-03-01")

    before, after = (
        [as_at([FIRST, late, third], on, part) for part in ("Part 3", REST, "")]
        for on in ("2023-02-28", "2023-03-01")
    )

    assert [found.version for found in before] == [FIRST, late, None]
    assert [found.version for found in after] == [third, third, third]


def test_the_last_day_of_a_version_is_not_that_of_a_part_replaced_before() -> None:
    ended = replace(FIRST, ended="2021-05-05")
    early = replace(SECOND, parts=(PartDate("Part 3", "2021-02-01"),))

    found = [as_at([ended, early], "2021-03-01", of) for of in ("Part 3", REST, "")]

    assert [one.version for one in found] == [early, ended, None]
    assert found[-1].certainty is Certainty.BY_PART
    assert as_at([ended, early], "2021-01-31", "Part 3").version == ended


def test_a_part_that_a_later_version_had_earlier_is_in_dispute() -> None:
    late = replace(FIRST, parts=(PartDate("Part 4", "2022-01-01"),))
    earliest = replace(_BARE, name="2015", in_force="2015-05-01")
    third = replace(_BARE, name="2023", in_force="2023-05-04")
    versions = [earliest, late, SECOND, third]
    found = {
        day: as_at(versions, day, "Part 4")
        for day in ("2021-01-01", "2021-06-01", "2022-06-01", "2023-06-01")
    }
    assert {day: one.candidates for day, one in found.items()} == {
        "2021-01-01": (earliest,),
        "2021-06-01": (earliest, SECOND),
        "2022-06-01": (late, SECOND),
        "2023-06-01": (third,),
    }
    assert found["2022-06-01"].certainty is Certainty.OVERLAP
    whole = as_at(versions, "2022-06-01")
    assert (whole.certainty, whole.candidates) == (Certainty.BY_PART, (SECOND,))
    assert whole.part_dates == (("Part 4", "2022-01-01"),)
    assert as_at(versions, "2022-06-01", REST).version == SECOND


def test_a_part_of_the_first_version_is_in_dispute_from_the_day_of_the_next() -> None:
    late = replace(FIRST, parts=(PartDate("Part 4", "2022-01-01"),))
    found = {
        day: as_at([late, SECOND], day, "Part 4")
        for day in ("2020-01-01", "2021-06-01", "2022-06-01")
    }
    assert {day: (one.certainty, one.candidates) for day, one in found.items()} == {
        "2020-01-01": (Certainty.BEFORE, ()),
        "2021-06-01": (Certainty.OVERLAP, (SECOND,)),
        "2022-06-01": (Certainty.OVERLAP, (late, SECOND)),
    }


def test_a_version_that_was_over_is_no_reading_of_a_part_in_dispute() -> None:
    over = replace(_BARE, name="2015", in_force="2015-05-01", ended="2020-12-31")
    late = replace(FIRST, parts=(PartDate("Part 4", "2022-01-01"),))

    found = as_at([over, late, SECOND], "2021-06-01", "Part 4")

    assert (found.candidates, found.before, found.after) == ((SECOND,), over, late)
    assert "or nothing that is kept: 2021" in as_at_sentence(found)
    first = as_at_sentence(as_at([late, SECOND], "2021-06-01", "Part 4"))
    assert "or what stood before it, which is not kept: 2021" in first


def test_one_that_ran_on_past_it_is_a_reading_of_a_part_in_dispute() -> None:
    lasting = replace(_BARE, name="2014", in_force="2014-05-01", ended="2024-05-01")
    over = replace(_BARE, name="2015", in_force="2015-05-01", ended="2020-12-31")
    late = replace(FIRST, parts=(PartDate("Part 4", "2022-01-01"),))
    newest = replace(SECOND, ended="2030-12-31")

    found = as_at([lasting, over, late, newest], "2021-06-01", "Part 4")

    assert found.certainty is Certainty.OVERLAP
    assert found.candidates == (lasting, newest)


def test_a_version_without_a_date_is_named_and_never_answers() -> None:
    draft = replace(_BARE, name="Draft")
    for on in ("2018-01-01", "2020-01-01", "2022-01-01"):
        found = as_at([FIRST, SECOND, draft], on)
        assert found.undated == (draft,)
        assert replace(found, undated=()) == as_at([FIRST, SECOND], on)


def test_versions_without_any_date_give_no_answer() -> None:
    assert as_at([_BARE], "2021-01-01").certainty is Certainty.UNDATED


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
    over = replace(_BARE, ended="2011-12-31", forgotten=_GONE)
    assert not is_lost(over, [right])
    assert is_lost(replace(over, ended=""), [right])


def test_where_every_version_steps_back_none_answers() -> None:
    wrong = replace(SECOND, forgotten=replace(_GONE, wrong_dates=True))
    found = as_at([wrong], "2022-01-01")
    assert (found.certainty, found.passed_over) == (Certainty.NONE, (wrong,))


_OPEN = replace(_BARE, name="open", in_force="2005-05-01")
_OVER = replace(_BARE, name="over", ended="2011-12-31")


def test_a_last_day_alone_ends_only_those_that_began_before_and_name_none() -> None:
    adopted = replace(_BARE, name="adopted", adopted="2012-05-01")
    found = as_at([_OPEN, _OVER, adopted], "2013-06-01")
    assert found.certainty is Certainty.ADOPTED_ONLY
    assert (found.candidates, found.before) == ((adopted,), _OVER)

    ended = replace(_BARE, name="ended", in_force="2004-05-01", ended="2013-12-31")
    assert as_at([ended, _OPEN, _OVER], "2012-06-01").version == ended


def test_a_last_day_that_was_wrong_is_told_where_it_would_have_ended_another() -> None:
    wrong = replace(_GONE, wrong_dates=True)
    over = replace(_OVER, forgotten=wrong)
    assert as_at([_OPEN, over], "2014-06-01") == replace(
        as_at([_OPEN], "2014-06-01"), passed_over=(over,)
    )
    assert as_at([_OPEN, over], "2011-06-01").passed_over == ()
    gone = replace(_OPEN, forgotten=wrong)
    assert as_at([gone, _OVER, SECOND], "2014-06-01").passed_over == ()


_DAYS = st.dates().map(lambda day: day.isoformat())
_VERSIONS = st.lists(
    st.builds(
        lambda name, adopted, begins: replace(
            _BARE, name=name, adopted=adopted, in_force=begins
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
    old = replace(_BARE, name="old", ended="2011-12-31")
    found = {on: as_at([old], on) for on in ("2011-12-31", "2015-01-01")}
    assert found["2011-12-31"].certainty is Certainty.UNDATED
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
        replace(_BARE, name="D", in_force="2005-05-01"),
        replace(_BARE, name="A", ended="2011-12-31"),
    )
    newer = replace(_BARE, name="B", in_force="2013-05-01")
    versions = [first, over, newer]

    gap = as_at(versions, "2012-06-01")
    assert (gap.certainty, gap.candidates) == (Certainty.GAP, ())
    assert (gap.before, gap.after) == (over, newer)
    later = as_at(versions, "2014-06-01")
    assert (later.version, later.before) == (newer, over)
    early = as_at(versions, "2010-06-01")
    assert (early.version, early.undated) == (first, (over,))


def test_it_ends_no_version_that_may_have_run_on() -> None:
    over = replace(_BARE, name="A", ended="2013-05-01")
    same_day = replace(_BARE, name="B", in_force="2013-05-01")
    assert as_at([over, same_day], "2014-06-01").version == same_day
    longer = replace(_BARE, name="D", in_force="2005-05-01", ended="2014-12-31")
    found = as_at([longer, over], "2014-06-01")
    assert (found.version, found.before) == (longer, None)
    adopted = replace(_BARE, name="E", adopted="2012-05-01")
    assert as_at([adopted, over], "2014-06-01").candidates == (adopted,)
