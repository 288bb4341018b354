"""Instructions on whole provisions: omitted, inserted, moved, divided, joined."""

from __future__ import annotations

import pytest

from constitution_diff.amend import amendment_of, block_of, sentence_of
from constitution_diff.amend.grammar import instruction_of
from constitution_diff.compare import compare_outlines
from constitution_diff.model import Clause, ClauseId, Kind, Omit, Outline, Recast, Run
from tests.amend.drafted import OLD, sentences
from tests.builders import compared, outlined


def test_a_provision_is_omitted_and_the_numbers_behind_it_follow() -> None:
    new = (
        OLD.replace("24.3 Members vote.\n\n", "")
        .replace("24.4", "24.3")
        .replace("24.5", "24.4")
        .replace("24.6", "24.5")
    )

    assert sentences(OLD, new) == [
        "Omit 24.3.",
        "Renumber 24.4 to 24.6 as 24.3 to 24.5.",
    ]


def test_a_provision_is_inserted_as_a_block() -> None:
    new = f"{OLD}\n24.7 Gifts over £50 are registered.\n"

    (instruction,) = amendment_of(compared(OLD, new)).instructions

    assert sentence_of(instruction) == "After 24.6 insert—"
    assert block_of(instruction) == ("24.7  Gifts over £50 are registered.",)


def test_a_provision_moves() -> None:
    moved = "Members stand to speak and address the chair, who decides who is heard."
    old = f"1. Rules\n\n1.1 {moved}\n\n1.2 Votes are taken by show of hands.\n\n"
    old += "1.3 The chair has a second vote.\n\n2. Papers\n\n2.1 Papers are sent out.\n"
    new = old.replace(f"1.1 {moved}\n\n", "").replace("1.2", "1.1")
    new = f"{new.replace('1.3', '1.2')}\n2.2 {moved}\n"

    assert sentences(old, new) == [
        "Renumber 1.2 to 1.3 as 1.1 to 1.2.",
        "Move 1.1 so that it stands after 2.1.",
        "Renumber 1.1 as 2.2.",
    ]


def test_what_is_numbered_under_a_provision_follows_its_number() -> None:
    old = "24. Code\n\n24.1 Members vote.\n\n24.2 Officers advise.\n"

    assert sentences(old, old.replace("24", "25")) == ["Renumber 24 as 25."]


def test_a_new_heading_takes_in_what_stood_there() -> None:
    advice = "Officers advise members on the law and on what the council can afford."
    old = f"1. Rules\n\n1.1 Duties\n\nMembers attend.\n\n{advice}\n"
    new = old.replace("Officers advise", "## Advice\n\nOfficers advise")

    found = sentences(old, new)

    assert found == [
        "After the first paragraph under 1.1 insert—",
        "Move the second paragraph under 1.1 so that it stands under the new “Advice”.",
    ]


def test_what_the_other_file_does_not_hold_is_not_omitted() -> None:
    part = "{0}. {1}\n\n{0}.1 {1} is for members.\n\n{0}.2 The {1} code is public.\n\n"
    parts = [
        part.format(n, t) for n, t in ((1, "Planning"), (2, "Audit"), (3, "Gifts"))
    ]
    comparison = compared("".join(parts), parts[1].replace("public", "open to all"))

    amendment = amendment_of(comparison)

    assert [sentence_of(each) for each in amendment.instructions] == [
        "In 2.2, for “public” substitute “open to all”."
    ]
    assert "does not hold" in amendment.remarks[0]


_LAW = "Officers advise members on the law and on what the council can afford."
_MONEY = "Reports give the cost of every proposal and say where the money comes from."


def test_a_provision_is_divided() -> None:
    old = f"1. Rules\n\n1.1 {_LAW} {_MONEY}\n\n1.2 Members vote.\n"
    new = f"1. Rules\n\n1.1 {_LAW}\n\n1.2 {_MONEY}\n\n1.3 Members vote.\n"

    assert sentences(old, new) == [
        "Divide 1.1 after “council can afford.” so that what follows becomes 1.2.",
        "Renumber 1.2 as 1.3.",
    ]


def test_provisions_are_joined() -> None:
    old = f"1. Rules\n\n1.1 {_LAW}\n\n1.2 {_MONEY}\n\n1.3 Members vote.\n"
    new = f"1. Rules\n\n1.1 {_LAW} {_MONEY}\n\n1.2 Members vote.\n"

    assert sentences(old, new) == [
        "Join 1.2 to the end of 1.1.",
        "Renumber 1.3 as 1.2.",
    ]


def test_words_of_a_provision_that_is_divided_can_change_as_well() -> None:
    old = f"1. Rules\n\n1.1 {_LAW} {_MONEY}\n\n1.2 Members vote.\n"
    new = f"1. Rules\n\n1.1 {_LAW}\n\n1.2 {_MONEY}\n\n1.3 Members vote.\n"

    assert sentences(old, new.replace("every proposal", "each proposal"))[:2] == [
        "Divide 1.1 after “council can afford.” so that what follows becomes 1.2.",
        "In 1.1, for “every” substitute “each”.",
    ]


def test_provisions_that_stand_apart_from_what_they_lie_in_are_told() -> None:
    one = Clause(ClauseId("1"), Kind.CLAUSE, label="1.", citation="1", heading="Money")
    heading = Clause(ClauseId("cabinet"), Kind.HEADING, heading="Cabinet")
    inside = Clause(
        ClauseId("1.1"),
        Kind.CLAUSE,
        one.id,
        "1.1",
        citation="1.1",
        text="Pay.",
        depth=1,
    )
    new = Outline(clauses=(one, heading, inside))

    remarks = amendment_of(compare_outlines(outlined("1. Money\n"), new)).remarks

    assert remarks[0].startswith("The proposed version has 1.1 apart from")


def test_headings_that_differ_in_their_marks_alone_are_counted() -> None:
    old = "1. Rules\n\n## Members’ gifts\n\nFew.\n\n## Members' gifts\n\nNone at all.\n"

    (sentence,) = sentences(old, old.replace("None at", "Not any at"))

    assert "under the second heading “Members' gifts” in 1" in sentence


@pytest.mark.parametrize(
    ("run", "words"),
    [
        (Run("1 of Part 2", "5 of Part 2"), "1 to 5 of Part 2"),
        (
            Run("1.7 of Part 2", "the heading “Fees” in 1 of Part 2"),
            "1.7 of Part 2 to the heading “Fees” in 1 of Part 2",
        ),
        (
            Run("the first note under 4", "the third note under 4"),
            "the first to third notes under 4",
        ),
    ],
)
def test_a_run_is_read_back_as_what_it_was(run: Run, words: str) -> None:
    assert sentence_of(Omit(run)) == f"Omit {words}."
    assert instruction_of(f"Omit {words}.", None) == Omit(run)


def test_a_number_is_taken_away_and_those_below_it_stay() -> None:
    old = f"# 24. Code\n\n{OLD.partition('24. Code')[2]}"

    assert sentences(old, old.replace("# 24. Code", "# Code")) == [
        "Omit the number of 24, so that it is a heading."
    ]


def test_a_number_taken_away_is_read_as_it_is_written() -> None:
    sentence = "Omit the number of 24.2, so that it is a paragraph."

    read = instruction_of(sentence, None)

    assert read == Recast("24.2", Kind.PARAGRAPH)
    assert read is not None
    assert sentence_of(read) == sentence
