"""What a database says when it fails → one sentence of what happened and what to do."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from sqlalchemy.exc import DBAPIError

from constitution_diff.errors import StoreError

from .engine import BUSY_S

if TYPE_CHECKING:
    from collections.abc import Iterator

_BUSY: Final = (
    f"another program has been writing to it for {BUSY_S} seconds; "
    "wait until it has finished, and try again"
)
_FULL: Final = (
    "the disk is full; nothing of this was stored, and what was stored before is "
    "safe. Make room and try again"
)
_NO_RIGHT: Final = (
    "it may not be used so; check the permissions of the file and of its folder, or "
    "ask whoever runs the database"
)
_DAMAGED: Final = (
    "the file is damaged; `constitution-diff verify` says what, and the last backup "
    "has it whole"
)
_DISK: Final = (
    "the disk cannot be read or written; check it, and bring back the last backup if "
    "the store is damaged"
)
_NO_STORE: Final = "this file is no store; `constitution-diff init` makes one"
_NO_DATABASE: Final = (
    "there is no such database; have it made, then run `constitution-diff init`"
)
_NO_ANSWER: Final = (
    "the database does not answer; check that it runs and that the address is right"
)
_WHY: Final[tuple[tuple[str, str], ...]] = (
    ("database is locked", _BUSY),
    ("lock timeout", _BUSY),
    ("disk is full", _FULL),
    ("no space left", _FULL),
    ("readonly database", _NO_RIGHT),
    ("read-only", _NO_RIGHT),
    ("permission denied", _NO_RIGHT),
    ("unable to open", _NO_RIGHT),
    ("not a database", _NO_STORE),
    ("malformed", _DAMAGED),
    ("disk i/o error", _DISK),
    ("password authentication failed", "the database refuses this user or password"),
    ("does not exist", _NO_DATABASE),
    ("connection", _NO_ANSWER),
)
"""Words of the database, in lower case, and what they mean; the first that fits."""


@contextmanager
def translated(place: str) -> Iterator[None]:
    """What the database cannot do, said as a StoreError.

    Raises StoreError.
    """
    try:
        yield
    except DBAPIError as error:
        said = str(error.orig or error)
        why = next((why for words, why in _WHY if words in said.casefold()), "")
        raise StoreError(place, why or f"the database says: {said.strip()}") from error
