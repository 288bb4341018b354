"""Instructions as clerks minute them: numbers, marks and line ends as they fall."""

from __future__ import annotations

import pytest

from constitution_diff.amend import instructions_of
from constitution_diff.model import (
    Form,
    Insert,
    Instruction,
    Kind,
    Omit,
    Passage,
    Place,
    Position,
    Reword,
    Run,
    Side,
)

_SUBSTITUTED = Reword(Place("24.4"), Form.SUBSTITUTE, "clerk", "officer")


def _read(text: str) -> list[Instruction | None]:
    return [given.instruction for given in instructions_of(text).given]


@pytest.mark.parametrize(
    "text",
    [
        "1. In 24.4, for “clerk” substitute “officer”.",
        "(7) In 24.4, for ‘clerk’ substitute ‘officer’;",
        "In 24.4 for 'clerk' substitute 'officer'",
        '- in 24.4, for the word "clerk" substitute the word "officer".',
        "1.  In 24.4, for “clerk”\n    substitute\n    “officer”.",
        "\ufeff1) In 24.4, replace “clerk” with “officer”.\r\n",
    ],
)
def test_one_instruction_is_read_however_it_is_printed(text: str) -> None:
    text = text.replace("- in", "- In")

    assert _read(text) == [_SUBSTITUTED]


def test_a_quotation_may_run_over_a_line_that_looks_like_an_instruction() -> None:
    text = "1. In 24.4, omit “See rule\n2. Omit nothing”.\n2. Omit 24.5."

    assert _read(text) == [
        Reword(Place("24.4"), Form.OMIT, "See rule 2. Omit nothing"),
        Omit(Run("24.5")),
    ]


def test_marks_inside_a_quotation_stay_with_it() -> None:
    (found,) = _read("1. In 2, for “the “clerk”” substitute “the “officer””.")

    assert found == Reword(Place("2"), Form.SUBSTITUTE, "the “clerk”", "the “officer”")


def test_apostrophes_do_not_end_a_quotation() -> None:
    (found,) = _read("In 2, for ‘the clerk’s post’ substitute “members' posts”.")

    assert found == Reword(
        Place("2"), Form.SUBSTITUTE, "the clerk’s post", "members' posts"
    )


def test_a_block_may_be_set_in_and_its_lines_broken() -> None:
    text = (
        "4. After 24.4 insert—\n\n"
        "      “\n"
        "      24.5  **Gifts**\n\n"
        "        Councillors must register\n"
        "        every gift.\n"
        "        (a)  over £50; and\n"
        "      ”\n"
        "5. Omit 24.9."
    )

    assert _read(text) == [
        Insert(
            Position(Side.AFTER, "24.4"),
            (
                Passage(Kind.CLAUSE, "24.5", "Gifts"),
                Passage(
                    Kind.PARAGRAPH,
                    text="Councillors must register every gift.",
                    depth=1,
                ),
                Passage(Kind.ITEM, "(a)", text="over £50; and", depth=1),
            ),
        ),
        Omit(Run("24.9")),
    ]


def test_the_number_and_the_title_of_a_minute_are_passed_over() -> None:
    text = (
        "87. Amendments to the constitution\n\nRESOLVED that it be amended thus:\n\n"
        "1. Omit 24.5.\n2. Say no more."
    )

    assert _read(text) == [Omit(Run("24.5")), None]


def test_a_first_line_that_cannot_be_read_is_not_passed_over_if_the_count_goes_on() -> (
    None
):
    assert _read("1. Say no more.\n2. Omit 24.5.") == [None, Omit(Run("24.5"))]


def test_what_stands_before_the_first_instruction_is_passed_over() -> None:
    text = "Council, 16 December 2021\n\nResolved that—\n\n1. Omit 24.5."

    assert _read(text) == [Omit(Run("24.5"))]


@pytest.mark.parametrize(
    "line",
    ["Delete as appropriate.", "2. Whatever it says.", "Amend 24.5.", "And so on."],
)
def test_a_line_that_is_no_instruction_is_not_passed_over_in_silence(line: str) -> None:
    assert None in _read(f"1. Omit 24.4.\n\n{line}\n") or (
        _read(line) != [] and line == "Delete as appropriate."
    )
