"""What is said of titles, bodies, laws and copies."""

from __future__ import annotations

import pytest

from constitution_diff.check import (
    SHIPPED,
    Outdated,
    Renaming,
    Settings,
    glossary_of,
    outdated_of,
)
from tests.check.builders import codes, numbered, quoted, said


def test_a_title_with_and_without_capitals_is_one_finding() -> None:
    text = numbered(
        "1 A", "1.1 Ask the chief executive.", "1.2 Tell the Chief Executive.",
        "1.3 Pay the chief executive.",
    )  # fmt: skip

    assert said(text, "title-variant") == [
        "“Chief Executive” stands with capitals once and without 2 times."
    ]
    assert quoted(text, "title-variant") == [["Tell the Chief Executive."]]


def test_capitals_at_the_start_of_a_sentence_are_no_variant() -> None:
    text = numbered("1 A", "1.1 Chief Executive decides.", "1.2 A chief executive.")

    assert codes(text) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the Assistant Chief Executive(s)", "the Assistant Chief Executive"),
        ("the lord mayor", "the mayor"),
        ("the chairman", "the chair"),
        ("the Head of Paid Service Officer", "the Head of Paid Services Officer"),
        ("the Overview & Scrutiny Committee", "the Scrutiny and Overview Committee"),
        ("the Licensing Sub Committee", "the Licensing Sub-Committee"),
    ],
)
def test_two_ways_to_write_a_title_are_found(one: str, other: str) -> None:
    text = numbered("1 A", f"1.1 Ask {one} first.", f"1.2 Then ask {other} too.")

    assert len(said(text, "title-variant")) == 1


def test_the_deputy_lord_mayor_and_a_mayor_of_elsewhere_are_no_variant() -> None:
    text = numbered("1 A", "1.1 Ask the lord mayor.", "1.2 Ask the deputy lord mayor.")

    assert codes(text) == []


def test_a_body_that_is_named_once_by_part_of_its_name_is_found() -> None:
    usual = [f"1.{n} The Audit and Governance Committee meets." for n in range(2, 5)]

    text = numbered("1 A", "1.1 The Audit Committee reports to council.", *usual)

    (sentence,) = said(text, "bodies-alike")
    assert sentence.startswith(
        "“Audit Committee” stands once, “Audit and Governance Committee” 3 times:"
    )


def test_two_bodies_that_are_both_at_work_are_no_finding() -> None:
    names = ["Planning Committee", "Planning Policy Committee"] * 3

    text = numbered(
        "1 A", *(f"1.{n} The {name} meets." for n, name in enumerate(names, start=1))
    )

    assert codes(text) == []


def test_a_term_the_glossary_gave_up_is_one_finding() -> None:
    renamed = Settings(glossary=(Renaming("portfolio holder", "board member"),))
    text = numbered("1 A", "1.1 Portfolio holders decide.", "1.2 Ask board members.")

    assert said(text, "term-given-up", renamed) == [
        "“portfolio holder” stands here once; the glossary has “board member” for it."
    ]


def test_a_body_that_is_no_more_is_named_with_its_source() -> None:
    (sentence,) = said("1.1 Write to the Audit Commission.", "may-be-out-of-date")

    assert "may be out of date since 2015-03-31" in sentence
    assert "Local Audit and Accountability Act 2014" in sentence


def test_what_ends_after_the_day_of_reading_is_no_finding() -> None:
    text = "1.1 Write to the Audit Commission."

    assert said(text, "may-be-out-of-date", Settings(on="2014-01-01")) == []


def test_a_council_may_give_its_own_list() -> None:
    own = (Outdated("Wapentake", ("Wapentake",), "1974-04-01", "district", "the Act"),)

    found = codes("1.1 The Wapentake and the Audit Commission.", Settings(outdated=own))

    assert "may-be-out-of-date" in found
    assert len(said("1.1 The Audit Commission.", "may-be-out-of-date")) == 1


def test_every_shipped_entry_has_a_date_and_a_source() -> None:
    assert len(SHIPPED) > 30
    for entry in SHIPPED:
        year, month, day = entry.since.split("-")
        assert (len(year), len(month), len(day)) == (4, 2, 2)
        assert entry.now
        assert entry.source


@pytest.mark.parametrize("content", ["[", "[renamed", 'x = "y"', "[[renamed]]"])
def test_a_glossary_that_is_none_is_refused_with_a_sentence(content: str) -> None:
    with pytest.raises(ValueError, match=r"TOML|renamed"):
        glossary_of(content)


@pytest.mark.parametrize("content", ["[", "[[outdated]]\nname = 'x'", "outdated = 1"])
def test_a_list_that_is_none_is_refused_with_a_sentence(content: str) -> None:
    with pytest.raises(ValueError, match=r"TOML|needs"):
        outdated_of(content)


_RULE = "Notice of a motion must be given in writing to the proper officer"


def test_a_rule_that_stands_twice_is_found() -> None:
    words = f"{_RULE} and signed by the member who gives it."

    text = numbered("1 A", f"1.1 {words}", "2 B", f"2.1 {words}")

    assert said(text, "clauses-alike") == [
        "2 provisions say the same in nearly the same words."
    ]


def test_a_rule_with_two_figures_is_found() -> None:
    text = numbered(
        "1 A", f"1.1 {_RULE} at least seven days before.",
        "2 B", f"2.1 {_RULE} at least five days before.",
    )  # fmt: skip

    assert said(text, "figures-differ") == [
        "Nearly the same rule with two figures: 7 and 5."
    ]


def test_cases_of_one_list_may_differ_in_their_figures() -> None:
    text = numbered(
        "1 Limits", f"1.1 {_RULE} for works up to £500.",
        f"1.2 {_RULE} for goods up to £900.",
    )  # fmt: skip

    assert codes(text) == []


def test_one_rule_with_two_figures_side_by_side_is_found() -> None:
    words = "of debts may be written off by the chief finance officer each year."

    text = numbered("1 Limits", f"1.1 Up to £500 {words}", f"1.2 Up to £900 {words}")

    assert said(text, "figures-differ") == [
        "Nearly the same rule with two figures: £500 and £900."
    ]


def test_to_chair_and_to_sit_in_the_chair_are_no_second_title() -> None:
    text = numbered(
        "1.1 The chairman opens the meeting.",
        "1.2 Another member may chair the meeting, and the person in the chair votes.",
    )

    assert said(text, "title-variant") == []


def test_two_offices_joined_by_and_the_are_two() -> None:
    text = numbered(
        "1.1 It asks the Town Solicitor and the Chairman of the Audit Committee.",
        "1.2 It asks the Chairman of the Audit Committee and the Town Solicitor.",
    )

    assert said(text, "title-variant") == []


def test_a_term_of_two_articles_is_defined_once_in_each() -> None:
    text = numbered(
        "Part 4 Rest", "38. (1) Loss is paid.",
        "(2) In this article “relevant loss” means any loss to a director.",
        "39. (1) Insurance is bought.",
        "(2) In this article “relevant loss” means any other loss.",
    )  # fmt: skip

    assert said(text, "term-defined-twice") == []


def test_a_rule_of_reading_is_no_term() -> None:
    text = numbered(
        "1.1 In these rules:",
        "(a) “words importing the singular” include the plural; and",
        "(b) “references to days” mean working days.",
    )

    assert said(text, "term-unused") == []


def test_notes_of_adoption_are_no_rules_with_two_figures() -> None:
    note = "Voted {} by the council in session and approved by the attorney {} later."
    text = numbered("1.1 Rule.", note.format(26, 3), "1.2 Rule.", note.format(27, 4))

    assert said(text, "figures-differ") == []


def test_two_provisions_that_share_a_sentence_are_found_by_it() -> None:
    shared = (
        "Each application is decided by the licensing panel in public, and not by an "
        "officer who was lobbied about it."
    )
    text = numbered(f"1.1 Members apply. {shared}", f"2.1 {shared} Fees are due first.")

    assert said(text, "clauses-alike") == [
        "2 provisions have a sentence in nearly the same words."
    ]
    assert all("Each application is" in q for q in quoted(text, "clauses-alike")[0])


def test_a_rule_and_a_sentence_of_another_with_two_figures_are_found() -> None:
    text = numbered(
        "1.1 The quorum of the council is one quarter of its members. It may meet.",
        "2.1 The quorum of the council is one third of its members.",
    )

    assert said(text, "figures-differ") == [
        "Nearly the same rule with two figures: quarter and third."
    ]


def test_the_same_words_in_another_order_are_one_rule() -> None:
    rule = "The {} Committee considers each call-in within {} working days of its date."
    text = numbered(
        "1 Functions",
        f"1.1 {rule.format('Audit and Risk', 'five')}",
        "2 Call-in",
        f"2.1 {rule.format('Risk and Audit', 'three')}",
    )

    assert said(text, "figures-differ") == [
        "Nearly the same rule with two figures: 5 and 3."
    ]
