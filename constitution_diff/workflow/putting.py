"""Notes into the store: each once, and in the place of what gives way to it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.history import standing_notes
from constitution_diff.model import NoteKind
from constitution_diff.store import notes_between, put_note

if TYPE_CHECKING:
    from collections.abc import Iterable

    from constitution_diff.model import KeptNote
    from constitution_diff.store import Stamp, Store


def put_notes(
    store: Store,
    notes: Iterable[KeptNote],
    versions: tuple[int | None, int],
    stamp: Stamp,
) -> tuple[KeptNote, ...]:
    """Keep notes, each with its number; what is in force already is passed over.

    A decision or an override stands in the place of those on the same provisions. All
    of it is one transaction: what is in force is looked up where nobody else writes.

    Raises NotKeptError: what a note takes back is not in force.
    """
    with store.writing() as at:
        there = () if versions[0] is None else notes_between(at, *_both(versions))
        standing = list(standing_notes(there))
        put: list[KeptNote] = []
        for note in notes:
            if any(_says_the_same(one, note) for one in standing):
                continue
            before = [one for one in standing if _gives_way(one, note)]
            for one in before[1:]:
                back = replace(
                    one, kind=NoteKind.WITHDRAWAL, note=note.note, replaces=one.number
                )
                put_note(at, back, versions, place=store.place, stamp=stamp)
            replaces = before[0].number if before else note.replaces
            new = replace(note, replaces=replaces, by=stamp.by, at=stamp.at)
            number = put_note(at, new, versions, place=store.place, stamp=stamp)
            put.append(replace(new, number=number))
            standing = [one for one in standing if one not in before] + put[-1:]
    return tuple(put)


def _both(versions: tuple[int | None, int]) -> tuple[int, int]:
    old, new = versions
    assert old is not None  # noqa: S101 - a change is between two
    return old, new


def _says_the_same(there: KeptNote, note: KeptNote) -> bool:
    return (there.kind, there.note) == (note.kind, note.note)


def _gives_way(there: KeptNote, note: KeptNote) -> bool:
    """Whether what stands is on the same provisions, and can stand but once."""
    if there.kind is not note.kind:
        return False
    if note.kind is NoteKind.DECISION:
        return (there.note.old, there.note.new) == (note.note.old, note.note.new)
    if note.kind is NoteKind.OVERRIDE:
        shared = {*there.note.old} & {*note.note.old}
        return bool(shared or {*there.note.new} & {*note.note.new})
    return False
