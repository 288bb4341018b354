"""The order of the result: what all have in common is kept, and the rest goes between.

List by list. Between two provisions that stay where they are on both sides, what one
side puts there stands there; where both put something else, that is disputed, and both
stand there in an order that does not depend on which side is which.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, TypeAlias

from rapidfuzz.distance import Indel

from constitution_diff.model import ClauseId, ConflictKind, Party

from .branches import content_of
from .fates import Dispute

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from .branches import Branch, Content, Key
    from .fates import Fates

Placed: TypeAlias = "tuple[Key, Key | None]"
"""A provision and what it lies in."""


class Orderer:
    """The lists of the three documents. Private to one merge."""

    def __init__(
        self,
        branches: tuple[Branch, Branch],
        fates: Fates,
        base_children: Mapping[ClauseId | None, Sequence[ClauseId]],
    ) -> None:
        self._branches = branches
        self._fates = fates
        self._base_children = base_children

    def placed(self, owner: Key | None = None) -> Iterator[Placed]:
        """All provisions in one, each before what lies in it; what is gone as well."""
        pending: list[Iterator[Key]] = [iter(self._list(owner))]
        owners: list[Key | None] = [owner]
        while pending:
            key = next(pending[-1], None)
            if key is None:
                pending.pop()
                owners.pop()
                continue
            if key in self._fates.gone:
                yield key, owners[-1]
                continue
            yield key, owners[-1]
            pending.append(iter(self._list(key)))
            owners.append(key)

    def _list(self, owner: Key | None) -> list[Key]:
        """What lies directly in a provision, in order, with what is gone from there."""
        base = [key for key in self._base_row(owner) if not self._is_moved(key)]
        staying = set(base)
        rows = [
            [
                key
                for key in self._row(branch, owner)
                if self._is_here(branch, key, staying)
            ]
            for branch in self._branches
        ]
        if rows[0] == base == rows[1]:
            return base
        common = self._common(base, rows)
        gaps = zip(*(_cut(row, common) for row in (base, *rows)), strict=True)
        found: list[Key] = []
        for at, (kept, ours, theirs) in enumerate(gaps):
            found += self._gap(kept, ours, theirs)
            found += common[at : at + 1]
        return found

    def _base_row(self, owner: Key | None) -> Iterator[Key]:
        """What the base has there, through what is gone."""
        if owner is not None and owner[0] is not Party.BASE:
            return
        pending = list(self._base_children.get(owner and owner[1], ()))[::-1]
        while pending:
            clause_id = pending.pop()
            yield Party.BASE, clause_id
            if (Party.BASE, clause_id) in self._fates.gone:
                pending.extend(list(self._base_children.get(clause_id, ()))[::-1])

    def _row(self, branch: Branch, owner: Key | None) -> Iterator[Key]:
        """What a side has there, through what is gone from the result."""
        own = None if owner is None else branch.id_of(owner)
        if owner is not None and own is None:
            return
        pending = list(branch.children.get(own, ()))[::-1]
        while pending:
            clause_id = pending.pop()
            key = branch.key(clause_id)
            yield key
            if key in self._fates.gone:
                pending.extend(list(branch.children.get(clause_id, ()))[::-1])

    def _is_moved(self, key: Key) -> bool:
        return key[1] in self._fates.movers and key not in self._fates.gone

    def _is_here(self, branch: Branch, key: Key, staying: set[Key]) -> bool:
        """Whether a provision of a side's list stands in this list of the result."""
        if key[0] is not Party.BASE:
            return True
        if key in self._fates.gone:
            return False
        if key[1] in self._fates.movers:
            return branch.moved(key[1])
        return key in staying and not branch.moved(key[1])

    def _common(self, base: Sequence[Key], rows: Sequence[Sequence[Key]]) -> list[Key]:
        """What all three have there in the same order."""
        places = [{key: at for at, key in enumerate(row)} for row in rows]
        found: list[Key] = []
        last = [-1] * len(rows)
        for key in base:
            at = [place.get(key, -1) for place in places]
            if all(here > before for here, before in zip(at, last, strict=True)):
                found.append(key)
                last = at
        return found

    def _gap(
        self, kept: list[Key], ours: list[Key], theirs: list[Key]
    ) -> Iterator[Key]:
        """What stands between two provisions that all have in common."""
        same = self._same(ours, theirs)
        mine = _cut(ours, [one for one, _ in same])
        others = _cut(theirs, [other for _, other in same])
        for one, other in same:
            if one != other:
                self._branches[0].twin(one[1], one)
                self._branches[1].twin(other[1], one)
        shown: set[Key] = set(ours) | set(theirs)
        for at, (first, second) in enumerate(zip(mine, others, strict=True)):
            if not at:
                yield from (key for key in kept if key not in shown)
            yield from self._stretch(first, second)
            yield from (one for one, _ in same[at : at + 1])

    def _stretch(self, ours: list[Key], theirs: list[Key]) -> list[Key]:
        """What the sides put at one point, in an order that both would give it."""
        again = set(ours)
        blocks = [ours, [key for key in theirs if key not in again]]
        inserted = [[key for key in block if self._is_new(key)] for block in blocks]
        if all(inserted):
            keys = tuple(inserted[0] + inserted[1])
            self._fates.disputes.append(Dispute(ConflictKind.INSERTED, keys))
        contents = [self._contents(block) for block in blocks]
        if contents[1] < contents[0]:
            blocks.reverse()
        return blocks[0] + blocks[1]

    def _is_new(self, key: Key) -> bool:
        return key[0] is not Party.BASE and key not in self._fates.gone

    def _same(self, ours: list[Key], theirs: list[Key]) -> list[tuple[Key, Key]]:
        """What both sides put there alike, in the order of both."""
        lists = [self._contents(ours), self._contents(theirs)]
        turned = lists[1] < lists[0]
        first, second = (lists[1], lists[0]) if turned else (lists[0], lists[1])
        found: list[tuple[Key, Key]] = []
        for block in Indel.opcodes(first, second):
            if block.tag != "equal":
                continue
            for i, j in zip(
                range(block.src_start, block.src_end),
                range(block.dest_start, block.dest_end),
                strict=True,
            ):
                mine, other = (ours[j], theirs[i]) if turned else (ours[i], theirs[j])
                if (mine[0] is Party.BASE) == (other[0] is Party.BASE):
                    found.append((mine, other))
        return found

    def _contents(self, keys: Sequence[Key]) -> list[Content]:
        return [self._content(key) for key in keys]

    def _content(self, key: Key) -> Content:
        """Of the base by its id, which both share; of a new one by its words."""
        if key[0] is Party.BASE:
            return "", key[1], "", ()
        branch = self._branches[key[0] is Party.THEIRS]
        gone = "gone" if key in self._fates.gone else ""
        kind, heading, text, cells = content_of(branch.outline[key[1]])
        return kind + gone, heading, text, cells


def _cut(row: Sequence[Key], seams: Sequence[Key]) -> list[list[Key]]:
    """The row between the seams, which are in it in this order."""
    pieces: dict[int, list[Key]] = defaultdict(list)
    at = 0
    for key in row:
        if at < len(seams) and key == seams[at]:
            at += 1
        else:
            pieces[at].append(key)
    return [pieces[n] for n in range(len(seams) + 1)]
