"""The table of changes says in few words what each version did."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from constitution_diff.model import (
    ChangeControl,
    ClauseId,
    ControlRow,
    KeptStage,
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
        ClauseId(parent) if parent else None, kind="clause", citation=citation,
    )  # fmt: skip


def _told(changed: Sequence[KeptStage], removed: Sequence[KeptStage] = ()) -> str:
    """What the table says that the second version changed."""
    gone = KeptStage("", 1, 1, Standing.DELETED)
    row = ControlRow(1, tuple(changed), tuple((was, gone) for was in removed))
    control = ChangeControl("Harrowmere", "Constitution", _VERSIONS, (row,))
    said = control_sheet(control).grids[0].rows[0][4]
    assert isinstance(said, str)
    return said


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


@pytest.mark.parametrize(("heading", "said"), [("Fees", "Fees"), ("", "row “1.0 May”")])
def test_what_has_no_number_is_called_by_its_heading_or_words(
    heading: str, said: str
) -> None:
    row = KeptStage(
        "r", 1, 1, Standing.EDITED, ClauseId("t1.r1"),
        kind="row", heading=heading, text="1.0 May",
    )  # fmt: skip

    assert _told([row]).startswith(f"Reworded: {said}")
