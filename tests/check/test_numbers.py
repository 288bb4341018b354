"""What is said of numbers."""

from __future__ import annotations

import pytest

from tests.check.builders import codes, numbered, said

_PARTS = numbered("4 Meetings", "4.1 The quorum is five.", "4.2 Votes are equal.")


def test_numbers_in_order_are_not_spoken_of() -> None:
    assert codes(_PARTS) == []


@pytest.mark.parametrize(
    ("labels", "sentence"),
    [
        (["4.1", "4.2", "4.4"], "4.2 is followed by 4.4; 4.3 is missing."),
        (["4.1", "4.2", "4.6"], "4.2 is followed by 4.6; 4.3 to 4.5 are missing."),
        (["4.2", "4.3"], "4.2 comes first here; 4.1 is missing."),
    ],
)
def test_a_gap_is_named(labels: list[str], sentence: str) -> None:
    text = numbered("4 Meetings", *(f"{label} The rule says so." for label in labels))

    assert said(text, "number-missing") == [sentence]


def test_a_gap_among_letters_is_named_in_letters() -> None:
    text = numbered("1 Duties", "1.1 They:", "(a) listen;", "(b) speak;", "(d) vote.")

    assert said(text, "number-missing") == ["(b) is followed by (d); (c) is missing."]


def test_an_inserted_number_leaves_no_gap() -> None:
    labels = ("4.1", "4.1A", "4.1B", "4.2", "4.2A", "4.3")

    text = numbered("4 Meetings", *(f"{label} The rule says so." for label in labels))

    assert codes(text) == []


def test_a_second_list_of_letters_is_no_repetition() -> None:
    text = numbered(
        "1 Duties", "1.1 Officers:", "(a) listen;", "(b) speak;", "1.2 Members:",
        "(a) ask;", "(b) vote.",
    )  # fmt: skip

    assert codes(text) == []


def test_a_number_used_twice_is_named_with_both_places() -> None:
    text = numbered("4 Meetings", "4.1 One.", "4.2 Two.", "4.2 Three.", "4.3 Four.")

    assert said(text, "number-repeated") == [
        "4.2 is used twice, one after the other.",
    ]


def test_a_number_used_twice_in_two_places_is_named_once() -> None:
    text = numbered("1 A", "1.1 One.", "2 B", "2.1 Two.", "1 C", "1.1 Three.")

    assert "The number 1.1 is used 2 times." in said(text, "number-repeated")


def test_numbers_that_go_back_are_named() -> None:
    text = numbered("4 Meetings", "4.1 One.", "4.3 Two.", "4.2 Three.")

    assert said(text, "number-out-of-order") == ["4.3 is followed by 4.2."]


def test_numbers_of_a_section_whose_heading_lost_its_number_are_one_finding() -> None:
    text = numbered("Meetings", "24.1 One thing is so.", "24.2 Another is not.")

    assert said(text, "number-orphaned") == [
        "No heading above 24.1 to 24.2 bears the number 24."
    ]


def test_a_number_that_strayed_into_another_section_is_an_orphan() -> None:
    text = numbered(
        "4 Meetings", "4.1 The quorum is five.", "5 Votes", "4.2 Votes are equal.",
        "5.1 The chair votes.",
    )  # fmt: skip

    assert "number-orphaned" in codes(text)
