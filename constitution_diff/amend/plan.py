"""Comparison → the instructions that make the proposed version of the current one.

They come in the order of the document: what is omitted where it stood, what comes or
moves where it goes. Terms that change throughout come last.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.compare import as_read
from constitution_diff.model import (
    Amendment,
    ClauseId,
    Insert,
    Kind,
    Move,
    Omit,
    Passage,
    Place,
    Position,
    Run,
    Side,
)

from .apply import applied
from .drafts import main_part, part_words
from .laying import new_name, parts_of
from .names import names_of
from .numbering import renumberings, run_of, runs_of
from .pairing import pairs_of
from .placing import children_of, places_of, positions_of
from .quoting import is_quotable
from .regrouping import Regrouped, regrouped
from .remarks import remarks_of
from .rewording import rewordings
from .throughout import terms_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from constitution_diff.model import Clause, Comparison, Instruction

    from .pairing import Pairs
    from .placing import Places
    from .throughout import Terms


def amendment_of(comparison: Comparison) -> Amendment:
    """The instructions, in amendment order, and what they leave alone.

    They quote the current version as its file has it, with its own page numbers.
    """
    comparison = as_read(comparison)
    pairs = _with_clear_names(pairs_of(comparison))
    names = names_of(pairs.old).of
    places = places_of(pairs)
    plain = tuple(_Planner(pairs, names, places, Regrouped()).instructions())
    groups = regrouped(comparison, pairs, places, names)
    if groups.targets:
        told = tuple(_Planner(pairs, names, places, groups).instructions())
        # Words near a seam can need to be quoted across it: then nothing is gained.
        if applied(pairs.old, told) == applied(pairs.old, plain):
            plain = told
    return Amendment(plain, remarks_of(comparison))


def _with_clear_names(pairs: Pairs) -> Pairs:
    """The same pairs, without those that lie in something new with no name of its own.

    What other instructions are to point at must begin with words that nothing else
    that is new begins with. Otherwise all of it comes anew.
    """
    while True:
        inserted = [
            clause
            for clause in pairs.new.clauses
            if clause.id not in pairs.old_of and clause.id not in pairs.apart
        ]
        names = {clause.id: new_name(passage_of(clause, 0)) for clause in inserted}
        times = Counter(names.values())
        unclear = {
            each
            for each, name in names.items()
            if times[name] > 1 or not is_quotable(name)
        }
        lost = {new for new in pairs.old_of if pairs.new[new].parent in unclear}
        if not lost:
            return pairs
        pairs = _without(pairs, lost)


def _without(pairs: Pairs, lost: set[ClauseId]) -> Pairs:
    new_of = {old: new for old, new in pairs.new_of.items() if new not in lost}
    old_of = {new: old for new, old in pairs.old_of.items() if new not in lost}
    return replace(pairs, new_of=new_of, old_of=old_of)


def passage_of(clause: Clause, depth: int) -> Passage:
    """A provision as it is put in."""
    return Passage(
        clause.kind,
        clause.label,
        clause.heading,
        "" if clause.cells else clause.text,
        clause.cells,
        depth,
    )


class _Planner:
    """The parts of one plan. Private to one call of `amendment_of`."""

    def __init__(
        self,
        pairs: Pairs,
        names: Mapping[ClauseId, str],
        places: Places,
        groups: Regrouped,
    ) -> None:
        places = groups.places(places)
        self._pairs = pairs
        self._names = names
        self._places = places
        self._groups_told = groups
        self._siblings = children_of(pairs.old)
        self._positions = positions_of(pairs, places, names)
        self._terms: Terms = terms_of(pairs, places, names, groups.targets)
        self._numbers = dict(renumberings(pairs, names, self._siblings))
        self._rank = {clause.id: n for n, clause in enumerate(pairs.old.clauses)}

    def instructions(self) -> Iterator[Instruction]:
        """All of them, in amendment order."""
        omitted = sorted(self._omissions(), key=lambda one: one[0])
        for parent, group in self._groups():
            del parent
            first = self._pairs.old_of.get(group[0])
            if first in self._places.stays:
                while omitted and omitted[0][0] < self._rank[first]:
                    yield omitted.pop(0)[1]
            yield from self._placed(group)
            for each in group:
                yield from self._changed(each)
        yield from (omission for _, omission in omitted)
        yield from self._terms.instructions

    def _omissions(self) -> Iterator[tuple[int, Omit]]:
        """Each with the place of the first provision that it takes out."""
        gone, names = self._places.gone, self._names
        for parent, siblings in self._siblings.items():
            if parent in gone:
                continue
            for run in runs_of(siblings, lambda a, b: a in gone and b in gone):
                if run[0] in gone:
                    yield (
                        self._rank[run[0]],
                        Omit(run_of([names[each] for each in run])),
                    )
                elif run[0] in self._places.dissolved:
                    yield self._rank[run[0]], Omit(Run(names[run[0]]), alone=True)
        for parent in gone:
            for each in self._siblings.get(parent, ()):
                if each in self._places.dissolved:
                    yield self._rank[each], Omit(Run(names[each]), alone=True)

    def _groups(self) -> Iterator[tuple[ClauseId | None, list[ClauseId]]]:
        """The provisions of the proposed version, those together that go together."""
        yield from self._groups_in(None)

    def _groups_in(
        self, parent: ClauseId | None
    ) -> Iterator[tuple[ClauseId | None, list[ClauseId]]]:
        children = [
            each
            for each in self._places.children.get(parent, ())
            if each not in self._pairs.apart
        ]
        for group in runs_of(children, self._go_together):
            yield parent, group
            for each in group:
                yield from self._groups_in(each)

    def _go_together(self, first: ClauseId, second: ClauseId) -> bool:
        """Whether two neighbours are put in, or moved, by one instruction."""
        position = self._positions.get(first)
        if position is None or position != self._positions.get(second):
            return False
        ours = [self._pairs.old_of.get(each) for each in (first, second)]
        if ours == [None, None]:
            return True
        before, behind = ours
        if before is None or behind is None:
            return False
        parent = self._pairs.old[before].parent
        row = self._siblings[parent]
        at = row.index(before)
        return row[at + 1 : at + 2] == [behind]

    def _placed(self, group: Sequence[ClauseId]) -> Iterator[Instruction]:
        position = self._positions.get(group[0])
        if position is None:
            return
        if position.side is Side.NEW:
            owner = self._pairs.new[ClauseId(position.provision)]
            position = Position(Side.NEW, new_name(passage_of(owner, 0)))
        if group[0] not in self._pairs.old_of:
            passages = [p for each in group for p in self._passages(each, 0)]
            yield Insert(position, tuple(passages))
        else:
            run = [self._names[self._pairs.old_of[each]] for each in group]
            yield Move(run_of(run), position)

    def _passages(self, clause_id: ClauseId, depth: int) -> Iterator[Passage]:
        """A new provision and what is new in it, up to the first that is not."""
        yield passage_of(self._pairs.new[clause_id], depth)
        for child in self._places.children.get(clause_id, ()):
            if child in self._pairs.old_of:
                return
            if child not in self._pairs.apart:
                yield from self._passages(child, depth + 1)

    def _changed(self, clause_id: ClauseId) -> Iterator[Instruction]:
        """The number and the words of a provision that goes on."""
        old_id = self._pairs.old_of.get(clause_id)
        if old_id is None:
            return
        if old_id in self._numbers:
            yield self._numbers[old_id]
        yield from self._groups_told.divided.get(old_id, ())
        yield from self._reworded(old_id, self._pairs.new[clause_id])
        for other, join in self._groups_told.joins(old_id, self._names):
            yield join
            yield from self._reworded(other, self._pairs.new[clause_id])

    def _reworded(self, old_id: ClauseId, new: Clause) -> Iterator[Instruction]:
        """What changes in the words of a provision."""
        old = self._pairs.old[old_id]
        for part, words in parts_of(old):
            wanted = part_words(new, part)
            if part == "text":
                wanted = self._groups_told.targets.get(old_id, wanted)
            yield from rewordings(
                Place(self._names[old_id], _shown_part(old, part)),
                words,
                wanted,
                self._terms.fixed.get((old_id, part), ()),
            )


def _shown_part(clause: Clause, part: str) -> str:
    """The part as an instruction names it: "the heading of 24.4", but "24.4" alone."""
    if part == "heading" and clause.kind is not Kind.HEADING:
        return part
    return "" if part == main_part(clause) else part
