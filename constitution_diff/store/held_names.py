"""Which permanent names the clauses of a document have, and had from the first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from .followed import sound_rows
from .tables import FOLLOWED, LIVES

if TYPE_CHECKING:
    from sqlalchemy import Connection

Held = tuple[int, str]
"""A version's number, and the id of a clause in it."""


def given_names(at: Connection, document: int) -> dict[Held, int]:
    """The clauses that names were given to."""
    names = select(LIVES.c.id, LIVES.c.version_id, LIVES.c.clause)
    rows = at.execute(names.where(LIVES.c.document_id == document))
    return {(row.version_id, row.clause): int(row.id) for row in rows}


def kept_names(
    at: Connection, document: int, given: dict[Held, int]
) -> dict[Held, int]:
    """Which permanent name each clause of each version had until now."""
    held = dict(given)
    before = select(FOLLOWED.c.versions).where(FOLLOWED.c.document_id == document)
    numbers = [int(one) for one in (at.execute(before).scalar() or "").split()]
    for row in sound_rows(at, document):
        for place in range(row.first, row.last + 1) if row.clause else ():
            held.setdefault((numbers[place], row.clause), row.life)
    return held
