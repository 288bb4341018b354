"""The versions of one document, as they are taken down to be asked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.history import (
    named_clauses,
    near_citations,
    noted_clauses,
    standing_notes,
)
from constitution_diff.model import Extract, Outline
from constitution_diff.model.values import dataclass
from constitution_diff.store import document_id, notes_of, versions_of

from .keeping import outline_in

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from constitution_diff.model import ClauseId, KeptNote, Version
    from constitution_diff.store import Store

    from .day_answers import InParts
    from .reading import Desk


@dataclass(frozen=True, slots=True)
class Shelf:
    """The versions of one document, read as they are asked for."""

    store: Store
    document: int
    versions: Mapping[int, Version]
    notes: tuple[KeptNote, ...]
    """Those in force."""
    desk: Desk

    def outline(self, version: Version) -> Outline:
        """What a version says: what is kept of it, or its file read anew."""
        number = next(n for n, one in self.versions.items() if one == version)
        return outline_in(self.store, number, version, self.desk)


def shelf_of(store: Store, council: str, document: str, desk: Desk) -> Shelf:
    """Raises NotKeptError: there is no such council or document."""
    with store.reading() as at:
        of = document_id(at, store.place, council, document)
        notes = standing_notes(notes_of(at, of))
        return Shelf(store, of, versions_of(at, of, forgotten=True), notes, desk)


def extract_of(
    shelf: Shelf, version: Version, clause: str, of: InParts | None = None
) -> Extract:
    """What a version says of a provision; nothing where it was forgotten.

    Of what lies in some parts alone, where `of` says which that is.
    """
    if version.forgotten:
        return Extract(version, Outline(), ())
    outline = shelf.outline(version)
    named = named_clauses(outline, clause) if clause else outline.clauses
    found = of(version, named) if of else named
    near = () if found or not clause else near_citations(outline, clause)
    shown = {one.id for one in found}
    notes = tuple(
        note for note in shelf.notes if _is_of(note, version.name, outline, shown)
    )
    return Extract(version, outline, found, near, notes)


def _is_of(
    note: KeptNote, version: str, outline: Outline, shown: Collection[ClauseId]
) -> bool:
    """Whether a note is on a version, or on a provision that is shown of it."""
    if note.version != version:
        return False
    if not (note.note.old or note.note.new):
        return True
    new = replace(note, note=replace(note.note, old=()))
    return any(clause in shown for _, clause in noted_clauses(new, lambda _: outline))
