"""Where both terms of a pair stand, in the old and in the new version."""

from __future__ import annotations

from copy import copy
from functools import cached_property
from typing import TYPE_CHECKING, Self

from constitution_diff.model import Scope

from .folding import Fold
from .remainders import Remainders
from .whereabouts import Whereabouts, term_counts
from .wordlists import POST_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from constitution_diff.model import Link, MissedPlace, Outline, TermPlace

    from .mining import Pair, Phrase


class TermSearch:
    """Where terms stand in the clauses that were compared."""

    def __init__(
        self,
        pairs: Iterable[Pair],
        links: Iterable[Link],
        outlines: tuple[Outline, Outline],
    ) -> None:
        self.fold = Fold(pairs)
        compared = [k for k in links if self.fold and k.scope is Scope.COMPARED]
        old, new = outlines
        self._new = [new[clause] for link in compared for clause in link.new]
        self._old = [old[clause] for link in compared for clause in link.old]
        self._in_old = term_counts(self.fold, self._old)
        self._in_new = term_counts(self.fold, self._new)

    def narrowed_to(self, pairs: Iterable[Pair]) -> Self:
        """The same for some of the pairs; what was counted is not counted again."""
        narrowed = copy(self)
        narrowed.fold = Fold(pairs)
        return narrowed

    def throughout(self, pair: Pair, count: int) -> bool:
        """Whether this many places make a term that was changed, not a few words.

        Of two common words, either stands in as many places where nobody touched it.
        Of two offices, or phrases, both would: then it was a change here and there.
        """
        untouched = self._in_new[pair[0]], self._in_old[pair[1]]
        telling = POST_WORDS & {*pair[0], *pair[1]} or min(map(len, pair)) > 1
        return (min if telling else max)(untouched) < count

    @cached_property
    def _whereabouts(self) -> Whereabouts:
        return Whereabouts(self.fold, self._new)

    @cached_property
    def _remainders(self) -> Remainders:
        return Remainders(self.fold, self._old, self._new)

    def missed(
        self, pair: Pair, places: Sequence[TermPlace]
    ) -> tuple[MissedPlace, ...]:
        """Places of the new version where the old term still stands.

        `places` are those where it was changed.
        """
        old, new = pair
        if set(old) < set(new):
            return ()  # "Committee" may stay where no area is meant.
        found = self._whereabouts.of(old)
        return self._remainders.of(old, found, places)

    def stood_before(self, new: Phrase) -> bool:
        """Whether the old version holds the new term."""
        return self._in_old[new] > 0

    def others(self, pair: Pair) -> list[str]:
        """What else the old term became."""
        pairs = self.fold.pairs
        return [" ".join(n) for o, n in pairs if o == pair[0] and n != pair[1]]
