"""The permanent names of provisions, for which the log vouches.

Each time provisions are given names, an entry tells how many and seals them; so the
names of a document lie in runs, one for each entry. Where a version is forgotten, names
may go or stand for a provision of another version: an entry then seals all anew.

Nobody gives names: they follow from what was added. So the program stands for who did
it, and the time is that of the entry before.
"""

from __future__ import annotations

from hashlib import sha256
from itertools import islice
from typing import TYPE_CHECKING, Final

import msgspec
from sqlalchemy import func, select

from .chain import json_told, told_json
from .journal import Stamp, last_entry, log
from .names import all_documents, names_of
from .tables import LIVES, VERSIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sqlalchemy import Connection, Select

    from .chain import Entry, Told

NAMED: Final = "name"
"""What the log calls it."""
BY: Final = "constitution-diff"


def log_names(at: Connection, document: int, *, last: int, anew: bool = False) -> None:
    """Have the log tell which names were given to provisions of a document.

    Args:
        at: A connection that writes.
        document: Its number.
        last: How many of its names, from the newest back, were given just now.
        anew: These are all that it has, and no earlier entry counts any more.
    """
    before = last_entry(at)
    names = [tuple(row) for row in at.execute(_of(document))]
    told = _told(names_of(at, document), names[len(names) - last :], anew=anew)
    log(at, Stamp(BY, before.at if before else ""), NAMED, told)


def count_names(at: Connection, document: int) -> int:
    """How many permanent names there are in a document."""
    counted = select(func.count()).where(LIVES.c.document_id == document)
    return int(at.execute(counted).scalar_one())


def naming_faults(at: Connection, log: Iterable[Entry]) -> Iterator[str]:
    """The permanent names of every document against the entries that told of them."""
    entries, documents = _by_document(log), all_documents(at)
    for document in at.execute(select(LIVES.c.document_id).distinct()).scalars():
        names = iter([tuple(row) for row in at.execute(_of(document))])
        of = documents.get(document, ("A document that is not there", ""))
        for entry in entries.pop(of, ()):
            told = json_told(entry.told)
            run = list(islice(names, _whole(told.get("names"))))
            if told_json(_told(of, run, anew=bool(told.get("anew")))) != entry.told:
                yield _ALTERED.format(", ".join(of))
        if next(names, None) is not None:
            yield _ALTERED.format(", ".join(of))
    for of, rest in entries.items():
        if any(_whole(json_told(entry.told).get("names")) for entry in rest):
            yield _ALTERED.format(", ".join(of))


def _told(
    of: tuple[str, str], names: Sequence[Sequence[object]], *, anew: bool
) -> Told:
    council, document = of
    return {
        "council": council,
        "document": document,
        "names": len(names),
        "anew": anew,
        "words": sha256(msgspec.json.encode(names)).hexdigest(),
    }


def _by_document(log: Iterable[Entry]) -> dict[tuple[str, str], list[Entry]]:
    """The entries that count, for each document in their order."""
    found: dict[tuple[str, str], list[Entry]] = {}
    for entry in log:
        if entry.action == NAMED:
            told = json_told(entry.told)
            of = (str(told.get("council")), str(told.get("document")))
            before = [] if told.get("anew") else found.get(of, [])
            found[of] = [*before, entry]
    return found


def _of(document: int) -> Select[tuple[str, int, str, str]]:
    """The names of a document, in the order in which they were given."""
    wanted = select(LIVES.c.name, VERSIONS.c.entry, LIVES.c.clause, VERSIONS.c.salt)
    given_in = wanted.join(VERSIONS, LIVES.c.version_id == VERSIONS.c.id)
    return given_in.where(LIVES.c.document_id == document).order_by(LIVES.c.id)


def _whole(value: object) -> int:
    return max(value, 0) if isinstance(value, int) else 0


_ALTERED: Final = "{}: the permanent names of its provisions were altered."
