"""How alike two clauses are, from 0 to 1: word measures that favour no side."""

from __future__ import annotations

import math
from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

from rapidfuzz.distance import LCSseq

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .digest import Unit

_CONTAINED_SHARE = 0.75
_CONTAINED_MIN_WORDS = 8
_MISMATCH = 0.5
_ANY_ORDER = 0.85
"""The rest is order: officers and councillors may change places in a sentence."""
_DIGITS = 9


class _Weights(dict[str, float]):
    """How much each word tells: the rarer, the more (inverse document frequency).

    A dict that is asked for each word of each clause, and works out what it lacks.
    """

    def __init__(self, n_units: int, frequency: Counter[str]) -> None:
        super().__init__()
        self._n_units = n_units
        self._frequency = frequency

    def __missing__(self, word: str) -> float:
        weight = math.log((self._n_units + 1) / (self._frequency[word] + 0.5))
        self[word] = weight
        return weight


class Similarity:
    """The measure for one pair of documents; holds how rare each word is in both."""

    def __init__(self, units: Iterable[Unit]) -> None:
        bags = [set(unit.words) for unit in units]
        frequency = Counter(chain.from_iterable(bags))
        self._weights = _Weights(len(bags) + 1, frequency)
        self._squares: dict[str, float] = {}
        self._bags: dict[tuple[str, ...], tuple[Counter[str], float]] = {}
        self._known: dict[tuple[int, int], float] = {}

    def of(self, old: Unit, new: Unit) -> float:
        """How alike two units are; 1 for the same words.

        The best of three: words in common and in order (Dice over the longest
        common subsequence), words in common weighted by how rare they are, and
        how much of the shorter stands in the longer. Measured on hand-made
        alignments, word measures rank the right partner first more often than
        character measures, and much more often than partial or token-set ratios.
        """
        known = self._known.get((old.at, new.at))
        if known is None:
            known = round(self._of(old, new), _DIGITS)
            self._known[old.at, new.at] = known
        return known

    def _of(self, old: Unit, new: Unit) -> float:
        if old.shape != new.shape:
            return 0.0
        if old.key == new.key:
            return 1.0
        score = self.of_words(old.words, new.words)
        if old.heads and new.heads:
            # What a row is about stands in its first cells; the others repeat.
            n_head = max(old.n_head, new.n_head) - 1
            heads = (unit.heads[: n_head + 1][-1] for unit in (old, new))
            return (score + self.of_words(*heads)) / 2
        return score * _MISMATCH if old.titled != new.titled else score

    def of_words(self, old: tuple[str, ...], new: tuple[str, ...]) -> float:
        """The same measure for two runs of folded words."""
        if not old or not new:
            return 0.0
        common = lcs_length(old, new)
        in_order = 2 * common / (len(old) + len(new))
        in_any_order = self._in_any_order(old, new)
        blended = _ANY_ORDER * in_any_order + (1 - _ANY_ORDER) * in_order
        scores = [in_order, blended]
        shorter = min(len(old), len(new))
        if shorter >= _CONTAINED_MIN_WORDS:
            scores.append(_CONTAINED_SHARE * common / shorter)
        return max(scores)

    def _in_any_order(self, old: tuple[str, ...], new: tuple[str, ...]) -> float:
        """The mean of Dice over the words and of their cosine by rarity."""
        (ours, our_norm), (theirs, their_norm) = self._bag(old), self._bag(new)
        if len(theirs) < len(ours):
            ours, theirs = theirs, ours
        common = [(w, n, theirs[w]) for w, n in ours.items() if w in theirs]
        # A call of `min` for each word takes as long as all the rest.
        n_common = sum([m if m < n else n for _, n, m in common])  # noqa: FURB136
        dice = 2 * n_common / (len(old) + len(new))
        squares = self._squares  # every word of a bag has its own there
        dot = math.fsum([n * m * squares[word] for word, n, m in common])
        norm = math.sqrt(our_norm * their_norm)
        return (dice + (dot / norm if norm else 0.0)) / 2

    def _bag(self, words: tuple[str, ...]) -> tuple[Counter[str], float]:
        """How often each word stands there, and the square of their length."""
        bag = self._bags.get(words)
        if bag is None:
            counts, weights, squares = Counter(words), self._weights, self._squares
            squares.update([(w, weights[w] ** 2) for w in counts if w not in squares])
            norm = math.fsum([(n * weights[w]) ** 2 for w, n in counts.items()])
            bag = self._bags[words] = (counts, norm)
        return bag


def lcs_length(old: Sequence[str], new: Sequence[str]) -> int:
    """How many words the two have in common, in order.

    >>> lcs_length(("a", "b", "c"), ("b", "x", "c"))
    2
    """
    return int(LCSseq.similarity(old, new))
