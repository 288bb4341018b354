"""Notes on versions, decisions on changes and overrides: kept for good, and logged."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import insert, select

from constitution_diff.codec import address_shapes, addresses_from, addresses_json
from constitution_diff.errors import NotKeptError
from constitution_diff.model import KeptNote, Note, NoteKind

from .journal import log
from .tables import COUNCILS, DOCUMENTS, ENTRIES, NOTES, VERSIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection, Row, Select

    from .chain import Told
    from .journal import Stamp

ACTIONS: Final = {
    NoteKind.NOTE: "note",
    NoteKind.DECISION: "decide",
    NoteKind.OVERRIDE: "override",
    NoteKind.WITHDRAWAL: "withdraw",
}
"""What the log calls it, by the kind of note."""
_OLD: Final = VERSIONS.alias("old_version")


def put_note(
    at: Connection,
    note: KeptNote,
    versions: tuple[int | None, int],
    *,
    place: str,
    stamp: Stamp,
) -> int:
    """Keep a note; its number.

    Args:
        at: A connection that writes.
        note: What it says; `by`, `at` and `number` are not looked at.
        versions: The numbers of the versions it is on, the current one first; None
            for a note on one version.
        place: The store, as messages name it.
        stamp: Who writes it, and when.

    Raises NotKeptError: it replaces a note that is not there, or replaced already.
    """
    _refuse_unfit(at, note, versions[1], place)
    entry = log(at, stamp, ACTIONS[note.kind], told_of_note(note))
    said = note.note
    at.execute(
        insert(NOTES).values(
            entry=entry.seq,
            version_id=versions[1],
            old_id=versions[0],
            kind=note.kind.value,
            old=addresses_json(said.old),
            new=addresses_json(said.new),
            reason=said.reason,
            private=int(said.private),
            decision=said.decision,
            route=said.route,
            route_reason=said.route_reason,
            delegated=int(said.delegated),
            replaces=note.replaces or None,
        )
    )
    return entry.seq


def told_of_note(note: KeptNote) -> Told:
    """What the log says of a note; `verify` holds it against all that is kept."""
    said = note.note
    return {
        "council": note.council,
        "document": note.document,
        "version": note.version,
        "current": note.old,
        "kind": note.kind.value,
        "old": address_shapes(said.old),
        "new": address_shapes(said.new),
        "reason": said.reason,
        "private": said.private,
        "decision": said.decision,
        "route": said.route,
        "route-reason": said.route_reason,
        "delegated": said.delegated,
        "replaces": note.replaces,
    }


def _refuse_unfit(at: Connection, note: KeptNote, version: int, place: str) -> None:
    """Raises NotKeptError: what it replaces is not there, or not there any more."""
    if not note.replaces:
        return
    n = NOTES.c
    of = select(VERSIONS.c.document_id).where(VERSIONS.c.id == version)
    there = (
        select(n.kind)
        .join(VERSIONS, n.version_id == VERSIONS.c.id)
        .where(n.entry == note.replaces, VERSIONS.c.document_id == of.scalar_subquery())
    )
    kind = at.execute(there).scalar()
    if kind in (None, NoteKind.WITHDRAWAL.value):
        why = f"of {note.council}, {note.document}, it keeps no note {note.replaces}"
        raise NotKeptError(place, why)
    by = at.execute(select(n.entry).where(n.replaces == note.replaces)).scalar()
    if by is not None:
        why = f"note {note.replaces} is not in force any more; see {by}"
        raise NotKeptError(place, why)


def notes_of(at: Connection, document: int) -> tuple[KeptNote, ...]:
    """Every note on a document, the oldest first; those replaced are among them."""
    wanted = _every().where(VERSIONS.c.document_id == document)
    return tuple(_note(row) for row in at.execute(wanted))


def notes_between(at: Connection, old: int, new: int) -> tuple[KeptNote, ...]:
    """Every note on what changed between two versions, the oldest first."""
    wanted = _every().where(NOTES.c.old_id == old, NOTES.c.version_id == new)
    return tuple(_note(row) for row in at.execute(wanted))


def all_notes(at: Connection) -> Iterator[tuple[KeptNote | None, int]]:
    """Every note of a store with its number; None for one that cannot be read."""
    for row in at.execute(_every()):
        try:
            found = _note(row)
        except ValueError:
            yield None, row.entry
        else:
            # What is not exactly as it was written is altered, if it reads the same.
            same = (addresses_json(found.note.old), addresses_json(found.note.new))
            flags = {row.private, row.delegated} <= {0, 1}
            yield (found if flags and same == (row.old, row.new) else None), row.entry


def _every() -> Select[tuple[object, ...]]:
    return (
        select(
            NOTES,
            VERSIONS.c.name.label("version"),
            _OLD.c.name.label("current"),
            DOCUMENTS.c.name.label("document"),
            COUNCILS.c.name.label("council"),
            ENTRIES.c.by,
            ENTRIES.c.at,
        )
        .join(VERSIONS, NOTES.c.version_id == VERSIONS.c.id)
        .join(DOCUMENTS, VERSIONS.c.document_id == DOCUMENTS.c.id)
        .join(COUNCILS, DOCUMENTS.c.council_id == COUNCILS.c.id)
        .join(ENTRIES, NOTES.c.entry == ENTRIES.c.seq)
        .outerjoin(_OLD, NOTES.c.old_id == _OLD.c.id)
        .order_by(NOTES.c.entry)
    )


def _note(row: Row[tuple[object, ...]]) -> KeptNote:
    return KeptNote(
        NoteKind(row.kind),
        row.council,
        row.document,
        row.version,
        Note(
            old=addresses_from(row.old),
            new=addresses_from(row.new),
            reason=row.reason,
            private=bool(row.private),
            decision=row.decision,
            route=row.route,
            route_reason=row.route_reason,
            delegated=bool(row.delegated),
        ),
        old=row.current or "",
        replaces=row.replaces or 0,
        by=row.by,
        at=row.at,
        number=row.entry,
    )
