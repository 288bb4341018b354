"""Places of labels, decided from their neighbours."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from constitution_diff.outline.depth import Mark, place_marks


def depths(*labels: str) -> list[int]:
    """How deep each label lies; "" stands for a heading without a number."""
    placed = place_marks([Mark(label) for label in labels])
    found: list[int] = []
    for place in placed:
        found.append(0 if place.parent is None else found[place.parent] + 1)
    return found


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ("1. 1.1 (a) (b) 1.2 2.", [0, 1, 2, 2, 1, 0]),
        ("1.1 (a) (i) (ii) (b) (i) (ii) 1.2", [0, 1, 2, 2, 1, 2, 2, 0]),
        ("(a) (b) (c) (d) (e) (f) (g) (h) (i) (j)", [0] * 10),
        ("(i) (ii) (iii) (iv) (v)", [0] * 5),
        ("24.1 24.2 24.9 24.10 24.11", [0] * 5),
        ("1. 2. 2A. 3.", [0] * 4),
        ("1.1 1.2 1.2A 1.3", [0] * 4),
        ("(a) (b) (ba) (c)", [0] * 4),
        ("1. 2. 4. 5.", [0] * 4),
        ("1. 2. 2. 3.", [0] * 4),
        ("7. 7.1 8. 8.1 7. 7.1", [0, 1, 0, 1, 0, 1]),
    ],
)
def test_places(labels: str, expected: list[int]) -> None:
    assert depths(*labels.split()) == expected


def test_numbers_restart_in_each_part() -> None:
    labels = ("Part 1", "1.", "2.", "Part 2", "1.", "2.")

    assert depths(*labels) == [0, 1, 1, 0, 1, 1]


def test_sections_lie_in_the_article_whose_number_they_repeat() -> None:
    labels = ("Article I", "Section 1.1", "Section 1.2", "Article II", "Section 2.1")

    assert depths(*labels) == [0, 1, 1, 0, 1]


def test_a_heading_contains_the_list_that_starts_below_it() -> None:
    assert depths("", "1.", "2.", "", "1.") == [0, 1, 1, 0, 1]


def test_a_heading_between_numbers_that_go_on_contains_none_of_them() -> None:
    placed = place_marks([Mark("1."), Mark(""), Mark("2.")])

    assert [place.parent for place in placed] == [None, None, None]


def test_word_headings_contain_what_follows_by_their_level() -> None:
    marks = [Mark("", 0), Mark("1."), Mark("", 1), Mark("", 0), Mark("1.")]

    assert [place.parent for place in place_marks(marks)] == [None, 0, 0, None, 3]


def test_layout_tells_two_lists_apart_that_both_go_on() -> None:
    indents = [("1.", 0.0), ("1.", 18.0), ("2.", 18.0), ("3.", 18.0)]
    marks = [Mark(label, indent_pt=indent) for label, indent in (*indents, ("2.", 0.0))]

    assert [place.parent for place in place_marks(marks)] == [None, 0, 0, 0, None]


@given(n=st.integers(1, 30), m=st.integers(1, 26))
def test_a_plain_outline_is_read_as_it_was_written(n: int, m: int) -> None:
    items = [f"({chr(97 + k)})" for k in range(m)]
    labels = [label for k in range(1, n + 1) for label in (f"1.{k}", *items)]

    assert depths("1.", *labels) == [0, *([1] + [2] * m) * n]


def test_parts_lie_in_sections_where_they_restart_in_each() -> None:
    labels = ("Section 1", "Part A", "Part B", "Section 2", "Part A", "Section 3")

    assert depths(*labels) == [0, 1, 1, 0, 1, 0]


def test_a_numbered_heading_ends_the_list_above_it() -> None:
    marks = [Mark("3.", 1), Mark("1."), Mark("2."), Mark("3."), Mark("4.", 1)]

    assert [place.parent for place in place_marks(marks)] == [None, 0, 0, 0, None]


def test_a_label_that_nobody_can_read_stops_nothing() -> None:
    assert depths("1.", "(the)", "2.") == [0, 0, 0]


def test_a_heading_of_the_contents_list_holds_clauses_that_stand_further_out() -> None:
    heads = [Mark(n, 0, titled=True, indent_pt=114, listed=True) for n in ("1", "2")]
    clauses = [Mark(f"{n}.", indent_pt=102, led_in=n == 1) for n in range(1, 6)]

    placed = place_marks([heads[0], *clauses, heads[1], *clauses])

    assert [each.parent for each in placed] == [None, *[0] * 5, None, *[6] * 5]
