"""Whether a resolved redline is the document it came from, and where it is not."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel

from benchmarks.redlines.blocks import Side
from benchmarks.redlines.resolving import resolved

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from benchmarks.redlines.blocks import Block

    Matching = tuple[int, int, int]
    """Where a run of same blocks begins on both sides, and how many they are."""


@dataclass(frozen=True, slots=True)
class RoundTrip:
    """What did not come out as it was. All are 0 when the redline is exact."""

    reject_bad: int
    """Blocks that differ from the old document when all is rejected."""
    accept_bad: int
    """Blocks that differ from the new one when all is accepted."""
    bad_labels: int
    """Paragraphs that are right, but for what Word would number them, on both sides."""

    @property
    def is_exact(self) -> bool:
        """Whether both documents come out, with the numbers that Word counts."""
        return not (self.reject_bad or self.accept_bad or self.bad_labels)


def round_trip(redline: bytes, *, old: bytes, new: bytes) -> RoundTrip:
    """Of any three Word files; pending changes in the documents count as accepted."""
    found = {side: resolved(redline, side) for side in Side}
    meant = {Side.OLD: resolved(old, Side.NEW), Side.NEW: resolved(new, Side.NEW)}
    return round_trip_of(found, meant)


def round_trip_of(
    found: Mapping[Side, Sequence[Block]], meant: Mapping[Side, Sequence[Block]]
) -> RoundTrip:
    """The same of files that are resolved already."""
    bad = {side: n_bad(found[side], meant[side]) for side in Side}
    labels = (
        block.label != meant[side][at].label
        for side in Side
        for at, block in same(found[side], meant[side]).items()
    )
    return RoundTrip(bad[Side.OLD], bad[Side.NEW], sum(labels))


def n_bad(found: Sequence[Block], meant: Sequence[Block]) -> int:
    """How many blocks differ in text, grid or place; 0 when all are the same.

    A block that should not be there, one that is missing, and one in place of another
    count one each.
    """
    bounds = [(0, 0, 0), *_matching(found, meant), (len(found), len(meant), 0)]
    return sum(
        max(later[0] - one[0] - one[2], later[1] - one[1] - one[2])
        for one, later in pairwise(bounds)
    )


def same(found: Sequence[Block], meant: Sequence[Block]) -> Mapping[int, Block]:
    """The found block that is each meant one, by the place of the latter."""
    return {
        to + n: found[at + n]
        for at, to, size in _matching(found, meant)
        for n in range(size)
    }


def _matching(found: Sequence[Block], meant: Sequence[Block]) -> Iterator[Matching]:
    ours, theirs = _prints(found), _prints(meant)
    if ours == theirs:
        yield 0, 0, len(ours)
        return
    for block in Indel.editops(ours, theirs).as_matching_blocks():
        yield block.a, block.b, block.size


def _prints(blocks: Sequence[Block]) -> list[tuple[str, str]]:
    """What they are compared by. An edge has no text, but the shape of a row."""
    return [(b.kind, b.text if b.is_text else b.label) for b in blocks]
