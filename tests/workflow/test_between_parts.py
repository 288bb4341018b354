"""What went from one Part to another is told with both, in every table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.render.kept.told import (
    blame_sheet,
    control_sheet,
    history_sheet,
)
from constitution_diff.workflow.telling import (
    kept_blame,
    kept_change_control,
    kept_history,
)
from tests.workflow.kept_texts import YARM, kept_texts

if TYPE_CHECKING:
    from pathlib import Path

_MEETINGS: Final = ("1 Meetings", "1.1 The Mayor presides at every meeting.")
_VISITS: Final = ("1 Visits", "1.1 Members visit each site before they decide on it.")
_FEES: Final = ("2 Fees", "2.1 The fee for a copy of the minutes is two pounds.")
_FIRST: Final = ("Part 1 Council", *_MEETINGS, *_FEES, "Part 2 Committees", *_VISITS)
_THEN: Final = ("Part 1 Council", *_MEETINGS, "Part 2 Committees", *_VISITS, *_FEES)


def test_a_section_that_was_moved_and_moved_back_ends_where_it_stands(
    tmp_path: Path,
) -> None:
    store = kept_texts(tmp_path, _FIRST, _THEN, _FIRST)

    section, within = (
        history_sheet(kept_history(store, YARM, number)).grids[0]
        for number in ("2", "2.1")
    )

    assert section.title == "Part 1/2 → Part 2/2 → Part 1/2 Fees"
    assert within.title.startswith("Part 1/2.1 → Part 2/2.1 → Part 1/2.1 The fee")
    assert [row[2:4] for row in within.rows] == [
        ("stands in this version", "Part 1/2.1"),
        ("unchanged, now in Part 2", "Part 2/2.1"),
        ("unchanged, now in Part 1", "Part 1/2.1"),
    ]


def test_a_move_names_the_part_it_came_from_and_the_one_it_went_to(
    tmp_path: Path,
) -> None:
    store = kept_texts(tmp_path, _FIRST, _THEN)

    _, row = control_sheet(kept_change_control(store, YARM)).grids[0].rows
    blamed = blame_sheet(kept_blame(store, YARM)).grids[0].rows

    assert row[4] == "Moved: Part 2/2 (from Part 1/2)."
    assert [(one[0], one[3]) for one in blamed if str(one[3]).startswith("moved")] == [
        ("Part 2/2", "moved (moved to another Part); from Part 1/2")
    ]


def test_what_was_merged_in_another_part_is_told_where_it_was(tmp_path: Path) -> None:
    debated = "A petition with five hundred signatures is debated by the Council."
    address = "A petitioner may address the Council for three minutes."
    planning = "A petition about a planning application is not debated."
    committees = ("Part 2 Committees", *_VISITS)
    council = ("Part 1 Council", *_MEETINGS, "2 Petitions")
    store = kept_texts(
        tmp_path,
        (*council, f"2.1 {debated}", f"2.2 {address}", f"2.3 {planning}", *committees),
        (*council, f"2.1 {planning}", *committees, f"1.2 {debated} {address}"),
        (*council, f"2.1 {planning}", "2.2 Dogs stay out.", *committees,
         f"1.2 {debated} {address}"),
    )  # fmt: skip

    _, row, _ = control_sheet(kept_change_control(store, YARM)).grids[0].rows
    (other,) = history_sheet(kept_history(store, YARM, "2.2")).notes

    assert "Merged: Part 2/1.2 (from Part 1/2.1)." in str(row[4]).split("\n")
    assert other == (
        "Another provision had that number in 1; it was merged into 1.2 (numbered as "
        f"in 2) (moved to another Part): {address}"
    )
