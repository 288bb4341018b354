"""A first cell that is merged over several rows speaks for all of them."""

from __future__ import annotations

import pytest

from constitution_diff.compare.merged_cells import FirstCells, first_cell
from constitution_diff.model import Comparison, Relation, Significance, TextChange
from tests.builders import compared

_HEAD = "| Officer | Function delegated | Limit |\n|---|---|---|\n"
_EMERGENCY = "| Chief Executive | To act in an emergency. | None |\n"
_STAFF = "|{} | To appoint staff. | Grade 12 |\n"
_CLAIMS = "|{} | To settle claims. | £25,000 |\n"
_GRANT = "| Monitoring Officer | To grant dispensations. | None |\n"
_CHAIRS = "|{} | To amend typing errors. | With the Leader |\n"


def _became(comparison: Comparison) -> list[tuple[Relation, str]]:
    """What became of each row that is not the same, by its second cell."""
    found: list[tuple[Relation, str]] = []
    for link in comparison.links:
        outline = comparison.new if link.new else comparison.old
        row = outline[(link.new or link.old)[0]]
        if link.relation is not Relation.SAME:
            found.append((link.relation, row.cells[1]))
    return found


def test_the_first_row_beside_a_merged_cell_may_go_alone() -> None:
    found = compared(
        _HEAD + _EMERGENCY + _STAFF.format("") + _CLAIMS.format(""),
        _HEAD + _STAFF.format(" Chief Executive") + _CLAIMS.format(""),
    )

    assert _became(found) == [
        (Relation.DELETED, "To act in an emergency."),
        (Relation.EDITED, "To appoint staff."),
    ]
    assert {link.text for link in found.links if link.new} <= {
        TextChange.SAME,
        TextChange.TRIVIAL,
    }
    assert [effect.side for effect in found.effects] == ["old"]


def test_a_limit_that_changes_is_told_of_the_row_that_it_is_in() -> None:
    found = compared(
        _HEAD + _EMERGENCY + _STAFF.format("") + _CLAIMS.format(""),
        _HEAD
        + _STAFF.format(" Chief Executive")
        + _CLAIMS.format("").replace("25", "75"),
    )

    money = [(e.was, e.is_) for e in found.effects if e.kind == "money"]
    assert money == [("£25,000", "£75,000")]


def test_a_row_that_comes_under_another_officer_is_told() -> None:
    top, rest = _HEAD + _EMERGENCY + _STAFF.format(""), _CHAIRS.format("")

    found = compared(
        top + _CLAIMS.format("") + _GRANT + rest,
        top + _GRANT + _CLAIMS.format("") + rest,
    )

    assert (Relation.MOVED, "To settle claims.") in _became(found)
    assert [(e.kind, e.was, e.is_) for e in found.effects] == [
        ("decision-maker", "Chief Executive", "Monitoring Officer")
    ]


def test_a_merged_cell_that_is_renamed_moves_no_row() -> None:
    old = _HEAD + _EMERGENCY + _STAFF.format("") + _CLAIMS.format("")

    found = compared(old, old.replace("Chief Executive", "Managing Director"))

    assert [became for became, _ in _became(found)] == [Relation.EDITED]


@pytest.mark.parametrize("said", ["£5,000", "Chief Executive"])
@pytest.mark.parametrize("comes", [True, False])
def test_what_a_blank_first_cell_says_anew_asks_for_attention(
    said: str, *, comes: bool
) -> None:
    table = (
        "| Limit or consultee | Function |\n|---|---|\n"
        f"| {said} | Contracts for works |\n| {{}} | Grants to bodies |\n"
    )
    cells = ("", said) if comes else (said, "")

    found = compared(*map(table.format, cells))

    (link,) = (link for link in found.links if link.relation is not Relation.SAME)
    assert link.text is TextChange.EDITED
    assert link.significance is Significance.ATTENTION
    assert [(e.was, e.is_) for e in found.effects] == [cells]


def test_all_first_cells_read_at_once_are_those_of_each_row() -> None:
    table = _HEAD + _STAFF.format("") + _EMERGENCY + _CLAIMS.format("") + _GRANT
    outline = compared(f"{table}\nAnd:\n\n{table}", table).old
    rows = [clause for clause in outline.clauses if clause.cells]

    firsts = FirstCells.of(outline)

    assert len(rows) == 10
    assert firsts.speaking == {row.id: first_cell(row, outline) for row in rows}
    assert len(firsts.printed) == 2 * len({row.cells[0] for row in rows})


def test_rows_that_change_places_under_one_merged_cell_have_who_they_had() -> None:
    found = compared(
        _HEAD + _EMERGENCY + _STAFF.format("") + _GRANT,
        _HEAD
        + _STAFF.format(" Chief Executive")
        + _EMERGENCY.replace(" Chief Executive ", "")
        + _GRANT,
    )

    assert found.effects == ()
    assert TextChange.EDITED not in {link.text for link in found.links}
