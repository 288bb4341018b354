"""Effects in the cells and columns of a table."""

from __future__ import annotations

import pytest

from tests.builders import compared


def test_a_cell_that_names_another_office_is_told_whole() -> None:
    table = (
        "| Power | Who |\n|---|---|\n| Closing a road | {} |\n"
        "| Naming a street | Head of housing |\n"
    )

    comparison = compared(
        table.format("Director of children's services"), table.format("Proper officer")
    )

    assert [(e.kind, e.was, e.is_) for e in comparison.effects] == [
        ("decision-maker", "Director of children's services", "Proper officer")
    ]


def test_a_column_that_came_takes_nobody_out_and_puts_nobody_in() -> None:
    old = (
        "| Post | Limit | Note |\n|---|---|---|\n| Director | £5 | with the Leader |\n"
    )
    new = (
        "| Post | Limit | Scope | Note |\n|---|---|---|---|\n"
        "| Director | £5 | full | with the Leader |\n"
    )

    assert [(e.kind, e.was, e.is_) for e in compared(old, new).effects] == []


def test_who_stands_in_another_column_went_from_the_one_to_the_other() -> None:
    table = "| What | Decides | Is consulted |\n|---|---|---|\n| Tenders | {} | {} |\n"

    found = compared(table.format("Leader", "-"), table.format("-", "Leader")).effects

    assert {(e.was, e.is_) for e in found} == {("Leader", ""), ("", "Leader")}


@pytest.mark.parametrize(
    ("said", "kind"),
    [("Leader", "decision-maker"), ("£5,000", "money"), ("✓", "box"), ("☒", "box")],
)
def test_what_stands_in_another_empty_column_says_something_else(
    said: str, kind: str
) -> None:
    table = "| What | Decides | Is told |\n|---|---|---|\n| Tenders | {} | {} |\n"

    found = compared(table.format(said, ""), table.format("", said)).effects

    assert {(e.kind, e.was, e.is_) for e in found} == {
        (kind, said, ""),
        (kind, "", said),
    }


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        ("Band B | £6,000 | £60,000", set()),
        (" | £6,000 | £60,000", set()),
        (
            "Band B | £60,000 | £6,000",
            {("£6,000", "£60,000"), ("£60,000", "£6,000")},
        ),
        ("£1,000 | £6,000 | £60,000", {("", "£1,000")}),
        ("B | £7,000 | £60,000", {("£6,000", "£7,000")}),
    ],
)
def test_limits_that_changed_beside_a_column_that_came_are_told(
    cells: str, found: set[tuple[str, str]]
) -> None:
    old = "| Post | Alone | Others |\n|---|---|---|\n| Clerk | £6,000 | £60,000 |\n"
    new = f"| Post | New | Alone | Others |\n|---|---|---|---|\n| Clerk | {cells} |\n"

    money = [e for e in compared(old, new).effects if e.kind == "money"]

    assert {(e.was, e.is_) for e in money} == found


def test_a_capital_beside_a_column_that_came_or_went_has_no_effect() -> None:
    head = "| Post | {}Alone | Who |\n|---|---|---|{}\n"
    few = f"{head.format('', '')}| Clerk | £6,000 | the mayor |\n"
    more = f"{head.format('Band | ', '---|')}| Clerk | B | £6,000 | The Mayor |\n"

    assert compared(few, more).effects == ()
    assert compared(more, few).effects == ()


def test_a_sum_is_there_still_when_a_sentence_comes_below_it_in_its_cell() -> None:
    table = "| Item | Sum |\n|---|---|\n| Grants | £1,000{} |\n"

    found = compared(table.format(""), table.format(" The Leader may agree more."))

    assert [(e.kind, e.was, e.is_, e.new_quote) for e in found.effects] == [
        ("permission", "", "The Leader may agree more.", "The Leader may agree more.")
    ]


@pytest.mark.parametrize("title", ["Ref", "Name"])
def test_a_column_that_goes_is_told_in_a_numbered_table_as_in_another(
    title: str,
) -> None:
    rows = (
        (title, "Officer", "Power", "Limit"),
        ("---",) * 4,
        ("D1", "Clerk", "To let land by auction", "£5,000"),
        ("D2", "Treasurer", "To buy goods for parks", "£9,000"),
    )
    old, new = ("".join(f"| {' | '.join(row[:n])} |\n" for row in rows) for n in (4, 3))

    found = compared(old, new).effects

    assert [(e.kind, e.was, e.is_) for e in found] == [
        ("money", "£5,000", ""),
        ("money", "£9,000", ""),
    ]
