"""Effects: what a change does, with the words of both versions."""

from __future__ import annotations

import pytest

from tests.compare.one_sentence import all_effects, effects


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "Officers should try to answer within one working day.",
            "Officers should answer within five working days.",
            [
                ("modal", "should try to", "should"),
                ("time limit", "one working day", "five working days"),
            ],
        ),
        (
            "Spending may reach £25,000 in all.",
            "Spending may reach £40,000 in all.",
            [("money", "£25,000", "£40,000")],
        ),
        (
            "The fee for a copy is £5 in all.",
            "The fee for a copy is 5 in all.",
            [("money", "£5", "5")],
        ),
        (
            "The fee for a copy is 5 in all.",
            "The fee for a copy is £5 in all.",
            [("money", "5", "£5")],
        ),
        (
            "The vote needs 25% of those there.",
            "The vote needs 30% of those there.",
            [("percentage", "25%", "30%")],
        ),
        (
            "The quorum is five of those elected.",
            "The quorum is at least seven of those elected.",
            [("quorum", "five", "at least seven")],
        ),
        (
            "Reports are due on 1 April each time.",
            "Reports are due on 1 May each time.",
            [("date", "1 April", "1 May")],
        ),
        (
            "The report must be read aloud.",
            "The report may be read aloud.",
            [("modal", "must", "may")],
        ),
        (
            "The report must not be read aloud.",
            "The report must be read aloud.",
            [("negation", "must not", "must")],
        ),
        (
            "Courts close at the hour of 10:00 o'clock p.m., when lamps go out.",
            "Courts close at the hour of 10:00 p.m., when lamps go out.",
            [],
        ),
        (
            "Courts close at the hour of 10:00 o'clock p.m., when lamps go out.",
            "Courts close at the hour of 11:00 p.m., when lamps go out.",
            [("time limit", "10:00 o'clock p.m.", "11:00 p.m.")],
        ),
        (
            "Trustees hold one-year terms in the hall.",
            "Trustees hold two posts in the hall.",
            [("time limit", "one-year", ""), ("quantity", "", "two")],
        ),
        (
            "The public may attend the meeting.",
            "The public may attend the meeting unless it is private.",
            [("exception", "", "unless it is private")],
        ),
        (
            "The meeting is held in public, if the chair agrees to that.",
            "The meeting is held in public.",
            [("condition", "if the chair agrees to that", "")],
        ),
        (
            "Groups are told about the event.",
            "Groups are told about the event in particular wards.",
            [("qualifier", "", "in particular wards")],
        ),
        (
            "They should never be used for private gain.",
            "They should never be used for private gain or the good of other bodies.",
            [("ban", "", "or the good of other bodies")],
        ),
        (
            "Votes are by hand or by card.",
            "Votes are by hand and by card.",
            [("alternative", "or", "and")],
        ),
        (
            "The polls are open for the following three weeks.",
            "The polls are open for the first week.",
            [("time limit", "the following three weeks", "the first week")],
        ),
        (
            "The time is extended for three further weeks.",
            "The time is extended for an additional week.",
            [("time limit", "three further weeks", "an additional week")],
        ),
        (
            "This was ratified on June 21st, 2003.",
            "This was ratified on October 29th, 2004.",
            [("date", "June 21st, 2003", "October 29th, 2004")],
        ),
        (
            "It is carried by a simple majority of those there.",
            "It is carried by two-thirds (2/3) of those there.",
            [("quantity", "simple majority", "two-thirds (2/3)")],
        ),
        (
            "Meetings are open.",
            "Meetings are open. No photograph of the proceedings may be taken.",
            [("ban", "", "No photograph of the proceedings may be taken.")],
        ),
        (
            "Money is spent in spring.",
            "Money is spent in spring. Written approval is required for each sum.",
            [("precondition", "", "Written approval is required for each sum.")],
        ),
        (
            "Whoever owns land may look at the plan.",
            "Whoever owns agricultural land may look at the plan.",
            [("qualifier", "", "agricultural")],
        ),
    ],
)
def test_a_change_of_effect_is_told_with_both_wordings(
    old: str, new: str, expected: list[tuple[str, str, str]]
) -> None:
    assert effects(old, new) == expected


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Officers write politely.", "Officers write with courtesy."),
        ("Members try to improve things.", "Members try to better things."),
        ("Reports are brief and clear.", "Reports are brief, clear and honest."),
        ("A letter from an officer is kept.", "An email from an officer is kept."),
        ("The Leader speaks.", "The leader speaks."),
        ("Members keep a list of land.", "Members duly keep a list of land."),
        ("As in Sections 2.3 and so on.", "As in Section 2.3 and so on."),
    ],
)
def test_other_rewording_has_no_effect(old: str, new: str) -> None:
    assert effects(old, new) == []


def test_both_sentences_are_quoted() -> None:
    (found,) = all_effects("A reply takes two days.", "A reply takes ten days.")

    assert found.old_quote == "A reply takes two days."
    assert found.new_quote == "A reply takes ten days."


def test_a_figure_that_stays_is_no_effect() -> None:
    found = effects(
        "A reply takes two days from the clerk.", "An answer takes two days, usually."
    )

    assert "time limit" not in {kind for kind, _, _ in found}


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("½ of those there", "1/2 of those there"),
        ("¼ of those there", "a quarter of those there"),
        ("⅔ of those there", "two-thirds of those there"),
        ("half of those there", "one half of those there"),
        ("2½ years", "2 1/2 years"),
        ("2½%", "2.5%"),
        ("£7¾", "£7 3/4"),
        ("£4.1m", "£4.10m"),
        ("2.5%", "2.50%"),
    ],
)
def test_a_fraction_in_another_writing_is_the_same_quantity(was: str, now: str) -> None:
    said = "The council keeps {} on the list."

    assert effects(said.format(was), said.format(now)) == []
    assert effects(said.format(now), said.format(was)) == []


@pytest.mark.parametrize(
    ("was", "now", "kind"),
    [
        ("½", "¾", "quantity"),
        ("½", "1/3", "quantity"),
        ("2½ years", "2¼ years", "time limit"),
        ("2½ years", "2 years", "time limit"),
    ],
)
def test_another_fraction_asks_for_attention(was: str, now: str, kind: str) -> None:
    said = "The council keeps {} of the list."

    assert effects(said.format(was), said.format(now)) == [(kind, was, now)]


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("power D1.1", "power D1.10"),
        ("FR4.2", "FR4.20"),
        ("rule D1.1", "rule D1.10"),
        ("version v1.1", "version v1.10"),
        ("A1.1 to A1.9", "A1.10 to A1.9"),
        ("D1.5", "D1½"),
        ("D1-2.5", "D1-2½"),
        ("form A2/4", "form A1/2"),
        ("form 2/4", "form 1/2"),
        ("form 5/2", "form 2½"),
        ("grade 2/4", "grade 3/6"),
        ("No.1/2 High Street", "No.2/4 High Street"),
        ("point G3/6", "point G1/2"),
        ("1/4 and 1/6", "2/8 and 1/6"),
        ("4.1", "4.10"),
        ("paragraph 4.1", "paragraph 4.10"),
        ("up to 4.1", "up to 4.10"),
        ("14.5 hours", "14.50 hours"),
    ],
)
def test_another_rule_or_form_is_no_other_writing_of_it(was: str, now: str) -> None:
    said = "The clerk keeps what comes under {} in the hall."

    assert len(effects(said.format(was), said.format(now))) == 1
    assert len(effects(said.format(now), said.format(was))) == 1


@pytest.mark.parametrize(("was", "now"), [("§9.1", "§9"), ("§9", "§ 10(2)")])
def test_a_section_sign_makes_a_number_a_reference(was: str, now: str) -> None:
    found = effects(
        f"Members decide on what is held in trust (see {was}).",
        f"Members decide on what is held in trust (see {now}).",
    )

    assert found == [("reference", was, now)]


@pytest.mark.parametrize("now", ["2022-09-29", "2022/9/29"])
def test_a_day_written_year_first_is_a_date_and_no_three_quantities(now: str) -> None:
    found = effects("It takes effect on 2022-08-20.", f"It takes effect on {now}.")

    assert found == [("date", "2022-08-20", now)]


def test_a_comma_behind_a_sum_is_no_part_of_it() -> None:
    found = effects(
        "The director may spend £50,000, with the leader.",
        "The director may spend £60,000, with the leader.",
    )

    assert found == [("money", "£50,000", "£60,000")]


@pytest.mark.parametrize("boxes", ["☐☒", "☐☑", "◻☑", "□■", "✓✗", "☑☒"])
def test_a_box_that_was_ticked_asks_for_attention(boxes: str) -> None:
    was, now = tuple(boxes)
    said = "Held by the chair: {} alone."

    assert effects(said.format(was), said.format(now)) == [("box", was, now)]


def test_another_box_that_is_ticked_asks_for_attention() -> None:
    assert effects("☐ Yes ☒ No", "☒ Yes ☐ No") == [("box", "☐", "☒"), ("box", "☒", "☐")]


def test_a_box_that_is_ticked_with_another_sign_asks_for_nothing() -> None:
    assert effects("☑ Chair; five are a quorum.", "✓ Chair; six are a quorum.") == [
        ("quorum", "five", "six")
    ]
