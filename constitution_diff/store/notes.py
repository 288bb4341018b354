"""Notes on versions, decisions on changes and overrides: kept for good, and logged."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import insert, select, update

from constitution_diff.codec import address_shapes, addresses_from, addresses_json
from constitution_diff.errors import NotKeptError
from constitution_diff.model import KeptNote, Note, NoteKind
from constitution_diff.model.values import dataclass

from .journal import log
from .salting import NO_SALT, salt_of, salted
from .tables import COUNCILS, DOCUMENTS, ENTRIES, NOTES, VERSIONS
from .wording import refuse_unkeepable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy import ColumnElement, Connection, Row, Select

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


@dataclass(frozen=True, slots=True)
class HeldNote:
    """A note as its row has it, for `verify`."""

    number: int
    note: KeptNote | None
    """None where the row cannot be read, or is not exactly as it was written."""
    salts: tuple[str, ...]
    """Those of the versions that it is on, the current one first."""
    forgotten: bool = False
    """One of these was forgotten, so nothing of what the note said may be there."""

    @property
    def is_bare(self) -> bool:
        """Whether nothing is left of what it said."""
        return self.note is not None and self.note.note == Note()


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

    Raises NotKeptError: it replaces a note that is not there, or replaced already; or
    a version that it is on was forgotten.
    """
    _refuse_unfit(at, note, versions, place)
    refuse_unkeepable(_said(note.note), place)
    told = told_of_note(note, _salts(at, note, versions, place))
    entry = log(at, stamp, ACTIONS[note.kind], told)
    at.execute(
        insert(NOTES).values(
            entry=entry.seq,
            version_id=versions[1],
            old_id=versions[0],
            kind=note.kind.value,
            replaces=note.replaces or None,
            **_words(note.note),
        )
    )
    return entry.seq


def told_of_note(note: KeptNote, salts: Sequence[str]) -> Told:
    """What the log says of a note; `verify` holds it against all that is kept.

    For what the note says and quotes stands its hash.
    """
    return {
        "council": note.council,
        "document": note.document,
        "version": note.version,
        "current": note.old,
        "kind": note.kind.value,
        "replaces": note.replaces,
        "words": salted(_said(note.note), salts),
    }


def forget_notes(at: Connection, versions: Sequence[int]) -> None:
    """Let go of what notes say that are on one of these versions, by their numbers."""
    n = NOTES.c
    on_one = n.version_id.in_(versions) | n.old_id.in_(versions)
    at.execute(update(NOTES).where(on_one).values(**_words(Note())))


def _said(said: Note) -> Told:
    """Everything in a note that can be forgotten."""
    return {
        "old": address_shapes(said.old),
        "new": address_shapes(said.new),
        "reason": said.reason,
        "private": said.private,
        "decision": said.decision,
        "route": said.route,
        "route-reason": said.route_reason,
        "delegated": said.delegated,
    }


def _words(said: Note) -> dict[str, object]:
    """The same, as its row has it."""
    return {
        "old": addresses_json(said.old),
        "new": addresses_json(said.new),
        "reason": said.reason,
        "private": int(said.private),
        "decision": said.decision,
        "route": said.route,
        "route_reason": said.route_reason,
        "delegated": int(said.delegated),
    }


def _salts(
    at: Connection, note: KeptNote, versions: tuple[int | None, int], place: str
) -> tuple[str, ...]:
    """Those of the versions that a note is on. Raises NotKeptError: one has none."""
    found = tuple(salt_of(at, one) for one in versions if one is not None)
    if NO_SALT in found:
        of = f"{note.council}, {note.document}"
        why = f"a version of {of} that the note is on was forgotten meanwhile"
        raise NotKeptError(place, why)
    return found


def _refuse_unfit(
    at: Connection, note: KeptNote, versions: tuple[int | None, int], place: str
) -> None:
    """Raises NotKeptError: what it replaces is not there, or not there any more."""
    if not note.replaces:
        return
    n = NOTES.c
    # On the same versions, so that both are forgotten together or not at all.
    there = select(n.kind).where(
        n.entry == note.replaces,
        n.version_id == versions[1],
        n.old_id.is_(None) if versions[0] is None else n.old_id == versions[0],
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
    """Every note on a document, the oldest first; those replaced are among them.

    Here and below, without those that were forgotten with a version.
    """
    wanted = _every().where(VERSIONS.c.document_id == document, _is_there())
    return tuple(_note(row) for row in at.execute(wanted))


def notes_between(at: Connection, old: int, new: int) -> tuple[KeptNote, ...]:
    """Every note on what changed between two versions, the oldest first."""
    pair = (NOTES.c.old_id == old) & (NOTES.c.version_id == new)
    return tuple(_note(row) for row in at.execute(_every().where(pair, _is_there())))


def all_notes(at: Connection) -> tuple[KeptNote, ...]:
    """Every note of a store that can be read, the oldest first."""
    found = held_notes(at)
    return tuple(one.note for one in found if one.note and not one.forgotten)


def held_notes(at: Connection) -> Iterator[HeldNote]:
    """Every row of notes, the oldest first."""
    for row in at.execute(_every()):
        current = () if row.old_salt is None else (row.old_salt,)
        salts = (*current, row.salt)
        yield HeldNote(row.entry, _exact(row), salts, NO_SALT in salts)


def _exact(row: Row[tuple[object, ...]]) -> KeptNote | None:
    """The note of a row; None where it is not exactly as it was written.

    What is altered may read the same.
    """
    try:
        found = _note(row)
    except (ValueError, TypeError):
        return None
    same = all(getattr(row, name) == one for name, one in _words(found.note).items())
    return found if same else None


def _is_there() -> ColumnElement[bool]:
    """Neither of the versions that a note is on was forgotten."""
    return VERSIONS.c.forgotten.is_(None) & _OLD.c.forgotten.is_(None)


def _every() -> Select[tuple[object, ...]]:
    return (
        select(
            NOTES,
            VERSIONS.c.name.label("version"),
            _OLD.c.name.label("current"),
            VERSIONS.c.salt,
            _OLD.c.salt.label("old_salt"),
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
