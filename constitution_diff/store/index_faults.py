"""The index of words against what `search` has to find, as `search` would find it.

FTS5 keeps each word with its places, and beside them by which way they are reached. To
read all places in their order takes another way than to look a word up, so each is
looked up as well, and the ways themselves are tried by FTS5.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Final

from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError

from .followed import is_sealed, words_of_followed
from .making import maker
from .tables import FOLLOWED
from .words import PER_DOCUMENT, kept_sums, word_sums

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection, TextClause


def followed_faults(at: Connection) -> Iterator[str]:
    """The provisions through all versions, and the index in which they are found."""
    told: set[str] = set()
    try:
        for faults in (_word_faults, _lookup_faults):
            for fault in faults(at):
                if fault not in told:
                    yield fault
                told.add(fault)
    except DBAPIError as error:
        yield f"What `search` finds was altered: {error.orig}."


def _word_faults(at: Connection) -> Iterator[str]:
    """Every word of the index against the provisions that it was made of."""
    listed = kept_sums(at)
    for row in at.execute(select(FOLLOWED)).all():
        document = row.document_id
        there = listed.pop(document, None)
        if not is_sealed(at, row):
            yield f"What became of the provisions of document {document} was altered."
        elif row.maker == maker():
            wanted = word_sums(words_of_followed(at, row).items())
            if wanted.get(document) != there:
                yield _ALTERED.format(document)
    for document in listed:
        yield f"`search` finds words in document {document}, which has none."


def _lookup_faults(at: Connection) -> Iterator[str]:
    """Each word looked up, against all words read in their order.

    A server makes its index of the rows, and looks after it as after all its pages.
    """
    if at.dialect.name != "sqlite":
        return
    if not _is_whole(at):
        yield "The index in which `search` looks words up was altered."
    placed, found = ({tuple(row) for row in at.execute(q)} for q in (_PLACED, _FOUND))
    for document in sorted({row[0] for row in placed ^ found}):
        yield _ALTERED.format(document)


def _is_whole(at: Connection) -> bool:
    """Whether FTS5 finds its index in order.

    It takes asking for writing, so a copy in memory is asked.
    """
    made = at.execute(text("SELECT sql FROM sqlite_master WHERE name = 'found'"))
    with closing(sqlite3.connect(":memory:")) as copy:
        try:
            copy.execute(str(made.scalar_one()))
            for emptied, filled, read in _COPIED:
                copy.execute(emptied)
                rows = at.execute(read)
                copy.executemany(filled, map(tuple, rows))
            copy.commit()
            copy.execute("INSERT INTO found(found) VALUES('integrity-check')")
        except sqlite3.DatabaseError:
            return False
    return True


_ALTERED: Final = "What `search` finds in document {} was altered."
_COPIED: Final[tuple[tuple[str, str, TextClause], ...]] = (
    (
        "DELETE FROM found_data",
        "INSERT INTO found_data VALUES (?, ?)",
        text("SELECT id, block FROM found_data"),
    ),
    (
        "DELETE FROM found_idx",
        "INSERT INTO found_idx VALUES (?, ?, ?)",
        text("SELECT segid, term, pgno FROM found_idx"),
    ),
)
_PLACED: Final = text(
    f"SELECT doc / {PER_DOCUMENT}, count(*), sum(doc) "  # noqa: S608 - ours
    "FROM (SELECT DISTINCT term, doc FROM found_places) GROUP BY 1"
)
# CROSS JOIN: the words come first, and each is looked up.
_FOUND: Final = text(
    f"SELECT found.rowid / {PER_DOCUMENT}, count(*), sum(found.rowid) "  # noqa: S608
    "FROM (SELECT DISTINCT term FROM found_places) AS asked CROSS JOIN found "
    "ON found MATCH '\"' || asked.term || '\"' GROUP BY 1"
)
