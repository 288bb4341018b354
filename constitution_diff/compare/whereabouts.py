"""Where the swapped terms stand in the clauses of one side, found in one pass."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from constitution_diff.model import MissedPlace

from .phrases import placed_words
from .sides import part_names, part_words
from .tokens import words
from .wordlists import POSTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from constitution_diff.model import Clause

    from .folding import Fold
    from .mining import Phrase
    from .phrases import Word

_AND = frozenset({"and", "or", ","})
_NEAR = 4
"""Words after a qualifier among which its noun is looked for."""


def term_counts(fold: Fold, clauses: Iterable[Clause]) -> Counter[Phrase]:
    """In how many places each term stands in the clauses."""
    counts: Counter[Phrase] = Counter()
    for clause in clauses:
        counts.update(fold.terms_in(words(clause.words)))
    return counts


class Whereabouts:
    """The places of each term in some clauses."""

    def __init__(self, fold: Fold, clauses: Iterable[Clause]) -> None:
        self._places: dict[Phrase, list[MissedPlace]] = defaultdict(list)
        self._listed: dict[Phrase, list[MissedPlace]] = defaultdict(list)
        shared = [term for term in fold.terms if len(term) > 1 and term[-1] in POSTS]
        for clause in clauses:
            folded = words(clause.words)
            if any(fold.terms_in(folded)):
                self._look(clause, fold)
            inside = set(folded)
            for term in shared:
                if inside.issuperset(term):
                    self._look_in_lists(clause, term)

    def _look(self, clause: Clause, fold: Fold) -> None:
        for part in part_names([clause]):
            for piece in fold.pieces(part_words(clause, part) or ""):
                if piece.term:
                    place = MissedPlace(clause.id, piece.start, part)
                    self._places[piece.term].append(place)

    def _look_in_lists(self, clause: Clause, term: Phrase) -> None:
        for part in part_names([clause]):
            for at in _in_a_list(placed_words(part_words(clause, part) or ""), term):
                self._listed[term].append(MissedPlace(clause.id, at, part))

    def of(self, term: Phrase) -> tuple[MissedPlace, ...]:
        """Where the term stands, also with another between its words."""
        return (*self._places[term], *self._listed[term])


def _in_a_list(placed: Sequence[Word], term: Phrase) -> Iterator[int]:
    """Where the term's words stand with another between: "area and scrutiny chair"."""
    *qualifier, noun = term
    n = len(qualifier)
    for at in range(len(placed) - n - 2):
        alike = [word.folded for word in placed[at : at + n]] == qualifier
        after = [word.folded for word in placed[at + n : at + n + _NEAR]]
        if alike and after[0] in _AND and noun in after[1:]:
            nearer = after[1 : after.index(noun)]
            if all(word.isalpha() and word not in POSTS for word in nearer):
                yield placed[at].start
