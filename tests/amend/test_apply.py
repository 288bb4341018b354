"""Instructions applied to a version: exactly, and all of them."""

from __future__ import annotations

import pytest

from constitution_diff.model import Outline
from tests.amend.applied import UNDER, refused, result_of, texts


def test_all_instructions_speak_of_the_current_numbers() -> None:
    found = texts(
        "Renumber 24.5 to 24.6 as 24.6 to 24.7.",
        "Omit 24.6(a).",
        "After 24.4 insert—\n“\n24.5  **Loans**\n”",
    )

    assert [text for text in found if text.startswith(("24.", "("))] == [
        "24. Code", "24.4 Gifts", "24.5 Loans", "24.6 Petitions", "24.7 Questions",
        "(b) at a meeting.",
    ]  # fmt: skip


def test_their_order_does_not_matter() -> None:
    lines = ["Omit 24.5.", "Renumber 24.6 as 24.5.", "In 24.6(b), omit “at”."]

    assert texts(*lines) == texts(*lines[::-1])


def test_what_is_put_at_one_place_stands_there_in_their_order() -> None:
    found = texts(
        "After 24.5 insert—\n“\n24.5A  One\n”",
        "Move 24.4 so that it stands after 24.5.",
        "After 24.5 insert—\n“\n24.5B  Two\n”",
    )

    numbers = [text.split()[0] for text in found if text.startswith("24.")]
    assert numbers == ["24.", "24.5", "24.5A", "24.4", "24.5B", "24.6"]


def test_something_may_be_put_before_a_provision() -> None:
    found = texts("Before 24.6(a) insert—\n“\n(aa)  by letter;\n”")

    assert found[-3:] == ["(aa) by letter;", "(a) in writing;", "(b) at a meeting."]


def test_straight_quotation_marks_fit_curly_ones() -> None:
    found = texts('In the first paragraph under 24.4, omit “the "Standards Board" of”.')

    assert found[2].startswith("The clerk tells gifts;")


def test_words_changed_throughout_stay_where_they_are_excepted() -> None:
    base = "1. A\n\n1.1 The clerk acts.\n\n1.2 The clerk rests.\n\n"
    base += "1.3 The clerkship ends.\n"

    found = texts(
        "For “clerk”, wherever it occurs, substitute “officer”, except in 1.2.",
        base=base,
    )

    assert found[1:] == [
        "1.1 The officer acts.", "1.2 The clerk rests.", "1.3 The clerkship ends."
    ]  # fmt: skip


def test_a_text_is_divided_and_its_words_change_on_both_sides() -> None:
    base = "1. A\n\n1.1 The clerk acts. The chair rests. All leave.\n\n1.2 End here.\n"

    found = texts(
        "Divide 1.1 after “chair rests.” so that what follows becomes 1.1B.",
        "Divide 1.1 after “clerk acts.” so that what follows becomes 1.1A.",
        "In 1.1, for “clerk” substitute “town clerk”.",
        "In 1.1, for “All leave” substitute “Everybody stays”.",
        base=base,
    )

    assert found[1:] == [
        "1.1 The town clerk acts.", "1.1A The chair rests.",
        "1.1B Everybody stays.", "1.2 End here.",
    ]  # fmt: skip


def test_texts_are_joined_and_their_words_change() -> None:
    base = "1. A\n\n1.1 The clerk acts.\n\n1.2 The chair rests.\n\n1.3 All leave.\n"

    found = texts(
        "Join 1.2 to the end of 1.1.",
        "Join 1.3 to the end of 1.1.",
        "In 1.2, for “rests” substitute “speaks”.",
        base=base,
    )

    assert found[1:] == ["1.1 The clerk acts. The chair speaks. All leave."]


def test_a_doubt_about_how_the_base_was_read_is_kept() -> None:
    base = "1. Rules\n\n1.1 Members vote.\n\n1.1 Officers advise.\n"

    result = result_of("Renumber 1 as 2.", base=base)

    assert isinstance(result, Outline)
    (notice,) = (n for n in result.notices if n.code == "number-repeated")
    assert notice.clause == "2.1#2"


@pytest.mark.parametrize(
    ("instruction", "words"),
    [
        (
            "In 24.4, for “business managers” substitute “heads of service”.",
            "Members tell the heads of service of:",
        ),
        ("In 24.4, for “£50” substitute “£75”.", "gifts over £75; and"),
    ],
)
def test_a_number_means_its_own_paragraphs_and_bullets(
    instruction: str, words: str
) -> None:
    assert words in texts(instruction, base=UNDER)


_TABLE = "| Office | Limit | Least |\n|---|---|---|\n| Licensing | £50 | £5 |\n"
_FEES = f"1. Rules\n\n1.1 Fees\n\n{_TABLE}"


@pytest.mark.parametrize(
    "place",
    [
        "the row “Licensing” in the table under 1.1",
        "the row “Licensing” in 1.1",
        "1.1, in the row “Licensing”",
        "row 2 in 1.1",
    ],
)
def test_words_of_a_row_are_found_in_whichever_cell_has_them(place: str) -> None:
    told = f"In {place}, for “£50” substitute “£75”."

    assert texts(told, base=_FEES)[-1] == "Licensing\t£75\t£5"


@pytest.mark.parametrize(
    "told",
    [
        "In the row “Licensing” in 1.1, for “£5” substitute “£7”.",
        "At the end of the row “Licensing” in 1.1 insert “a year”.",
    ],
)
def test_what_fits_several_cells_of_a_row_asks_for_a_column(told: str) -> None:
    base = _FEES.replace("£50", "£5 a day")

    (why,) = refused(told, base=base)

    assert "column" in why


def test_a_row_of_two_tables_under_one_number_is_asked_about() -> None:
    base = f"{_FEES}\nFines are these.\n\n{_TABLE}"

    (why,) = refused(
        "In the row “Licensing” in 1.1, for “£50” substitute “£75”.", base=base
    )

    assert "can mean" in why
