"""Instructions applied to a version: exactly, or not at all."""

from __future__ import annotations

import pytest

from constitution_diff.amend import amended, instructions_of
from constitution_diff.model import Outline
from tests.builders import outlined

_BASE = """\
24. Code

24.4 Gifts

The clerk tells the “Standards Board” of gifts; the clerk keeps a list.

Members' gifts over £50 are on it.

24.5 Petitions

24.6 Questions

(a) in writing;

(b) at a meeting.
"""


def _result(*instructions: str, base: str = _BASE) -> Outline | tuple[str, ...]:
    return amended(outlined(base), instructions_of("\n\n".join(instructions)))


def _texts(*instructions: str, base: str = _BASE) -> list[str]:
    result = _result(*instructions, base=base)
    assert isinstance(result, Outline), result
    return [f"{clause.label} {clause.words}".strip() for clause in result.clauses]


def _refused(*instructions: str, base: str = _BASE) -> tuple[str, ...]:
    result = _result(*instructions, base=base)
    assert isinstance(result, tuple)
    return result


def test_all_instructions_speak_of_the_current_numbers() -> None:
    found = _texts(
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

    assert _texts(*lines) == _texts(*lines[::-1])


def test_what_is_put_at_one_place_stands_there_in_their_order() -> None:
    found = _texts(
        "After 24.5 insert—\n“\n24.5A  One\n”",
        "Move 24.4 so that it stands after 24.5.",
        "After 24.5 insert—\n“\n24.5B  Two\n”",
    )

    numbers = [text.split()[0] for text in found if text.startswith("24.")]
    assert numbers == ["24.", "24.5", "24.5A", "24.4", "24.5B", "24.6"]


def test_something_may_be_put_before_a_provision() -> None:
    found = _texts("Before 24.6(a) insert—\n“\n(aa)  by letter;\n”")

    assert found[-3:] == ["(aa) by letter;", "(a) in writing;", "(b) at a meeting."]


def test_straight_quotation_marks_fit_curly_ones() -> None:
    found = _texts(
        'In the first paragraph under 24.4, omit “the "Standards Board" of”.'
    )

    assert found[2].startswith("The clerk tells gifts;")


@pytest.mark.parametrize(
    ("instruction", "why"),
    [
        ("In 24.5, for “Petition” substitute “Letters”.", "does not occur there"),
        ("Omit 24.9.", "there is no 24.9 in the current version"),
        ("Omit the fifth paragraph under 24.4.", "there is no fifth paragraph"),
        ("Omit 24.6 to 24.5.", "do not stand in one list, in order"),
        ("Renumber 24.5 to 24.6 as 24.6 to 24.8.", "do not come out as"),
        ("Move 24.4 so that it stands after the first paragraph under 24.4.", "itself"),
        ("For “burgess”, wherever it occurs, substitute “voter”.", "occurs nowhere"),
        ("At the end of the new “24.9 X” insert—\n“\nA\n”", "no instruction inserts"),
        ("Replace 24.4 with something better.", "not read as an instruction"),
        (
            "In 24.6(a), omit “in”, in the second place where it occurs.",
            "occurs only once",
        ),
    ],
)
def test_what_does_not_fit_is_refused_and_why(instruction: str, why: str) -> None:
    (sentence,) = _refused(instruction)

    assert why in sentence


@pytest.mark.parametrize(
    ("instruction", "shown"),
    [
        ("In the first paragraph under 24.4, omit “clerk”.", "“clerk” occurs 2 times"),
        (
            "In the first paragraph under 24.4, omit “the standards  board”.",
            "only as “the “Standards Board”",
        ),
        (
            "For “Clerk”, wherever it occurs, substitute “x”.",
            "as “clerk” (other capitals), in the first",
        ),
        ("In 24.6(A), omit “in”.", "it may be 24.6(a) that is meant"),
        (
            "In the heading of 24.5, for “petitions” substitute “x”.",
            "only as “Petitions”",
        ),
    ],
)
def test_what_fits_twice_or_nearly_is_shown_to_be_decided(
    instruction: str, shown: str
) -> None:
    (sentence,) = _refused(instruction)

    assert shown in sentence
    assert sentence.endswith("This is for you to decide.")


def test_a_number_that_two_parts_have_is_to_be_decided() -> None:
    base = "Part 1 Council\n\n1. Votes\n\nPart 2 Cabinet\n\n1. Votes\n"

    (sentence,) = _refused("Omit 1.", base=base)

    assert "1 can mean “1 of Part 1” or “1 of Part 2”" in sentence


def test_nothing_is_applied_where_one_instruction_does_not_fit() -> None:
    sentences = _refused("3. Omit 24.5.", "4. Omit 24.9.", "5. Say no more.")

    assert [sentence.split(".")[0] for sentence in sentences] == ["4", "5"]


@pytest.mark.parametrize(
    "second",
    [
        "In the first paragraph under 24.4, for “clerk tells” substitute “he says”.",
        "For the words of the first paragraph under 24.4 substitute “No gifts.”.",
    ],
)
def test_two_instructions_may_not_change_the_same_words(second: str) -> None:
    first = "In the first paragraph under 24.4, omit “The clerk tells”."

    (sentence,) = _refused(first, second)

    assert "another instruction" in sentence


@pytest.mark.parametrize(
    "pair",
    [
        ("Omit 24.5.", "Omit 24.5 to 24.6."),
        ("Omit 24.5.", "Move 24.5 so that it stands after 24.6."),
        ("Renumber 24.5 as 24.7.", "Renumber 24.5 as 24.8."),
    ],
)
def test_two_instructions_may_not_do_two_things_to_one_provision(
    pair: tuple[str, str],
) -> None:
    (sentence,) = _refused(*pair)

    assert "another instruction" in sentence


def test_words_changed_throughout_stay_where_they_are_excepted() -> None:
    base = "1. A\n\n1.1 The clerk acts.\n\n1.2 The clerk rests.\n\n"
    base += "1.3 The clerkship ends.\n"

    found = _texts(
        "For “clerk”, wherever it occurs, substitute “officer”, except in 1.2.",
        base=base,
    )

    assert found[1:] == [
        "1.1 The officer acts.", "1.2 The clerk rests.", "1.3 The clerkship ends."
    ]  # fmt: skip


def test_a_text_is_divided_and_its_words_change_on_both_sides() -> None:
    base = "1. A\n\n1.1 The clerk acts. The chair rests. All leave.\n\n1.2 End here.\n"

    found = _texts(
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

    found = _texts(
        "Join 1.2 to the end of 1.1.",
        "Join 1.3 to the end of 1.1.",
        "In 1.2, for “rests” substitute “speaks”.",
        base=base,
    )

    assert found[1:] == ["1.1 The clerk acts. The chair speaks. All leave."]


@pytest.mark.parametrize(
    ("instructions", "why"),
    [
        (("Divide 1.1 after “cle” so that what follows becomes 1.1A.",), "not occur"),
        (("Divide 1.1 after “acts.” so that what follows becomes 1.1A.",), "divided"),
        (("Join 1 to the end of 1.1.",), "without a heading"),
        (("Join 1.1 to the end of 1.1.",), "only texts"),
        (
            (
                "Divide 1.1 after “The clerk” so that what follows becomes 1.1A.",
                "In 1.1, omit “clerk acts”.",
            ),
            "another instruction",
        ),
        (
            ("Join 1.2 to the end of 1.1.", "Omit 1.2."),
            "another instruction omits 1.2",
        ),
    ],
)
def test_what_cannot_be_divided_or_joined_is_refused(
    instructions: tuple[str, ...], why: str
) -> None:
    base = "1. A\n\n1.1 The clerk acts.\n\n1.2 The chair rests.\n"

    (sentence,) = _refused(*instructions, base=base)

    assert why in sentence


def test_a_doubt_about_how_the_base_was_read_is_kept() -> None:
    base = "1. Rules\n\n1.1 Members vote.\n\n1.1 Officers advise.\n"

    result = _result("Renumber 1 as 2.", base=base)

    assert isinstance(result, Outline)
    (notice,) = (n for n in result.notices if n.code == "number-repeated")
    assert notice.clause == "2.1#2"


_UNDER = """\
24.4 Gifts

The clerk keeps a list.

Members tell the business managers of:

- gifts over £50; and

- hospitality.

(a) The press may see the list.
"""


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
    assert words in _texts(instruction, base=_UNDER)


@pytest.mark.parametrize(
    ("instruction", "shown"),
    [
        ("In 24.4, omit “press”.", "does not occur there; it occurs in 24.4(a)"),
        ("In 24.4, for “members” substitute “councillors”.", "(other capitals)"),
    ],
)
def test_a_number_does_not_reach_into_what_has_its_own(
    instruction: str, shown: str
) -> None:
    (sentence,) = _refused(instruction, base=_UNDER)

    assert shown in sentence


def test_words_that_stand_in_two_paragraphs_are_for_the_reader_to_decide() -> None:
    base = _UNDER.replace("hospitality.", "gifts of hospitality.")

    (sentence,) = _refused("In 24.4, for “gifts” substitute “loans”.", base=base)

    assert "in the first bullet under 24.4 and the second bullet under 24.4" in sentence


@pytest.mark.parametrize(
    ("words", "differing"),
    [
        ("portfolio-holder", "(other punctuation and spaces)"),
        ("Portfolio holder", "(other capitals)"),
        ("portfolio, holder", "(other punctuation)"),
        ("portfolio ‘holder", "(other quotation marks)"),
    ],
)
def test_words_that_look_alike_are_told_apart(words: str, differing: str) -> None:
    base = f"24.4 The {words} decides.\n"

    (sentence,) = _refused("In 24.4, omit “portfolio holder”.", base=base)

    assert differing in sentence
