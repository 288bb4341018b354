"""Opens a store; refuses what is none, or is newer than this program."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from constitution_diff.errors import StoreError
from constitution_diff.model.values import dataclass

from .engine import (
    APPLICATION,
    BUSY_S,
    LONE,
    WRITES,
    engine_of,
    is_server,
    may_write,
    shown,
    state_of,
)
from .faults import INCOMPLETE, NO_STORE, translated
from .migrating import LATEST, known, migrate, missing_tables, revision_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from sqlalchemy import Connection, Engine


@dataclass(frozen=True, slots=True)
class Store:
    """An open store. Every use of it is one transaction, whole or not at all."""

    place: str
    """The file or the address, as messages name it."""
    engine: Engine
    readonly: bool = False
    wait_s: float = BUSY_S
    """How long to wait while another program writes."""

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the store throughout.

        Raises StoreError: the database does not answer, or is damaged.
        """
        with translated(self.place, self.wait_s), self.engine.connect() as at:
            before = at.info.get(LONE)
            if before is None:
                yield at
                return
            with _unchanged(self.place, before):
                yield at

    def refuse_readonly(self) -> None:
        """Raises StoreError: it may only be read. Nobody is to wait for that answer."""
        if self.readonly:
            raise StoreError(self.place, _READ_ONLY)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection whose writing is committed at the end, or undone as a whole.

        Raises StoreError: it may not be written, another program writes, no room.
        """
        self.refuse_readonly()
        with (
            translated(self.place, self.wait_s),
            self.engine.connect().execution_options(**{WRITES: True}) as at,
            at.begin(),
        ):
            yield at

    @contextmanager
    def outside(self) -> Iterator[sqlite3.Connection]:
        """SQLite's own connection, for what cannot be done within a transaction."""
        with translated(self.place, self.wait_s), self.engine.connect() as at:
            raw: sqlite3.Connection | None = at.connection.driver_connection
            assert raw is not None  # noqa: S101 - a connection in use has one
            before = at.info.get(LONE)
            if before is None:
                yield raw
                return
            with _unchanged(self.place, before):
                yield raw

    @contextmanager
    def outside_server(self) -> Iterator[Callable[[str], object]]:
        """What runs a statement in PostgreSQL that cannot be within a transaction."""
        alone = {"isolation_level": "AUTOCOMMIT", WRITES: None}
        with (
            translated(self.place, self.wait_s),
            self.engine.connect().execution_options(**alone) as at,
        ):
            at.exec_driver_sql(f"SET lock_timeout = {round(self.wait_s * 1000)}")
            yield at.exec_driver_sql


_READ_ONLY: Final = (
    "this store may only be read; check the permissions of the file and of its folder"
)


def open_store(place: str, *, readonly: bool = False, wait_s: float = BUSY_S) -> Store:
    """The store in that file or database; an older one is brought up to date.

    Args:
        place: The file, or the URL of the database.
        readonly: Never write to it. A file that may not be written is opened so.
        wait_s: How long to wait while another program writes, in seconds.

    Raises StoreError: there is none, it is newer than this program, or no store.
    """
    if not is_server(place):
        readonly = _checked_file(Path(place)) or readonly
    store = store_at(place, readonly=readonly, wait_s=wait_s)
    if not is_server(place):
        _refuse_unmarked(store)
    with store.reading() as at:
        found = revision_of(at)
        missing = missing_tables(at) if found in (LATEST, "") else ()
    _refuse_incomplete(store.place, missing)
    _refuse_foreign(store.place, found)
    if found != LATEST:
        _bring_up_to_date(store)
    if not (store.readonly or is_server(place)):
        _write_ahead(store)
    return store


def _write_ahead(store: Store) -> None:
    """Nobody who reads is to wait for who writes; a copy from `backup` is not so yet.

    While another program uses it, it cannot be changed, and stays as it is.
    """
    with store.outside() as raw:
        if raw.execute("PRAGMA journal_mode").fetchone() != ("wal",):
            with suppress(sqlite3.OperationalError):
                raw.execute("PRAGMA journal_mode = WAL")


def store_at(
    place: str, *, name: str = "", readonly: bool = False, wait_s: float = BUSY_S
) -> Store:
    """The store there, without a look at what is there; `name` is for messages."""
    engine = engine_of(place, readonly=readonly, wait_s=wait_s)
    return Store(name or shown(place), engine, readonly, wait_s)


@contextmanager
def _unchanged(place: str, before: tuple[int, int]) -> Iterator[None]:
    """What is read without a lock is worth nothing if somebody wrote meanwhile."""
    try:
        yield
    finally:
        if state_of(Path(place)) != before:
            why = "another program wrote to it while it was read; try again"
            raise StoreError(place, why)


def _checked_file(path: Path) -> bool:
    """Whether it may only be read. Raises StoreError: there is no such file."""
    if not _exists(path):
        why = "there is no such store; `constitution-diff init` makes one"
        raise StoreError(str(path), why)
    if path.is_dir():
        raise StoreError(str(path), "this is a folder, and no store")
    return not may_write(path)


def _exists(path: Path) -> bool:
    """Raises StoreError: nobody lets this user look."""
    try:
        return path.exists()
    except PermissionError as error:
        why = f"{path.parent} may not be looked into; check the permissions of folders"
        raise StoreError(str(path), why) from error


def _refuse_unmarked(store: Store) -> None:
    """Other programs keep SQLite files too, some with tables named as ours are."""
    with store.reading() as at:
        found = at.exec_driver_sql("PRAGMA application_id").scalar()
    if found != APPLICATION:
        raise StoreError(store.place, NO_STORE)


def _refuse_incomplete(place: str, missing: Sequence[str]) -> None:
    """It is found where it is opened: some verbs would pass over what is missing."""
    if missing:
        tables = "table" if len(missing) == 1 else "tables"
        what = f"its {tables} {', '.join(missing)}"
        raise StoreError(place, INCOMPLETE.format(what))


def _refuse_foreign(place: str, found: str) -> None:
    if not found:
        why = "this database is no store; `constitution-diff init` makes one"
        raise StoreError(place, why)
    if not known(found):
        why = (
            f"this store was written by a newer release (its tables are {found}, this "
            f"release knows {LATEST}); install the newest release of constitution-diff"
        )
        raise StoreError(place, why)


def _bring_up_to_date(store: Store) -> None:
    if store.readonly:
        why = (
            "this store was made by an older release and may only be read; "
            "open it once where it may be written, to bring it up to date"
        )
        raise StoreError(store.place, why)
    with store.writing() as at:
        migrate(at)
