"""Terms, effects and references in reports: told once, in the house's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.compare import compare_outlines
from constitution_diff.render.html import html_redline
from constitution_diff.render.html.filters import filters
from constitution_diff.render.schedule.rows import rows_of
from constitution_diff.render.story import tell
from constitution_diff.render.text import comparison_text
from tests.builders import compared, outlined

if TYPE_CHECKING:
    from constitution_diff.model import Comparison

OLD = (
    "4.1 The town clerk keeps the register of the council.\n\n"
    "4.2 A copy is sent to the town clerk within two days.\n\n"
    "4.3 Nobody but the town clerk may close the register.\n\n"
    "4.4 The mayor may open what was closed under 4.3 by anybody."
)
NEW = OLD.replace("town clerk", "head of law", 2).replace("two days", "ten days")


def comparison() -> Comparison:
    return compared(OLD, NEW)


def test_a_term_is_told_in_one_sentence_with_its_question() -> None:
    (term,) = tell(comparison()).terms

    assert term.sentence == "town clerk → head of law, 2 places"
    assert term.question.startswith("Same post or body under a new name?")
    assert [spot.name for spot in term.places] == ["4.1", "4.2"]
    assert [spot.name for spot in term.missed] == ["4.3"]


def test_what_needs_attention_for_a_term_alone_is_counted_apart() -> None:
    counts = {tally.words: tally.count for tally in tell(comparison()).significance}

    assert counts == {
        "need attention": 1,
        "only titles or terms to confirm": 1,
        "unchanged": 2,
    }


def test_every_report_counts_the_same_changes_as_needing_attention() -> None:
    found = comparison()

    kinds = next(sort for sort in filters(found) if sort.name == "kind").choices
    badges = html_redline(found).decode().count('class="alert">needs attention')
    rows = [row.asks for row in rows_of(found, {})]

    assert [(kind.value, kind.count) for kind in kinds] == [
        ("attention", 1), ("confirm", 1),
    ]  # fmt: skip
    assert badges == 1
    assert rows == ["confirm", "attention"]


def test_a_provision_that_is_only_in_another_place_is_no_rewording() -> None:
    old = "1 One is the first.\n\n2 Two comes later.\n\n3 Three is the last of all."
    new = "1 Two comes later.\n\n2 Three is the last of all.\n\n3 One is the first."

    rows = rows_of(compared(old, new), {})

    assert [row.asks for row in rows] == ["moved"]


def test_a_change_is_not_listed_for_a_term_that_is_listed_already() -> None:
    page = html_redline(comparison()).decode()
    attention = page.split('id="attention-title"')[1].split("</section>")[0]

    assert attention.count("<li>") == 1
    assert "Time limit: two days → ten days" in attention
    assert "title or term" not in attention


def test_a_page_and_a_text_show_terms_and_effects() -> None:
    for report in (html_redline(comparison()), comparison_text(comparison())):
        told = report.decode()
        assert "town clerk → head of law, 2 places" in told
        assert "Still there in:" in told
        assert "Time limits, money, numbers (1)" in told


def test_a_term_that_the_glossary_confirms_asks_nothing() -> None:
    found = compare_outlines(
        outlined(OLD), outlined(NEW), glossary=(("town clerk", "head of law"),)
    )

    (term,) = tell(found).terms
    assert (term.asks, term.question) == (
        False,
        "The council's glossary lists it as a renaming.",
    )


def test_references_that_pointed_at_nothing_before_are_counted_in_one_sentence() -> (
    None
):
    rules = (
        "4.1 See clause 4.8 on {}.\n\n4.2 See clause 4.9 as well as the rules on {}.\n"
    )

    story = tell(compared(rules.format(*["cars"] * 2), rules.format(*["boats"] * 2)))

    assert story.astray == ()
    assert story.astray_before == (
        "2 references point at nothing, as in the current version; "
        "`constitution-diff check` lists them."
    )


def test_a_reference_that_means_another_rule_is_told() -> None:
    old = OLD.replace("4.4 The", "4.5 The").replace("4.3 Nobody", "4.4 Nobody")
    inserted = "4.3 Visitors may read it in the hall on weekdays.\n\n4.4 Nobody"
    new = old.replace("4.4 Nobody", inserted)

    (row,) = tell(compared(OLD, new)).astray

    assert row[1] == "“4.3” now points at a different rule; what was 4.3 is now 4.4"


def test_a_reference_to_itself_that_was_put_right_says_so() -> None:
    rules = (
        "Section 4.6 Members\n\nMembers sign under this Section {} in ink.\n\n"
        "Section 4.7 Fees\n\nFees for the hall are paid on entry.\n"
    )

    (row,) = tell(compared(rules.format("4.7"), rules.format("4.6"))).astray

    assert row[1] == (
        "“this Section 4.6” now gives the number of where it stands, where it gave"
        " Section 4.7"
    )


def test_a_reference_that_was_changed_says_so() -> None:
    (row,) = tell(compared(OLD, OLD.replace("under 4.3", "under 4.1"))).astray

    assert row[1] == "“4.1” is cited in place of 4.3; 4.3 is still there"


def test_where_only_terms_are_to_be_confirmed_nobody_is_told_that_all_is_well() -> None:
    old = "4.1 The {0} writes the first page.\n\n4.2 The {0} writes the next page."
    only_terms = compared(old.format("town clerk"), old.format("head of law"))

    story = tell(only_terms)

    assert story.attention == ()
    assert "have to be confirmed" in story.no_attention
