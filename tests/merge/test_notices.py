"""What a merge tells to be looked at: only what it made itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from constitution_diff.merge import merge_outlines
from constitution_diff.outline import ExactReference, references_of
from tests.builders import outlined

if TYPE_CHECKING:
    from constitution_diff.model import Outline


def test_a_number_that_one_side_has_twice_is_no_fault_of_the_merge() -> None:
    base = outlined("3 Meetings\n\n3.1 The quorum is five.")
    ours = outlined("3 Meetings\n\n3.1 The quorum is five.\n\n3.1 The chair signs.")

    merge = merge_outlines(base, ours, base)

    assert [clause.label for clause in merge.merged.clauses] == ["3", "3.1", "3.1"]
    assert merge.notices == ()


_COUNCIL = "Part 1 Council\n\n3 Meetings\n\n3.1 The quorum is five."
_PANELS = "Part 2 Panels\n\n3 Meetings\n\n3.1 The chair signs the minutes."
_HATS = "3.2 Hats are taken off at the door of the chamber."
_FEES = "3.2 Fees are paid in advance at the counter of the town hall."


def _messages(base: str, ours: str, theirs: str) -> list[str]:
    sides = map(outlined, (base, ours, theirs))
    return [notice.message for notice in merge_outlines(*sides, whole=True).notices]


def test_what_both_sides_insert_apart_is_named_with_its_parts() -> None:
    base = f"{_COUNCIL}\n\n{_PANELS}"

    (message,) = _messages(
        base, f"{_COUNCIL}\n\n{_FEES}\n\n{_PANELS}", f"{base}\n\n{_FEES}"
    )

    assert "at different points, as Part 1/3.2 and Part 2/3.2: they" in message


def test_what_both_sides_insert_apart_has_the_numbers_of_the_result() -> None:
    base = f"{_COUNCIL}\n\n{_HATS}"
    fees = _FEES.replace("3.2", "3.3")

    (_, message) = _messages(
        base,
        f"{_COUNCIL}\n\n{_FEES}\n\n{_HATS.replace('3.2', '3.3')}",
        f"{base}\n\n{fees}",
    )

    assert "at different points, as 3.2 and 3.4: they" in message


def test_a_list_that_is_numbered_anew_is_named_with_its_part() -> None:
    base = f"{_COUNCIL}\n\n{_PANELS}"

    (message,) = _messages(
        base, *(f"{_COUNCIL}\n\n{own}\n\n{_PANELS}" for own in (_FEES, _HATS))
    )

    assert "the result needs in Part 1/3; they" in message


def test_a_reference_that_a_merge_leads_astray_is_named_with_its_part() -> None:
    panels = f"{_PANELS}\n\n3.2 Members stand to speak."
    base = f"{_COUNCIL}\n\n{_HATS}\n\n{panels}"
    ours = base.replace("is five.", "is five, as rule 3.2 says.")

    (message,) = _messages(base, ours, f"{_COUNCIL}\n\n{panels}")

    assert message.startswith("In Part 1/3.1 of the result, ")


_CHAIR = "3.2 The chair opens each meeting of the council."
_MOTIONS = "3.3 Motions are signed by two members."
_INTERESTS = "3.4 Members declare their interests before the debate begins."
_CITING = "3.1 The quorum is ten members, see paragraph 3.4."
_RULES = f"3 Meetings\n\n{_CITING}\n\n{_CHAIR}\n\n{_MOTIONS}\n\n{_INTERESTS}"
_WITHOUT_MOTIONS = _RULES.replace(f"{_MOTIONS}\n\n", "").replace("3.4", "3.3")


@pytest.mark.parametrize(
    ("now", "words"),
    [
        ("paragraph 3.4, and also paragraph 3.3.", "paragraph 3.3"),
        ("paragraphs 3.3 and 3.4.", "paragraphs 3.3 and 3.3"),
        ("as 3.3 and 3.4 say.", "3.3 and 3.3"),
    ],
)
def test_a_new_reference_to_what_the_other_side_takes_out_is_named(
    now: str, words: str
) -> None:
    theirs = _RULES.replace("paragraph 3.4.", now)

    (message,) = _messages(_RULES, _WITHOUT_MOTIONS, theirs)

    assert message == (
        f"In 3.1 of the result, “{words}” points at a different rule; 3.3 of base, "
        "which it means, is not in the result."
    )


def test_a_reference_to_what_the_other_side_takes_out_may_lead_nowhere() -> None:
    ours = _RULES.replace(f"\n\n{_INTERESTS}", "").replace(", see paragraph 3.4", "")
    theirs = _RULES.replace("each meeting", "each meeting as paragraph 3.4 says")

    (message,) = _messages(_RULES, ours, theirs)

    assert message.startswith("In 3.2 of the result, “paragraph 3.4” points at nothing")


def test_a_reference_that_goes_with_its_number_leads_nobody_astray() -> None:
    theirs = _RULES.replace("paragraph 3.4", "paragraphs 3.2 to 3.4")

    assert _messages(_RULES, _WITHOUT_MOTIONS, theirs) == []


def test_a_missing_number_that_the_other_side_fills_is_named_among_several() -> None:
    ours = _RULES.replace("paragraph 3.4", "paragraphs 3.4 and 3.5")
    theirs = f"{_RULES}\n\n3.5 Recordings are kept for one year."

    (message,) = _messages(_RULES, ours, theirs)

    assert message == (
        "In 3.1 of the result, “3.5” of “paragraphs 3.4 and 3.5” points at a "
        "different rule."
    )


def test_a_reference_to_what_stays_in_dispute_leads_nobody_astray() -> None:
    ours = _RULES.replace(f"\n\n{_INTERESTS}", "")
    theirs = _RULES.replace("their interests", "all their interests in writing")

    assert _messages(_RULES, ours, theirs) == []


def _with_field(text: str, to: int = -1) -> Outline:
    """The text, in which the 3.2 that Part 1 prints is a field to that of Part 2.

    `to` is the index of what it means instead.
    """
    outline = outlined(text)
    (citing,) = (one for one in outline.clauses if "rule 3.2" in one.text)
    at = citing.text.index("3.2")
    field = ExactReference(citing.id, at, at + 3, (outline.clauses[to].id,))
    return replace(outline, references=references_of(outline.clauses, exact=[field]))


_FIELD = (
    f"{_COUNCIL} See rule 3.2.\n\n{_HATS}\n\n{_PANELS}\n\n3.2 Members stand to speak."
)


@pytest.mark.parametrize("to", [-1, -2])
def test_a_field_whose_words_led_elsewhere_in_the_base_is_not_named(to: int) -> None:
    base = _with_field(_FIELD, to)
    ours = _with_field(_FIELD.replace("signs the minutes", "signs the record"), to)

    assert merge_outlines(base, ours, base).notices == ()


def test_a_field_whose_words_lead_elsewhere_through_the_merge_is_named() -> None:
    base = _with_field(_FIELD.replace(f"\n\n{_HATS}", ""))

    (notice,) = merge_outlines(base, _with_field(_FIELD), base).notices

    assert notice.message == (
        "In Part 1/3.1 of the result, “rule 3.2” points at a different rule."
    )
