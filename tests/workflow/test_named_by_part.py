"""Numbers that several Parts have: what is printed of them can be typed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest

from constitution_diff.compare import AddressBook
from constitution_diff.compare.addresses import clause_found
from constitution_diff.errors import NotKeptError
from constitution_diff.history import named_clauses
from constitution_diff.model import Note
from constitution_diff.render.kept.answer import answer_text
from constitution_diff.render.kept.notebook import notebook_text
from constitution_diff.render.kept.told import history_sheet
from constitution_diff.store import create_store, put_outline
from constitution_diff.workflow.asking import Asked, kept_answer
from constitution_diff.workflow.noted_on import On, between_notices
from constitution_diff.workflow.noting import note_version, notebook
from constitution_diff.workflow.overriding import linked, override
from constitution_diff.workflow.telling import kept_history
from tests.builders import outlined
from tests.store.makers import STAMP, add, version

if TYPE_CHECKING:
    from pathlib import Path

    from constitution_diff.store import Store

_TEXT: Final = (
    "Part 1\n\n1.1 The fee is five.\n\n1.2 Dogs are allowed.\n\n"
    "Part 2\n\n1.1 Cats stay outside.\n\n1.2 Pay cash.\n\n1.2 Pay by card.\n"
)
_ON: Final = On("Harrowmere", "", "2024")


@pytest.fixture
def kept(tmp_path: Path) -> Store:
    """A store of two versions in which every Part begins with 1.1."""
    store = create_store(str(tmp_path / "our.store"))
    texts = {"2021": _TEXT, "2024": _TEXT.replace("five", "six")}
    with store.writing() as at:
        for name, text in texts.items():
            given = replace(version(name, text.encode()), in_force=f"{name}-05-01")
            put_outline(at, add(at, given, text.encode()), outlined(text))
    return store


def test_a_note_says_in_which_part_its_number_is(kept: Store) -> None:
    note_version(kept, replace(_ON, clause="Part 2/1.1"), Note(reason="Why?"), STAMP)

    said = notebook_text(notebook(kept, "Harrowmere")).decode()
    assert "Part 2/1.1 “Cats stay outside.”, version 2024" in said


def test_an_override_takes_the_number_with_its_part(kept: Store) -> None:
    given = linked(["Part 1/1.2"], ["Part 2/1.1"], "")

    put = override(kept, replace(_ON, old="2021"), given, STAMP)

    said = put.notes[0].note
    assert [one.citation for one in (*said.old, *said.new)] == [
        "Part 1/1.2",
        "Part 2/1.1",
    ]


def test_an_answer_tells_apart_a_number_that_stands_twice_in_a_part(
    kept: Store,
) -> None:
    asked = Asked("Harrowmere", on="2025-01-01")

    shown = answer_text(kept_answer(kept, asked, "1.2")).decode()

    assert "1.2, in Part 1: Dogs are allowed." in shown
    for words, label in (("Pay cash.", "1.2#1"), ("Pay by card.", "1.2#2")):
        assert f"{label}, in Part 2: {words}" in shown
        typed = kept_answer(kept, asked, f"{label}, in Part 2")
        assert [one.text for one in typed.extracts[0].clauses] == [words]


def test_an_address_of_a_part_whose_number_stands_twice_is_found_again() -> None:
    outline = outlined(_TEXT.replace("Part 2", "Part 1"))
    numbered = [clause for clause in outline.clauses if clause.label]

    addresses = AddressBook(outline).of([clause.id for clause in numbered])

    bare = [replace(one, words="", hash="") for one in addresses]
    found = [clause_found(one, outline, "current") for one in bare]
    assert found == [clause.id for clause in numbered]
    assert {"Part 1#1/1.1", "Part 1#2/1.1"} <= {one.citation for one in bare}


def test_what_is_named_among_several_can_be_typed(kept: Store) -> None:
    with pytest.raises(NotKeptError) as error:
        note_version(kept, replace(_ON, clause="1.2"), Note(reason="Why?"), STAMP)

    names = str(error.value).rpartition(": ")[2].rstrip(".").split(", ")
    found = [named_clauses(outlined(_TEXT), name) for name in names]
    assert [[one.text for one in some] for some in found] == [
        ["Dogs are allowed."],
        ["Pay cash."],
        ["Pay by card."],
    ]


def test_the_first_of_a_number_can_be_told_from_the_second() -> None:
    outline = outlined("1. Fees\n\n1.1 Five.\n\n1.1 Six.\n")

    assert [one.text for one in named_clauses(outline, "1.1#1")] == ["Five."]


@pytest.mark.parametrize("asked", ["1.1, in Part 2", "1.1 in part 2", "Part 2/1.1"])
def test_a_number_in_a_part_is_found_as_reports_say_it(asked: str, kept: Store) -> None:
    assert [one.text for one in named_clauses(outlined(_TEXT), asked)] == [
        "Cats stay outside."
    ]
    history = kept_history(kept, Asked("Harrowmere"), asked)
    assert [line.latest.text for line in history.lines] == ["Cats stay outside."]


def test_a_history_calls_a_paragraph_one_and_quotes_it(kept: Store) -> None:
    text = "1. Fees\n\n1.1 The fees\n\nThe fee is five.\n\nThe fine is nine.\n"
    with kept.writing() as at:
        for year, words in (("2030", text), ("2031", text.replace("nine", "ten"))):
            given = version(year, words.encode())
            given = replace(given, document="Fees", in_force=f"{year}-05-01")
            put_outline(at, add(at, given, words.encode()), outlined(words))

    sheet = history_sheet(kept_history(kept, Asked("Harrowmere", "Fees"), "1.1"))

    inside = [grid for grid in sheet.grids if grid.title.startswith("In it: ")]
    assert [grid.title for grid in inside] == [
        "In it: paragraph under 1.1 “The fine is ten.”"
    ]
    assert {row[3] for row in inside[0].rows} == {"under 1.1"}


def test_an_override_over_a_version_in_between_says_who_heeds_it(kept: Store) -> None:
    on = replace(_ON, old="2021")
    assert between_notices(kept, on) == ()
    words = _TEXT.encode()
    given = replace(version("2022", words), in_force="2022-05-01")
    with kept.writing() as at:
        add(at, given, words)

    (notice,) = between_notices(kept, on)

    assert notice.message.startswith("Other versions lie between 2021 and 2024.")
