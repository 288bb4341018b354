"""Titles and terms: what was swapped, where, and where not."""

from __future__ import annotations

import pytest

from constitution_diff.compare.mining import mined_pairs
from constitution_diff.compare.terms import RELATED_SECTIONS, terms_of
from constitution_diff.model import Outside
from tests.builders import compared, outlined
from tests.compare.swapped import RULES, only, swapped


def test_a_title_changed_throughout_is_one_substitution() -> None:
    found = only(swapped(*["chief executive"] * 4))

    assert (found.old, found.new, found.count) == ("town clerk", "chief executive", 4)


def test_each_place_names_both_clauses_and_where_the_new_term_begins() -> None:
    first = only(swapped(*["chief executive"] * 4)).places[0]

    assert (first.old, first.new, first.at, first.old_at) == ("4.1", "4.1", 4, 4)


def test_a_place_that_was_missed_is_told() -> None:
    found = only(swapped(*["chief executive"] * 3, "town clerk"))

    assert found.count == 3
    assert [(place.new, place.at) for place in found.missed] == [("4.4", 15)]


def test_a_term_that_stands_in_a_list_with_another_is_missed_too() -> None:
    old = (
        "4.1 An area committee meets in public every month of the year.\n\n"
        "4.2 The reports of an area committee are printed by the council.\n\n"
        "4.3 Area and scrutiny committee chairs meet before the budget is set."
    )
    new = old.replace("An area c", "A c").replace("an area c", "a c")

    found = only(compared(old, new))

    assert (found.old, found.new, found.count) == ("area committee", "committee", 2)
    assert [place.new for place in found.missed] == ["4.3"]


def test_two_words_that_were_swapped_for_different_ones_are_told_apart() -> None:
    comparison = swapped("chief executive", "chief executive", "mayor", "mayor")

    assert {(s.old, s.new, s.count) for s in comparison.substitutions} == {
        ("town clerk", "chief executive", 2),
        ("town clerk", "mayor", 2),
    }
    assert all(
        any("elsewhere it became" in why for why in found.concerns)
        for found in comparison.substitutions
    )


def test_one_place_alone_is_no_substitution() -> None:
    comparison = swapped("chief executive", *["town clerk"] * 3)

    assert comparison.substitutions == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The portfolio holders meet. {}", "The board members meet. {}"),
        ("The portfolio holder’s view. {}", "The board member’s view. {}"),
        ("Portfolio holders meet. {}", "Board members meet. {}"),
    ],
)
def test_plurals_possessives_and_capitals_are_one_term(old: str, new: str) -> None:
    pairs = mined_pairs(
        [
            (old.format(""), new.format("")),
            ("Ask a portfolio holder.", "Ask a board member."),
        ]
    )

    assert pairs == ((("portfolio", "holder"), ("board", "member")),)


def test_two_terms_that_touch_are_told_apart() -> None:
    old = "Ask a strategic director or business manager of the {} first."
    new = "Ask an executive director or a head of service of the {} first."

    pairs = mined_pairs([(old.format(n), new.format(n)) for n in ("one", "two")])

    assert {" ".join(new) for _, new in pairs} == {
        "executive director",
        "head of service",
    }


def test_an_office_that_two_rules_of_many_give_to_another_is_no_term() -> None:
    rules = "\n\n".join(
        f"4.{n} The {'mayor' if n % 2 else 'leader'} signs the list of {noun} in ink."
        for n, noun in enumerate(
            ("gifts", "loans", "staff", "land", "roads", "parks", "trees", "dogs"), 1
        )
    )
    new = rules.replace(
        "mayor signs the list of gifts", "leader signs the list of gifts"
    )
    new = new.replace("mayor signs the list of staff", "leader signs the list of staff")

    comparison = compared(rules, new)

    assert comparison.substitutions == ()
    assert {(e.was, e.is_) for e in comparison.effects} == {("mayor", "leader")}


def test_a_bare_noun_is_told_with_the_word_that_says_which() -> None:
    old = "1. The secretary writes.\n\n2. The {0} sings.\n\n3. Ask the {0} first.\n"

    comparison = compared(
        old.format("social secretary"), old.format("social events officer")
    )

    found = only(comparison)
    assert (found.old, found.new) == ("social secretary", "social events officer")
    assert found.missed == ()


def test_what_a_head_is_of_is_told_with_the_head() -> None:
    old = RULES.replace("{}", "head of {}").format(*["planning"] * 4)
    kept = "\n\n4.5 The planning committee meets in the hall to see the planning map."

    comparison = compared(
        old + kept, old.replace("of planning", "of place shaping") + kept
    )

    found = only(comparison)
    assert (found.old, found.new) == ("head of planning", "head of place shaping")


def test_another_way_to_count_days_is_one_change_and_a_concern() -> None:
    old = "1. Reply in two working days.\n\n2. Pay within ten working days of that.\n"

    comparison = compared(old, old.replace("working", "business"))

    found = only(comparison)
    assert (found.old, found.new, found.count) == ("working days", "business days", 2)
    assert "it changes how time is counted" in found.concerns
    assert comparison.effects == ()


def test_a_change_of_term_that_is_half_done_is_told_with_what_is_left() -> None:
    rule = (
        "{0}. Matters of the kind numbered {0} are settled within the municipal year."
    )
    old = "\n\n".join(rule.format(n) for n in range(1, 7))
    new = old.replace("municipal year", "civic year", 2)

    found = only(compared(old, new))

    assert (found.old, found.new, found.count) == ("municipal year", "civic year", 2)
    assert [place.new for place in found.missed] == ["3", "4", "5", "6"]


def test_an_adverb_before_a_title_is_no_term() -> None:
    assert not mined_pairs([("The mayor opens.", "Normally the mayor opens.")] * 2)


def test_a_modal_or_a_figure_is_no_term() -> None:
    assert not mined_pairs([("He should go.", "He must go.")] * 2)
    assert not mined_pairs([("In five days.", "In ten days.")] * 2)


def test_words_that_changed_places_are_no_term() -> None:
    old, new = "Ask the ward councillors.", "Ask the councillors for that ward."

    assert not mined_pairs([(old, new)] * 2)


def test_a_term_in_a_sentence_that_went_to_another_rule_counts_there() -> None:
    sentence = " Letters to the {} are opened on the day on which they come in."
    old = RULES.format(*["town clerk"] * 4).replace(
        "every spring.", "every spring." + sentence.format("town clerk")
    )
    new = RULES.format(*["chief executive"] * 4)

    comparison = compared(old, new + sentence.format("chief executive"))

    found = only(comparison)
    place = found.places[-1]
    assert (found.count, place.old, place.new) == (5, "4.1", "4.4")
    assert comparison.new[place.new].text[place.at :].startswith("chief executive are")
    assert comparison.old[place.old].text[place.old_at :].startswith("town clerk are")


def test_a_document_named_after_people_names_a_document() -> None:
    old, new = "23. Councillors' code of conduct", "23. Members' code of conduct"
    title = Outside(RELATED_SECTIONS, old, new)

    same = outlined("4.1 Notice is given.")
    terms = terms_of((), (same, same), beside=((title,), ()))

    (one,) = terms.substitutions
    assert one.concerns == ("it names a document",)
    assert one.question == "Does the new term mean the same?"
