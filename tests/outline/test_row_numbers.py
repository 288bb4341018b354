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
        ("Ref", ("D1", "D2", "D2", "D3")),
        ("", ("D1", "D2", "D3", "D4", "D5", "D4")),
        ("No.", ("1", "2", "2", "3", "4", "5")),
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
        ("Ref", ("D1", "D2", "D2", "D3", "D3")),
        ("No.", ("1", "2", "2", "3")),
        ("Post", ("X1", "X2", "X2", "X3")),
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


def test_a_subheading_takes_no_number_from_the_rows_around_it() -> None:
    rows = [
        ("Scheme of delegation", "", ""),
        ("No.", "Officer", "Power"),
        ("Planning", "", ""),
        ("1", "Head of Planning", "To serve notices"),
        ("Land", " ", ""),
        ("2", "Clerk", "To let land"),
        ("3", "", ""),
    ]

    assert row_numbers(rows) == ("", "", "", "1", "", "2", "3")


@pytest.mark.parametrize(
    ("first", "second", "numbered"),
    [
        (("1", "2", "3"), ("1", "2"), True),
        (("(a)", "(b)"), ("(a)", "(b)", "(c)"), True),
        (("1", "2"), ("1", "2"), False),
        (("1", "2", "3"), ("2", "3"), False),
        (("1", "2", "3"), ("1", "1"), False),
    ],
)
def test_references_may_begin_again_below_a_subheading(
    first: tuple[str, ...], second: tuple[str, ...], *, numbered: bool
) -> None:
    told = ("", "", *first, "", *second)
    rows = [(cell, "To let land") for cell in told]
    rows[0], rows[1] = ("No.", "Power"), ("Planning", "")
    rows[len(first) + 2] = ("Parks", "")

    assert row_numbers(rows) == (told if numbered else ("",) * len(rows))


def test_a_title_without_words_beside_it_still_says_what_stands_below() -> None:
    rows = [("Members", ""), ("1", "Licensing"), ("2", "Planning")]

    assert not any(row_numbers(rows))
