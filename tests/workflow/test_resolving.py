"""A published file held against an adopted version with what was resolved."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest

from constitution_diff.amend import carried_out, instructions_of, resolved_against
from constitution_diff.errors import NotCertifiedError
from constitution_diff.model import Input, Outcome, Resolution, Unread
from constitution_diff.render.kept.resolution import (
    resolution_docx,
    resolution_sheet,
    resolution_text,
)
from tests.builders import outlined

if TYPE_CHECKING:
    from constitution_diff.model import Outline

_BASE: Final = (
    "1. Meetings\n\n1.1 The quorum is five members.\n\n1.2 Votes are equal.\n\n"
    "1.3 The chair may speak.\n\n1.4 Minutes are kept."
)
_SAID: Final = "1. In 1.1, for “five” substitute “six”.\n\n2. Omit 1.4.\n"
_DONE: Final = (
    "1. Meetings\n\n1.1 The quorum is six members.\n\n1.2 Votes are equal.\n\n"
    "1.3 The chair may speak."
)


def _found(published: str, said: str = _SAID) -> Resolution:
    base, file = outlined(_BASE), outlined(published)
    return _of(base, file, said)


def _of(base: Outline, file: Outline, said: str) -> Resolution:
    carried = carried_out(base, instructions_of(said))
    found = resolved_against(base, carried.outline, file)
    return Resolution(
        "Harrowmere", "Constitution", "2021",
        (Input("instructions", "minute.txt", "0" * 64),), carried.instructions, *found,
    )  # fmt: skip


def _told(found: Resolution) -> dict[str, str]:
    """The outcome of each provision, by its number in the file, or as resolved."""
    comparison = found.comparison
    named = (
        comparison.new[k.new[0]] if k.new else comparison.old[k.old[0]]
        for k in comparison.links
    )
    outcomes = (one.value for one in found.outcomes)
    return dict(zip((one.citation for one in named), outcomes, strict=True))


def test_a_file_that_says_what_was_resolved_is_the_same() -> None:
    found = _found(_DONE)

    assert found.same
    assert _told(found) == {
        "1": "untouched", "1.1": "as-resolved", "1.2": "untouched", "1.3": "untouched",
    }  # fmt: skip
    assert "is as resolved" in resolution_text(found).decode().partition("\n")[0]


@pytest.mark.parametrize(
    ("published", "where", "outcome"),
    [
        (_DONE.replace("six", "seven"), "1.1", Outcome.DIFFERS),
        (_DONE.replace("six", "five"), "1.1", Outcome.DIFFERS),
        (f"{_DONE}\n\n1.4 Minutes are kept.", "1.4", Outcome.DIFFERS),
        (_DONE.replace("may speak", "must speak"), "1.3", Outcome.NOT_INSTRUCTED),
        (f"{_DONE}\n\n1.4 The mayor may sing.", "1.4", Outcome.NOT_INSTRUCTED),
        (_DONE.replace("\n\n1.3 The chair may speak.", ""), "1.3",
         Outcome.NOT_INSTRUCTED),
    ],
)  # fmt: skip
def test_what_is_otherwise_is_told_with_whether_anybody_resolved_on_it(
    published: str, where: str, outcome: Outcome
) -> None:
    found = _found(published)

    assert not found.same
    assert _told(found)[where] == outcome


def test_a_certificate_says_in_which_part_a_number_is() -> None:
    text = (
        f"Part 1 Council\n\n{_BASE}\n\nPart 2 Committees\n\n1. Meetings\n\n"
        "1.1 The quorum is three members.\n\n1.2 Papers are sent by post."
    )
    file = outlined(text.replace("three", "four").replace("1.2 Papers", "1.3 Papers"))

    said = resolution_sheet(_of(outlined(text), file, "1. Omit 1.4.\n"))

    told = {row[0]: row[1] for grid in said.grids for row in grid.rows}
    assert told["Part 2/1.1"] == "reworded"
    assert told["Part 2/1.2 → Part 2/1.3"] == "renumbered"


def test_an_instruction_that_does_not_fit_is_told_and_the_others_are_carried_out() -> (
    None
):
    found = _found(_DONE, f"{_SAID}\n3. Omit 9.9.\n\n4. Amend everything.\n")

    assert not found.same
    assert [one.number for one in found.faults] == ["3", "4"]
    assert _told(found)["1.1"] == "as-resolved"
    said = resolution_text(found).decode()
    assert "there is no 9.9 in the current version" in said
    assert "this is not read as an instruction" in " ".join(said.split())


def test_two_instructions_about_the_same_words_are_not_both_carried_out() -> None:
    said = f"{_SAID}\n3. In 1.1, for “five” substitute “nine”.\n"

    found = _found(_DONE, said)

    assert len(found.faults) == 1


def test_no_instructions_leave_the_adopted_version() -> None:
    found = _found(_BASE, "No provision differs: there is nothing to amend.")

    assert found.same
    assert set(found.outcomes) == {Outcome.UNTOUCHED}


def test_every_provision_has_an_outcome_and_every_difference_a_row() -> None:
    found = _found(_DONE.replace("six", "seven") + "\n\n1.4 The mayor may sing.")

    assert len(found.outcomes) == len(found.comparison.links)
    rows = {grid.title: len(grid.rows) for grid in resolution_sheet(found).grids}
    assert rows["Otherwise than resolved"] == 1
    assert rows["In the file and in no instruction"] == 1


def test_nothing_is_certified_while_something_could_not_be_read() -> None:
    file = replace(
        outlined(_DONE), unread=(Unread("page", page=2, reason="it is a scan"),)
    )
    found = _of(outlined(_BASE), file, _SAID)

    with pytest.raises(NotCertifiedError, match="it is a scan"):
        resolution_docx(found)
