"""Provisions that are alike and not the same: what one is modelled on."""

from __future__ import annotations

from constitution_diff.model import RelatedKind, Relation
from tests.builders import compared


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
