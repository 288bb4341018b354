"""Ids of the clauses of several files, so that each names one clause of them all."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from constitution_diff.model import ClauseId, Kind

from .identity import is_figure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from constitution_diff.model import Anchor, Clause, Outline

_COUNTED: Final = re.compile(r"(?P<stem>(?:.*/)?[pbtn])(?P<n>\d+)")
_COUNTED_KINDS: Final = frozenset((Kind.PARAGRAPH, Kind.BULLET, Kind.TABLE, Kind.NOTE))
_NESTED: Final = ("/", "(", ".r")


class Names:
    """The ids that are given away so far. Private to one call of `joined_outline`."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def take(self, wanted: str, kind: Kind) -> ClauseId:
        """The id wanted, or the next one free: "1#2", "p8"."""
        free = wanted
        counted = _COUNTED.fullmatch(wanted) if kind in _COUNTED_KINDS else None
        stem = counted["stem"] if counted else f"{wanted.rpartition('#')[0] or wanted}#"
        n = int(counted["n"]) if counted else 1
        while free in self._taken:
            n += 1
            free = f"{stem}{n}"
        self._taken.add(free)
        return ClauseId(free)


def new_ids(
    outline: Outline, names: Names, above: ClauseId | None = None
) -> dict[ClauseId, ClauseId]:
    """For each clause of one file, its id among all files.

    `above` is the clause of an earlier file that the first clause goes on from.
    """
    found: dict[ClauseId, ClauseId] = {}
    for clause in outline.clauses:
        around = _named_after(outline, clause)
        if not found and above is not None:
            found[clause.id] = above
        elif around is None:
            found[clause.id] = names.take(clause.id, clause.kind)
        else:
            wanted = found[around] + clause.id[len(around) :]
            found[clause.id] = names.take(wanted, clause.kind)
    return found


def _named_after(outline: Outline, clause: Clause) -> ClauseId | None:
    """The clause whose id this one's continues: 24.8 of 24.8(b); not 24 of 24.8."""
    for around in outline.ancestors(clause):
        rest = clause.id.removeprefix(around.id)
        pointed = rest.startswith(".") and not is_figure(around.label)
        if rest != clause.id and (rest.startswith(_NESTED) or pointed):
            return around.id
    return None


def placed(
    outline: Outline, ids: Mapping[ClauseId, ClauseId], source: int
) -> Iterator[Clause]:
    """The clauses of one file under their new ids."""
    for clause in outline.clauses:
        yield replace(
            clause,
            id=ids[clause.id],
            parent=ids[clause.parent] if clause.parent is not None else None,
            lead_in=ids[clause.lead_in] if clause.lead_in is not None else None,
            anchor=anchor_of(clause.anchor, ids),
            source=source,
        )


def anchor_of(anchor: Anchor | None, ids: Mapping[ClauseId, ClauseId]) -> Anchor | None:
    """The place under its clause's new id.

    A clause that stands only in the other view has no new id: the nearest that its
    own continues tells what it would be.
    """
    if anchor is None:
        return None
    known = next((i for i in _shorter(anchor.clause) if i in ids), None)
    if known is None:
        return anchor
    return replace(anchor, clause=ClauseId(ids[known] + anchor.clause[len(known) :]))


def _shorter(clause: ClauseId) -> Iterable[ClauseId]:
    """The id, then what is left of it without its last steps."""
    yield clause
    for at in range(len(clause) - 1, 0, -1):
        if clause[at:].startswith(_NESTED):
            yield ClauseId(clause[:at])
