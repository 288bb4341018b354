"""Notes are kept for good, in the log; a later one stands in the place of another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from sqlalchemy import delete

from constitution_diff.compare import compare_outlines
from constitution_diff.errors import NotKeptError
from constitution_diff.history import standing_notes
from constitution_diff.model import Address, Note, NoteKind
from constitution_diff.store import (
    kept_comparison,
    notes_between,
    notes_of,
    put_comparison,
    put_note,
    put_outline,
    verified,
)
from constitution_diff.store.tables import NOTES
from tests.builders import outlined
from tests.store.makers import STAMP, add, note, version

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from constitution_diff.model import KeptNote
    from constitution_diff.store import Store

_OLD: Final = outlined("1. Quorum is five.")
_NEW: Final = outlined("1. Quorum is six.")
_SAID: Final = Note(
    (Address("1", "Quorum is five", "12ab", below="2"),), (Address("1"),), "Asked for."
)


def _two(at: Connection) -> tuple[int, int]:
    return add(at, version("2021")), add(at, version("2024", b"Six"), b"Six")


def _put(at: Connection, given: KeptNote, on: tuple[int | None, int]) -> int:
    return put_note(at, given, on, place="the store", stamp=STAMP)


def test_a_note_is_given_back_as_it_was_written_with_who_and_when(store: Store) -> None:
    with store.writing() as at:
        on = _two(at)
        number = _put(at, note(NoteKind.NOTE, _SAID, old="2021"), on)
        (found,) = notes_between(at, *on)

    assert (found.note, found.number) == (_SAID, number)
    assert (found.by, found.at) == (STAMP.by, STAMP.at)


def test_what_is_replaced_stays_and_stands_no_more(store: Store) -> None:
    with store.writing() as at:
        on = _two(at)
        first = _put(at, note(NoteKind.DECISION, _SAID, old="2021"), on)
        later = note(NoteKind.DECISION, _SAID, old="2021", replaces=first)
        second = _put(at, later, on)
        found = notes_of(at, 1)

    assert [one.number for one in found] == [first, second]
    assert [one.number for one in standing_notes(found)] == [second]


def test_nothing_is_replaced_twice(store: Store) -> None:
    with store.writing() as at:
        on = _two(at)
        first = _put(at, note(NoteKind.NOTE, _SAID, old="2021"), on)
        again = note(NoteKind.WITHDRAWAL, Note(), old="2021", replaces=first)
        _put(at, again, on)

        with pytest.raises(NotKeptError, match="is not in force any more; see 4"):
            _put(at, again, on)


def test_a_note_of_another_document_is_not_replaced(store: Store) -> None:
    with store.writing() as at:
        on = _two(at)

        with pytest.raises(NotKeptError, match="it keeps no note 1"):
            _put(at, note(NoteKind.NOTE, _SAID, replaces=1), (None, on[1]))


def test_a_comparison_is_made_anew_after_an_override(store: Store) -> None:
    sides = _OLD, _NEW
    with store.writing() as at:
        on = _two(at)
        for number, outline in zip(on, sides, strict=True):
            put_outline(at, number, outline)
        put_comparison(at, *on, compare_outlines(*sides))
        pairs = (on[0], _OLD), (on[1], _NEW)
        assert kept_comparison(at, *pairs) is not None

        decided = _put(at, note(NoteKind.OVERRIDE, _SAID, old="2021"), on)
        assert kept_comparison(at, *pairs) is None
        put_comparison(at, *on, compare_outlines(*sides), decided=decided)
        assert kept_comparison(at, *pairs) is not None

        _put(at, note(NoteKind.WITHDRAWAL, Note(), old="2021", replaces=decided), on)
        assert kept_comparison(at, *pairs) is None


def test_a_note_that_is_gone_is_missed(store: Store) -> None:
    with store.writing() as at:
        _put(at, note(NoteKind.NOTE, _SAID), (None, _two(at)[1]))
        at.execute(delete(NOTES))
        faults = verified(at, "the store").faults

    assert faults == ("The note that entry 3 of the log tells of is gone.",)
