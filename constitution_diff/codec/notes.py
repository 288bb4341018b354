"""The file of notes: TOML → what officers wrote down of changes."""

from __future__ import annotations

import msgspec

from constitution_diff.model import Note, Notes

from .addresses import OneShape, addresses_of
from .tables import shaped


class _Change(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    old: OneShape | list[OneShape]
    new: OneShape | list[OneShape]
    reason: str = ""
    private: bool = False
    decision: str = ""
    route: str = ""
    route_reason: str = ""
    delegated: bool = False
    stale: str = ""


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    change: list[_Change] = []


def notes_of(content: str, name: str = "") -> Notes:
    r"""The notes that a file holds, in its order.

    Raises ValueError, with a sentence: it is no such file, names no provision, or
    gives another route without a reason.

    >>> found = notes_of('[[change]]\nold = "24.5"\nnew = "24.6"\nreason = "Clarity."')
    >>> found.entries[0].reason
    'Clarity.'
    """
    file = shaped(
        content, _File, "change", needs='needs old and new, such as old = "24.5"'
    )
    return Notes(name, tuple(map(_note, file.change, range(1, len(file.change) + 1))))


def _note(change: _Change, number: int) -> Note:
    old, new = addresses_of(change.old), addresses_of(change.new)
    if not (old or new):
        msg = f"[[change]] number {number} names no provision"
        raise ValueError(msg)
    where = (new or old)[0].told
    if change.route.strip() and not change.route_reason.strip():
        msg = (
            f"[[change]] number {number} ({where}) sets the route {change.route!r} "
            "without a reason; say why in route-reason"
        )
        raise ValueError(msg)
    if change.delegated and not change.route.strip():
        msg = (
            f"[[change]] number {number} ({where}) is called delegated and names no "
            "route; say who makes the change in route, and why in route-reason"
        )
        raise ValueError(msg)
    return Note(
        old, new, change.reason.strip(), change.private, change.decision.strip(),
        change.route.strip(), change.route_reason.strip(), change.delegated,
        change.stale.strip(),
    )  # fmt: skip
