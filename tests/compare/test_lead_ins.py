"""An entry of a list is read with the words that introduce it."""

from __future__ import annotations

import pytest

from constitution_diff.compare.kinds import kind_of_rule
from tests.builders import compared
from tests.compare.one_sentence import effects

LISTED = "4.1 {lead}\n\n(a) {item}\n\n(b) Keep the seal of the council safe.\n\n"


def of_list(lead: str, old: str, new: str) -> list[tuple[str, str, str]]:
    """(kind, was, is) where an item became another one, or is "" on a side."""
    texts = [
        LISTED.format(lead=lead, item=item)
        if item
        else LISTED.replace("(a) {item}\n\n(b)", "(a)").format(lead=lead)
        for item in (old, new)
    ]
    return [(e.kind, e.was, e.is_) for e in compared(*texts).effects]


@pytest.mark.parametrize(
    ("lead", "old", "new", "expected"),
    [
        (
            "Together, the members may:",
            "Issue nontechnical policy papers of the council.",
            "Issue, supersede and withdraw nontechnical policy papers of the council.",
            [("permission", "", "supersede and withdraw")],
        ),
        (
            "The board may:",
            "Appoint officers and committees of the council.",
            "Appoint committees of the council.",
            [("permission", "officers and", "")],
        ),
        (
            "The board keeps these books:",
            "Ledgers and minutes of the council, in ink.",
            "Minutes of the council, in ink.",
            [],
        ),
        (
            "Owners shall not do any of the following:",
            "Hold noisy feasts in the common yard after dark.",
            "",
            [("ban", "Hold noisy feasts in the common yard after dark.", "")],
        ),
        (
            "The council may:",
            "",
            "Amend these rules, when all agree with a 3:1 majority.",
            [
                (
                    "permission",
                    "",
                    "Amend these rules, when all agree with a 3:1 majority.",
                ),
                ("quantity", "", "3:1 majority"),
            ],
        ),
    ],
)
def test_an_entry_is_read_with_the_words_that_introduce_it(
    lead: str, old: str, new: str, expected: list[tuple[str, str, str]]
) -> None:
    assert of_list(lead, old, new) == expected


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The council may, but shall not be obligated to, have a seal.", "permission"),
        ("If a schedule does not yet exist, the clerk is responsible for it.",
         "responsibility"),
        ("A member who does not attend must not vote.", "ban"),
        ("The leader does not vote.", "ban"),
        ("The paper entitled “Our Promise” is kept.", "provision"),
        ("Members are entitled to copies.", "permission"),
    ],
)  # fmt: skip
def test_a_sentence_is_of_the_kind_that_it_states(sentence: str, kind: str) -> None:
    assert kind_of_rule(sentence) == kind


def test_one_chairman_or_many_is_the_same_office() -> None:
    old = "The chairman of all panels are to fulfil this."

    assert effects(old, old.replace("chairman", "chairmen")) == []


def test_an_office_that_the_lead_in_names_has_not_gone() -> None:
    old = "4.1 The treasurer:\n\n(a) The treasurer gives the last word on spending."
    new = "4.1 The treasurer shall:\n\n(a) Give the last word on spending."

    kinds = {e.kind for e in compared(old, new).effects}

    assert "decision-maker" not in kinds
