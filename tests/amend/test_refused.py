"""Instructions that do not fit exactly once are refused, and none is applied."""

from __future__ import annotations

import pytest

from tests.amend.applied import UNDER, refused


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
    (sentence,) = refused(instruction)

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
    (sentence,) = refused(instruction)

    assert shown in sentence
    assert sentence.endswith("This is for you to decide.")


def test_a_number_that_two_parts_have_is_to_be_decided() -> None:
    base = "Part 1 Council\n\n1. Votes\n\nPart 2 Cabinet\n\n1. Votes\n"

    (sentence,) = refused("Omit 1.", base=base)

    assert "1 can mean “1 of Part 1” or “1 of Part 2”" in sentence


def test_nothing_is_applied_where_one_instruction_does_not_fit() -> None:
    sentences = refused("3. Omit 24.5.", "4. Omit 24.9.", "5. Say no more.")

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

    (sentence,) = refused(first, second)

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
    (sentence,) = refused(*pair)

    assert "another instruction" in sentence


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

    (sentence,) = refused(*instructions, base=base)

    assert why in sentence


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
    (sentence,) = refused(instruction, base=UNDER)

    assert shown in sentence


def test_words_that_stand_in_two_paragraphs_are_for_the_reader_to_decide() -> None:
    base = UNDER.replace("hospitality.", "gifts of hospitality.")

    (sentence,) = refused("In 24.4, for “gifts” substitute “loans”.", base=base)

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

    (sentence,) = refused("In 24.4, omit “portfolio holder”.", base=base)

    assert differing in sentence
