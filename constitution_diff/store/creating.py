"""Makes new stores: whole or not at all, and for nobody else to read."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlalchemy import inspect

from constitution_diff.errors import StoreError

from .engine import APPLICATION, BUSY_S, is_marked, is_server
from .migrating import migrate
from .opening import Store, store_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Connection

BESIDE: Final = ("", "-wal", "-shm", "-journal")
"""What SQLite makes: the file itself, and what it keeps beside it while in use."""
OWN: Final = 0o600
"""Drafts are confidential: whoever makes a store decides who else may read it."""


def _left_empty(_: Connection) -> None:
    """Nothing is put into it."""


def create_store(
    place: str,
    *,
    wait_s: float = BUSY_S,
    fill: Callable[[Connection], object] = _left_empty,
) -> Store:
    """A new store: empty, or with what `fill` puts into it before anybody sees it.

    Raises StoreError: there is one already, or it cannot be made there.
    """
    if is_server(place):
        store = store_at(place, wait_s=wait_s)
        with store.writing() as at:
            _refuse_unfit(at, store.place)
            migrate(at)
            fill(at)
        return store
    try:
        _make_file(Path(place), wait_s, fill)
    except OSError as error:
        why = (
            f"it cannot be made there: {(error.strerror or 'no reason given').lower()}"
        )
        raise StoreError(place, why) from error
    return store_at(place, wait_s=wait_s)


def _make_file(path: Path, wait_s: float, fill: Callable[[Connection], object]) -> None:
    """It gets its name when it is whole, so that none is left half made."""
    _refuse_taken(path)
    new = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        os.close(os.open(new, os.O_CREAT | os.O_EXCL | os.O_WRONLY, OWN))
        store = store_at(str(new), name=str(path), wait_s=wait_s)
        with store.outside() as raw:
            raw.execute("PRAGMA journal_mode = WAL")
            raw.execute(f"PRAGMA application_id = {APPLICATION}")
        with store.writing() as at:
            migrate(at)
            fill(at)
        give_name(new, path)
    finally:
        for end in BESIDE:
            Path(f"{new}{end}").unlink(missing_ok=True)


def give_name(new: Path, path: Path, *, force: bool = False) -> None:
    """Give the file its name, for good; without `force` never one that is taken."""
    try:
        new.replace(path) if force else path.hardlink_to(new)
    except FileExistsError:
        _refuse_taken(path)
        raise
    except OSError:  # a file system that knows one name for each file
        _refuse_taken(path)
        new.rename(path)
    to_disk(path.parent)


def to_disk(folder: Path) -> None:
    """See to it that the names in a folder outlast a loss of power."""
    # Windows opens no folders, and needs none of this.
    with suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def _refuse_taken(path: Path) -> None:
    if path.is_dir():
        raise StoreError(str(path), "this is a folder; name a file in it")
    if path.exists():
        why = (
            "it exists already; `versions` shows what a store holds"
            if is_marked(path)
            else "it exists already, and is no store; take another name"
        )
        raise StoreError(str(path), why)
    if not path.parent.is_dir():
        raise StoreError(str(path), f"there is no folder {path.parent}")
    refuse_left_over(path)


def refuse_left_over(path: Path) -> None:
    """See to it that SQLite takes nothing for this file's that was another's.

    A program that was killed leaves files beside its store, and SQLite writes what is
    in them into whatever has that name next.

    Raises StoreError: there are such files.
    """
    for end in BESIDE[1:]:
        if (beside := Path(f"{path}{end}")).exists():
            why = (
                f"{beside.name} lies beside it, of a store of that name that is in "
                "use or was not closed. Where that store is there, `versions` closes "
                "it; where it is gone, move that file away; or take another name"
            )
            raise StoreError(str(path), why)


def _refuse_unfit(at: Connection, place: str) -> None:
    if inspect(at).get_table_names():
        why = "this database holds tables already; name an empty one"
        raise StoreError(place, why)
    encoding = at.exec_driver_sql("SHOW server_encoding").scalar()
    if encoding != "UTF8":
        why = f"this database keeps its text as {encoding}; have one made with UTF8"
        raise StoreError(place, why)
