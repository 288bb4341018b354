"""The gate between parts: look-alikes of another part need more than being alike.

Councils reuse their own wording: "The standards committee will review how this code
is working" stands in several codes. A clause is linked into another part only when
the words leave little doubt, and hardly ever out of a part that the other file does
not hold at all.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from .parts import BEGINNING

if TYPE_CHECKING:
    from .candidates import Pair
    from .matching import Matching

_CARRIES = 0.3
_ACROSS = 0.6
_ACROSS_MIN_WORDS = 8
_OUT_OF_NOWHERE = 0.98
_OUT_OF_NOWHERE_MIN_WORDS = 12
_MIN_SHARE = 0.1


class Gate:
    """Which parts answer to each other, judged from the links found so far."""

    def __init__(self, matching: Matching, *, across: bool = True) -> None:
        self._matching = matching
        self._across = across
        if matching.part_pairs is None:
            matching.part_pairs = _part_pairs(matching)
        self._pairs = matching.part_pairs
        self._held_old = {i for i, _ in self._pairs}
        self._held_new = {j for _, j in self._pairs}

    def passes(self, pair: Pair, alike: float, n_within: int = 0) -> bool:
        """Whether two clauses as alike as that may be linked.

        `n_within` words that lie in both speak for a table, which has none itself.
        """
        old = self._matching.old.units[pair[0]]
        new = self._matching.new.units[pair[1]]
        if (old.part, new.part) in self._pairs or not self._pairs:
            return True
        if not self._across:
            return self._follows(pair)  # what moved along with its section is at home
        n_words = n_within or min(len(old.words), len(new.words))
        if old.titled or new.titled or n_words < _ACROSS_MIN_WORDS:
            return self._follows(pair)
        if old.part in self._held_old and new.part in self._held_new:
            return alike >= _ACROSS
        return alike >= _OUT_OF_NOWHERE and n_words >= _OUT_OF_NOWHERE_MIN_WORDS

    def _follows(self, pair: Pair) -> bool:
        """Short clauses and headings cross only along with what they belong to."""
        old = self._matching.old.units[pair[0]]
        new = self._matching.new.units[pair[1]]
        if self._matching.linked(old.parent, new.parent):
            return True
        inside = set(new.children)
        partner = self._matching.partner_of_old
        return any(partner.get(child) in inside for child in old.children)


def _part_pairs(matching: Matching) -> set[tuple[int, int]]:
    """Pairs of parts whose links carry a good share of the smaller part's words."""
    carried: dict[tuple[int, int], int] = defaultdict(int)
    old_size = matching.old.n_words_of_parts
    new_size = matching.new.n_words_of_parts
    olds, news = matching.old.units, matching.new.units
    for old_at, new_at in matching.pairs():
        old, new = olds[old_at], news[new_at]
        n_old, n_new = len(old.words), len(new.words)
        carried[old.part, new.part] += min(n_new, n_old)
    best_old = _best(carried, 0)
    best_new = _best(carried, 1)
    found = {
        (i, j)
        for (i, j), n_words in carried.items()
        if n_words >= _CARRIES * min(old_size[i], new_size[j])
        or (
            best_old[i] == j
            and best_new[j] == i
            and n_words >= _MIN_SHARE * min(old_size[i], new_size[j])
        )
    }
    return found | _beginnings(matching) if found else found


def _beginnings(matching: Matching) -> set[tuple[int, int]]:
    """What stands before all parts answers to that of the other, and has no title.

    It may be a paragraph or two, all reworded, so that no link speaks for it.
    """
    firsts = {matching.old.parts[:1], matching.new.parts[:1]}
    return {(0, 0)} if firsts == {(BEGINNING,)} else set()


def _best(carried: dict[tuple[int, int], int], axis: int) -> dict[int, int]:
    """For each part of one side, the part of the other that carries most words."""
    best: dict[int, tuple[int, int]] = {}
    for pair, n_words in sorted(carried.items()):
        here, there = pair[axis], pair[1 - axis]
        if here not in best or n_words > best[here][0]:
            best[here] = (n_words, there)
    return {here: there for here, (_, there) in best.items()}
