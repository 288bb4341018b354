"""The log's hash chain: what was said cannot be altered without being found."""

from __future__ import annotations

from hashlib import sha256
from typing import Final

import msgspec

from constitution_diff.model.values import dataclass

START: Final = ""
"""What the first entry names as the hash before it."""

Told = dict[str, object]
"""What an entry says, in words, numbers, lists and tables."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that was done to the store."""

    seq: int
    """Its place, from 1, without gaps."""
    at: str
    """When, in universal time: "2026-11-29T10:15:00Z"."""
    by: str
    action: str
    told: str
    """JSON with sorted keys."""
    previous: str
    """The hash of the entry before it; `START` for the first."""
    hash: str


def sealed(before: Entry | None, *, at: str, by: str, action: str, told: Told) -> Entry:
    """The entry that follows `before`, with its hash; None is the start of the log.

    >>> first = sealed(
    ...     None, at="2026-11-29T10:15:00Z", by="A. Clerk", action="init", told={}
    ... )
    >>> first.seq, is_sound(first, None), len(first.hash)
    (1, True, 64)
    """
    words = told_json(told)
    seq, previous = (before.seq + 1, before.hash) if before else (1, START)
    return Entry(
        seq,
        at,
        by,
        action,
        words,
        previous,
        _hash(seq, at, by, action, words, previous),
    )


def is_sound(entry: Entry, before: Entry | None) -> bool:
    """Whether an entry says what was sealed, and follows the one before it."""
    seq, previous = (before.seq + 1, before.hash) if before else (1, START)
    return (entry.seq, entry.previous) == (seq, previous) and entry.hash == _hash(
        entry.seq, entry.at, entry.by, entry.action, entry.told, entry.previous
    )


def told_json(told: Told) -> str:
    """JSON in one order and one spelling, so that a hash can stand for it."""
    return msgspec.json.encode(told, order="sorted").decode()


def json_told(words: str) -> Told:
    """What `told_json` was given; {} where the words are none of its own."""
    try:
        return msgspec.json.decode(words, type=dict[str, object])
    except (msgspec.MsgspecError, UnicodeEncodeError):
        return {}


def _hash(*fields: str | int) -> str:
    return sha256(msgspec.json.encode(fields)).hexdigest()
