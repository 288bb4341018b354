"""Which version last changed what: neighbours of one number share a row."""

from __future__ import annotations

from constitution_diff.model import Blame, ClauseId, KeptStage, LastChange, Standing
from constitution_diff.render.kept.told import blame_sheet
from tests.render.of_store import of_store


def _row(cite: str, words: str, standing: Standing = Standing.EDITED) -> LastChange:
    stage = KeptStage(words, 0, 1, standing, ClauseId(words), citation=cite, text=words)
    return LastChange(stage, stage)


def test_paragraphs_of_one_provision_share_a_row_where_all_was_done_alike() -> None:
    sample = of_store()["blame"]
    assert isinstance(sample, Blame)
    rows = (
        _row("1.1", "First."), _row("1.1", "Second."),
        _row("1.1", "Third.", Standing.INSERTED), _row("1.2", "Fourth."),
    )  # fmt: skip

    sheet = blame_sheet(Blame("Ham", "Rules", "", 0, sample.versions, rows))

    (grid,) = sheet.grids
    assert [(row[0], row[3], row[4]) for row in grid.rows] == [
        ("1.1", "reworded", "First.\nSecond."),
        ("1.1", "inserted", "Third."),
        ("1.2", "reworded", "Fourth."),
    ]
