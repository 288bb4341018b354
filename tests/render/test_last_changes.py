"""Which version last changed what: neighbours of one number share a row."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from constitution_diff.model import Blame, ClauseId, KeptStage, LastChange, Standing
from constitution_diff.render.kept.told import blame_sheet
from tests.render.of_store import of_store

_NONE: Final[frozenset[tuple[int, str]]] = frozenset()


def _row(cite: str, words: str, standing: Standing = Standing.EDITED) -> LastChange:
    stage = KeptStage(
        words, 0, 1, standing, ClauseId(words), kind="paragraph", citation=cite,
        text=words,
    )  # fmt: skip
    return LastChange(stage, stage)


def _blamed(*rows: LastChange, shared: frozenset[tuple[int, str]] = _NONE) -> Blame:
    sample = of_store()["blame"]
    assert isinstance(sample, Blame)
    return Blame("Ham", "Rules", "", 0, sample.versions, rows, shared=shared)


def test_paragraphs_of_one_provision_share_a_row_where_all_was_done_alike() -> None:
    rows = (
        _row("1.1", "First."), _row("1.1", "Second."),
        _row("1.1", "Third.", Standing.INSERTED), _row("1.2", "Fourth."),
    )  # fmt: skip

    (grid,) = blame_sheet(_blamed(*rows)).grids

    assert [(row[0], row[3], row[4]) for row in grid.rows] == [
        ("2 paragraphs under 1.1", "reworded", "First.\nSecond."),
        ("paragraph under 1.1", "inserted", "Third."),
        ("paragraph under 1.2", "reworded", "Fourth."),
    ]


def test_a_number_of_several_parts_is_named_as_it_is_typed() -> None:
    row = _row("1.1", "Fees.")
    there = replace(row.stage, clause=ClauseId("Part 2/1.1"), label="1.1")

    (grid,) = blame_sheet(
        _blamed(LastChange(there, there), shared=frozenset({(0, "1.1")}))
    ).grids

    assert grid.rows[0][0] == "Part 2/1.1"
