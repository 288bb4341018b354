"""What a database says when it fails → one sentence of what happened and what to do."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from sqlalchemy.exc import DBAPIError

from constitution_diff.errors import StoreError

from .engine import BUSY_S
from .strict import OddValueError

if TYPE_CHECKING:
    from collections.abc import Iterator

_BUSY: Final = (
    "another program has been writing to it for {wait_s:g} seconds; "
    "wait until it has finished, and try again"
)
_FULL: Final = (
    "the disk is full; nothing of this was stored, and what was stored before is "
    "safe. Make room and try again"
)
_NO_RIGHT: Final = (
    "it may not be used so; check the permissions of the file, of its folder and of "
    "the files beside it that end in -wal and -shm"
)
_GONE: Final = (
    "it cannot be opened; check that it is still there, and the permissions of the "
    "file, of its folder and of the files beside it that end in -wal and -shm"
)
_NO_ROLE: Final = (
    "this user may not do that in the database; ask whoever runs it for the rights"
)
_DAMAGED: Final = (
    "something in it was altered or damaged, and cannot be read; the last backup has "
    "it whole"
)
INCOMPLETE: Final = (
    "{} cannot be found: it was damaged, or made by other means than "
    "`constitution-diff init`. Bring back the last backup, or make it anew of an "
    "export with `constitution-diff import`"
)
"""Of a store without its tables; the place is for what is missing."""
_INCOMPLETE: Final = INCOMPLETE.format("one of its tables")
_UNRELEASED: Final = (
    "a column of its tables is missing: it was made by a program older than the first "
    "release, which cannot be brought up to date. Add its versions to a new store, "
    "which `constitution-diff init` makes; or, if it was altered, bring back the last "
    "backup"
)
"""What was released has every column, or the migrations add it."""
_DISK: Final = (
    "the disk cannot be read or written; check it, and bring back the last backup if "
    "the store is damaged"
)
NO_STORE: Final = (
    "this file is no store; name the store with --store, or make one under another "
    "name with `constitution-diff init --store NAME`"
)
_NO_DATABASE: Final = (
    "there is no such database; have it made, then run `constitution-diff init`"
)
_NO_ENTRY: Final = "the database refuses this user or password"
_NO_ANSWER: Final = (
    "the database does not answer; check that it runs and that the address is right"
)
_CROWDED: Final = "the database has too many users at this moment; try again later"
_BROKEN: Final = (
    "the database has ended the connection; see with `versions` what was stored, and "
    "try again"
)

_OF_FILES: Final[dict[int, str]] = {
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_FULL: _FULL,
    # The file that writers share cannot grow. Other faults of the disk are no lack
    # of room: SQLite tells those apart.
    sqlite3.SQLITE_IOERR_SHMSIZE: _FULL,
    sqlite3.SQLITE_READONLY: _NO_RIGHT,
    sqlite3.SQLITE_PERM: _NO_RIGHT,
    sqlite3.SQLITE_CANTOPEN: _GONE,
    sqlite3.SQLITE_NOTADB: NO_STORE,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_IOERR: _DISK,
}
"""By SQLite's result code, the whole one or its lowest byte."""
_IN_FILES: Final[tuple[tuple[str, str], ...]] = (
    ("no such table", _INCOMPLETE),
    ("no such fts5 table", _INCOMPLETE),
    ("no such column", _UNRELEASED),
    ("has no column named", _UNRELEASED),
    ("Could not decode to UTF-8", _DAMAGED),
)
"""What else SQLite says, and what it means."""
_OF_SERVERS: Final[tuple[tuple[str, str], ...]] = (
    ("55P03", _BUSY),
    ("40", _BUSY),
    ("53100", _FULL),
    ("53", _CROWDED),
    ("25006", "the database may only be read; ask whoever runs it"),
    ("42501", _NO_ROLE),
    ("42P01", _INCOMPLETE),
    ("42703", _UNRELEASED),
    ("28", _NO_ENTRY),
    ("3D000", _NO_DATABASE),
    ("57P", _BROKEN),
    ("08", _BROKEN),
    ("58", _DISK),
    ("XX001", _DAMAGED),
    ("XX002", _DAMAGED),
)
"""How PostgreSQL's SQLSTATE begins, and what it means; the first that fits."""
_OF_CONNECTIONS: Final[tuple[tuple[str, str], ...]] = (
    ("password", _NO_ENTRY),
    ("pg_hba.conf", _NO_ENTRY),
    ("role", _NO_ENTRY),
    ("database", _NO_DATABASE),
    ("too many", _CROWDED),
    ("server closed the connection", _BROKEN),
    ("connection is lost", _BROKEN),
    ("terminating connection", _BROKEN),
)
"""Of a connection that failed psycopg has words only; else the server is not there."""


@contextmanager
def translated(place: str, wait_s: float = BUSY_S) -> Iterator[None]:
    """What the database cannot do, said as a StoreError.

    Raises StoreError.
    """
    try:
        yield
    except DBAPIError as error:
        raise _fault(place, error.orig or error, wait_s) from error
    except sqlite3.Error as error:
        raise _fault(place, error, wait_s) from error
    except OddValueError as error:
        raise StoreError(place, _DAMAGED) from error


def _fault(place: str, error: BaseException, wait_s: float) -> StoreError:
    why = _of_file(error) if isinstance(error, sqlite3.Error) else _of_server(error)
    said = " ".join(str(error).split())
    return StoreError(place, why.format(wait_s=wait_s) or f"the database says: {said}")


def _of_file(error: sqlite3.Error) -> str:
    code: int = getattr(error, "sqlite_errorcode", 0)
    said = str(error)
    return (
        _OF_FILES.get(code)
        or _OF_FILES.get(code & 0xFF)
        or next((why for words, why in _IN_FILES if words in said), "")
    )


def _of_server(error: BaseException) -> str:
    state: str = getattr(error, "sqlstate", None) or ""
    if state:
        return next((why for start, why in _OF_SERVERS if state.startswith(start)), "")
    if type(error).__name__ != "OperationalError":
        return ""
    # What the server says is the last line; before it stands the address.
    said = str(error).strip().rpartition("FATAL:")[2].casefold()
    return next((why for words, why in _OF_CONNECTIONS if words in said), _NO_ANSWER)
