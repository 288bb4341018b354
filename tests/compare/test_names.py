"""Clauses that keep number and heading, whatever becomes of the words below."""

from __future__ import annotations

from typing import Final

from constitution_diff.model import ClauseId, Significance
from tests.builders import compared, relations

_FEES: Final = "**1.1 Fees.** Fees are set each year by the council in April."
_AUDIT: Final = "**1.3 Audit.** A firm that the council appoints looks at the accounts."
_EXPENSES: Final = "**1.2 Expenses.** The treasurer pays what a member spent on duty."
_GONE: Final = "**1.2 Expenses.** This number stands only so that 1.3 can keep its own."


def _rules(*clauses: str) -> str:
    return "\n\n".join(("# Rules", "## 1. Money", *clauses))


def test_a_rule_written_anew_under_its_number_and_heading_is_reworded() -> None:
    old = _rules(_FEES, _EXPENSES, _AUDIT)

    found = compared(old, _rules(_FEES, _GONE, _AUDIT))

    assert "edited 1.2 -> 1.2" in relations(found)
    link = found.link_of_old(ClauseId("1.2"))
    assert link.significance is Significance.ATTENTION
    assert "provision rewritten" in link.reasons


def test_it_is_another_rule_under_another_heading() -> None:
    other = _GONE.replace("Expenses", "Insurance")

    found = compared(_rules(_FEES, _EXPENSES, _AUDIT), _rules(_FEES, other, _AUDIT))

    assert {"deleted 1.2", "inserted 1.2"} <= set(relations(found))


def test_it_is_another_rule_between_other_neighbours() -> None:
    moved = _AUDIT.replace("1.3", "1.1"), _FEES.replace("1.1", "1.3")

    found = compared(
        _rules(_FEES, _EXPENSES, _AUDIT), _rules(moved[0], _GONE, moved[1])
    )

    assert {"deleted 1.2", "inserted 1.2"} <= set(relations(found))


def test_two_neighbours_written_anew_are_each_themselves() -> None:
    anew = "**1.3 Audit.** Nobody has looked here since the office was closed."

    found = compared(_rules(_FEES, _EXPENSES, _AUDIT), _rules(_FEES, _GONE, anew))

    assert {"edited 1.2 -> 1.2", "edited 1.3 -> 1.3"} <= set(relations(found))


def test_a_heading_that_runs_into_its_paragraph_is_not_gone() -> None:
    apart = _EXPENSES.replace(".** ", ".**\n\n").replace("treasurer", "clerk")
    old, new = _rules(_FEES, apart, _AUDIT), _rules(_FEES, _EXPENSES, _AUDIT)

    run_in, set_apart = compared(old, new), compared(new, old)

    assert "merged 1.2, 1.2/p1 -> 1.2" in relations(run_in)
    assert "split 1.2 -> 1.2, 1.2/p1" in relations(set_apart)


def test_a_list_under_another_lead_in_is_not_rewritten() -> None:
    listed = (
        "(a) every gift is declared to the clerk; and\n\n"
        "(b) each visit is recorded by the chair.\n\n"
        "1.2 The press may come to all meetings of the council.\n"
    )

    found = compared(
        f"1.1 The following apply:\n\n{listed}", f"1.1 These are rules:\n\n{listed}"
    )

    link = found.link_of_old(ClauseId("1.1"))
    assert (link.significance, link.reasons) == (Significance.WORDING, ())
