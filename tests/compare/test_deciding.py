"""What an officer decided goes before all matching, is checked, and never fails."""

from __future__ import annotations

import pytest

from constitution_diff.codec import overrides_of
from constitution_diff.compare import Beside, compare_outlines, text_hash
from constitution_diff.model import Comparison, Significance
from tests.builders import outlined

OLD = """4.1 The leader answers every written question within five days.

4.2 The clerk keeps a register of the interests of members.

4.3 Fees are set by the cabinet in March of every year.

Fees are published.
"""
NEW = """4.1 The leader answers every written question within five days.

4.2 Allowances are reviewed by an independent panel.

4.3 The clerk keeps a register of the interests of members.

4.4 Fees are set by the cabinet in March of every year.

Fees are published.
"""


def decided(overrides: str, old: str = OLD, new: str = NEW) -> Comparison:
    beside = Beside(overrides=overrides_of(overrides, "my.toml"))
    return compare_outlines(outlined(old), outlined(new), beside=beside)


def links(comparison: Comparison) -> dict[str, str]:
    """The provisions that are linked, old to new, a blank between several."""
    return {" ".join(link.old): " ".join(link.new) for link in comparison.links}


def unfit(comparison: Comparison) -> list[str]:
    codes = comparison.notices
    return [notice.message for notice in codes if notice.code == "override-unfit"]


def test_without_a_decision_the_words_decide() -> None:
    found = links(decided(""))

    assert (found["4.2"], found["4.3"]) == ("4.3", "4.4")


@pytest.mark.parametrize("side", ["old", "new"])
def test_what_lies_in_a_part_that_was_put_in_or_taken_out_goes_with_it(
    side: str,
) -> None:
    first = "Part 1 Summary\n\n1.1 The council has forty members.\n\n"
    rules = "Rules\n\n{0}.1 The chair opens each meeting.\n\n{0}.2 Notice is due.\n"
    citizens = "Part 2 Citizens\n\n2.1 Anyone may film.\n\n2.2 Copies are free.\n\n"
    less = f"{first}Part 2 {rules.format(2)}"
    more = f"{first}{citizens}Part 3 {rules.format(3)}"
    texts = {"old": more, "new": less} if side == "old" else {"old": less, "new": more}
    other = "new" if side == "old" else "old"

    words = decided("", **texts)
    by_hand = decided(f'[[link]]\n{side} = "Part 2"\n{other} = []', **texts)

    assert _came_or_went(words) == {"not-in-file"}
    assert _came_or_went(by_hand) == {"deleted" if side == "old" else "inserted"}
    assert "parts-not-in-file" not in {one.code for one in by_hand.notices}


_RULES = """23.1 The council meets in the hall.

24.1 Anyone may film a meeting from the gallery.

24.2 Copies of papers are free at the desk.

25.1 The chair opens each meeting at seven.

25.2 Notice of motions is due a week before.
"""
_HEADED = _RULES.replace("24.1", "24. Citizens\n\n24.1").replace(
    "25.1", "25. Order\n\n25.1"
)


@pytest.mark.parametrize(
    ("sections", "old", "new", "gone"),
    [
        (_RULES, "24.1", "[]", {"24.1"}),
        (_HEADED, "24", '"25.2"', {"25.2"}),
        (_HEADED, "24", "[]", {"24", "24.1", "24.2"}),
    ],
)
def test_a_section_goes_with_its_heading_and_not_with_a_rule(
    sections: str, old: str, new: str, gone: set[str]
) -> None:
    last = sections[sections.index("25") :].replace("seven", "eight")

    comparison = decided(f'[[link]]\nold = "{old}"\nnew = {new}', sections, last)

    deleted = [one.old for one in comparison.links if str(one.relation) == "deleted"]
    assert not unfit(comparison)
    assert {clause for old in deleted for clause in old} == gone


def _came_or_went(comparison: Comparison) -> set[str]:
    return {str(one.relation) for one in comparison.links if not (one.old and one.new)}


def test_a_decision_goes_before_what_crossed_from_part_to_part() -> None:
    review = "The standards committee reviews this code every {} and reports on it."
    rule = "{} are kept in the hall by the clerk and shown to all who ask for them."
    old = f"2. Gifts\n\n2.1 {review.format('year')}\n\n2.2 {rule.format('Gifts')}\n"
    new = f"2. Plans\n\n2.1 {review.format('month')}\n\n2.2 {rule.format('Maps')}\n"
    first = "1. Name\n\n1.1 The council has the name that its charter gives it.\n\n"

    found = links(decided('[[link]]\nold = "2.1"\nnew = []', first + old, first + new))

    assert found["2.1"] == ""


def test_a_decision_goes_before_equal_words_and_says_who_made_it() -> None:
    comparison = decided('[[link]]\nold = "4.3"\nnew = "4.2"\nnote = "See minute 7"')

    link = comparison.link_of_old(comparison.old.clauses[2].id)
    assert link.new == ("4.2",)
    assert link.evidence == ("set by the officer in my.toml: See minute 7",)
    assert links(comparison)["4.2"] == "4.3"


def test_a_provision_decided_to_be_deleted_is_deleted() -> None:
    comparison = decided('[[link]]\nold = "4.3"\nnew = []')

    link = comparison.link_of_old(comparison.old.clauses[2].id)
    assert link.new == ()
    assert link.evidence == ("set by the officer in my.toml",)
    assert link.significance is Significance.ATTENTION


def test_a_provision_decided_to_be_inserted_is_inserted() -> None:
    comparison = decided('[[link]]\nold = []\nnew = "4.3"')

    assert comparison.link_of_new(comparison.new.clauses[2].id).old == ()


def test_several_may_become_several() -> None:
    comparison = decided('[[link]]\nold = ["4.2", "4.3"]\nnew = ["4.3", "4.4"]')

    assert links(comparison)["4.2 4.3"] == "4.3 4.4"


def test_what_a_decision_sets_free_finds_its_own_partner() -> None:
    swapped = OLD.replace("4.3 Fees are set", "4.3 All fees are set")

    comparison = decided('[[link]]\nold = "4.3"\nnew = "4.2"', old=swapped)

    assert links(comparison)[""] == "4.4"
    assert links(comparison)["4.1"] == "4.1"


def test_every_clause_still_stands_in_one_link() -> None:
    comparison = decided('[[link]]\nold = ["4.1", "4.3"]\nnew = "4.2"')

    held = sorted(clause for link in comparison.links for clause in link.old)
    assert held == sorted(clause.id for clause in comparison.old.clauses)


def test_a_paragraph_is_named_by_its_first_words() -> None:
    comparison = decided(
        '[[link]]\nold = { citation = "4.3", words = "fees are PUBLISHED" }\nnew = []'
    )

    assert links(comparison)["4.3/p1"] == ""


def test_a_number_is_written_with_or_without_its_stop() -> None:
    assert links(decided('[[link]]\nold = "4.3."\nnew = "4.2"'))["4.3"] == "4.2"


@pytest.mark.parametrize(
    ("entry", "why"),
    [
        ('old = "9.9"\nnew = []', "the current version has no 9.9"),
        ('old = []\nnew = "9.9"', "the proposed version has no 9.9"),
        (
            'old = { citation = "4.2", words = "The mayor" }\nnew = []',
            "no provision of the current version begins with “The mayor” there",
        ),
        (
            'old = { citation = "4.2", hash = "0123456789ab" }\nnew = []',
            "the words of 4.2 in the current version have changed since",
        ),
        (
            'old = { words = "Fees are" }\nnew = []',
            "2 of the provisions of the current version that fit “Fees are” can be",
        ),
        ('old = ["4.2", "4.2"]\nnew = []', "it names one provision twice"),
    ],
)
def test_a_decision_that_no_longer_fits_is_told_and_left_aside(
    entry: str, why: str
) -> None:
    comparison = decided(f"[[link]]\n{entry}")

    (message,) = unfit(comparison)
    assert message.startswith("my.toml, entry 1 (")
    assert why in message
    assert links(comparison) == links(decided(""))


def test_the_hash_of_an_unchanged_provision_fits() -> None:
    told = text_hash(outlined(OLD).clauses[1])

    comparison = decided(
        f'[[link]]\nold = {{ citation = "4.2", hash = "{told}" }}\nnew = []'
    )

    assert unfit(comparison) == []
    assert links(comparison)["4.2"] == ""


def test_what_stands_above_decides_between_two_that_fit() -> None:
    comparison = decided(
        '[[link]]\nold = { words = "Fees are", above = "4.3" }\nnew = []'
    )

    assert links(comparison)["4.3/p1"] == ""


def test_the_first_decision_on_a_provision_holds() -> None:
    comparison = decided(
        '[[link]]\nold = "4.3"\nnew = "4.2"\n[[link]]\nold = "4.3"\nnew = []'
    )

    (message,) = unfit(comparison)
    assert "entry 1 decides already on 4.3 of the current version" in message
    assert links(comparison)["4.3"] == "4.2"


def test_a_provision_without_a_number_is_named_by_what_it_stands_under() -> None:
    entry = '[[link]]\nold = { words = "Fees are", above = "4.3" }\nnew = []\n'

    (message,) = unfit(decided(entry + entry))

    assert "entry 1 decides already on paragraph under 4.3 of the current" in message


def test_a_file_written_for_other_documents_is_left_aside_as_a_whole() -> None:
    comparison = decided('current = "other.docx"\n[[link]]\nold = "4.3"\nnew = []')

    (message,) = unfit(comparison)
    assert message.startswith("my.toml was written for other.docx as the current")
    assert links(comparison) == links(decided(""))
