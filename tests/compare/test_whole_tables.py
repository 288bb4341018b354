"""A table is known by its rows, short as they are, wherever it goes."""

from __future__ import annotations

import pytest

from constitution_diff.model import Comparison, Kind, Relation
from tests.builders import compared

_LIMITS = """| Item | Limit |
|---|---|
| Letting garages | £500 |
| Writing off debts | £5,000 |
| Licensing stalls | £250 |
| Hiring out halls | £100 |
"""
_SEATS = """| Committee | Members | Quorum |
|---|---|---|
| Planning | 11 | 4 |
| Licensing | 15 | 5 |
| Standards | 7 | 3 |
"""
_TEXT = """1. Officers

Officers decide within the limits that the council has set.

{}
2. Members

The auditor reports each year in June.

{}
3. Petitions

Petitions lie on the table for a month.

{}"""


def _of_tables(comparison: Comparison) -> list[str]:
    """What became of each table that is not as it was."""
    found = []
    for link in comparison.links:
        outline = comparison.new if link.new else comparison.old
        kind = outline[(link.new or link.old)[0]].kind
        if kind is Kind.TABLE and link.relation is not Relation.SAME:
            ids = [side[0] for side in (link.old, link.new) if side]
            found.append(f"{link.relation} {' -> '.join(ids)}")
    return found


@pytest.mark.parametrize(
    ("new", "became"),
    [
        (("", "", _LIMITS), ["moved 1/t1 -> 3/t1"]),
        ((_SEATS, _LIMITS, ""), ["moved 2/t1 -> 1/t1", "moved 1/t1 -> 2/t1"]),
    ],
    ids=["moved", "swapped"],
)
def test_a_table_that_moves_takes_its_sums_along(
    new: tuple[str, str, str], became: list[str]
) -> None:
    old = _LIMITS, _SEATS if new[0] else "", ""

    comparison = compared(_TEXT.format(*old), _TEXT.format(*new))

    assert _of_tables(comparison) == became
    assert comparison.effects == ()
    reasons = {reason for link in comparison.links for reason in link.reasons}
    assert reasons == {"moved to another Part"}


def test_of_a_table_that_moved_only_the_sum_that_is_another_one_is_told() -> None:
    comparison = compared(
        _TEXT.format(_LIMITS, "", ""),
        _TEXT.format("", "", _LIMITS.replace("£250", "£300")),
    )

    assert _of_tables(comparison) == ["moved 1/t1 -> 3/t1"]
    assert [(one.was, one.is_) for one in comparison.effects] == [("£250", "£300")]


def test_a_table_that_came_twice_is_not_said_to_have_moved_to_one_of_both() -> None:
    comparison = compared(
        _TEXT.format(_LIMITS, "", ""), _TEXT.format("", _LIMITS, _LIMITS)
    )

    assert _of_tables(comparison) == [
        "deleted 1/t1",
        "inserted 2/t1",
        "inserted 3/t1",
    ]


def test_a_table_that_shares_less_than_half_with_another_is_not_that_one() -> None:
    others = "bridges", "markets", "wharves", "gardens", "ferries"
    other = _LIMITS + "".join(f"| Keeping {one} | £7 |\n" for one in others)

    comparison = compared(_TEXT.format(_LIMITS, "", ""), _TEXT.format("", "", other))

    assert _of_tables(comparison) == ["deleted 1/t1", "inserted 3/t1"]
