"""What a legal officer needs to know of seed 004 → seed 000, sentence by sentence."""

from __future__ import annotations

from collections import Counter

import pytest

from constitution_diff.model import Comparison, Effect, Significance, TextChange

from .conftest import shared_folder
from .seeds import gold, seed_comparison, seed_outline

shared_folder()

SUBSTITUTIONS = gold("terms")["004-000"]
_MISSED = "Area and scrutiny committee chairs"


def comparison() -> Comparison:
    return seed_comparison("004", "000")


def restored() -> Comparison:
    return seed_comparison("000", "002")


def effects(place: str, kind: str, found: Comparison | None = None) -> list[Effect]:
    """The effects of one kind in the provision of that citation."""
    told = found or comparison()
    outlines = {"old": told.old, "new": told.new}
    return [
        effect
        for effect in told.effects
        if effect.kind == kind
        and outlines[effect.side][effect.clause].citation == place
    ]


def reasons(citation: str) -> list[str]:
    new = comparison().new
    return [
        reason
        for link in comparison().links
        for clause in link.new
        if new[clause].citation == citation
        for reason in link.reasons
    ]


@pytest.mark.parametrize("truth", SUBSTITUTIONS, ids=lambda truth: truth["old"])
def test_each_title_is_told_with_all_its_places(truth: dict[str, object]) -> None:
    (found,) = [
        one
        for one in comparison().substitutions
        if (one.old.casefold(), one.new.casefold()) == (truth["old"], truth["new"])
    ]

    occurrences = truth["occurrences"]
    assert isinstance(occurrences, list)
    assert found.count == truth["count"]
    assert Counter((p.old, p.new) for p in found.places) == Counter(
        map(_true_clauses, occurrences)
    )


def _true_clauses(row: dict[str, int]) -> tuple[str, str]:
    """The clauses that hold the lines; a list of related sections is in none."""
    return _clause_on("004", row["old_line"]), _clause_on("000", row["new_line"])


def _clause_on(name: str, line: int) -> str:
    return next((c.id for c in seed_outline(name).clauses if line in c.lines), "")


def test_no_title_is_told_that_was_not_read_by_hand() -> None:
    found = {(s.old.casefold(), s.new.casefold()) for s in comparison().substitutions}

    assert found == {(truth["old"], truth["new"]) for truth in SUBSTITUTIONS}


def test_every_place_begins_with_the_new_term() -> None:
    for one in comparison().substitutions:
        for place in one.places:
            if place.new:
                words = comparison().new[place.new].text[place.at :].casefold()
                assert words.startswith(one.new.casefold().split()[0])


def test_the_place_left_over_in_24_13_b_is_told() -> None:
    missed = [
        (one.old, place) for one in comparison().substitutions for place in one.missed
    ]

    ((term, place),) = missed
    assert term == "area committee"
    assert comparison().new[place.new].citation == "24.13(b)"
    assert comparison().new[place.new].text[place.at :].startswith(_MISSED)


@pytest.mark.parametrize(
    "title", ["portfolio holder", "strategic director", "business manager"]
)
def test_the_three_titles_are_to_be_confirmed_and_listed_once(title: str) -> None:
    (found,) = [one for one in comparison().substitutions if one.old == title]

    assert found.question == "Same post or body under a new name?"
    assert not found.confirmed


def test_board_members_stood_in_004_already() -> None:
    (found,) = [s for s in comparison().substitutions if s.new == "board member"]

    assert "the new term already stood in the current version" in found.concerns


def test_eleven_changes_are_terms_and_nothing_else() -> None:
    folded = [k for k in comparison().links if k.text is TextChange.TERMS]

    assert len(folded) == 11
    assert {link.significance for link in folded} == {Significance.ATTENTION}


def test_an_answer_is_due_in_five_working_days_and_not_one() -> None:
    (limit,) = effects("24.5", "time limit")
    (modal,) = effects("24.5", "modal")

    assert (limit.was, limit.is_) == ("one working day", "five working days")
    assert (modal.was, modal.is_) == ("should try to", "should")
    assert limit.old_quote == (
        "Officers should try to answer councillors' enquiries within one working day."
    )
    assert limit.new_quote == (
        "Officers should answer councillors' enquiries within five working days."
    )


def test_the_standards_committee_becomes_responsible() -> None:
    (found,) = effects("24.17", "responsibility")

    assert "standards committee have overall responsibility" in found.new_quote
    assert found.old_quote == ""
    assert reasons("24.17") == ["provision inserted"]


def test_other_committees_may_commission_reports() -> None:
    found = effects("24.13(c)", "instructs")

    assert {(e.was, e.is_) for e in found} == {("area committee", "committee")}
    assert "title or term: portfolio holder → board member" in reasons("24.13(c)")


def test_other_chairs_may_be_quoted() -> None:
    (found,) = effects("24.14(c)", "quoted")

    assert (found.was, found.is_) == ("area committee", "committee")
    assert "title or term: portfolio holder → board member" in reasons("24.14(c)")


def test_the_disciplinary_bodies_changed() -> None:
    gone = "disciplinary and grading appeals committee"

    assert [e.was for e in effects("24.16(b)", "exception")] == [
        f"except as members of the {gone}"
    ]
    assert {e.was for e in effects("24.16(b)", "decision-maker")} == {gone}
    assert "title or term: disciplinary panel → disciplinary committee" in reasons(
        "24.16(b)"
    )


def test_a_list_of_restricted_posts_is_kept() -> None:
    (found,) = effects("24.9(a)", "duty")

    assert "keeps a list of politically restricted posts" in found.new_quote


def test_the_invitations_to_media_events_are_gone() -> None:
    (found,) = effects("24.14(f)", "invited")

    assert found.old_quote.startswith("Representatives of each political group")
    assert found.is_ == ""


def test_support_services_are_banned_for_other_bodies_too() -> None:
    (found,) = effects("24.10", "ban")

    assert found.is_ == "or for the benefit of other groups or bodies"


@pytest.mark.parametrize("place", ["24.16(a)", "24.16(b)"])
def test_training_comes_before_taking_part(place: str) -> None:
    (found,) = effects(place, "precondition")

    assert "without having undertaken appropriate training" in found.new_quote


def test_what_ward_councillors_are_asked_and_told_is_narrowed() -> None:
    found = {effect.is_ for effect in effects("24.15", "qualifier")}

    assert {
        "about a specific ward issue",
        "which particularly affects",
        "and is potentially controversial",
    } <= found


def test_what_needs_attention_on_its_own_is_a_short_list() -> None:
    own = [
        link
        for link in comparison().links
        if any(not reason.startswith("title or term") for reason in link.reasons)
    ]

    assert len(own) == 16


def test_in_002_the_invitations_are_back_with_limits() -> None:
    assert len(effects("23.13(g)", "invited", restored())) == 1
    (limit,) = effects("23.13(g)", "ban", restored())
    assert limit.is_ == "This will not apply to marketing or campaign work."


def test_in_002_the_two_weeks_before_a_meeting_are_gone() -> None:
    gone = effects("23.9(b)", "duty", restored())

    assert [effect.was for effect in gone] == [
        "This should happen at least two weeks before the meeting."
    ]


def test_in_002_individual_releases_must_make_it_clear() -> None:
    found = effects("23.13(h)", "modal", restored())

    assert [(effect.was, effect.is_) for effect in found] == [("should", "must")]


def test_in_002_the_standards_committee_has_no_role() -> None:
    for kind in ("responsibility", "reviewer"):
        (found,) = effects("23.16", kind, restored())
        assert (found.was, found.is_) == ("standards committee", "")


def test_the_warning_that_000_had_another_base_comes_first_with_its_evidence() -> None:
    first = comparison().notices[0]

    assert first.code == "other-base"
    assert (
        "it deletes words that never stood there (“???” in paragraph under 24.9(a), "
        "“potentially” in paragraph under 24.15); the contents pages it deletes (132 "
        "to 137) are not those of the current version (137 to 142)"
    ) in first.message


def test_nothing_of_000_is_said_to_carry_no_mark() -> None:
    told = {link.tracked for link in comparison().links}
    edits = {edit.tracked for link in comparison().links for edit in link.edits}

    assert told == {"", "yes", "unknown"}
    assert edits == {"", "yes", "unknown"}


def test_what_000_marks_is_told_where_its_words_are_kept() -> None:
    marked = [
        (edit.op.value, edit.text.strip())
        for link in comparison().links
        for edit in link.edits
        if edit.tracked == "yes"
    ]

    assert ("insert", "and/or public") in marked
    assert ("delete", "try to") in marked
