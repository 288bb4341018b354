"""The log of the store: written with what it tells of, in one transaction."""

from __future__ import annotations

from dataclasses import field
from secrets import token_hex
from typing import TYPE_CHECKING

from sqlalchemy import insert, select

from constitution_diff.model.values import dataclass

from .chain import Entry, Told, sealed
from .tables import ENTRIES
from .wording import refuse_odd_names, refuse_unkeepable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who does something, and when; the store has no clock of its own."""

    by: str
    at: str
    """In universal time: "2026-11-29T10:15:00Z"."""
    secret: str = field(default_factory=token_hex, repr=False, compare=False)
    """What the salts of versions are made of; chance, unless somebody gives one. It is
    not kept. See `salting`."""


def log(at: Connection, stamp: Stamp, action: str, told: Told) -> Entry:
    """Write down what is done, sealed to all that was done before.

    Raises StoreError: the words cannot be kept.
    """
    refuse_unkeepable({"by": stamp.by, **told})
    refuse_odd_names({"name in --by": stamp.by})
    entry = sealed(last_entry(at), at=stamp.at, by=stamp.by, action=action, told=told)
    at.execute(insert(ENTRIES).values(_row(entry)))
    return entry


def last_entry(at: Connection) -> Entry | None:
    """The newest entry; None in an empty store."""
    newest = select(ENTRIES).order_by(ENTRIES.c.seq.desc()).limit(1)
    found = at.execute(newest).first()
    return None if found is None else Entry(*found)


def next_seq(at: Connection) -> int:
    """The place of the entry that is written next."""
    last = last_entry(at)
    return last.seq + 1 if last else 1


def entries(at: Connection) -> Iterator[Entry]:
    """The whole log, the oldest first."""
    for row in at.execute(select(ENTRIES).order_by(ENTRIES.c.seq)):
        yield Entry(*row)


def _row(entry: Entry) -> dict[str, object]:
    return {name: getattr(entry, name) for name in ENTRIES.c.keys()}  # noqa: SIM118
