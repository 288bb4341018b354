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


@pytest.mark.parametrize(
    ("labels", "sentence"),
    [
        (["1.1", "1.3", "1.2", "1.4"], "1.3 is followed by 1.2."),
        (["1.2", "1.1", "1.3", "1.4"], "1.2 is followed by 1.1."),
        (["1.1", "1.2", "1.4", "1.3"], "1.4 is followed by 1.3."),
        (["1.1", "1.2A", "1.2", "1.3"], "1.2A is followed by 1.2."),
    ],
)
def test_two_numbers_that_changed_places_are_one_finding(
    labels: list[str], sentence: str
) -> None:
    text = numbered("1 A", *(f"{label} So it is." for label in labels))

    assert said(text, "number-out-of-order") == [sentence]
    assert len(codes(text)) == 1


def test_letters_and_headings_that_changed_places_are_one_finding() -> None:
    letters = ("1 A", "1.1 The chair may:", "(a) speak;", "(c) sit;", "(b) rise;")
    headings = ("1 Aims", "2 Members", "4 Votes", "3 Meetings", "5 Money")

    assert codes(numbered(*letters, "(d) go.")) == ["number-out-of-order"]
    assert codes(numbered(*headings)) == ["number-out-of-order"]


def test_a_section_number_that_comes_again_later_is_repeated() -> None:
    text = numbered("7 Meetings", "8 Wards", "7 Enquiries")

    assert said(text, "number-repeated") == [
        "8 is followed by 7, a number that was used before."
    ]


def test_a_gap_is_named_in_the_numerals_of_its_list() -> None:
    romans = numbered("1.1 The chair may:", "(i) speak;", "(ii) sit;", "(iv) go.")
    typed = numbered("Article IV", "Section 1. Aims", "Section 3. Votes")

    assert said(romans, "number-missing") == [
        "(ii) is followed by (iv); (iii) is missing."
    ]
    assert said(typed, "number-missing") == [
        "Section 1 is followed by Section 3; Section 2 is missing."
    ]


@pytest.mark.parametrize(
    ("heading", "label"),
    [("I. Name", "1.1"), ("Part I", "I.1"), ("A. Name", "A.1"), ("Part IV", "4.1")],
)
def test_numbers_below_a_heading_in_romans_or_letters_are_no_orphans(
    heading: str, label: str
) -> None:
    text = numbered(heading, f"{label} The council is this.")

    assert said(text, "number-orphaned") == []


def test_a_number_that_strayed_below_a_roman_heading_is_an_orphan() -> None:
    text = numbered("I. Name", "1.1 So.", "4.2 Stray.", "II. Aims", "2.1 We aim.")

    assert said(text, "number-orphaned") == ["No heading above 4.2 bears the number 4."]


def test_a_file_that_is_one_section_needs_no_heading() -> None:
    assert codes(numbered("23.1 The chair acts.", "23.2 Members vote.")) == []


def test_numbers_that_run_on_through_the_parts_leave_no_gap() -> None:
    text = numbered(
        "Part 1 General", "1. Name.", "2. Aims.", "Part 2 Members", "3. Joining.",
        "4. Leaving.", "Part 3 Money", "5. Fees.", "6. Accounts.",
    )  # fmt: skip

    assert codes(text) == []


def test_lists_of_letters_in_several_definitions_are_no_repetition() -> None:
    text = numbered(
        "1.1 In this code:", "“meeting” includes:", "(a) one;", "(b) another;",
        "“member” includes:", "(a) a councillor;", "(b) a co-opted member.",
        "1.2 Every meeting of a member of this code is public.",
    )  # fmt: skip

    assert [code for code in codes(text) if code.startswith("number")] == []


def test_a_gap_is_named_with_the_zeros_and_letters_of_its_list() -> None:
    zeros = numbered("2 Money", "2.01 Fees.", "2.02 Rates.", "2.10 Loans.")
    parts = numbered("Section 17", "Part A Proposal", "Part C Keys")

    assert said(zeros, "number-missing") == [
        "2.02 is followed by 2.10; 2.03 to 2.09 are missing."
    ]
    assert said(parts, "number-missing") == [
        "Part A is followed by Part C; Part B is missing."
    ]


def test_a_list_that_markdown_counts_is_no_repetition() -> None:
    assert codes("# Aims\n\n" + "".join(f"1. Aim {n} is so.\n" for n in "abcdef")) == []
