"""The cells of a row, as plain text shows them: a tab stop may be any width."""

from __future__ import annotations

import pytest

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
from constitution_diff.render.story.naming import what
from constitution_diff.render.story.sheet import Grid, Sheet
from tests.builders import compared


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


_OFFICERS = "| Officer | Function |\n|---|---|\n{}"
_ALL = "| Clerk | To seal deeds. |\n| | To hire staff. |\n| | To let halls. |"
_HERE = "“Clerk” is printed beside it now, and was above it before"
_ABOVE = "“Clerk” is printed above it now, and was beside it before"


@pytest.mark.parametrize(
    ("new", "told"),
    [
        ("| Clerk | To hire staff. |\n| | To let halls. |", [_HERE]),
        (
            "| Clerk | To hire staff and others. |\n| | To let halls. |",
            [f"reworded; {_HERE}"],
        ),
        (
            "| Clerk | To hire staff. |\n| | To seal deeds. |\n| | To let halls. |",
            [_HERE, f"moved; {_ABOVE}"],
        ),
        (_ALL.replace("| | To hire", "| Clerk | To hire"), ["reworded"]),
        (_ALL.replace("Clerk", "Mayor"), ["reworded"]),
    ],
    ids=["first row gone", "and reworded", "rows swapped", "said anew", "renamed"],
)
def test_a_merged_cell_that_begins_at_another_row_rewords_none(
    new: str, told: list[str]
) -> None:
    comparison = compared(_OFFICERS.format(_ALL), _OFFICERS.format(new))

    found = [what(comparison, link) for link in comparison.links]

    assert [one for one in found if one not in {"unchanged", "deleted"}] == told
