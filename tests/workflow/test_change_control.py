"""The table of changes, from files to its lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.render.kept.told import control_sheet
from constitution_diff.workflow.telling import kept_change_control
from tests.workflow.kept_texts import YARM, kept_texts

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_QUORUM = "1.1 The quorum of a meeting is {} members of the council."
_SEATS = "1.2 Seats are given to the press at every meeting."
_FEES = "1.1 The fee for a copy of the minutes is {} pounds."
_DOGS = "1.2 Dogs are allowed in the gardens of the town hall."
_VERSIONS = (
    (_QUORUM.format("five"), _SEATS, _FEES.format("two"), _DOGS),
    (_QUORUM.format("six"), _SEATS, _FEES.format("three"), _DOGS),
    (_SEATS.replace("1.2", "1.1"), _FEES.format("three"), _DOGS,
     _QUORUM.replace("1.1", "1.3").format("six")),
)  # fmt: skip


def _told(place: Path, *versions: Sequence[str]) -> list[list[str]]:
    """What the table says that each version changed, in lines."""
    sheet = control_sheet(kept_change_control(kept_texts(place, *versions), YARM))
    return [str(row[4]).split("\n") for row in sheet.grids[0].rows]


def test_provisions_of_one_number_are_each_told_as_that_version_had_them(
    tmp_path: Path,
) -> None:
    versions = []
    for n, clauses in enumerate(_VERSIONS, start=1):
        split = 2 if n < len(_VERSIONS) else 1
        heads = ("Part 1 Meetings", *clauses[:split], "Part 2 Fees", *clauses[split:])
        versions.append(heads)

    _, second, third = _told(tmp_path, *versions)

    assert second == ["Reworded: Part 1/1.1, Part 2/1.1."]
    assert "Moved: Part 2/1.3 (from Part 1/1.1)." in third


def test_a_part_that_only_some_of_the_files_hold_is_named(tmp_path: Path) -> None:
    meetings = ("Part 1 Meetings", _QUORUM.format("five"), _SEATS)
    fees = ("Part 2 Fees", _FEES.format("two"), _DOGS)

    _, joined, left, back = _told(
        tmp_path, meetings, (*meetings, *fees), meetings, (*meetings, *fees)
    )

    none = "Of what could be compared, no provision was changed."
    fees_named = "Part 2 “Fees” with 2 provisions in it."
    not_inserted = "Not in the file of 1, so not compared and not reported as inserted"
    not_deleted = (
        "Not in the file of this version, so not compared and not reported as deleted "
        "(numbered as in 2)"
    )
    assert joined == [f"{not_inserted}: {fees_named}", none]
    assert left == [f"{not_deleted}: {fees_named}", none]
    assert back == [
        f"In the file of this version again: {fees_named}",
        "No provision was changed.",
    ]
