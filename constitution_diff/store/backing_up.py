"""Copies a store while others use it; a copy counts only when it was looked through."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from constitution_diff.errors import OutputError, StoreError

from .creating import BESIDE, OWN, give_name, refuse_left_over
from .opening import store_at
from .verifying import verified

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from constitution_diff.model import Verification

    from .opening import Store

_PAGES: Final = 2_000
"""Copied between two words on how far it is: 8 MB."""
_OF_WRITING: Final = {
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_IOERR_WRITE: "the disk cannot be written",
    sqlite3.SQLITE_IOERR_TRUNCATE: "the disk cannot be written",
    sqlite3.SQLITE_IOERR_FSYNC: "the disk cannot be written",
}
"""What ends the copying where the copy lies, by SQLite's code, and what that means."""
_SERVER: Final = (
    "a database on a server is backed up by whoever runs it, with pg_dump; "
    "`constitution-diff export` writes what it keeps into files, of which "
    "`constitution-diff import` makes the same store anywhere"
)


def back_up(
    store: Store, target: Path, *, force: bool, say: Callable[[str], None]
) -> Verification:
    """Copy a store into a new file, for its owner only; what was found in the copy.

    The file gets its name once it is whole, and sound by SQLite and by the log.

    Args:
        store: It may be written meanwhile: the copy is of one moment.
        target: Where to.
        force: Replace a file that is there.
        say: Is told how far it is.

    Raises:
        StoreError: It is on a server, something in it was altered, or files of
            another store lie beside the target.
        OutputError: The copy cannot be written there.
    """
    if store.engine.dialect.name != "sqlite":
        raise StoreError(store.place, _SERVER)
    new = target.with_name(f"{target.name}.{os.getpid()}.new")
    refuse_left_over(target)
    try:
        os.close(os.open(new, os.O_CREAT | os.O_EXCL | os.O_WRONLY, OWN))
        _copy(store, new, target, say)
        say("Looking through the copy")
        found = _sound(new, store.place)
        refuse_left_over(target)
        give_name(new, target, force=force)
    except OSError as error:
        why = f"it cannot be written there ({(error.strerror or 'no reason').lower()})"
        raise OutputError(str(target), why) from error
    finally:
        for end in BESIDE:
            Path(f"{new}{end}").unlink(missing_ok=True)
    return found


@contextmanager
def _blamed_on(target: Path) -> Iterator[None]:
    """What cannot be written is the copy: the store itself is only read.

    Raises OutputError.
    """
    try:
        yield
    except sqlite3.Error as error:
        why = _OF_WRITING.get(error.sqlite_errorcode)
        if why is None:
            raise
        raise OutputError(str(target), f"{why}; name another place") from error


def _copy(store: Store, new: Path, target: Path, say: Callable[[str], None]) -> None:
    def tell(_: int, left: int, pages: int) -> None:
        say(f"Copied {pages - left:,} of {pages:,} pages")

    with store.outside() as raw, closing(sqlite3.connect(new)) as copy:
        # One state throughout: a copy in steps begins anew whenever somebody writes.
        raw.execute("BEGIN")
        raw.execute("SELECT count(*) FROM sqlite_master").fetchone()
        with _blamed_on(target):
            raw.backup(copy, pages=_PAGES, progress=tell)
            # Nothing but the file itself is to be carried about.
            copy.execute("PRAGMA journal_mode = DELETE")
        raw.execute("COMMIT")
    opened = os.open(new, os.O_RDWR)
    os.fsync(opened)
    os.close(opened)


def _sound(new: Path, place: str) -> Verification:
    """What was found in a copy. Raises StoreError: something is wrong with it."""
    copied = store_at(str(new), readonly=True)
    with copied.reading() as at:
        found = verified(at, place)
    if not found.sound:
        why = (
            f"{found.faults[0].rstrip('.')}; nothing was written. "
            "`constitution-diff verify` says all that is wrong"
        )
        raise StoreError(place, why)
    return found
