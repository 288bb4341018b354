"""The cells of a row, as plain text shows them: a tab stop may be any width."""

from __future__ import annotations

from constitution_diff.model import (
    Answer,
    Clause,
    ClauseId,
    Edit,
    Extract,
    KeptFile,
    Kind,
    Op,
    Outline,
    Version,
)
from constitution_diff.render.kept.answer import answer_text
from constitution_diff.render.kept.to_text import sheet_text
from constitution_diff.render.story.sheet import Grid, Sheet


def test_the_cells_of_a_row_are_parted_by_a_stroke() -> None:
    row = Clause(ClauseId("r"), Kind.ROW, text="D4\tHead of Housing\tNone")
    version = Version("Elm", "Constitution", "2019", (KeptFile("a.txt", "1f"),))
    shown = Answer("Elm", "Constitution", "", (Extract(version, Outline(), (row,)),))
    edits = (Edit("text", Op.KEEP, "D4\t"), Edit("text", Op.DELETE, "Head\tNone"))
    sheet = Sheet("Elm", (), (Grid("Row “D4\tHead”", ("Words",), ((edits,),), (0,)),))

    assert "D4 | Head of Housing | None" in answer_text(shown).decode()
    assert sheet_text(sheet).decode().split("\n")[2:4] == [
        "Row “D4 | Head”",
        "    D4 | [-Head | None-]",
    ]
