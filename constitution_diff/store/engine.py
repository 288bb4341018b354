"""Connections: a file for one officer, or a PostgreSQL server for a team."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlalchemy import URL, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import NullPool

from constitution_diff.errors import StoreError

if TYPE_CHECKING:
    import sqlite3

    from sqlalchemy import Connection

APPLICATION: Final = 0x43446966
"""Marks an SQLite file as ours ("CDif"), so that no other program's file is written."""
BUSY_S: Final = 30
"""How long one program waits while another writes."""
WRITES: Final = "constitution_diff_writes"
"""The execution option of a connection that will write."""
_LOCK: Final = APPLICATION
"""The advisory lock that a writer holds in PostgreSQL until it commits."""


def is_server(place: str) -> bool:
    """Whether a store's place is a database server, and no file.

    >>> is_server("postgresql://localhost/constitutions"), is_server("our.store")
    (True, False)
    """
    return "://" in place


def shown(place: str) -> str:
    """A store's place as messages name it: without a password.

    >>> shown("postgresql://clerk:secret@localhost/constitutions")
    'postgresql://clerk:***@localhost/constitutions'
    """
    return make_url(place).render_as_string() if is_server(place) else place


def engine_of(place: str, *, readonly: bool = False) -> Engine:
    """The engine for a file or the URL of a PostgreSQL database. Nothing is opened yet.

    Raises StoreError: the URL names another sort of database, or psycopg is missing.
    """
    if is_server(place):
        return _server(place, readonly=readonly)
    return _file(Path(place), readonly=readonly)


def _file(path: Path, *, readonly: bool) -> Engine:
    # Only as a URI SQLite can be told neither to make a file nor to write.
    database = path.resolve().as_uri().replace("file://", "file:", 1)
    mode = _reading_mode(path) if readonly else {"mode": "rwc"}
    url = URL.create("sqlite", database=database, query={"uri": "true", **mode})
    engine = create_engine(url, poolclass=NullPool, connect_args={"timeout": BUSY_S})
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin_file)
    return engine


def _reading_mode(path: Path) -> dict[str, str]:
    """Where no lock file can be made and none lies there, nobody can be writing."""
    lone = not Path(f"{path}-wal").exists() and not os.access(path.parent, os.W_OK)
    return {"mode": "ro", "immutable": "1"} if lone else {"mode": "ro"}


def _set_up(connection: sqlite3.Connection, _: object) -> None:
    """Transactions are begun by us, and what is committed has reached the disk."""
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA trusted_schema = OFF")


def _begin_file(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _server(place: str, *, readonly: bool) -> Engine:
    try:
        url = make_url(place)
    except ArgumentError as error:
        why = "this is no address of a database; write postgresql://HOST/DATABASE"
        raise StoreError("--store", why) from error
    if url.drivername not in {"postgresql", "postgres", "postgresql+psycopg"}:
        why = "a store is a file or a PostgreSQL database, postgresql://HOST/DATABASE"
        raise StoreError(shown(place), why)
    try:
        engine = create_engine(
            url.set(drivername="postgresql+psycopg"),
            poolclass=NullPool,
            connect_args={
                "connect_timeout": BUSY_S,
                "application_name": "constitution-diff",
            },
        )
    except ImportError as error:
        why = (
            "PostgreSQL is spoken to by psycopg, which is not installed; "
            "`pip install constitution-diff[postgresql]` brings it"
        )
        raise StoreError(shown(place), why) from error
    event.listen(engine, "begin", _begin_read if readonly else _begin_server)
    return engine


def _begin_server(connection: Connection) -> None:
    """One writer at a time, as with a file; a reader sees one state throughout."""
    if not connection.get_execution_options().get(WRITES):
        _begin_read(connection)
        return
    connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{BUSY_S}s'")
    connection.exec_driver_sql("SELECT pg_advisory_xact_lock(%s)", (_LOCK,))


def _begin_read(connection: Connection) -> None:
    connection.exec_driver_sql(
        "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"
    )
