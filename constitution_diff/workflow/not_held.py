"""Why no version that answers holds the provision that is asked for."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from constitution_diff.errors import NotKeptError
from constitution_diff.history import named_clauses
from constitution_diff.model import listed
from constitution_diff.render.story.in_force import doubts, unsaid_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from constitution_diff.model import AsAt, Extract, Unsaid, Version

    from .shelf import Shelf


def refuse_unknown(
    shelf: Shelf,
    extracts: Sequence[Extract],
    clause: str,
    unsaid: Sequence[Unsaid],
    whens: Sequence[AsAt],
) -> None:
    """Raises NotKeptError: no version that answers is known to hold the provision.

    With why it is not certain that these were in force, and which can tell nothing.
    """
    readable = [one for one in extracts if not one.version.forgotten]
    if not readable:
        return
    doubted = " ".join(dict.fromkeys(chain.from_iterable(map(doubts, whens))))
    if unsaid:
        why = f"{doubted} {unsaid_words(unsaid)}".lstrip()
        raise NotKeptError(shelf.store.place, why)
    why = f"{_without(shelf, readable, clause)}. {_gone(extracts)}{doubted}"
    raise NotKeptError(shelf.store.place, why.rstrip().removesuffix("."))


def _without(shelf: Shelf, readable: Sequence[Extract], clause: str) -> str:
    """That these hold no such provision, what is called alike, and which holds it."""
    shown = tuple(dict.fromkeys(extract.version for extract in readable))
    close = dict.fromkeys(one for extract in readable for one in extract.near)
    near = f"; there are {', '.join(close)}" if close else ""
    rest = [v for v in _nearest(shelf, shown[-1]) if v not in shown]
    holds = next((v for v in rest if named_clauses(shelf.outline(v), clause)), None)
    else_ = (
        f". Version {holds.name} does: add --version {holds.name!r}" if holds else ""
    )
    several = len(shown) > 1
    return (
        f"{shown[0].council}, version{'s' * several} "
        f"{listed([version.name for version in shown])}, hold{'s' * (not several)} no "
        f"provision {clause!r}{near}{else_}"
    )


def _gone(extracts: Sequence[Extract]) -> str:
    """That nobody can tell it of those that were forgotten; "" where none was."""
    names = {one.version.name: None for one in extracts if one.version.forgotten}
    if not names:
        return ""
    return f"Whether the forgotten {listed([*names])} held it nobody can tell. "


def _nearest(shelf: Shelf, version: Version) -> list[Version]:
    """Those that can be read: from one back to the first, then from it on."""
    order = list(shelf.versions.values())
    place = order.index(version)
    near = (*order[:place][::-1], *order[place:])
    return [one for one in near if not one.forgotten]
