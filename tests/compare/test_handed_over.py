"""Powers that change hands, though not one of their words is another one."""

from __future__ import annotations

import pytest

from constitution_diff.model import Comparison, Kind, Significance
from tests.builders import compared

_SUMS = """| Item | Limit |
|---|---|
| Letting garages | £500 |
| Writing off debts | £5,000 |
| Licensing stalls | £250 |

"""
_WORKS = """| Work | Limit |
|---|---|
| Repairing roofs | £85,000 |
| Draining fields | £900 |
| Painting halls | £1,200 |

"""
_RULE = "May write off rents of up to £700 that nobody can collect.\n\n"
_HEADED = (
    "# 2. Delegation\n\n2.1 The council meets in the hall each month of the year.\n\n"
    "## Head of Finance\n\nReports to members each year in May.\n\n{}"
    "## Head of Housing\n\nReports to members each month on rents.\n\n{}"
    "## Others\n\n2.2 Nothing else is delegated to anybody.\n"
)
_LED = (
    "# 2. Delegation\n\n2.1 The council meets in the hall each month of the year.\n\n"
    "The Head of Finance may decide the following matters:\n\n{}"
    "The Head of Housing may decide the following matters:\n\n{}"
    "Nothing else is delegated to anybody at all.\n"
)
_GROUPS = (
    "| No. | Power |\n|---|---|\n"
    "| Finance | |\n| 1 | To set the rents of garages |\n{}"
    "| Housing | |\n| 1 | To let houses for three years |\n{}"
)
_TO_HOUSING = "moved under another heading (Head of Finance → Head of Housing)"


def _moved(comparison: Comparison) -> list[tuple[Kind, Significance, str]]:
    return [
        (
            comparison.old[link.old[0]].kind,
            link.significance,
            "; ".join(link.reasons),
        )
        for link in comparison.links
        if link.moved
    ]


@pytest.mark.parametrize("other", [_WORKS, ""], ids=["swapped", "moved"])
def test_a_table_of_powers_that_goes_to_another_officer_asks_for_attention(
    other: str,
) -> None:
    old, new = _HEADED.format(_SUMS, other), _HEADED.format(other, _SUMS)

    found = _moved(compared(old, new))

    tables = [one for one in found if one[0] is Kind.TABLE]
    assert len(tables) == (2 if other else 1)
    assert tables[-1] == (Kind.TABLE, Significance.ATTENTION, _TO_HOUSING)
    assert {significance for _, significance, _ in tables} == {Significance.ATTENTION}


def test_tables_that_change_places_below_lines_without_number_ask() -> None:
    found = _moved(compared(_LED.format(_SUMS, _WORKS), _LED.format(_WORKS, _SUMS)))

    assert (
        Kind.TABLE,
        Significance.ATTENTION,
        "moved under another lead-in",
    ) in found


def test_a_lead_line_that_goes_above_the_table_of_another_asks() -> None:
    """Which of both moved is a matter of length: the table may be said to stay."""
    found = _moved(compared(_LED.format(_SUMS, ""), _LED.format("", _SUMS)))

    reason = "leads on to something else than before"
    assert found == [(Kind.PARAGRAPH, Significance.ATTENTION, reason)]


def test_a_subheading_that_goes_above_rows_of_another_asks() -> None:
    rows = "".join(
        f"| {n} | To {what} |\n"
        for n, what in ((2, "lend up to £70"), (3, "write off debts of tenants"))
    )

    found = _moved(compared(_GROUPS.format(rows, ""), _GROUPS.format("", rows)))

    reason = "leads on to something else than before"
    assert (Kind.ROW, Significance.ATTENTION, reason) in found


def test_a_clause_that_goes_under_the_heading_of_another_officer_asks() -> None:
    found = _moved(compared(_HEADED.format(_RULE, ""), _HEADED.format("", _RULE)))

    assert found == [(Kind.PARAGRAPH, Significance.ATTENTION, _TO_HOUSING)]


def test_a_row_that_goes_below_another_department_in_its_table_asks() -> None:
    power = "| 2 | To write off debts of tenants |\n"

    found = _moved(compared(_GROUPS.format(power, ""), _GROUPS.format("", power)))

    reason = "moved under another heading (Finance → Housing)"
    assert found == [(Kind.ROW, Significance.ATTENTION, reason)]


@pytest.mark.parametrize(
    "name", ["Corporate Head of Finance", "Part DE: Head of Finance"]
)
def test_a_table_that_moves_with_its_renamed_heading_asks_for_nothing(
    name: str,
) -> None:
    section = "## {}\n\nReports to members each year in May.\n\n" + _SUMS
    rest = "## Others\n\nNothing else is delegated to anybody at all.\n\n"
    head = "# 2. Delegation\n\n2.1 The council meets in the hall each month.\n\n"

    comparison = compared(
        head + section.format("Head of Finance") + rest,
        head + rest + section.format(name),
    )

    assert not any("heading" in reason for _, _, reason in _moved(comparison))


def test_a_table_that_moves_below_its_own_heading_asks_for_nothing() -> None:
    other = "He keeps the books of the council in a safe place of his choice.\n\n"

    found = _moved(
        compared(_HEADED.format(_SUMS + other, ""), _HEADED.format(other + _SUMS, ""))
    )

    assert {significance for _, significance, _ in found} == {Significance.WORDING}
