"""Facts of links: how much changed, what it asks, and why."""

from __future__ import annotations

import pytest

from constitution_diff.model import Link, Significance, TextChange
from tests.builders import compared

RULE = "4.1 The leader must answer every written question within {} working days."


def only_link(old: str, new: str) -> Link:
    (link,) = compared(old, new).links
    return link


@pytest.mark.parametrize(
    ("old", "new", "change"),
    [
        ("The quorum is five members.", "The quorum is five members.", TextChange.SAME),
        (
            "The Quorum is five members",
            "The quorum is five members.",
            TextChange.TRIVIAL,
        ),
        ("Keep the register; and", "Keep the register;", TextChange.EDITED),
        ("Vote by hand; or", "Vote by hand; and", TextChange.EDITED),
        ("The fee is £5 a copy.", "The fee is 5 a copy.", TextChange.EDITED),
        ("The share is 5% of it.", "The share is 5 of it.", TextChange.EDITED),
        ("The rate is a/b of it.", "The rate is a^b of it.", TextChange.EDITED),
        ("It is (a+b)/c of it.", "It is (a+b)c of it.", TextChange.EDITED),
        ("The councillors/staff.", "The councillors, staff.", TextChange.TRIVIAL),
        ("Members and/or staff.", "Members and or staff.", TextChange.TRIVIAL),
        ("Held by the chair: ☐.", "Held by the chair: ☒.", TextChange.EDITED),
        ("Held by the chair: □.", "Held by the chair: ■.", TextChange.EDITED),
        ("Held by the chair: ✓.", "Held by the chair: ✗.", TextChange.EDITED),
        ("Held by the chair: ☐.", "Held by the chair: ◻.", TextChange.TRIVIAL),
        ("Held by the chair: ☑.", "Held by the chair: ☒.", TextChange.EDITED),
        ("Held by the chair: ☑.", "Held by the chair: ✓.", TextChange.TRIVIAL),
    ],
)
def test_how_much_the_words_changed(old: str, new: str, change: TextChange) -> None:
    assert only_link(f"4.1 {old}", f"4.1 {new}").text is change


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("five", "ten", "quantity"),
        ("28", "14", "quantity"),
        ("must not vote", "must vote", "negation"),
        ("should attend", "must attend", "modal"),
        ("the head of law", "the chief executive", "decision-maker"),
        ("ward and parish", "ward or parish", "alternative"),
    ],
)
def test_a_change_that_matters_names_its_reason(old: str, new: str, rule: str) -> None:
    base = (
        "4.1 In each case the people concerned here {} as the rules of procedure say."
    )

    link = only_link(base.format(old), base.format(new))

    assert link.significance is Significance.ATTENTION
    assert [reason.split(":")[0] for reason in link.reasons] == [rule]


def test_the_reason_quotes_both_wordings() -> None:
    link = only_link(RULE.format("five"), RULE.format("ten"))

    assert link.reasons == ("time limit: five working days → ten working days",)


def test_capitals_alone_ask_for_nothing() -> None:
    link = only_link("4.1 The Public may attend.", "4.1 The public may attend.")

    assert link.significance is Significance.COSMETIC


def test_every_link_says_why() -> None:
    comparison = compared(RULE.format("five"), RULE.format("ten"))

    assert all(link.evidence for link in comparison.links if link.old and link.new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("within 3.5 days", "within 3-5 days"),
        ("for < 5 years", "for > 5 years"),
        ("a change of -5%", "a change of 5%"),
        ("up to £1.500", "up to £1,500"),
    ],
)
def test_a_point_a_sign_or_a_comma_in_a_number_is_never_cosmetic(
    old: str, new: str
) -> None:
    base = "4.1 The officer may do so {} in each municipal year."

    assert only_link(base.format(old), base.format(new)).text is TextChange.EDITED
