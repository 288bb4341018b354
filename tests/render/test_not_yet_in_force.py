"""What is in force only from a day to come is told as such, by the day of who asks."""

from __future__ import annotations

import pytest

from constitution_diff.model import Blame, ChangeControl, History, PartDate, Version
from constitution_diff.render.kept.told import (
    blame_sheet,
    control_sheet,
    history_sheet,
)

_NOW = Version("H", "C", "now", (), in_force="2026-01-01")
_NEXT = Version(
    "H", "C", "next", (), in_force="2027-04-01",
    parts=(PartDate("Part 2", "2027-07-01"), PartDate("Part 3", "2026-11-01")),
)  # fmt: skip
_BOTH = (_NOW, _NEXT)
_SAID = (
    (
        "next is not yet in force on 29 November 2026, but for Part 3, in force since "
        "1 November 2026: it will be from 1 April 2027."
    ),
    (
        "Part 2 of next is not yet in force on 29 November 2026: it will be from "
        "1 July 2027."
    ),
)


@pytest.mark.parametrize(
    ("today", "said"), [("2026-11-29", _SAID), ("2027-07-01", ()), ("", ())]
)
def test_what_is_not_yet_in_force_is_told_in_every_table(
    today: str, said: tuple[str, ...]
) -> None:
    sheets = (
        history_sheet(History("H", "C", "1", _BOTH, (), today=today)),
        blame_sheet(Blame("H", "C", "", 1, _BOTH, (), today=today)),
        control_sheet(ChangeControl("H", "C", _BOTH, (), today=today)),
    )

    for sheet in sheets:
        assert tuple(one for one in sheet.lines if "not yet" in one) == said
