"""Which overrides a derived thing must heed, by the newest of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, or_, select

from constitution_diff.model import NoteKind

from .tables import NOTES, VERSIONS

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Connection


def last_override(at: Connection, old: int, new: int) -> int:
    """The newest override between two versions, by its number; 0 for none.

    One that takes another back counts, too.
    """
    n = NOTES.c
    return _newest(at, (n.old_id == old) & (n.version_id == new))


def last_override_of(at: Connection, document: int) -> int:
    """The newest override between any versions of a document; 0 for none."""
    of = select(VERSIONS.c.id).where(VERSIONS.c.document_id == document)
    return _newest(at, NOTES.c.version_id.in_(of))


def last_overrides(at: Connection) -> dict[int, int]:
    """The newest override of each document that has any, by the document's number."""
    wanted = (
        select(VERSIONS.c.document_id, func.max(NOTES.c.entry))
        .join(VERSIONS, NOTES.c.version_id == VERSIONS.c.id)
        .where(_decides())
        .group_by(VERSIONS.c.document_id)
    )
    return {row[0]: row[1] for row in at.execute(wanted)}


def _newest(at: Connection, where: ColumnElement[bool]) -> int:
    newest = select(func.max(NOTES.c.entry)).where(where, _decides())
    return int(at.execute(newest).scalar() or 0)


def _decides() -> ColumnElement[bool]:
    overrides = select(NOTES.c.entry).where(NOTES.c.kind == NoteKind.OVERRIDE.value)
    return or_(NOTES.c.kind == NoteKind.OVERRIDE.value, NOTES.c.replaces.in_(overrides))
