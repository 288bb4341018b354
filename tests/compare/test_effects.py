"""Effects: what a change does, with the words of both versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from constitution_diff.compare.kinds import kind_of_rule
from constitution_diff.model import Significance
from tests.builders import compared

if TYPE_CHECKING:
    from constitution_diff.model import Effect

BASE = (
    "4.1 In every case the rules of this part are read with the protocol on meetings. "
    "{} This goes for meetings of every sort and size, whoever called them."
)


def effects(old: str, new: str) -> list[tuple[str, str, str]]:
    """(kind, was, is) of one sentence among others that stay."""
    return [(e.kind, e.was, e.is_) for e in all_effects(old, new)]


def all_effects(old: str, new: str) -> tuple[Effect, ...]:
    return compared(BASE.format(old), BASE.format(new)).effects


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
            "The monitoring officer will decide the point.",
            "The chief executive will decide the point.",
            [("decision-maker", "monitoring officer", "chief executive")],
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
            "The president shall have authority to sign.",
            "The president or an appointed Delegate shall have authority to sign.",
            [("decision-maker", "", "appointed Delegate")],
        ),
        (
            "It is sent in writing to the secretary in person.",
            "It is sent in writing to the committee in person.",
            [("decision-maker", "secretary", "committee")],
        ),
        (
            "The society secretary is responsible for the keys.",
            "The secretary is responsible for the keys.",
            [("responsibility", "society secretary", "secretary")],
        ),
        (
            "New names are nominated by a fellow of the body.",
            "New names are nominated by a member of the body.",
            [("decision-maker", "fellow", "member")],
        ),
        (
            "The leader acts for fellow councillors in the chamber.",
            "The leader acts for his fellow councillors in the chamber.",
            [],
        ),
        (
            "The leader decides what the cabinet takes on.",
            "The leader delegates what the cabinet takes on.",
            [],
        ),
        (
            "The leader is consulted on the agenda.",
            "The mayor is consulted on the agenda.",
            [("consultee", "leader", "mayor")],
        ),
        (
            "The leader is told about the agenda.",
            "The leader and the sheriff are told about the agenda.",
            [("told", "", "sheriff")],
        ),
        (
            "The standards committee is responsible for the list.",
            "The audit committee is responsible for the list.",
            [("responsibility", "standards committee", "audit committee")],
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
            "Members may sit on it.",
            "Members may sit on it. Each group will be invited to the opening.",
            [("invited", "", "Each group will be invited to the opening.")],
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
            "Members will declare any link with the land.",
            "Members and officers will declare any link with the land.",
            [("bound", "", "officers")],
        ),
        (
            "Members may ask for the list.",
            "Members and officers may ask for the list.",
            [("bound", "", "officers")],
        ),
        (
            "The clerk consults the applicant about the land.",
            "The clerk consults the ward councillor about the land.",
            [("consultee", "applicant", "ward councillor")],
        ),
        (
            "A bid is decided by the clerk after consulting the applicant.",
            "A bid is decided by the clerk.",
            [("consultee", "applicant", "")],
        ),
        (
            "A bid is decided by the clerk after consulting the mayor.",
            "A bid is decided by the treasurer after consulting the mayor.",
            [("decision-maker", "clerk", "treasurer")],
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
        (
            "A bid is decided by the mayor after consulting the staff side.",
            "A bid is decided by the mayor after consulting the leader.",
            [("consultee", "staff side", "leader")],
        ),
        (
            "A bid is decided by the director of children's services.",
            "A bid is decided by the head of internal audit.",
            [
                (
                    "decision-maker",
                    "director of children's services",
                    "head of internal audit",
                )
            ],
        ),
        (
            "The Board of Directors will decide the point.",
            "The Executive Board will decide the point.",
            [("decision-maker", "Board of Directors", "Executive Board")],
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


def test_a_provision_that_came_in_is_an_effect() -> None:
    comparison = compared(
        "4.1 Members sit on panels.",
        "4.1 Members sit on panels.\n\n4.2 Members must not sit without training.",
    )

    assert [(e.kind, e.clause, e.was) for e in comparison.effects] == [
        ("precondition", "4.2", "")
    ]


def test_a_cell_that_names_another_office_is_told_whole() -> None:
    table = (
        "| Power | Who |\n|---|---|\n| Closing a road | {} |\n"
        "| Naming a street | Head of housing |\n"
    )

    comparison = compared(
        table.format("Director of children's services"), table.format("Proper officer")
    )

    assert [(e.kind, e.was, e.is_) for e in comparison.effects] == [
        ("decision-maker", "Director of children's services", "Proper officer")
    ]


def test_a_post_struck_from_a_list_needs_attention_though_it_reads_like_a_title() -> (
    None
):
    posts = "1.1 The committee has these posts:\n\n(a) Chair\n\n(b) Clerk\n\n{}"

    comparison = compared(posts.format("(c) Events Officer"), posts.format(""))

    (gone,) = [link for link in comparison.links if not link.new]
    assert gone.significance is Significance.ATTENTION
    assert [(e.was, e.side) for e in comparison.effects] == [("Events Officer", "old")]


def test_a_provision_that_went_is_an_effect_of_the_old_version() -> None:
    comparison = compared(
        "4.1 Members sit on panels.\n\n4.2 Members must not record the meeting.",
        "4.1 Members sit on panels.",
    )

    (found,) = comparison.effects
    assert (found.kind, found.side, found.is_, found.new_quote) == (
        "ban",
        "old",
        "",
        "",
    )


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


def test_a_column_that_came_takes_nobody_out_and_puts_nobody_in() -> None:
    old = (
        "| Post | Limit | Note |\n|---|---|---|\n| Director | £5 | with the Leader |\n"
    )
    new = (
        "| Post | Limit | Scope | Note |\n|---|---|---|---|\n"
        "| Director | £5 | full | with the Leader |\n"
    )

    assert [(e.kind, e.was, e.is_) for e in compared(old, new).effects] == []


def test_who_stands_in_another_column_went_from_the_one_to_the_other() -> None:
    table = "| What | Decides | Is consulted |\n|---|---|---|\n| Tenders | {} | {} |\n"

    found = compared(table.format("Leader", "-"), table.format("-", "Leader")).effects

    assert {(e.was, e.is_) for e in found} == {("Leader", ""), ("", "Leader")}


def test_a_comma_behind_a_sum_is_no_part_of_it() -> None:
    found = effects(
        "The director may spend £50,000, with the leader.",
        "The director may spend £60,000, with the leader.",
    )

    assert found == [("money", "£50,000", "£60,000")]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Director of Finance: £50,000", Significance.ATTENTION),
        ("Members must register", Significance.ATTENTION),
        ("Monitoring Officer", Significance.ATTENTION),
        ("Petitions and questions", Significance.WORDING),
    ],
)
def test_a_line_that_reads_like_a_heading_may_be_a_rule(
    line: str, found: Significance
) -> None:
    around = "1. General\n\n1.1 The council meets in public.\n\n{}1.2 Members vote.\n"
    comparison = compared(around.format(f"{line}\n\n"), around.format(""))

    (gone,) = (link for link in comparison.links if not link.new)
    assert gone.significance is found


def test_a_heading_over_rules_asks_for_nothing_by_itself() -> None:
    rule = "1. General\n\n1.1 The council meets in public.\n\n"
    more = "1.2 Monitoring Officer\n\n1.2.1 The rules are kept up to date.\n"

    comparison = compared(rule + more, rule)

    (asked,) = (one.significance for one in comparison.links if one.old == ("1.2",))
    assert asked is Significance.WORDING


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        ("Band B | £6,000 | £60,000", set()),
        ("Band B | £60,000 | £6,000", {("£6,000", ""), ("", "£6,000")}),
        ("£1,000 | £6,000 | £60,000", {("", "£1,000")}),
    ],
)
def test_limits_that_changed_places_beside_a_column_that_came_are_told(
    cells: str, found: set[tuple[str, str]]
) -> None:
    old = "| Post | Alone | Others |\n|---|---|---|\n| Clerk | £6,000 | £60,000 |\n"
    new = f"| Post | New | Alone | Others |\n|---|---|---|---|\n| Clerk | {cells} |\n"

    money = [e for e in compared(old, new).effects if e.kind == "money"]

    assert {(e.was, e.is_) for e in money} == found


def test_a_box_that_was_ticked_asks_for_attention() -> None:
    assert effects("Held by the chair: ☐ alone.", "Held by the chair: ☒ alone.") == [
        ("box", "☐", "☒")
    ]
