"""Opens a store, or makes one; refuses what is none, or is newer than this program."""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlalchemy import inspect

from constitution_diff.errors import StoreError

from .engine import APPLICATION, WRITES, engine_of, is_server, shown
from .faults import translated
from .migrating import LATEST, known, migrate, revision_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection, Engine

_EMPTY: Final = 0
"""What SQLite says of a file that no program has marked."""


@dataclass(frozen=True, slots=True)
class Store:
    """An open store. Every use of it is one transaction, whole or not at all."""

    place: str
    """The file or the address, as messages name it."""
    engine: Engine
    readonly: bool = False

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the store throughout.

        Raises StoreError: the database does not answer, or is damaged.
        """
        with translated(self.place), self.engine.connect() as at:
            yield at

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection whose writing is committed at the end, or undone as a whole.

        Raises StoreError: it may not be written, another program writes, no room.
        """
        if self.readonly:
            raise StoreError(self.place, _READ_ONLY)
        with (
            translated(self.place),
            self.engine.connect().execution_options(**{WRITES: True}) as at,
            at.begin(),
        ):
            yield at


_READ_ONLY: Final = (
    "this store may only be read; check the permissions of the file and of its folder"
)


def create_store(place: str) -> Store:
    """A new, empty store.

    Raises StoreError: there is one already, or it cannot be made there.
    """
    if not is_server(place):
        _refuse_taken(Path(place))
    store = Store(shown(place), engine_of(place))
    with translated(store.place):
        if not is_server(place):
            _mark(store.engine)
        elif _tables(store.engine):
            why = "this database holds tables already; name an empty one"
            raise StoreError(store.place, why)
        migrate(store.engine)
    return store


def open_store(place: str, *, readonly: bool = False) -> Store:
    """The store in that file or database; an older one is brought up to date.

    Raises StoreError: there is none, it is newer than this program, or no store.
    """
    if not is_server(place):
        readonly = _checked_file(Path(place)) or readonly
    store = Store(shown(place), engine_of(place, readonly=readonly), readonly)
    with translated(store.place):
        found = revision_of(store.engine)
        _refuse_foreign(store, found)
        if found != LATEST:
            if readonly:
                why = (
                    "this store was made by an older release and may only be read; "
                    "open it once where it may be written, to bring it up to date"
                )
                raise StoreError(store.place, why)
            migrate(store.engine)
    return store


def _refuse_foreign(store: Store, found: str) -> None:
    if not found:
        why = "this database is no store; `constitution-diff init` makes one"
        raise StoreError(store.place, why)
    if not known(found):
        why = (
            f"this store was written by a newer release (its tables are {found}, this "
            f"release knows {LATEST}); install the newest release of constitution-diff"
        )
        raise StoreError(store.place, why)


def _refuse_taken(path: Path) -> None:
    if path.exists():
        why = "it exists already; `versions` shows what a store holds"
        raise StoreError(str(path), why)
    if not path.parent.is_dir():
        raise StoreError(str(path), f"there is no folder {path.parent}")


def _checked_file(path: Path) -> bool:
    """Whether it may only be read. Raises StoreError: there is no such file."""
    if not path.exists():
        why = "there is no such store; `constitution-diff init` makes one"
        raise StoreError(str(path), why)
    if path.is_dir():
        raise StoreError(str(path), "this is a folder, and no store")
    return not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))


def _mark(engine: Engine) -> None:
    with engine.connect() as at:
        raw = at.connection.driver_connection
        assert raw is not None  # noqa: S101 - a connection in use has one
        raw.execute("PRAGMA journal_mode = WAL")
        raw.execute(f"PRAGMA application_id = {APPLICATION}")


def _tables(engine: Engine) -> list[str]:
    return inspect(engine).get_table_names()
