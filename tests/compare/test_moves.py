"""What moved, what is nested, and what only looks so."""

from __future__ import annotations

import pytest

from constitution_diff.model import Significance, TextChange
from tests.builders import compared, relations


def test_a_heading_changed_into_text_is_no_change_of_words() -> None:
    comparison = compared(
        "4.1 Quorum of the council\n\nIt is five members of the council.",
        "4.1 Quorum of the council.\n\nIt is five members of the council.",
    )

    assert {link.text for link in comparison.links} <= {
        TextChange.SAME,
        TextChange.TRIVIAL,
    }


def test_clauses_below_a_new_heading_are_nested_not_moved() -> None:
    comparison = compared(
        "Quorum\n\nFive members of the council make a quorum.\n\n"
        "Three members of a committee make a quorum.",
        "Quorum\n\nFive members of the council make a quorum.\n\n"
        "Committees\n\nThree members of a committee make a quorum.",
    )

    assert not any(link.moved for link in comparison.links)


def test_children_of_a_moved_clause_are_not_themselves_moved() -> None:
    one = "{n}. The register of interests\n\n(a) Members register their land.\n\n"
    two = (
        "{n}. The conduct of meetings of the council\n\n(a) The chair decides who may "
        "speak, in what order, and for how long, and nobody interrupts the speaker.\n\n"
    )
    three = "{n}. The minutes of the council\n\n(a) The clerk writes the minutes.\n\n"

    comparison = compared(
        one.format(n=1) + two.format(n=2) + three.format(n=3),
        two.format(n=1) + one.format(n=2) + three.format(n=3),
    )

    assert [link.old for link in comparison.links if link.moved] == [("1",)]


def test_of_a_clause_put_before_a_lead_line_only_the_clause_passed_the_others() -> None:
    lead = "Officers and their limits:\n\nThe Director may spend £5,000 in a year.\n\n"
    quorum = "1.{n} The quorum is ten members of the council.\n\n"
    minutes = "1.{n} Minutes are published within five days on the website.\n\n"
    article = "1. Officers of the council\n\n"

    comparison = compared(
        article + lead + quorum.format(n=1) + minutes.format(n=2),
        article + minutes.format(n=1) + lead + quorum.format(n=2),
    )

    told = relations(comparison)
    assert "moved 1.2 -> 1.1" in told
    assert "renumbered 1.1 -> 1.2" in told


_RULES = {
    "meet": "The council meets each month.",
    "open": "Meetings are open.",
    "vote": "The mayor has a second vote where the votes are equal.",
    "heading": "Spending",
}
_PARAGRAPHS = {
    "long": "The Director may spend £5,000 in a year on what the council needs.",
    "also": "The Treasurer may spend £9,000 in a year on what the Director needs.",
}


def _ordered(names: str) -> str:
    """An Article of these rules, numbered in order, and paragraphs."""
    lines, number = ["1. Officers of the council"], 0
    for name in names.split():
        number += name in _RULES
        label = f"1.{number} " if name in _RULES else ""
        lines.append(label + (_RULES | _PARAGRAPHS)[name])
    return "\n\n".join(lines)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("long meet vote", "meet long vote", ["1.1 -> 1.1", "1/p1 -> 1.1/p1"]),
        ("meet long open", "meet open long", ["1.2 -> 1.2", "1.1/p1 -> 1.2/p1"]),
        ("meet long also open", "meet also open long", ["1.1/p1 -> 1.2/p1"]),
        ("meet heading long vote", "meet long heading vote", ["1.2/p1 -> 1.1/p1"]),
    ],
)  # fmt: skip
def test_a_rule_that_passed_a_paragraph_moved_where_all_others_stay(
    old: str, new: str, told: list[str]
) -> None:
    comparison = compared(_ordered(old), _ordered(new))

    moved = [link for link in comparison.links if link.moved]
    assert [f"{link.old[0]} -> {link.new[0]}" for link in moved] == told


def test_a_clause_weighs_without_what_came_to_another() -> None:
    budget = "1.{n} The budget is approved by the council in the spring.\n\n"
    agenda = "1.{n} The agenda is published five days before the meeting.\n\n"
    papers = "(a) Papers go out with it.\n\n"
    audit = "1.3 The accounts are audited every year.\n\n"
    audited = (
        "(a) The auditor reports to the council what was spent without leave, by whom, "
        "and what should be done about it before the next year begins.\n\n"
    )
    council = "1. Council\n\n"

    comparison = compared(
        council + budget.format(n=1) + audited + agenda.format(n=2) + papers + audit,
        council + agenda.format(n=1) + papers + budget.format(n=2) + audit + audited,
    )

    moved = [(link.old, link.new) for link in comparison.links if link.moved]
    assert moved == [(("1.1",), ("1.2",)), (("1.1(a)",), ("1.3(a)",))]


def test_what_was_deleted_stands_where_it_stood_beside_a_clause_that_moved() -> None:
    rule = (
        "1.{n} The {what} is kept by the officer who looks after the {what} here.\n\n"
    )
    names = ["register of gifts", "book", "diary of the mayor", "map of the wards"]
    old = [rule.format(n=n, what=what) for n, what in enumerate(names, 1)]
    short = "1.{n} Bells ring.\n\n"
    before = old[0] + short.format(n=9) + "1.8 Flags are flown at noon.\n\n" + old[3]
    after = old[0] + old[3] + short.format(n=9)

    comparison = compared(before, after)

    assert [link.relation.value for link in comparison.links][1] == "deleted"
    assert comparison.links[1].old == ("1.8",)


def test_a_short_equal_sentence_of_an_absent_part_did_not_move_in() -> None:
    rule = "The monitoring officer keeps a public register."
    law = "24.1 Members and officers treat each other with courtesy in all they do.\n\n"
    old = f"24. Relations\n\n{law}25. Planning\n\n25.1 {rule}\n\n25.2 Sites are seen."

    comparison = compared(old, f"24. Relations\n\n{law}24.2 {rule}")

    assert not any(link.moved for link in comparison.links)


def test_a_provision_that_moved_to_another_part_needs_attention() -> None:
    rule = "The register of gifts is open to all who ask for it in the hall."
    parts = (
        "Part 1 Members\n\n1.1 Members register their land and their shares.\n\n{}"
        "Part 2 Officers\n\n2.1 Officers register the gifts of contractors.\n\n{}"
    )

    comparison = compared(
        parts.format(f"1.2 {rule}\n\n", ""), parts.format("", f"2.2 {rule}\n\n")
    )

    (link,) = [link for link in comparison.links if link.moved]
    assert link.significance is Significance.ATTENTION
    assert link.reasons == ("moved to another Part",)


def test_a_bullet_that_moved_under_another_lead_in_needs_attention() -> None:
    lists = (
        "4.1 Lists of what members do at meetings of the council\n\n"
        "Members of the council should:\n\n{}• speak through the chair at all times\n\n"
        "Members of the council should not:\n\n{}• eat or drink in the chamber\n\n"
    )
    bullet = "• leave their papers on the desks overnight\n\n"

    comparison = compared(lists.format(bullet, ""), lists.format("", bullet))

    (link,) = [link for link in comparison.links if link.moved]
    assert link.reasons == ("moved under another lead-in",)


def test_what_is_gone_from_one_compared_part_and_new_in_another_moved() -> None:
    duties = "The treasurer minds the money and reports on it."
    board = (
        "1. Board\n\n1.1 The board meets in the hall on the first of each month.\n\n"
    )
    money = "2. Money\n\n2.1 Money is kept in the bank that the board has chosen.\n\n"

    comparison = compared(
        f"{board}{money}3. Officers\n\n3.1 {duties}\n\n",
        f"{board}1.2 {duties}\n\n{money}",
    )

    assert "moved 3.1 -> 1.2" in relations(comparison)
    assert "deleted 3" in relations(comparison)


def test_a_numbered_heading_struck_out_moves_nothing() -> None:
    old = (
        "1. Board\n\n1.1 The board meets in the hall on the first of each month.\n\n"
        "2. Notice\n\n2.1 Notice is given a week ahead on the door of the hall.\n\n"
    )

    comparison = compared(old, old.replace("2. Notice\n\n2.1", "1.2"))

    assert relations(comparison) == [
        "same 1 -> 1",
        "same 1.1 -> 1.1",
        "deleted 2",
        "renumbered 2.1 -> 1.2",
    ]


def test_headings_with_one_ending_are_not_one_heading_moved() -> None:
    grants = "Grants\n\n1.1 Grants are given in spring to those who ask for one.\n\n"
    stalls = "Stalls open at nine in the market place of the upper town.\n\n"
    roads = "Nobody may dig up a road without a lamp and a watchman.\n\n"
    bridges = "A bridge is closed where its keeper thinks it may not hold.\n\n"

    comparison = compared(
        f"Part 1 Services\n\n1. {grants}2. Stalls: duties of officers\n\n2.1 {stalls}"
        f"3. Roads\n\n3.1 {roads}3.2 {bridges}",
        f"Part 1 Services\n\n1. {grants}1.2 {stalls}2. Roads\n\n2.1 {roads}"
        f"3. Bridges: duties of officers\n\n3.1 {bridges}",
    )

    assert not any(link.moved for link in comparison.links)


def test_a_paragraph_below_a_heading_struck_out_did_not_move() -> None:
    old = (
        "8. Grants\n\n8.1 Grants are given in spring to those who ask for one.\n\n"
        "## Street markets\n\nThe deputy leader opens every market in the borough.\n"
    )

    comparison = compared(old, old.replace("## Street markets\n\n", ""))

    assert not any(link.moved for link in comparison.links)


@pytest.mark.parametrize("back", [False, True])
def test_schedules_that_the_labels_of_others_put_into_the_last_part_did_not_move(
    *, back: bool
) -> None:
    text = (
        "Part 1 Rules\n\n1. The quorum is five members.\n\n{}"
        "Part 2 Codes\n\n1. Members act with integrity.\n\n"
        "Appendix 1 Fees\n\n1. A licence costs fifty pounds each year.\n\n"
        "Appendix 2 Maps\n\n1. The map of wards hangs in the hall.\n"
    )
    more = "Appendix 1 Ballots\n\n1. Ballot papers are counted by the clerk.\n\n"
    pair = text.format(""), text.format(more)

    comparison = compared(*(reversed(pair) if back else pair))

    ids = {at for link in comparison.links for at in (*link.old, *link.new)}
    assert {"Appendix 2", "Part 2/Appendix 2"} <= ids
    assert not any(link.moved for link in comparison.links)
