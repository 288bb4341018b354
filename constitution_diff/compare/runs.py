"""Which runs two sequences share, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def shared_runs(
    old: Sequence[str], new: Sequence[str]
) -> Iterator[tuple[int, int, int, int]]:
    """(old start, old end, new start, new end) of each run that both sides share."""
    for op in Indel.opcodes(old, new):
        if op.tag == "equal":
            yield op.src_start, op.src_end, op.dest_start, op.dest_end
