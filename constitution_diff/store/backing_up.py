"""Copies a store while others use it; a copy counts only when it was looked through."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Final

from constitution_diff.errors import OutputError, StoreError

from .creating import BESIDE, OWN, give_name, refuse_left_over
from .opening import store_at
from .verifying import verified

if TYPE_CHECKING:
    from collections.abc import Callable

    from constitution_diff.model import Verification

    from .opening import Store

_PAGES: Final = 2_000
"""Copied between two words on how far it is: 8 MB."""
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
        _copy(store, new, say)
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


def _copy(store: Store, new: Path, say: Callable[[str], None]) -> None:
    def tell(_: int, left: int, pages: int) -> None:
        say(f"Copied {pages - left:,} of {pages:,} pages")

    with store.outside() as raw, closing(sqlite3.connect(new)) as copy:
        # One state throughout: a copy in steps begins anew whenever somebody writes.
        raw.execute("BEGIN")
        raw.execute("SELECT count(*) FROM sqlite_master").fetchone()
        raw.backup(copy, pages=_PAGES, progress=tell)
        raw.execute("COMMIT")
        # Nothing but the file itself is to be carried about.
        copy.execute("PRAGMA journal_mode = DELETE")
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
