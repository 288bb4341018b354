"""Connections: a file for one officer, or a PostgreSQL server for a team."""

from __future__ import annotations

import os
import sqlite3
from functools import partial
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING, Final

from sqlalchemy import Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import NullPool

from constitution_diff.errors import StoreError

if TYPE_CHECKING:
    from sqlalchemy import URL, Connection
    from sqlalchemy.pool import ConnectionPoolEntry

APPLICATION: Final = 0x43446966
"""Marks an SQLite file as ours ("CDif"), so that no other program's file is written."""
BUSY_S: Final = 30
"""How long one program waits while another writes."""
WRITES: Final = "constitution_diff_writes"
"""The execution option of a connection: whether it will write; None for one that is
outside any transaction."""
LONE: Final = "constitution_diff_lone"
"""Where a connection tells the state of the file it reads without a lock."""
_LOCK: Final = APPLICATION
"""The advisory lock that a writer holds in PostgreSQL until it commits."""
_MODES: Final = {
    (True, False): "?mode=rw",
    (False, False): "?mode=ro",
    (False, True): "?mode=ro&immutable=1",
}
"""By whether this user may write a file, and whether it is read without a lock."""
_ASK_AGAIN_S: Final = 0.002
"""How soon a writer asks again whether another has finished."""
_PLAIN_CODE: Final = 0xFF
"""The part of an SQLite error code that says what; the rest says why."""
_MARK_AT: Final = 68
_MARKED_TO: Final = 72
"""Where SQLite puts the mark: "The Database File Format", 1.3."""
_OLDEST_SQLITE: Final = (3, 35)
"""The first that says which number a new row was given."""


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
    return _address(place).render_as_string() if is_server(place) else place


def engine_of(place: str, *, readonly: bool = False, wait_s: float = BUSY_S) -> Engine:
    """The engine for a file or the URL of a PostgreSQL database. Nothing is opened yet.

    Args:
        place: The file, which is there already, or the URL.
        readonly: Whether the file is not to be written, whoever may write it.
        wait_s: How long to wait while another program writes, in seconds.

    Raises StoreError: the URL names another sort of database, or psycopg is missing.
    """
    if is_server(place):
        return _server(place, wait_s=wait_s)
    return _file(Path(place), readonly=readonly, wait_s=wait_s)


def may_write(path: Path) -> bool:
    """Whether this user may write a file, and make others beside it as SQLite does."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def is_marked(path: Path) -> bool:
    """Whether the first bytes of a file say that it is a store, whole or damaged."""
    try:
        with path.open("rb") as file:
            return file.read(_MARKED_TO)[_MARK_AT:] == APPLICATION.to_bytes(4, "big")
    except OSError:
        return False


def state_of(path: Path) -> tuple[int, int]:
    """What changes whenever an SQLite file is written."""
    found = path.stat()
    return found.st_mtime_ns, found.st_size


def _file(path: Path, *, readonly: bool, wait_s: float) -> Engine:
    if sqlite3.sqlite_version_info < _OLDEST_SQLITE:
        why = (
            f"this Python has SQLite {sqlite3.sqlite_version}; 3.35 or newer is needed"
        )
        raise StoreError(str(path), why)

    def connect(_: object, record: ConnectionPoolEntry, *__: object) -> object:
        """Decided for each connection: another program may have come or gone."""
        writable = may_write(path)
        lone = not writable and _is_lone(path)
        record.info[LONE] = state_of(path) if lone else None
        found = sqlite3.connect(
            _uri(path) + _MODES[writable, lone],
            uri=True,
            timeout=wait_s,
            isolation_level=None,
        )
        found.execute(f"PRAGMA query_only = {int(readonly)}")
        return found

    engine = create_engine("sqlite://", poolclass=NullPool)
    event.listen(engine, "do_connect", connect)
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", partial(_begin_file, wait_s=wait_s))
    return engine


def _uri(path: Path) -> str:
    """Only in a URI SQLite can be told not to make the file, nor to write it."""
    found = path.resolve().as_uri().removeprefix("file://")
    # SQLite knows no hosts: \\server\share is //server/share to it.
    return f"file:{found}" if found.startswith("/") else f"file:////{found}"


def _is_lone(path: Path) -> bool:
    """Whether nobody has the file open to write.

    Who may not write must not make the files that writers share: those would belong to
    the reader, and the writers would be locked out. Whoever may write makes them, also
    to read: without them nobody is told what is written meanwhile.
    """
    beside = (Path(f"{path}{end}") for end in ("-wal", "-journal"))
    return path.exists() and not any(one.exists() for one in beside)


def _set_up(connection: sqlite3.Connection, _: object) -> None:
    """What is committed has reached the disk, also on a Mac."""
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA fullfsync = ON")
    connection.execute("PRAGMA checkpoint_fullfsync = ON")
    connection.execute("PRAGMA trusted_schema = OFF")


def _begin_file(connection: Connection, wait_s: float) -> None:
    if not connection.get_execution_options().get(WRITES):
        connection.exec_driver_sql("BEGIN")
        return
    raw = connection.connection.driver_connection
    assert isinstance(raw, sqlite3.Connection)  # noqa: S101 - made by `connect`
    raw.execute("PRAGMA busy_timeout = 0")
    try:
        _begin_writing(raw, until=monotonic() + wait_s)
    finally:
        raw.execute(f"PRAGMA busy_timeout = {round(wait_s * 1000)}")


def _begin_writing(raw: sqlite3.Connection, until: float) -> None:
    """Take the lock of writers as soon as it is free.

    SQLite itself asks ten times a second, and who writes one version after the other
    frees the lock for some milliseconds only: of four such writers, one once waited
    for more than 30 seconds.
    """
    while True:
        try:
            raw.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            busy = error.sqlite_errorcode & _PLAIN_CODE == sqlite3.SQLITE_BUSY
            if not busy or monotonic() > until:
                raise
            sleep(_ASK_AGAIN_S)
        else:
            return


def _address(place: str) -> URL:
    try:
        return make_url(place)
    except (ArgumentError, ValueError) as error:
        # Not named: it may hold a password.
        why = "this is no address of a database; write postgresql://HOST/DATABASE"
        raise StoreError("--store", why) from error


def _server(place: str, *, wait_s: float) -> Engine:
    url = _address(place)
    if url.drivername not in {"postgresql", "postgres", "postgresql+psycopg"}:
        why = "a store is a file or a PostgreSQL database, postgresql://HOST/DATABASE"
        raise StoreError(shown(place), why)
    try:
        engine = create_engine(
            url.set(drivername="postgresql+psycopg"),
            poolclass=NullPool,
            connect_args={**_how_to_connect(wait_s), **url.query},
        )
    except ImportError as error:
        why = (
            "PostgreSQL is spoken to by psycopg, which is not installed; "
            "`pip install constitution-diff[postgresql]` brings it"
        )
        raise StoreError(shown(place), why) from error

    def begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get(WRITES, False)
        if writes is None:  # outside any transaction
            return
        if writes:
            _begin_write(connection, wait_s)
        else:
            connection.exec_driver_sql(
                "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"
            )

    event.listen(engine, "begin", begin)
    return engine


def _how_to_connect(wait_s: float) -> dict[str, str | int]:
    """What the address may overrule; a line that is dead is found out in a minute."""
    return {
        "connect_timeout": max(2, round(wait_s)),
        "application_name": "constitution-diff",
        "client_encoding": "utf8",
        "keepalives_idle": 30,
        "keepalives_interval": 10,
        "keepalives_count": 3,
    }


def _begin_write(connection: Connection, wait_s: float) -> None:
    """One writer at a time, as with a file, whatever the server's own settings are."""
    say = connection.exec_driver_sql
    # Each statement sees what the writer before has committed.
    say("SET TRANSACTION ISOLATION LEVEL READ COMMITTED")
    say(
        "SELECT set_config('synchronous_commit', 'on', true) "
        "WHERE current_setting('synchronous_commit') = 'off'"
    )
    say("SELECT set_config('lock_timeout', %s, true)", (f"{round(wait_s * 1000)}ms",))
    say("SELECT pg_advisory_xact_lock(%s)", (_LOCK,))
