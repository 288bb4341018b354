"""Sees to it that nothing of what was forgotten is left in the files of a database."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import inspect

from constitution_diff.errors import StoreError

from .tables import METADATA

if TYPE_CHECKING:
    from .opening import Store

_READ: Final = (
    "all is forgotten, and other programs still read the file as it was before; end "
    "them and run the same command again, which then has nothing left of it in the file"
)
_WORDS: Final = "found"
"""The words to be searched, where they have a table of their own."""


def erase(store: Store) -> None:
    """Write the file anew without what was deleted; a server, its tables.

    Raises StoreError: other programs still read what was there before.
    """
    if store.engine.dialect.name == "sqlite":
        _erase_file(store)
    else:
        _erase_server(store)


def _erase_file(store: Store) -> None:
    """What SQLite keeps beside the file until it is closed goes as well."""
    with store.outside() as raw:
        raw.execute("VACUUM")
        (busy, _, _) = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        raise StoreError(store.place, _READ)


def _erase_server(store: Store) -> None:
    """The server's own archive of what was written is for those who run it."""
    with store.reading() as at:
        there = set(inspect(at).get_table_names())
    names = [name for name in (*METADATA.tables, _WORDS) if name in there]
    with store.outside_server() as say:
        for name in names:
            # What the server knows of the words of a table is found out anew, too.
            say(f'VACUUM (FULL, ANALYZE) "{name}"')
