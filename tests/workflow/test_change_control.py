"""The table of changes, from files to its lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import Version
from constitution_diff.render.kept.told import control_sheet
from constitution_diff.store import create_store
from constitution_diff.workflow import Request
from constitution_diff.workflow.asking import Asked
from constitution_diff.workflow.keeping import keep
from constitution_diff.workflow.telling import kept_change_control
from tests.store.makers import STAMP

if TYPE_CHECKING:
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


def test_provisions_of_one_number_are_each_told_as_that_version_had_them(
    tmp_path: Path,
) -> None:
    store = create_store(str(tmp_path / "our.store"))
    for n, clauses in enumerate(_VERSIONS, start=1):
        split = 2 if n < len(_VERSIONS) else 1
        heads = ("Part 1 Meetings", *clauses[:split], "Part 2 Fees", *clauses[split:])
        request = Request(f"{n}.txt", "\n\n".join(heads).encode())
        version = Version("Yarm", "Constitution", str(n), (), f"202{n}-05-01")
        keep(store, version, request, STAMP)

    sheet = control_sheet(kept_change_control(store, Asked("Yarm")))

    _, second, third = (str(row[4]).split("\n") for row in sheet.grids[0].rows)
    assert second == ["Reworded: Part 1/1.1, Part 2/1.1."]
    assert "Moved: 1.3 (from Part 1/1.1)." in third
