"""Facts of links: how much changed, what moved, what is nested, what it asks."""

from __future__ import annotations

import pytest

from constitution_diff.model import (
    Link,
    RelatedKind,
    Relation,
    Significance,
    TextChange,
)
from tests.builders import compared, relations

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
        ("Held by the chair: ☐.", "Held by the chair: ☒.", TextChange.EDITED),
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


def test_every_link_says_why() -> None:
    comparison = compared(RULE.format("five"), RULE.format("ten"))

    assert all(link.evidence for link in comparison.links if link.old and link.new)


def test_a_look_alike_of_a_part_not_in_the_file_is_only_modelled_on() -> None:
    review = (
        "The standards committee will review how this {} is working and report "
        "to the council once in every municipal year."
    )
    old = (
        "24. Code on relations\n\n24.1 Members and officers treat each other fairly "
        "in all that they do for the council.\n\n25. Policy on complaints\n\n25.1 "
        f"Anybody may complain in writing.\n\n25.2 {review.format('policy')}"
    )
    new = (
        "24. Code on relations\n\n24.1 Members and officers treat each other fairly "
        f"in all that they do for the council.\n\n24.2 {review.format('code')}"
    )

    comparison = compared(old, new)

    assert [
        (link.old, link.new) for link in comparison.links if "24.2" in link.new
    ] == [((), ("24.2",))]
    assert [(r.old, r.new, r.kind) for r in comparison.related] == [
        ("25.2", "24.2", RelatedKind.MODELLED_ON)
    ]


def test_a_new_rule_written_after_one_that_stays_is_modelled_on_it() -> None:
    rule = "The quorum of the standards committee at a hearing is two members."
    old = f"1. Hearings\n\n1.1 {rule}\n\n2. Reviews\n\n2.1 Reviews are held in May.\n\n"

    comparison = compared(old, f"{old}2.2 {rule} The same goes for reviews.\n")

    assert [(r.old, r.new, r.kind) for r in comparison.related] == [
        ("1.1", "2.2", RelatedKind.MODELLED_ON)
    ]


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


def test_a_sentence_cut_into_a_list_of_many_items_is_split() -> None:
    members = [
        f"the head of {what}" for what in "law pay tax art law2 it hr ict".split()
    ]
    one = f"4.1 The panel consists of {', '.join(members)} and nobody else."
    items = "".join(f"\n\n({chr(97 + n)}) {m};" for n, m in enumerate(members))
    many = f"4.1 The panel consists of{items}\n\n4.2 Nobody else sits on the panel."

    comparison = compared(one, many)

    (split,) = [link for link in comparison.links if len(link.new) > 1]
    assert len(split.new) >= len(members)


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


def test_a_piece_of_a_cut_rule_is_no_look_alike_of_another_part() -> None:
    board = "{} has a sounding board of its own on {}, chaired by the {}."
    old = (
        "Part 1 Land\n\n1.1 Land is let for a year to those who live here.\n\n"
        "1.2 A grant lapses in March if nobody has asked for it. "
        + board.format("Northgate", "caravans", "leader")
        + "\n\nPart 2 Trade\n\n2.1 Stalls open at nine in the market place.\n\n2.2 "
        + board.format("Southgate", "stalls", "mayor")
    )
    new = old.replace(" Northgate", "\n\n1.3 Northgate").split("\n\n2.2")[0]

    comparison = compared(old, new)

    assert [
        link.new for link in comparison.links if link.relation is Relation.SPLIT
    ] == [("Part 1/1.2", "Part 1/1.3")]


def test_the_pieces_of_a_split_may_have_a_rule_between_them() -> None:
    first = "The society may be closed if most of those at a general meeting wish it."
    last = "Whatever money is left goes to a charity that the last meeting names."
    between = "The borough may close it too where that is in the public interest."

    comparison = compared(
        f"8.1 {first} {last}\n\n8.2 {between}\n",
        f"8.1 {first}\n\n8.2 {between}\n\n8.3 {last}\n",
    )

    (link,) = [link for link in comparison.links if link.relation is not Relation.SAME]
    assert (link.relation, link.old, link.new) == (
        Relation.SPLIT,
        ("8.1",),
        ("8.1", "8.3"),
    )


def test_rows_that_share_a_condition_are_not_one_row_edited() -> None:
    table = (
        "| What | Who | When |\n|---|---|---|\n| {} | {} | If reserves can meet it |\n"
    )
    rest = "| Naming a street | Clerk | Always |\n| Closing a road | Mayor | Never |\n"

    comparison = compared(
        table.format("Community orchards", "Proper officer") + rest,
        table.format("Mediation over quarries", "Head of law") + rest,
    )

    assert [link.relation for link in comparison.links if link.relation != "same"] == [
        Relation.DELETED,
        Relation.INSERTED,
    ]


def test_two_rules_dealt_out_among_three_are_regrouped() -> None:
    first = "Stalls open at nine in the market place of the upper town."
    second = "Nobody may sell meat from a stall without a roof and a sink."
    third = "The fee for a stall is paid to the clerk before the day begins."
    fourth = "A stall that stands empty at ten is let to the next in the line."

    comparison = compared(
        f"6.1 {first} {second}\n\n6.2 {third} {fourth}\n",
        f"6.1 {first}\n\n6.2 {second} {third}\n\n6.3 {fourth}\n",
    )

    assert relations(comparison) == ["regrouped 6.1, 6.2 -> 6.1, 6.2, 6.3"]


def test_a_sentence_carried_to_the_next_rule_regroups_nothing() -> None:
    first = "Stalls open at nine in the market place of the upper town."
    second = "Nobody may sell meat from a stall without a roof and a sink."
    third = "The fee for a stall is paid to the clerk before the day begins."

    comparison = compared(
        f"6.1 {first} {second}\n\n6.2 {third}\n",
        f"6.1 {first}\n\n6.2 {second} {third}\n",
    )

    assert relations(comparison) == ["edited 6.1 -> 6.1", "edited 6.2 -> 6.2"]


_MINUTES = "The clerk writes the minutes and reads them aloud."
_PUBLIC = "The public may attend every meeting of the council."
_PRESS = "Members of every political group are invited to all press events."
_FEES = "Fees are set by the executive each year and published in the hall."


@pytest.mark.parametrize(
    ("public", "text"),
    [
        (_PUBLIC, TextChange.SAME),
        (_PUBLIC.replace("may", "must"), TextChange.EDITED),
        (_PUBLIC.replace("every", "each"), TextChange.EDITED),
    ],
)
def test_sentences_that_only_parted_are_not_reworded(
    public: str, text: TextChange
) -> None:
    whole = f"2.1 {_MINUTES} {_PUBLIC} {_PRESS} {_FEES}"
    parted = f"2.1 {_MINUTES} {_PRESS}\n\n2.2 {public} {_FEES}"

    for old, new in ((whole, parted), (parted, whole)):
        (link,) = compared(old, new).links
        assert link.text is text
        assert link.reworded is (text is TextChange.EDITED)
        assert bool(link.reasons) is (text is TextChange.EDITED)
        assert link.relation in {Relation.SPLIT, Relation.MERGED}


@pytest.mark.parametrize(
    "limit",
    [
        "This does not hold for co-opted members.",
        "Unless they are asked, co-opted members stay away.",
        "She sends a copy to co-opted members.",
    ],
)
def test_a_sentence_that_leans_on_another_rule_now_is_reworded(limit: str) -> None:
    """The same four sentences; what "this" means is another rule."""
    whole = f"2.1 {_MINUTES} {_PUBLIC} {limit} {_FEES}"
    parted = f"2.1 {_MINUTES} {limit}\n\n2.2 {_PUBLIC} {_FEES}"

    for old, new in ((whole, parted), (parted, whole)):
        (link,) = compared(old, new).links
        assert link.text is TextChange.EDITED


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
