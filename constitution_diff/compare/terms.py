"""Titles and terms changed in several places: each place, and each one missed.

That a pair of terms is folded says nothing of what the change means. Only the
council's own glossary makes it a mere renaming; otherwise `concerns` says why a
person should look.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from constitution_diff.model import (
    ClauseId,
    MissedPlace,
    Scope,
    Substitution,
    TermPlace,
    TextChange,
)

from .folding import Fold
from .mining import is_term_pair, mined_pairs, shared_runs
from .phrases import placed_words
from .sides import clause_at, part_names, part_words, passages
from .wordlists import DECIDING, PEOPLE, POSTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from constitution_diff.model import Clause, Link, Outline, Outside

    from .mining import Pair, Phrase
    from .phrases import Word
    from .sides import Passage

RELATED_SECTIONS = "related-sections"
SAME_POST = "Same post or body under a new name?"
SAME_MEANING = "Does the new term mean the same?"
_LEAST = 2
_NUMBERED = re.compile(r"^\W*(?:\d[\d.]*\W*)+")
_POSTS = POSTS | {"officer", "member", "head", "council"}


@dataclass(frozen=True, slots=True)
class Terms:
    """What was swapped throughout two outlines."""

    substitutions: tuple[Substitution, ...]
    fold: Fold


@dataclass(frozen=True, slots=True)
class _Swap:
    pair: Pair
    old: str
    new: str
    place: TermPlace


def terms_of(
    links: Sequence[Link],
    outlines: tuple[Outline, Outline],
    outside: Sequence[Outside] = (),
    glossary: Iterable[tuple[str, str]] = (),
) -> Terms:
    """The substitutions of a comparison, the most frequent first.

    Args:
        links: What became of each clause, with its edits.
        outlines: The old one and the new one.
        outside: Differences outside the clauses: a related section's new title.
        glossary: (old, new) terms that the council confirms as pure renamings.
    """
    found = [p for link in links if link.new for p in passages(link, *outlines)]
    confirmed = {(_phrase(old), _phrase(new)) for old, new in glossary}
    titles = list(_titles(outside))
    mined = mined_pairs((p.old, p.new) for p in found if p.old and p.new)
    named = (*confirmed, *(swap.pair for swap in titles))
    pairs = dict.fromkeys((*mined, *filter(is_term_pair, sorted(named))))
    swaps = _grouped((*_swaps(Fold(pairs), found), *titles))
    kept = [pair for pair in pairs if len(swaps[pair]) >= (_LEAST, 1)[pair in named]]
    fold = Fold(kept)
    search = _Search(fold, links, outlines)
    ranked = sorted(kept, key=lambda pair: (-len(swaps[pair]), pair))
    told = {
        pair: _substitution(pair, swaps[pair], search, confirmed=pair in confirmed)
        for pair in ranked
    }
    lasting = {
        p: one for p, one in told.items() if p in named or _throughout(p, one, search)
    }
    return Terms(tuple(lasting.values()), Fold(lasting))


def _throughout(pair: Pair, one: Substitution, search: _Search) -> bool:
    """Not two common words, one put for the other here and there.

    Either would stand in more places where nobody touched it. A title is told all
    the same: whoever swaps it in two places of ten may have meant the other eight.
    """
    office = bool(_POSTS & {*pair[0], *pair[1]})
    return office or search.n_untouched(pair) <= one.count


def only_terms(link: Link, outlines: tuple[Outline, Outline], fold: Fold) -> bool:
    """Whether the words of a link differ in nothing but terms that were swapped."""
    if link.text is not TextChange.EDITED or not (link.old and link.new and fold):
        return False
    return all(fold.same(p.old, p.new) for p in passages(link, *outlines))


def _phrase(term: str) -> Phrase:
    return tuple(word.folded for word in placed_words(term))


def _titles(outside: Iterable[Outside]) -> Iterator[_Swap]:
    """Titles that changed in a list of related sections: one place each."""
    for row in outside:
        old, new = (_NUMBERED.sub("", side) for side in (row.old, row.new))
        if row.where == RELATED_SECTIONS and old and new and old != new:
            at = len(row.new) - len(new)
            place = TermPlace(ClauseId(""), ClauseId(""), at, RELATED_SECTIONS)
            yield _Swap((_phrase(old), _phrase(new)), old, new, place)


def _swaps(fold: Fold, found: Iterable[Passage]) -> Iterator[_Swap]:
    """Each place where one term stands for another."""
    for passage in found if fold else ():
        ours, theirs = fold.pieces(passage.old), fold.pieces(passage.new)
        keys = [p.key for p in ours], [p.key for p in theirs]
        for i, j, k, _ in shared_runs(*keys):
            for n in range(j - i):
                old, new = ours[i + n], theirs[k + n]
                pair = fold.pair_of(old.term, new.term)
                if pair is not None:
                    place = _place(passage, old.start, new.start)
                    words = (
                        passage.old[old.start : old.end],
                        passage.new[new.start : new.end],
                    )
                    yield _Swap(pair, *words, place)


def _place(passage: Passage, old_at: int, new_at: int) -> TermPlace:
    old, before = clause_at(passage.old_clauses, passage.part, old_at)
    new, at = clause_at(passage.new_clauses, passage.part, new_at)
    return TermPlace(old.id, new.id, at, passage.part, before)


def _grouped(swaps: Iterable[_Swap]) -> defaultdict[Pair, list[_Swap]]:
    grouped: defaultdict[Pair, list[_Swap]] = defaultdict(list)
    for swap in swaps:
        grouped[swap.pair].append(swap)
    return grouped


def _substitution(
    pair: Pair, swaps: Sequence[_Swap], search: _Search, *, confirmed: bool
) -> Substitution:
    concerns = () if confirmed else tuple(_concerns(pair, search))
    office = bool(_POSTS & {*pair[0], *pair[1]})
    return Substitution(
        old=_shown(pair[0], (swap.old for swap in swaps)),
        new=_shown(pair[1], (swap.new for swap in swaps)),
        places=tuple(swap.place for swap in swaps),
        missed=tuple(search.missed(pair)),
        confirmed=confirmed,
        concerns=concerns,
        question=(SAME_POST if office else SAME_MEANING) if concerns else "",
    )


def _concerns(pair: Pair, search: _Search) -> Iterator[str]:
    """Why a person should look at a pair that no glossary confirms."""
    old, new = set(pair[0]), set(pair[1])
    if (old | new) & (_POSTS | PEOPLE):
        yield "it names an office, a body or people"
    if old < new or new < old:
        qualifier = " ".join(w for w in (*pair[0], *pair[1]) if w in old ^ new)
        yield f"it {'adds' if old < new else 'drops'} “{qualifier}”"
    if (old ^ new) & DECIDING:
        yield "it changes what is to be done"
    if search.stood_before(pair[1]):
        yield "the new term already stood in the current version"
    others = search.others(pair)
    if others:
        yield f"elsewhere it became “{'”, “'.join(others)}”"


def _shown(phrase: Phrase, surfaces: Iterable[str]) -> str:
    """The term as printed, in the singular and in small letters where it has them."""
    counts = Counter(surface for surface in surfaces if _phrase(surface) == phrase)
    if not counts:
        return " ".join(phrase)
    return min(
        counts,
        key=lambda words: (
            len(words),
            words[1:] != words[1:].lower(),
            words[:1].isupper(),
            words,
        ),
    )


class _Search:
    """Where terms stand in the clauses that were compared."""

    def __init__(
        self, fold: Fold, links: Iterable[Link], outlines: tuple[Outline, Outline]
    ) -> None:
        self._fold = fold
        compared = [link for link in links if link.scope is Scope.COMPARED]
        self._old = [outlines[0][c] for link in compared for c in link.old]
        self._new = [outlines[1][c] for link in compared for c in link.new]
        self._pairs = fold.pairs

    def missed(self, pair: Pair) -> Iterator[MissedPlace]:
        """Places of the new version where the old term still stands."""
        old, new = pair
        if set(old) < set(new):  # "committee" may stay where no area is meant
            return
        for clause in _holding(self._new, old):
            for part in part_names([clause]):
                text = part_words(clause, part) or ""
                for at in self._left_over(text, old):
                    yield MissedPlace(clause.id, at, part)

    def _left_over(self, text: str, old: Phrase) -> Iterator[int]:
        yield from (p.start for p in self._fold.pieces(text) if p.term == old)
        if len(old) > 1 and old[-1] in _POSTS:
            yield from _in_a_list(placed_words(text), old)

    def stood_before(self, new: Phrase) -> bool:
        """Whether the old version holds the new term."""
        return self._count(self._old, new) > 0

    def n_untouched(self, pair: Pair) -> int:
        """In how many places the old term is left, or the new one stood before."""
        left, stood = self._count(self._new, pair[0]), self._count(self._old, pair[1])
        return max(left, stood)

    def _count(self, clauses: Iterable[Clause], term: Phrase) -> int:
        return sum(
            piece.term == term
            for clause in _holding(clauses, term)
            for piece in self._fold.pieces(clause.words)
        )

    def others(self, pair: Pair) -> list[str]:
        """What else the old term became."""
        return [" ".join(n) for o, n in self._pairs if o == pair[0] and n != pair[1]]


def _holding(clauses: Iterable[Clause], phrase: Phrase) -> Iterator[Clause]:
    """Clauses in which the first and last word occur at all."""
    first, last = (re.escape(word.rstrip("y")) for word in (phrase[0], phrase[-1]))
    pattern = re.compile(rf"\b{first}.*?{last}" if len(phrase) > 1 else rf"\b{first}",
                         re.IGNORECASE | re.DOTALL)  # fmt: skip
    return (clause for clause in clauses if pattern.search(clause.words))


def _in_a_list(words: Sequence[Word], old: Phrase) -> Iterator[int]:
    """Where the term's words stand with another between: "area and scrutiny chair"."""
    *qualifier, noun = old
    n = len(qualifier)
    for at in range(len(words) - n - 2):
        alike = [word.folded for word in words[at : at + n]] == qualifier
        after = [word.folded for word in words[at + n : at + n + 4]]
        if alike and after[0] in {"and", "or", ","} and noun in after[1:]:
            nearer = after[1 : after.index(noun)]
            if all(word.isalpha() and word not in _POSTS for word in nearer):
                yield words[at].start
