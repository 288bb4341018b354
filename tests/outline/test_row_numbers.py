"""Which columns number the rows of their table."""

from __future__ import annotations

import pytest

from constitution_diff.outline.row_numbers import row_numbers


@pytest.mark.parametrize(
    ("title", "column"),
    [
        ("No.", ("D1", "D2", "D3")),
        ("", ("(a)", "(b)", "(c)")),
        ("Ref", ("i)", "ii)", "iii)", "iv)", "v)", "vi)")),
        ("Delegation", ("HP/1", "HP/2", "HP/2A")),
        ("Item no.", ("1", "2", "4")),
        ("No.", ("2.1", "2.2", "2.10")),
        ("", ("1.", "2.")),
        ("Rhif", ("1.", "2.", "3.")),
        ("Ref", ("D1", "D3", "D2", "D4")),
        ("Ref", ("D1", "", "D2")),
        ("Decision", ("D1", "D2", "D3")),
    ],
)
def test_references_in_order_number_their_rows(
    title: str, column: tuple[str, ...]
) -> None:
    rows = [(title, "Power"), *((cell, "To let land") for cell in column)]

    assert row_numbers(rows) == ("", *column)


@pytest.mark.parametrize(
    ("title", "column"),
    [
        ("Members", ("1", "2", "3")),
        ("Year", ("2019", "2020")),
        ("Grade", ("PO1", "PO2")),
        ("Band", ("A", "B", "C")),
        ("Stage", ("Day 5", "Day 10")),
        ("Officer", ("Leader", "Mayor")),
        ("No.", ("D1", "D1")),
        ("No.", ("D1", "None")),
        ("No.", ("3", "2", "1")),
        ("No.", ("D1",)),
        ("", ("5", "6")),
        ("", ("1", "2", "5")),
        ("Number", ("5", "7", "9")),
        ("Fee", ("10p", "25p", "50p")),
        ("", ("10p", "25p", "50p")),
        ("Limit", ("GBP 100", "GBP 500")),
        ("", ("GBP 100", "GBP 500")),
        ("Period", ("7d", "14d")),
        ("Fee", ("2.50", "3.75")),
    ],
)
def test_what_says_something_of_a_row_is_no_number(
    title: str, column: tuple[str, ...]
) -> None:
    rows = [(title, "Power"), *((cell, "To let land") for cell in column)]

    assert not any(row_numbers(rows))


def test_a_grid_of_figures_has_no_numbered_rows() -> None:
    assert not any(row_numbers([("1", "2", "3"), ("4", "5", "6"), ("A", "B", "C")]))
