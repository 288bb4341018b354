"""Merges → the shapes of the JSON contract."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.compare import word_edits
from constitution_diff.model import Conflict, Edit, Party

from .comparisons import edit_shapes
from .merge_shapes import ConflictShape, MergeShape, PartyShape, StrandShape
from .outlines import notice_shape, outline_shape, source_shape

if TYPE_CHECKING:
    from constitution_diff.model import Merge, Strand

MERGE = "constitution-diff/merge/1"


def merge_shape(merge: Merge) -> MergeShape:
    """The merge as `merge/1` writes it."""
    base, ours, theirs = (_party(merge, party) for party in Party)
    return MergeShape(
        schema=MERGE,
        base=base,
        ours=ours,
        theirs=theirs,
        clean=merge.clean,
        conflicts=tuple(_conflict(merge, each) for each in merge.conflicts),
        strands=tuple(map(_strand, merge.strands)),
        merged=outline_shape(merge.merged),
        notices=tuple(map(notice_shape, merge.notices)),
    )


def _party(merge: Merge, party: Party) -> PartyShape:
    outline = merge.outline_of(party)
    held = {strand.in_party(party) for strand in merge.strands} - {None}
    return PartyShape(
        merge.name_of(party),
        tuple(map(source_shape, outline.sources)),
        (len(held), len(outline.clauses)),
    )


def _strand(strand: Strand) -> StrandShape:
    return StrandShape(
        strand.base,
        strand.ours,
        strand.theirs,
        strand.merged,
        strand.our_deeds,
        strand.their_deeds,
        strand.together,
    )


def _conflict(merge: Merge, conflict: Conflict) -> ConflictShape:
    ours, theirs = (_edits(merge, conflict, p) for p in (Party.OURS, Party.THEIRS))
    return ConflictShape(
        conflict.kind,
        conflict.part,
        conflict.strands,
        edit_shapes(ours),
        edit_shapes(theirs),
    )


def _edits(merge: Merge, conflict: Conflict, party: Party) -> tuple[Edit, ...]:
    if not conflict.part:
        return ()
    strand = merge.as_written(merge.strands[conflict.strands[0]])
    was = strand.part_words(Party.BASE, conflict.part)
    return word_edits(was, strand.part_words(party, conflict.part), conflict.part)
