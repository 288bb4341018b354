"""Councils and their documents by name, in any case and with any spacing."""

from __future__ import annotations

import unicodedata
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from constitution_diff.errors import NotKeptError

from .likeness import misspelt_of
from .tables import COUNCILS, DOCUMENTS, made

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection, Table

CONSTITUTION: Final = "Constitution"
"""What a council's document is called where nobody names it."""


def key_of(name: str) -> str:
    """What names are compared by.

    >>> key_of("  Harrowmere  borough COUNCIL ")
    'harrowmere borough council'
    """
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def council_id(at: Connection, place: str, name: str) -> int:
    """The council of that name. Raises NotKeptError, which names those there are."""
    same = select(COUNCILS.c.id).where(COUNCILS.c.key == key_of(name))
    found = at.execute(same).scalar()
    if found is None:
        names = sorted(at.execute(select(COUNCILS.c.name)).scalars(), key=key_of)
        why = f"it keeps no council {name!r}; {_near(name, names, 'councils')}"
        raise NotKeptError(place, why)
    return int(found)


def document_id(at: Connection, place: str, council: str, name: str = "") -> int:
    """A council's document of that name; "" for its only one.

    Raises NotKeptError: there is none, or several and none was named.
    """
    of = council_id(at, place, council)
    d = DOCUMENTS.c
    held = at.execute(select(d.id, d.name, d.key).where(d.council_id == of)).all()
    rows = sorted(held, key=lambda row: str(row.key))
    wanted = key_of(name or CONSTITUTION)
    found = next((row.id for row in rows if row.key == wanted), None)
    if found is None and not name and len(rows) == 1:
        return int(rows[0].id)
    if found is None:
        there = _near(name, [row.name for row in rows], "documents")
        asked = f"no document {name!r}" if name else "several documents"
        why = f"of {council} it keeps {asked}; {there}. Name one with --document"
        raise NotKeptError(place, why)
    return int(found)


def documents_of(at: Connection, place: str, council: str) -> list[int]:
    """Every document of a council. Raises NotKeptError: there is no such council."""
    of = council_id(at, place, council)
    d = DOCUMENTS.c
    found = at.execute(select(d.key, d.id).where(d.council_id == of)).all()
    # Sorted here: the two databases have each an order of their own.
    return [int(number) for _, number in sorted(tuple(row) for row in found)]


def documents_named(at: Connection, place: str, name: str) -> list[int]:
    """The documents of that name of all councils. Raises NotKeptError: none is."""
    d = DOCUMENTS.c
    found = list(at.execute(select(d.id).where(d.key == key_of(name))).scalars())
    if not found:
        names = at.execute(select(d.name).distinct().order_by(d.name)).scalars()
        why = f"it keeps no document {name!r}; {_near(name, list(names), 'documents')}"
        raise NotKeptError(place, why)
    return found


def all_documents(at: Connection) -> dict[int, tuple[str, str]]:
    """Every document by its number: its council's name and its own, in their order."""
    wanted = select(DOCUMENTS.c.id, COUNCILS.c.name, DOCUMENTS.c.name).join(
        COUNCILS, DOCUMENTS.c.council_id == COUNCILS.c.id
    )
    found = [(int(row[0]), (str(row[1]), str(row[2]))) for row in at.execute(wanted)]
    return dict(sorted(found, key=lambda one: [key_of(name) for name in one[1]]))


def put_document(at: Connection, council: str, name: str) -> int:
    """The document of that name, made where there is none, as its council is."""
    of = _put(at, COUNCILS, {"key": key_of(council)}, council)
    return _put(at, DOCUMENTS, {"council_id": of, "key": key_of(name)}, name)


def like_kept(at: Connection, council: str, name: str) -> tuple[str, str] | None:
    """A new council, or a new document of a kept one, and the kept name it is like.

    None where both are kept, or what is kept is not like a slip in writing them.
    """
    c, d = COUNCILS.c, DOCUMENTS.c
    named = select(c.id).where(c.key == key_of(council))
    of = at.execute(named).scalar()
    given, kept = council, select(c.name)
    if of is not None:
        given, kept = name, select(d.name).where(d.council_id == of)
    names = list(at.execute(kept).scalars())
    near = "" if key_of(given) in map(key_of, names) else misspelt_of(given, names)
    return (given, near) if near else None


def names_of(at: Connection, document: int) -> tuple[str, str]:
    """The council and the document of that number, as they were first spelt."""
    wanted = (
        select(COUNCILS.c.name, DOCUMENTS.c.name)
        .join(DOCUMENTS, DOCUMENTS.c.council_id == COUNCILS.c.id)
        .where(DOCUMENTS.c.id == document)
    )
    council, name = at.execute(wanted).one()
    return council, name


def _put(at: Connection, table: Table, key: dict[str, object], name: str) -> int:
    same = [table.c[column] == value for column, value in key.items()]
    found = at.execute(select(table.c.id).where(*same)).scalar()
    if found is None:
        spelt = " ".join(name.split())
        return made(at, table, {"name": spelt, **key})
    return int(found)


def _near(name: str, names: list[str], what: str) -> str:
    """Which there are, the likeliest first."""
    if not names:
        return f"there are no {what} yet"
    if near := _nearest(name, names):
        return f"did you mean {near!r}?"
    shown = ", ".join(names[:5])
    more = f" and {len(names) - 5} more" if len(names) > 5 else ""  # noqa: PLR2004
    return f"there are {shown}{more}"


def _nearest(name: str, names: Iterable[str]) -> str:
    """The name that is most like it; "" where none is."""
    by_key = {key_of(one): one for one in sorted(names)}
    near = get_close_matches(key_of(name), by_key, n=1)
    return by_key[near[0]] if near else ""
