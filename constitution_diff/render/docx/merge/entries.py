"""What stands in the file: every provision of the three, each where it stands or stood.

What one side moved stands twice: where it was, and where it goes.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from constitution_diff.model import ClauseId, ConflictKind, Deed, Outline, Party
from constitution_diff.model.values import dataclass

from .segments import NOBODY, Segment, Who, segments

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Clause, Merge, Strand

SIDES = (Party.OURS, Party.THEIRS)
_WHOLE: Final = frozenset({ConflictKind.DELETED, ConflictKind.REGROUPED})


@dataclass(frozen=True, slots=True)
class Entry:
    """One provision, and whose changes its words are."""

    clause: Clause
    """Its id is of this file alone."""
    heading: tuple[Segment, ...]
    text: tuple[Segment, ...]
    """Of a row its cells, joined by tabs."""
    inserted: Who = NOBODY
    """Who put the whole paragraph in."""
    deleted: Who = NOBODY


def entries_of(merge: Merge) -> tuple[Entry, ...]:
    """All of them, in the order of the file."""
    ids = _ids(merge)
    carried = _carried(merge)
    whole = _disputed_whole(merge)
    found: dict[int, Entry] = {}
    sources: dict[int, Entry] = {}
    others: dict[int, tuple[Entry, ...]] = {}
    for at, strand in enumerate(merge.strands):
        movers = carried[at]
        clause = _shown(merge, strand, at, ids)
        if at in whole:
            found[at] = _struck(strand, clause)
            others[at] = tuple(_put_in(merge, strand, at, ids))
        elif not movers or strand.base is None:
            found[at] = _entry(strand, clause)
        elif strand.merged is None:
            sources[at] = _entry(strand, clause)
        else:
            found[at] = _arrived(strand, clause, movers)
            sources[at] = _left(merge, strand, at, ids, movers=movers)
    rows = _with_sources(merge, found, sources)
    by_id = {found[at].clause.id: rest for at, rest in others.items()}
    return tuple(each for row in rows for each in (row, *by_id.get(row.clause.id, ())))


def _disputed_whole(merge: Merge) -> frozenset[int]:
    """What one side has no more, or in pieces, and the other changes.

    Word by word, the two would leave scraps of it where both are accepted.
    """
    return frozenset(
        at
        for conflict in merge.conflicts
        if conflict.kind in _WHOLE
        for at in conflict.strands
        if merge.strands[at].base is not None
    )


def _struck(strand: Strand, clause: Clause) -> Entry:
    """As it was, taken out by each side that has it no more, or in other words."""
    who = frozenset(
        p
        for p in SIDES
        if _is_gone(strand, p) or strand.words_of(p) != strand.base_words
    )
    heading, text = (
        (Segment(words, deleted=who),) if words else () for words in strand.base_words
    )
    return Entry(clause, heading, text, deleted=who)


def _put_in(
    merge: Merge, strand: Strand, at: int, ids: dict[tuple[str, ClauseId], ClauseId]
) -> Iterator[Entry]:
    """As each side has it that changed its words, one after the other."""
    for party in SIDES:
        own = strand.in_party(party)
        if own is None or strand.words_of(party) == strand.base_words:
            continue
        side = frozenset({party})
        outline = merge.outline_of(party)
        clause = _called(outline, own, f"s{at}-{party}", party, ids=ids)
        heading, text = (
            tuple(_whole(words, inserted=side)) for words in strand.words_of(party)
        )
        yield Entry(clause, heading, text, inserted=side)


def _carried(merge: Merge) -> list[Who]:
    """Who moved each strand, by itself or with what it lies in; in their order."""
    disputed = {at for conflict in merge.conflicts for at in conflict.strands}
    of_base: dict[ClauseId, Who] = {}
    found: list[Who] = []
    for at, strand in enumerate(merge.strands):
        movers = frozenset(p for p in SIDES if Deed.MOVED in strand.deeds_of(p))
        who = NOBODY
        if strand.base is not None:
            parent = merge.base[strand.base].parent
            moved = movers and at not in disputed and strand.merged is not None
            who = movers if moved else of_base.get(parent or ClauseId(""), NOBODY)
            of_base[strand.base] = who
        found.append(who)
    return found


def _ids(merge: Merge) -> dict[tuple[str, ClauseId], ClauseId]:
    """What each provision of each document is called in the file."""
    found: dict[tuple[str, ClauseId], ClauseId] = {}
    for at, strand in enumerate(merge.strands):
        own = ClauseId(f"s{at}")
        for party in Party:
            there = strand.in_party(party)
            if there is not None:
                found[party, there] = own
        if strand.merged is not None:
            found["merged", strand.merged] = own
    return found


def _shown(
    merge: Merge, strand: Strand, at: int, ids: dict[tuple[str, ClauseId], ClauseId]
) -> Clause:
    """As it is in the result, else as it was."""
    if strand.merged is not None:
        return _called(merge.merged, strand.merged, f"s{at}", "merged", ids=ids)
    party = next(party for party in Party if strand.in_party(party) is not None)
    own = strand.in_party(party)
    assert own is not None  # noqa: S101 - it was asked for
    return _called(merge.outline_of(party), own, f"s{at}", party, ids=ids)


def _called(
    outline: Outline,
    clause_id: ClauseId,
    name: str,
    whose: str,
    *,
    ids: dict[tuple[str, ClauseId], ClauseId],
) -> Clause:
    clause = outline[clause_id]
    parent = None if clause.parent is None else ids[whose, clause.parent]
    return replace(clause, id=ClauseId(name), parent=parent, anchor=None)


def _entry(strand: Strand, clause: Clause) -> Entry:
    here = frozenset(party for party in SIDES if strand.in_party(party) is not None)
    if strand.base is None:
        heading, text = strand.words_of(min(here))
        return Entry(
            clause,
            tuple(_whole(heading, inserted=here)),
            tuple(_whole(text, inserted=here)),
            inserted=here,
        )
    gone = frozenset(party for party in SIDES if _is_gone(strand, party))
    return Entry(clause, *_words(strand), deleted=gone)


def _is_gone(strand: Strand, party: Party) -> bool:
    """Whether a side has it no more, by itself; what a file lacks it did not take."""
    taken_out = not {Deed.DELETED, Deed.MERGED}.isdisjoint(strand.deeds_of(party))
    return taken_out and strand.in_party(party) is None


def _words(strand: Strand) -> tuple[tuple[Segment, ...], tuple[Segment, ...]]:
    """Heading and text with what both sides did to them."""
    sides = [strand.words_of(party) for party in SIDES]
    heading, text = (
        segments(strand.base_words[n], sides[0][n], sides[1][n]) for n in (0, 1)
    )
    return heading, text


def _whole(words: str, *, inserted: Who) -> Iterator[Segment]:
    if words:
        yield Segment(words, inserted=inserted)


def _left(
    merge: Merge,
    strand: Strand,
    at: int,
    ids: dict[tuple[str, ClauseId], ClauseId],
    *,
    movers: Who,
) -> Entry:
    """Where it stood: the movers take it away, with what the other put in."""
    assert strand.base is not None  # noqa: S101 - it was moved from there
    clause = _called(merge.base, strand.base, f"s{at}-left", Party.BASE, ids=ids)
    other = {p: strand.base_words if p in movers else strand.words_of(p) for p in SIDES}
    heading, text = (
        tuple(
            replace(one, deleted=one.deleted | movers)
            for one in segments(
                strand.base_words[n], other[Party.OURS][n], other[Party.THEIRS][n]
            )
        )
        for n in (0, 1)
    )
    return Entry(clause, heading, text, deleted=movers)


def _arrived(strand: Strand, clause: Clause, movers: Who) -> Entry:
    """Where it goes: the movers put it there, as they have it."""
    sides = {p: strand.words_of(p) for p in SIDES}
    heading, text = (
        tuple(
            replace(one, inserted=one.inserted or movers, deleted=one.deleted)
            for one in segments(
                strand.base_words[n], sides[Party.OURS][n], sides[Party.THEIRS][n]
            )
            if not movers <= one.deleted
        )
        for n in (0, 1)
    )
    return Entry(clause, heading, text, inserted=movers)


def _with_sources(
    merge: Merge, found: dict[int, Entry], sources: dict[int, Entry]
) -> Iterator[Entry]:
    """The entries, each that was moved also behind what stood before it in the base."""
    at_base = {strand.base: at for at, strand in enumerate(merge.strands)}
    behind: dict[int | None, list[int]] = {}
    last: int | None = None
    for clause in merge.base.clauses:
        at = at_base[clause.id]
        if at in sources:
            behind.setdefault(last, []).append(at)
        else:
            last = at
    yield from (sources[each] for each in behind.get(None, ()))
    for at, entry in found.items():
        yield entry
        yield from (sources[each] for each in behind.get(at, ()))
