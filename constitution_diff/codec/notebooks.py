"""Notes that the store keeps → the shapes of the JSON contract."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import NoteKind

from .addresses import address_shapes
from .note_shapes import KeptNoteShape, NotebookShape

if TYPE_CHECKING:
    from collections.abc import Iterable

    from constitution_diff.model import KeptNote, Notebook

NOTES = "constitution-diff/notes/1"


def notebook_shape(book: Notebook) -> NotebookShape:
    """What is written of a document as `notes/1` writes it."""
    return NotebookShape(NOTES, book.council, book.document, note_shapes(book.notes))


def note_shapes(notes: Iterable[KeptNote]) -> tuple[KeptNoteShape, ...]:
    """Notes, each with whether it is still in force among these."""
    there = tuple(notes)
    gone = {note.replaces for note in there}
    return tuple(_note(note, in_force=note.number not in gone) for note in there)


def _note(note: KeptNote, *, in_force: bool) -> KeptNoteShape:
    said = note.note
    return KeptNoteShape(
        number=note.number,
        kind=note.kind,
        version=note.version,
        by=note.by,
        at=note.at,
        in_force=in_force and note.kind is not NoteKind.WITHDRAWAL,
        current=note.old,
        old=address_shapes(said.old),
        new=address_shapes(said.new),
        reason=said.reason,
        private=said.private,
        decision=said.decision,
        route=said.route,
        route_reason=said.route_reason,
        delegated=said.delegated,
        replaces=note.replaces,
    )
