"""Provisions split, merged and dealt out anew."""

from __future__ import annotations

import pytest

from constitution_diff.model import Relation, TextChange
from tests.builders import compared, relations


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
        "Unless the chair decides otherwise.",
    ],
)
def test_a_sentence_that_leans_on_another_rule_now_is_reworded(limit: str) -> None:
    """The same four sentences; what "this" means is another rule."""
    whole = f"2.1 {_MINUTES} {_PUBLIC} {limit} {_FEES}"
    parted = f"2.1 {_MINUTES} {limit}\n\n2.2 {_PUBLIC} {_FEES}"

    for old, new in ((whole, parted), (parted, whole)):
        (link,) = compared(old, new).links
        assert link.text is TextChange.EDITED


@pytest.mark.parametrize(
    "rule",
    [
        "Where a member is ill, the clerk may send a deputy.",
        "Unless the chair decides otherwise, meetings end at ten.",
    ],
)
def test_a_sentence_with_a_condition_of_its_own_leans_on_none(rule: str) -> None:
    whole = f"2.1 {_MINUTES} {_PUBLIC} {rule} {_FEES}"
    parted = f"2.1 {_MINUTES} {rule}\n\n2.2 {_PUBLIC} {_FEES}"

    for old, new in ((whole, parted), (parted, whole)):
        (link,) = compared(old, new).links
        assert link.text is TextChange.SAME
