"""Words that went from one surviving rule to another."""

from __future__ import annotations

from constitution_diff.model import RelatedKind
from tests.builders import compared

RULES = (
    "1.1 Stalls open at nine in the market place of the upper town.{}\n\n"
    "1.2 Guests of the council are met at the gate by the serjeant.{}\n\n"
)
ROOF = " Nobody may sell meat from a stall without a roof and a sink."


def test_a_sentence_that_went_to_another_rule_is_told_with_both_places() -> None:
    comparison = compared(RULES.format(ROOF, ""), RULES.format("", ROOF))

    (row,) = comparison.related
    assert (row.old, row.new, row.kind) == ("1.1", "1.2", RelatedKind.TEXT_MOVED)
    assert row.old_span is not None
    assert row.new_span is not None
    assert comparison.old[row.old].text[slice(*row.old_span)].strip() == ROOF.strip()
    assert comparison.new[row.new].text[slice(*row.new_span)].strip() == ROOF.strip()


def test_of_two_equal_sentences_struck_out_one_went_where_one_came_in() -> None:
    three = RULES + "1.3 The bell is rung at four when the market is to close.{}\n\n"

    comparison = compared(three.format(ROOF, "", ROOF), three.format("", ROOF, ""))

    assert [(row.old, row.new) for row in comparison.related] == [("1.1", "1.2")]


def test_of_two_equal_sentences_one_went_where_one_came_in_with_more_words() -> None:
    three = RULES + "1.3 The bell is rung at four when the market is to close.{}\n\n"
    longer = f"{ROOF} Whoever does so pays the fine that the mayor has set."

    comparison = compared(three.format(ROOF, "", ROOF), three.format("", longer, ""))

    assert [(row.old, row.new) for row in comparison.related] == [("1.1", "1.2")]


def test_two_sentences_that_came_into_one_rule_are_both_told() -> None:
    three = RULES + "1.3 The bell is rung at four when the market is to close.{}\n\n"
    oath = " Every trader swears to the mayor that the weights are true."

    comparison = compared(
        three.format(ROOF, "", oath), three.format("", ROOF + oath, "")
    )

    assert [(row.old, row.new) for row in comparison.related] == [
        ("1.1", "1.2"), ("1.3", "1.2"),
    ]  # fmt: skip


def test_a_sentence_reworded_in_its_own_rule_was_carried_nowhere() -> None:
    other = ROOF.replace("a roof and a sink", "a roof, a floor and a sink")

    assert compared(RULES.format(ROOF, ""), RULES.format(other, "")).related == ()


def test_a_few_words_are_not_told() -> None:
    short = " It rains here often."

    assert compared(RULES.format(short, ""), RULES.format("", short)).related == ()
