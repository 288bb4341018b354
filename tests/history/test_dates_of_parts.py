"""A Part with a day of its own: which version its words are read in."""

from __future__ import annotations

from dataclasses import replace

from constitution_diff.history import REST, as_at
from constitution_diff.model import Certainty, PartDate
from constitution_diff.render.story.in_force import as_at_sentence

from .dated import BARE, FIRST, SECOND


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
        BARE, name="2022", in_force="2022-05-05",
        parts=(PartDate("Part 4", "2020-01-01"),),
    )  # fmt: skip
    found = as_at([FIRST, SECOND, third], "2020-06-01")
    assert found.certainty is Certainty.BY_PART
    assert found.candidates == (FIRST,)
    assert found.part_dates == (("Part 4", "2020-01-01"),)
    assert as_at([FIRST, SECOND, third], "2020-06-01", "Part 4").version == third


def test_a_part_deferred_to_the_day_of_the_next_version_is_read_in_that() -> None:
    late = replace(SECOND, parts=(PartDate("Part 3", "2023-03-01"),))
    third = replace(BARE, name="2023", in_force="2023-03-01")

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
    earliest = replace(BARE, name="2015", in_force="2015-05-01")
    third = replace(BARE, name="2023", in_force="2023-05-04")
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
    over = replace(BARE, name="2015", in_force="2015-05-01", ended="2020-12-31")
    late = replace(FIRST, parts=(PartDate("Part 4", "2022-01-01"),))

    found = as_at([over, late, SECOND], "2021-06-01", "Part 4")

    assert (found.candidates, found.before, found.after) == ((SECOND,), over, late)
    assert "or nothing that is kept: 2021" in as_at_sentence(found)
    first = as_at_sentence(as_at([late, SECOND], "2021-06-01", "Part 4"))
    assert "or what stood before it, which is not kept: 2021" in first


def test_one_that_ran_on_past_it_is_a_reading_of_a_part_in_dispute() -> None:
    lasting = replace(BARE, name="2014", in_force="2014-05-01", ended="2024-05-01")
    over = replace(BARE, name="2015", in_force="2015-05-01", ended="2020-12-31")
    late = replace(FIRST, parts=(PartDate("Part 4", "2022-01-01"),))
    newest = replace(SECOND, ended="2030-12-31")

    found = as_at([lasting, over, late, newest], "2021-06-01", "Part 4")

    assert found.certainty is Certainty.OVERLAP
    assert found.candidates == (lasting, newest)
