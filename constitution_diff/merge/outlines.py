"""The steps from three outlines to their merge, in the order they run."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from constitution_diff.amend import children_of
from constitution_diff.compare import linked_outlines, with_results_of
from constitution_diff.model import (
    ClauseId,
    Conflict,
    ConflictKind,
    Kind,
    Merge,
    Notice,
    Outline,
    Party,
)
from constitution_diff.outline import references_of

from .apart import set_apart
from .branches import branch_of
from .citing import cited
from .drafting import Drafts
from .fates import Dispute, fates_of
from .notices import doubts
from .numbers import number_notices, numbered
from .order import Orderer
from .strands import strands_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from constitution_diff.model import Comparison

    from .branches import Branch, Key
    from .fates import Fates
    from .order import Placed

NAMES: Final = ("base", "ours", "theirs")


def merge_outlines(
    base: Outline,
    ours: Outline,
    theirs: Outline,
    *,
    names: tuple[str, str, str] = NAMES,
    whole: bool = False,
) -> Merge:
    """Every change of two versions of one base that disputes none of the other.

    The result holds the provisions and their references. Contents lists, running heads,
    tracked changes and page numbers are left out.

    Args:
        base: What both were made from.
        ours: One version of it.
        theirs: Another.
        names: What reports call the three, in this order.
        whole: All are whole documents: a part that one lacks was deleted.
    """
    signs: dict[Key, str] = {}
    to_ours, to_theirs = (
        _from_base(base, side, whole=whole) for side in (ours, theirs)
    )
    ours, theirs = to_ours.new, to_theirs.new
    mine = branch_of(Party.OURS, to_ours, signs)
    other = branch_of(Party.THEIRS, to_theirs, signs)
    branches = (mine, other)
    fates = fates_of(branches)
    in_lists = _notes_behind(_placed(branches, fates), branches)
    everything = set_apart(in_lists, branches)
    placed = _seen_through(everything, fates)
    _share_signs(other, signs)
    drafts = Drafts(branches, fates)
    numbers = numbered(placed, branches)
    drafted = [drafts.clause(key, *numbers.labels[key]) for key, _ in placed]
    clauses, printed, ties = cited(placed, drafted, branches, signs)
    merged_ids = {key: c.id for (key, _), c in zip(placed, clauses, strict=True)}
    strands = strands_of(everything, branches, merged_ids, drafts.together, printed)
    conflicts = _conflicts([*fates.disputes, *drafts.disputes], everything)
    merged = Outline(
        sources=(*base.sources, *ours.sources, *theirs.sources),
        title=ours.title if base.title == theirs.title else theirs.title
        if base.title == ours.title else base.title,
        clauses=clauses,
        references=references_of(clauses),
    )  # fmt: skip
    merge = Merge(base, ours, theirs, merged, names, strands, conflicts)
    notices = (
        *number_notices(numbers, placed, clauses, branches),
        *doubts(merge, branches, merged_ids, ties),
    )
    return replace(
        merge,
        notices=notices,
        merged=replace(merged, notices=(*_told(merge), *notices)),
    )


def _from_base(base: Outline, side: Outline, *, whole: bool) -> Comparison:
    """What became of the base in one side, which shows its pages as the base does.

    Both sides are held against the same words of the base: neither may change them.
    """
    found = linked_outlines(base, side, whole=whole)
    if found.old is base:
        return found
    back = (replace(one, old=one.new, new=one.old) for one in found.links)
    return linked_outlines(base, with_results_of(base, side, back), whole=whole)


def _placed(branches: tuple[Branch, Branch], fates: Fates) -> list[Placed]:
    """All provisions where they stand or stood.

    Where moves go round in a circle, or the two sides give no one place, the base says
    where it stands, and that is disputed.
    """
    children = children_of(branches[0].base)
    n_disputes = len(fates.disputes)
    while True:
        found: dict[Key, Key | None] = {}
        twice: set[Key] = set()
        for key, owner in Orderer(branches, fates, children).placed():
            if key in found and key not in fates.gone:
                twice.add(key)
            found.setdefault(key, owner)
        lost = [
            clause_id
            for clause_id in fates.movers
            if (Party.BASE, clause_id) not in found or (Party.BASE, clause_id) in twice
        ]
        if not lost:
            dropped = [key for key in sorted(fates.gone) if key not in found]
            return [*found.items(), *((key, None) for key in dropped)]
        del fates.disputes[n_disputes:]
        for clause_id in lost:
            del fates.movers[clause_id]
            fates.forced.add(clause_id)
            key = (Party.BASE, clause_id)
            fates.disputes.append(Dispute(ConflictKind.PLACES, (key,)))
        n_disputes = len(fates.disputes)


def _notes_behind(
    everything: Iterable[Placed], branches: tuple[Branch, Branch]
) -> list[Placed]:
    """With the notes behind all provisions that every side which has them has there."""
    outlines = {b.party: b.outline for b in branches} | {Party.BASE: branches[0].base}
    behind = {party: _last_notes(outline) for party, outline in outlines.items()}

    def is_behind(key: Key) -> bool:
        there = [(b.party, own) for b in branches if (own := b.id_of(key)) is not None]
        return all(own in behind[party] for party, own in there or [key])

    return sorted(everything, key=lambda placed: is_behind(placed[0]))


def _last_notes(outline: Outline) -> set[ClauseId]:
    """The notes behind which no other provision stands: those of a Word file."""
    last = takewhile(lambda clause: clause.kind is Kind.NOTE, reversed(outline.clauses))
    return {clause.id for clause in last}


def _share_signs(other: Branch, signs: dict[Key, str]) -> None:
    """Have a reference to what both sides insert tied alike on both."""
    shared = {
        ord(signs[other.party, own]): signs.setdefault(key, signs[other.party, own])
        for own, key in other.twins.items()
        if (other.party, own) in signs
    }
    if shared:
        other.tied = {
            key: (heading.translate(shared), text.translate(shared))
            for key, (heading, text) in other.tied.items()
        }


def _seen_through(everything: Iterable[Placed], fates: Fates) -> list[Placed]:
    """What is in the result, and what it lies in there."""
    return [(key, owner) for key, owner in everything if key not in fates.gone]


def _conflicts(
    disputes: Iterable[Dispute], everything: Sequence[Placed]
) -> tuple[Conflict, ...]:
    at = {key: position for position, (key, _) in enumerate(everything)}
    found = [
        Conflict(
            d.kind, tuple(sorted({at[key] for key in d.keys if key in at})), d.part
        )
        for d in disputes
    ]
    return tuple(sorted(found, key=lambda c: (c.strands, c.kind, c.part)))


def _told(merge: Merge) -> Iterable[Notice]:
    """A notice for each conflict, so that nobody takes the result for settled."""
    for number, conflict in enumerate(merge.conflicts, start=1):
        ids = [merge.strands[at].merged for at in conflict.strands]
        yield Notice(
            "merge-conflict",
            f"Conflict {number} ({conflict.kind.value}) is not decided: "
            "see the report of the merge.",
            clause=next((each for each in ids if each), ClauseId("")),
        )
