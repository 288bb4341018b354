"""The table of changes says in few words what each version did."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from constitution_diff.history import lines_of, shared_citations
from constitution_diff.model import (
    ChangeControl,
    ClauseId,
    ControlRow,
    KeptStage,
    PartDate,
    Standing,
    Version,
)
from constitution_diff.render.kept.told import control_sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

_VERSIONS = tuple(Version("Harrowmere", "Constitution", n, ()) for n in ("1", "2"))


def _stage(citation: str, standing: Standing, parent: str = "") -> KeptStage:
    return KeptStage(
        f"{citation}@1", 1, 1, standing, ClauseId(citation),
        ClauseId(parent) if parent else None, kind="clause",
        label=citation, citation=citation,
    )  # fmt: skip


def _told(
    changed: Sequence[KeptStage],
    removed: Sequence[KeptStage] = (),
    *shared: tuple[int, str],
) -> str:
    """What the table says that the second version changed."""
    gone = KeptStage("", 1, 1, Standing.DELETED)
    was = [replace(one, first=0, last=0) for one in removed]
    row = ControlRow(1, tuple(changed), tuple((one, gone) for one in was))
    control = ChangeControl(
        "Harrowmere", "Constitution", _VERSIONS, (row,), shared=frozenset(shared)
    )
    said = control_sheet(control).grids[0].rows[0][4]
    assert isinstance(said, str)
    return said


def test_what_was_moved_is_told_with_the_place_it_was_moved_from() -> None:
    bullet = replace(_stage("4", Standing.MOVED), label="", kind="bullet", life="b")
    new = [_stage("8", Standing.MOVED), _stage("9", Standing.MOVED), bullet]
    was = [replace(_stage("3", Standing.FIRST), first=0, last=0), *new[1:]]
    row = ControlRow(1, tuple(new), (), 0, tuple(zip(was, new, strict=True)))

    control = ChangeControl("Harrowmere", "Constitution", _VERSIONS, (row,))

    said = control_sheet(control).grids[0].rows[0][4]
    assert said == (
        "Moved: 8 (from 3), 9 (the same number as before), bullet under 4 (within 4)."
    )


def test_what_came_with_a_provision_is_counted_there() -> None:
    new = [
        _stage("7", Standing.INSERTED),
        _stage("7(a)", Standing.INSERTED, "7"),
        _stage("7(b)", Standing.INSERTED, "7"),
        _stage("9", Standing.INSERTED, "4"),
    ]

    assert _told(new) == "Inserted: 7 with 2 provisions in it, 9."


def test_what_went_with_a_provision_is_counted_there_in_any_order() -> None:
    old = [_stage("16(2)", Standing.SAME, "16"), _stage("16", Standing.FIRST)]

    assert _told([], old) == "Deleted: 16 with 1 provision in it."


def test_a_reworded_item_is_named_beside_its_reworded_provision() -> None:
    both = [_stage("7", Standing.EDITED), _stage("7(a)", Standing.EDITED, "7")]

    assert _told(both) == "Reworded: 7, 7(a)."


@pytest.mark.parametrize(
    ("heading", "said"),
    [("Fees", "table row “Fees”"), ("", "table row “1.0 May”")],
)
def test_what_has_no_number_is_called_by_its_heading_or_words(
    heading: str, said: str
) -> None:
    row = KeptStage(
        "r", 1, 1, Standing.EDITED, ClauseId("t1.r1"),
        kind="row", heading=heading, text="1.0 May",
    )  # fmt: skip

    assert _told([row]).startswith(f"Reworded: {said}")


def _part_stage(clause: str, citation: str, standing: Standing) -> KeptStage:
    return KeptStage(
        f"{clause}@1", 1, 1, standing, ClauseId(clause), part=clause.partition("/")[0],
        kind="clause", label=citation, citation=citation,
    )  # fmt: skip


def test_provisions_of_one_number_are_told_apart_by_their_parts() -> None:
    new = [
        _part_stage("Part 1/1.1", "1.1", Standing.EDITED),
        _part_stage("Part 2/1.1", "1.1", Standing.EDITED),
        _part_stage("Part 2/1.2", "1.2", Standing.EDITED),
    ]

    assert _told(new, (), (1, "1.1")) == "Reworded: Part 1/1.1, Part 2/1.1, 1.2."


def test_parts_of_one_number_are_told_apart() -> None:
    both = ("Part 1/1.1", "Part 1#2/1.1", "Part 2/1.1")
    new = [_part_stage(one, "1.1", Standing.EDITED) for one in both]

    said = _told(new, (), (1, "1.1"), (1, "Part 1"))

    assert said == "Reworded: Part 1#1/1.1, Part 1#2/1.1, Part 2/1.1."


def test_a_number_that_stands_twice_in_one_part_is_told_apart() -> None:
    new = [
        _part_stage("Part 1/1.1", "1.1", Standing.INSERTED),
        _part_stage("Part 1/1.1#2", "1.1", Standing.INSERTED),
    ]

    said = _told(new, (), (1, "1.1"))

    assert said == "Inserted: Part 1/1.1, Part 1/1.1#2."


def test_what_has_no_number_is_not_called_by_that_of_its_provision() -> None:
    def stage(clause: str, kind: str, text: str) -> KeptStage:
        return KeptStage(
            clause, 0, 0, Standing.FIRST, ClauseId(clause), ClauseId("1.3"),
            kind=kind, citation="1.3", text=text,
        )  # fmt: skip

    old = [
        stage("1.3/b1", "bullet", "their time"),
        stage("1.3/b2", "bullet", "their grade"),
        stage("1.3/t1.r2", "row", "Fees\tHead of finance"),
    ]

    assert _told([], old) == (
        "Deleted: 2 bullets under 1.3, table row “Fees” under 1.3."
    )


def test_what_is_gone_says_whose_numbers_it_has() -> None:
    said = _told([_stage("3", Standing.MOVED)], [_stage("5", Standing.FIRST)])

    assert said == "Moved: 3.\nDeleted (numbered as in 1): 5."


def test_a_number_is_shared_where_a_version_has_it_twice() -> None:
    first = replace(_part_stage("Part 1/1", "1", Standing.FIRST), first=0, last=2)
    again = replace(_part_stage("Part 2/1", "1", Standing.FIRST), first=2, last=2)

    shared = shared_citations(lines_of([first, again]))

    assert shared == {(2, "1")}


def test_a_split_that_changes_words_as_well_is_no_mere_split() -> None:
    plain, reworded = _stage("3", Standing.SPLIT), _stage("4", Standing.SPLIT)

    said = _told([plain, replace(reworded, reworded=True)])

    assert said == "Split and reworded: 4.\nSplit: 3."


def test_the_day_of_a_part_and_the_last_day_are_told() -> None:
    parts = (PartDate("Part 4", "2020-03-01"), PartDate("Part 5", "2020-04-01"))
    days = Version("H", "C", "1", (), in_force="2019-05-01", ended="2021-04-30")
    rows = (ControlRow(0, (), ()), ControlRow(1, (), ()))
    versions = (days, Version("H", "C", "2", (), adopted="2020-02-01", parts=parts))

    (grid,) = control_sheet(ChangeControl("H", "C", versions, rows)).grids

    assert [row[2] for row in grid.rows] == [
        "1 May 2019 to 30 April 2021",
        "Part 4 from 1 March 2020; Part 5 from 1 April 2020",
    ]


def test_an_order_that_the_dates_do_not_say_is_told_as_such() -> None:
    days = (("2012", "2012-01-01", "2014-05-01"), ("2014", "2014-01-01", ""),
            ("other", "2014-01-01", ""))  # fmt: skip
    versions = tuple(
        Version("H", "C", name, (), in_force=begun, ended=ended)
        for name, begun, ended in days
    )

    lines = control_sheet(ChangeControl("H", "C", versions, ())).lines

    assert lines[1:] == (
        (
            "2014 and other have the same day, 1 January 2014. The dates do not say "
            "which of them came first; they are told in the order in which they were "
            "added."
        ),
        (
            "2012 was in force until 1 May 2014, and 2014 and other began before that. "
            "The dates do not say which was in force then; they are told in the order "
            "of their first days."
        ),
    )


@pytest.mark.parametrize(
    "later",
    [
        Version("H", "C", "2014", (), in_force="2014-05-01"),
        Version("H", "C", "2014", (), adopted="2014-03-01"),
    ],
)
def test_no_version_is_said_to_have_begun_that_may_not_have(later: Version) -> None:
    first = Version("H", "C", "2012", (), in_force="2012-01-01", ended="2014-05-01")
    versions = (first, later)

    lines = control_sheet(ChangeControl("H", "C", versions, ())).lines

    assert not any("began before" in line for line in lines)
