"""What a provision does that comes or goes whole."""

from __future__ import annotations

import pytest

from constitution_diff.model import Significance
from tests.builders import compared


def test_a_provision_that_came_in_is_an_effect() -> None:
    comparison = compared(
        "4.1 Members sit on panels.",
        "4.1 Members sit on panels.\n\n4.2 Members must not sit without training.",
    )

    assert [(e.kind, e.clause, e.was) for e in comparison.effects] == [
        ("precondition", "4.2", "")
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


@pytest.mark.parametrize("came", [True, False])
def test_a_table_asks_by_its_rows_and_not_by_itself(*, came: bool) -> None:
    old = "1. Limits\n\n1.1 These are the limits.\n"
    new = f"{old}\n| Post | Limit |\n|---|---|\n| Director | £5,000 |\n"

    found = compared(old, new) if came else compared(new, old)

    asking = {
        clause
        for link in found.links
        if link.significance is Significance.ATTENTION
        for clause in (*link.old, *link.new)
    }
    assert asking == {"1.1/t1.r1", "1.1/t1.r2"}


@pytest.mark.parametrize(
    ("now", "kinds"),
    [
        ("Records of the proceedings", []),
        ("No member may record proceedings", ["ban"]),
        ("Fees of all licences: £50", ["provision"]),
    ],
)
def test_a_heading_that_is_called_otherwise_brings_no_rule(
    now: str, kinds: list[str]
) -> None:
    rules = "4. {}\n\n4.1 The clerk signs them.\n\n4.2 They are read aloud.\n"

    found = compared(rules.format("Minutes"), rules.format(now))

    assert [effect.kind for effect in found.effects if effect.is_] == kinds
