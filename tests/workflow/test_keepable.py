"""What is said of a version that cannot be so is refused before anything is kept."""

from __future__ import annotations

from dataclasses import replace

import pytest

from constitution_diff.errors import UnkeepableError
from constitution_diff.model import Forgetting, KeptFile, PartDate, Version
from constitution_diff.workflow.keepable import doubts, refuse_odd_parts
from tests.builders import outlined

_TWO_PARTS = "Part 1\n\n1. Fees\n\nFive.\n\nPart 2\n\n1. Votes\n\nSix."


@pytest.mark.parametrize("again", ["Part 2", "part 2", "2"])
def test_a_part_is_in_force_from_one_day(again: str) -> None:
    days = (PartDate("Part 2", "2020-01-31"), PartDate(again, "2021-01-31"))
    version = Version("Harrowmere", "Constitution", "2019", (), parts=days)

    with pytest.raises(UnkeepableError) as refused:
        refuse_odd_parts(version, outlined(_TWO_PARTS), "our.store")

    assert str(refused.value) == (
        "our.store: nothing was stored, for 'Part 2' of version 2019 is given more "
        "than one day, 31 January 2020 and 31 January 2021; give it one."
    )


def test_a_number_that_several_parts_have_is_asked_about() -> None:
    text = f"{_TWO_PARTS}\n\nSchedule 1\n\n1. Pay\n\nSeven."
    version = Version(
        "Harrowmere", "Constitution", "2019", (), parts=(PartDate("1", "2020-01-31"),)
    )

    with pytest.raises(UnkeepableError) as refused:
        refuse_odd_parts(version, outlined(text), "our.store")

    assert str(refused.value) == (
        "our.store: nothing was stored, for '1', which a date was given for, is Part 1 "
        "and Schedule 1 of version 2019; say which."
    )
    for name in ("Part 1", "schedule 1", "2"):
        whole = replace(version, parts=(PartDate(name, "2020-01-31"),))
        refuse_odd_parts(whole, outlined(text), "our.store")


def test_a_last_day_before_other_days_of_the_version_is_doubted() -> None:
    version = Version(
        "Harrowmere", "Constitution", "2019", (), adopted="2022-01-01",
        in_force="2018-05-01", ended="2020-05-31",
        parts=(PartDate("Part 1", "2020-05-31"), PartDate("Part 2", "2020-07-01")),
    )  # fmt: skip

    found = doubts(version, None, [], outlined(_TWO_PARTS))

    said = [one.message for one in found if one.code == "version-ended-early"]
    after = "after its last day, 31 May 2020"
    assert [one.partition(". ")[0] for one in said] == [
        f"2019: it is said to be adopted on 1 January 2022, {after}",
        f"2019: Part 2 is said to be in force from 1 July 2020, {after}",
    ]


def _of_file(name: str, file: str, *, view: str = "final") -> Version:
    files = (KeptFile(f"{file}.docx", file),)
    return Version("H", "Constitution", name, files, in_force=name, view=view)


def _kept_twice(whole: Version, *others: Version) -> list[str]:
    return [
        notice.message for notice in doubts(whole, None, others, outlined(_TWO_PARTS))
    ]


def test_that_nothing_changed_is_said_of_the_same_file_of_neighbours() -> None:
    old = [_of_file("2019-05-01", "b"), _of_file("2020-05-01", "a")]

    for day in ("2021-05-01", "2019-09-01"):
        (said,) = _kept_twice(_of_file(day, "a"), *old)
        assert said == (
            f"{day}: the same file is kept as version 2020-05-01 already, so nothing "
            "changed between them. Check that the right file was given."
        )
    (said,) = _kept_twice(_of_file("2021", "a"), *old, _of_file("2022", "a"))
    assert "2020-05-01 and 2022 already, so nothing changed between them." in said


def test_of_the_same_file_after_another_what_was_changed_is_undone() -> None:
    old = [_of_file("2019-05-01", "a"), _of_file("2020-05-01", "b")]

    (said,) = _kept_twice(_of_file("2021-05-01", "a"), *old)

    assert said == (
        "2021-05-01: the same file is kept as version 2019-05-01 already, so what was "
        "changed in between is undone by the later one. Check that the right file was "
        "given."
    )


def test_a_version_of_which_only_the_last_day_is_known_stands_where_it_ended() -> None:
    first = replace(_of_file("old", "a"), in_force="", ended="2011-12-31")

    (said,) = _kept_twice(_of_file("2021-05-01", "a"), first, _of_file("2020", "b"))

    assert "so what was changed in between is undone by the later one." in said


def test_without_a_day_nothing_is_said_of_what_changed_in_between() -> None:
    old = [_of_file("2019", "a"), _of_file("2020", "b")]

    (said,) = _kept_twice(replace(_of_file("Draft", "a"), in_force=""), *old)

    assert said == (
        "Draft: the same file is kept as version 2019 already. Check that the right "
        "file was given."
    )


def test_a_forgotten_version_in_between_may_have_changed_the_text() -> None:
    gone = Forgetting("A name", "A. Clerk", "2026-11-29T10:15:00Z", 7)
    old = _of_file("2019-05-01", "a")
    between = replace(_of_file("2020-05-01", "b"), forgotten=gone)
    lost = replace(between, forgotten=replace(gone, wrong_dates=True))
    twin = replace(_of_file("2020-05-01", "a"), forgotten=gone)

    said = [_kept_twice(_of_file("2021", "a"), old, v) for v in (between, lost, twin)]

    undone, unknown, nothing = (one for (one,) in said)
    assert "so what was changed in between is undone by the later one." in undone
    assert "kept as version 2019-05-01 already. Check" in unknown
    assert "so nothing changed between them." in nothing


@pytest.mark.parametrize("otherwise", [{"part": "Part 4"}, {"format": "html"}])
def test_of_a_file_that_is_read_otherwise_it_is_not_said_that_nothing_changed(
    otherwise: dict[str, str],
) -> None:
    old, new = _of_file("2019-05-01", "a"), _of_file("2021-05-01", "a")
    (file,) = new.files

    (said,) = _kept_twice(replace(new, files=(replace(file, **otherwise),)), old)

    assert "is kept as version 2019-05-01 already. Check" in said


def test_two_states_of_one_draft_are_not_the_same() -> None:
    old = _of_file("2019-05-01", "a", view="original")

    assert _kept_twice(_of_file("2020-05-01", "a"), old) == []
