"""What a term that was changed throughout asks of a reader."""

from __future__ import annotations

from constitution_diff.compare import compare_outlines
from constitution_diff.model import Significance, TextChange
from tests.builders import compared, outlined
from tests.compare.swapped import RULES, only, swapped


def test_a_link_whose_words_differ_in_terms_alone_says_so() -> None:
    comparison = swapped(*["chief executive"] * 4)

    assert {link.text for link in comparison.links} == {TextChange.TERMS}


def test_a_title_that_nobody_confirms_needs_attention() -> None:
    comparison = swapped(*["chief executive"] * 4)

    assert only(comparison).question == "Same post or body under a new name?"
    assert {link.significance for link in comparison.links} == {Significance.ATTENTION}
    assert comparison.links[0].reasons == (
        "title or term: town clerk → chief executive",
    )


def test_only_the_glossary_makes_it_a_mere_renaming() -> None:
    old = outlined(RULES.format(*["town clerk"] * 4))
    new = outlined(RULES.format(*["chief executive"] * 4))

    comparison = compare_outlines(
        old, new, glossary=(("Town Clerk", "Chief Executive"),)
    )

    assert only(comparison).confirmed
    assert only(comparison).question == ""
    assert {k.significance for k in comparison.links} == {Significance.TERMINOLOGY}


def test_what_the_glossary_lists_counts_in_one_place_too() -> None:
    old, new = "4.1 The chairman opens it.", "4.1 The chair opens it."

    comparison = compare_outlines(
        outlined(old), outlined(new), glossary=(("chairman", "chair"),)
    )

    assert only(comparison).count == 1


def test_a_new_term_that_stood_there_before_is_a_concern() -> None:
    old = RULES.format(*["town clerk"] * 4) + "\n\n4.5 The mayor presides over it all."
    new = old.replace("town clerk", "mayor")

    concerns = only(compared(old, new)).concerns

    assert "the new term already stood in the current version" in concerns


def test_a_qualifier_that_was_dropped_is_a_concern() -> None:
    text = RULES.format(*["senior archivist"] * 4)

    found = only(compared(text, text.replace("senior ", "")))

    assert "it drops “senior”" in found.concerns


def test_a_term_that_names_nobody_is_other_wording() -> None:
    text = RULES.replace("The {}", "The rota").format(*["guest book"] * 3)

    comparison = compared(text, text.replace("guest book", "visitor log"))

    assert only(comparison).question == ""
    assert {link.significance for link in comparison.links} == {
        Significance.NONE,
        Significance.WORDING,
    }


def test_terms_pair_clauses_that_hardly_share_another_word() -> None:
    rules = RULES.format(*["town clerk"] * 4)
    old = f"{rules}\n\n4.5 The town clerk may dismiss a town clerk's deputy."
    new = rules.replace("town clerk", "governance manager") + (
        "\n\n4.5 The governance manager can employ a governance manager's deputy."
    )

    comparison = compared(old, new)

    assert comparison.link_of_old(comparison.old.clauses[-1].id).new
