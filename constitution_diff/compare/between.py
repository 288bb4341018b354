"""Equal words between the same linked clauses, wherever in the tree they stand.

A rule that lost its number, or got one, stands in another clause than before, and may
be too short to be known by its words. What stands before it and after it tells.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from .gate import Gate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .candidates import Pair
    from .digest import Unit
    from .matching import Matching


def link_between(matching: Matching) -> None:
    """Link equal words that stand once in a gap, and once in the gap that answers.

    A gap is what has no partner between two clauses that have. In parts that answer:
    what only one file holds may begin with the very words of what the other holds.
    """
    gate = Gate(matching)
    pairs = [pair for old, new in _gaps(matching) for pair in _equal(old, new)]
    for pair in (pair for pair in pairs if gate.passes(pair, 1.0)):
        matching.link(pair, 1.0, "the same words, between the same provisions")


def _gaps(matching: Matching) -> Iterator[tuple[Sequence[Unit], Sequence[Unit]]]:
    """The units between linked neighbours, where those are neighbours in both files."""
    ours, theirs = matching.old.units, matching.new.units
    linked = [
        (unit.at, matching.groups[unit.at].new)
        for unit in ours
        if unit.at in matching.groups
    ]
    bounds = [(-1, (-1,)), *linked, (len(ours), (len(theirs),))]
    for (old, new), (old_end, new_end) in pairwise(bounds):
        between = theirs[max(new) + 1 : min(new_end)]
        if not (old_end - old > 1 and between):
            continue
        if all(unit.at not in matching.partner_of_new for unit in between):
            yield ours[old + 1 : old_end], between


def _equal(old: Sequence[Unit], new: Sequence[Unit]) -> Iterator[Pair]:
    ours, theirs = Counter(map(_text, old)), Counter(map(_text, new))
    there = {_text(unit): unit.at for unit in new}
    for unit in old:
        text = _text(unit)
        if ours[text] == theirs[text] == 1:
            yield unit.at, there[text]


def _text(unit: Unit) -> tuple[str, bool, str]:
    return unit.shape, unit.titled, unit.key
