"""What a search says of where words stand: versions by name, and every number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import (
    ClauseId,
    Found,
    Hit,
    KeptStage,
    Snippet,
    Standing,
    Version,
    WordCount,
)
from constitution_diff.render.kept.found import found_sheet

if TYPE_CHECKING:
    from constitution_diff.render.story.sheet import Cell

_NONE = Snippet(())


def _row(
    *cites: str,
    n_versions: int = 3,
    within: str = "Part 2",
    today: str = "",
    ended: str = "",
) -> tuple[Cell, ...]:
    """What is said of words that have one of these numbers in each version so far."""
    versions = tuple(
        Version("Ham", "Rules", day, (), in_force=day, ended=ended)
        for day in ("2019-05-01", "2020-05-01", "2021-05-01")[:n_versions]
    )
    stages = tuple(
        KeptStage(
            "1@ab", n, n, Standing.SAME, ClauseId(f"{within}/{cite}"), part="Part 2",
            kind="clause", label=cite, citation=cite.partition("#")[0],
        )
        for n, cite in enumerate(cites)
    )  # fmt: skip
    shown = stages[-1]
    hit = Hit("Ham", "Rules", versions, stages, shown, shown.last, _NONE, _NONE)
    (grid,) = found_sheet(Found("fees", "", "", (hit,), 1, 1, today=today)).grids
    return grid.rows[0]


def test_a_version_called_by_its_day_does_not_read_as_a_day_in_force() -> None:
    assert _row("2.9", "2.9")[3] == (
        "the versions of 1 May 2019 to 1 May 2020; no longer in the version of "
        "1 May 2021"
    )
    assert _row("2.9", n_versions=1)[3] == "the version of 1 May 2019"


def test_a_version_to_come_is_told_from_what_is_in_force() -> None:
    def said(n: int, today: str) -> Cell:
        return _row(*["2.9"] * n, today=today)[3]

    assert said(2, "2020-11-29") == (
        "the versions of 1 May 2019 to 1 May 2020; no longer in the version of "
        "1 May 2021, not yet in force"
    )
    assert said(3, "2020-11-29") == (
        "the versions of 1 May 2019 to 1 May 2021, the newest kept, not yet in force"
    )
    assert said(1, "2020-11-29") == (
        "the version of 1 May 2019; no longer in the version of 1 May 2020"
    )
    assert said(2, "2021-05-01") == said(2, "")


def test_a_last_version_that_is_over_is_told_from_what_is_in_force() -> None:
    def said(n: int, today: str) -> str:
        return str(_row(*["2.9"] * n, today=today, ended="2022-04-30")[3])

    assert said(3, "2022-05-01").endswith("the newest kept, no longer in force")
    assert said(3, "2022-04-30").endswith("the newest kept")
    assert said(3, "").endswith("the newest kept")
    assert said(2, "2022-05-01").endswith("no longer in the version of 1 May 2021")


def test_words_that_had_another_number_are_cited_by_that_too() -> None:
    assert _row("2.8", "2.9", "2.9")[2] == (
        "2.9, in Part 2 (2.8 in the version of 1 May 2019)"
    )
    assert _row("2.9", "2.9", "2.9")[2] == "2.9, in Part 2"


def test_a_number_that_stands_twice_in_a_part_is_told_apart() -> None:
    assert _row("2.9#2", "2.9#2")[2] == "2.9#2, in Part 2"
    assert _row("2.9", "2.9#2", "2.9#2")[2] == (
        "2.9#2, in Part 2 (2.9 in the version of 1 May 2019)"
    )


def test_what_is_counted_where_nothing_is_found_is_of_all_days_and_parts() -> None:
    alone = (WordCount(("fees",), 5),)

    def said(on: str, part: str) -> tuple[str, ...]:
        return found_sheet(Found("fees no", on, part, (), 0, 0, alone=alone)).lines

    assert said("", "") == (
        "No provision that is kept holds this.",
        "fees: 5 wordings by itself.",
    )
    assert said("", "4")[0] == (
        "No provision that is kept holds this and lies in Part 4 in the newest version "
        "that reads so."
    )
    assert said("2013-01-01", "4") == (
        (
            "No provision in force on 1 January 2013 that is kept holds this and lies "
            "in Part 4 on that day."
        ),
        "fees: 5 wordings by itself, in any part and on any day.",
    )


def test_a_part_whose_number_stands_twice_is_told_apart() -> None:
    assert _row("2.9", within="Part 2#2")[2] == "2.9, in Part 2#2"
