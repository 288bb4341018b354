"""Titles and terms changed in several places: each place, and each one missed.

That a pair of terms is folded says nothing of what the change means. Only the
council's own glossary makes it a mere renaming; otherwise `concerns` says why a
person should look.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from constitution_diff.model import (
    ClauseId,
    Substitution,
    TermPlace,
    TextChange,
)
from constitution_diff.model.values import dataclass

from .carried import carried_passages
from .folding import Fold
from .mining import is_term_pair, mined_pairs
from .phrases import placed_words
from .sides import clause_at, passages
from .term_search import TermSearch
from .wordlists import DECIDING, PEOPLE, POST_WORDS, UNITS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from constitution_diff.model import Link, Outline, Outside, Related

    from .mining import Pair, Phrase
    from .sides import Passage

TERM = "title or term"
"""How a reason begins that only says which term was changed here."""
RELATED_SECTIONS = "related-sections"
SAME_POST = "Same post or body under a new name?"
SAME_MEANING = "Does the new term mean the same?"
_LEAST = 2
_NUMBERED = re.compile(r"^\W*(?:\d[\d.]*\W*)+")
_DOCUMENTS = frozenset(
    "code scheme policy register protocol plan strategy constitution charter statement "
    "guidance handbook procedure".split()
)


class Terms:
    """What was swapped throughout two outlines."""

    def __init__(
        self, fold: Fold, told: Callable[[], Iterable[Substitution]] = tuple
    ) -> None:
        self.fold = fold
        self._told = told

    @cached_property
    def substitutions(self) -> tuple[Substitution, ...]:
        """Each with its places, the most frequent first.

        They are looked for when first asked for: whoever matches asks for `fold` alone.
        """
        return tuple(self._told())


@dataclass(frozen=True, slots=True)
class _Swap:
    pair: Pair
    old: str
    new: str
    place: TermPlace


def terms_of(
    links: Sequence[Link],
    outlines: tuple[Outline, Outline],
    beside: tuple[Sequence[Outside], Sequence[Related]] = ((), ()),
    glossary: Iterable[tuple[str, str]] = (),
) -> Terms:
    """The substitutions of a comparison, the most frequent first.

    Args:
        links: What became of each clause, with its edits.
        outlines: The old one and the new one.
        beside: What stands beside the links: differences outside the clauses, such as
            a related section's new title; and words carried to another clause.
        glossary: (old, new) terms that the council confirms as pure renamings.
    """
    outside, carried = beside
    found = [p for link in links if link.new for p in passages(link, *outlines)]
    found += carried_passages(carried, *outlines)
    confirmed = {(_phrase(old), _phrase(new)) for old, new in glossary}
    titles = list(_titles(outside))
    mined = mined_pairs((p.old, p.new) for p in found if p.old and p.new)
    titled = {swap.pair for swap in titles if is_term_pair(swap.pair)}
    # What the council confirms is a term, whatever its words: "working day".
    named = titled | {pair for pair in confirmed if all(pair) and pair[0] != pair[1]}
    pairs = dict.fromkeys((*mined, *sorted(named)))
    swaps = _swaps_of(pairs, found, titles)
    often = [pair for pair in pairs if len(swaps[pair]) >= (_LEAST, 1)[pair in named]]
    search = TermSearch(often, links, outlines)
    lasting = [
        pair
        for pair in often
        if pair in named or search.throughout(pair, len(swaps[pair]))
    ]

    def told() -> Iterator[Substitution]:
        places, narrowed = swaps, search
        if lasting != list(pairs):  # what was taken out had its share of the places
            places = _swaps_of(lasting, found, titles)
            narrowed = search.narrowed_to(lasting)
        for pair in sorted(lasting, key=lambda pair: (-len(places[pair]), pair)):
            if places[pair]:
                sure = pair in confirmed
                yield _substitution(pair, places[pair], narrowed, confirmed=sure)

    return Terms(Fold(lasting), told)


def _swaps_of(
    pairs: Iterable[Pair], found: Iterable[Passage], titles: Iterable[_Swap]
) -> defaultdict[Pair, list[_Swap]]:
    """Each place by its pair."""
    grouped: defaultdict[Pair, list[_Swap]] = defaultdict(list)
    for swap in (*_swaps(Fold(pairs), found), *titles):
        grouped[swap.pair].append(swap)
    return grouped


def only_terms(link: Link, outlines: tuple[Outline, Outline], fold: Fold) -> bool:
    """Whether the words of a link differ in nothing but terms that were swapped."""
    if link.text is not TextChange.EDITED or not (link.old and link.new and fold):
        return False
    found = list(passages(link, *outlines))
    return all(fold.same_but_for_terms(p.old, p.new) for p in found) and any(
        True for p in found for _ in fold.swapped(p.old, p.new)
    )


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
    seen: set[tuple[str, str, int]] = set()
    for passage in found if fold else ():
        for old, new in fold.swapped(passage.old, passage.new):
            pair = fold.pair_of(old.term, new.term)
            assert pair is not None  # noqa: S101 - that is what swapped means
            place = _place(passage, old.start, new.start)
            if _there(place) in seen:
                continue  # told in its own clause, and carried there
            seen.add(_there(place))
            words = (
                passage.old[old.start : old.end],
                passage.new[new.start : new.end],
            )
            yield _Swap(pair, *words, place)


def _there(place: TermPlace) -> tuple[str, str, int]:
    return place.new, place.part, place.at


def _place(passage: Passage, old_at: int, new_at: int) -> TermPlace:
    part = passage.part
    old, before = clause_at(passage.old_clauses, part, passage.old_start + old_at)
    new, at = clause_at(passage.new_clauses, part, passage.new_start + new_at)
    return TermPlace(old.id, new.id, at, part, before)


def _substitution(
    pair: Pair, swaps: Sequence[_Swap], search: TermSearch, *, confirmed: bool
) -> Substitution:
    concerns = () if confirmed else tuple(_concerns(pair, search))
    office = bool(POST_WORDS & {*pair[0], *pair[1]}) and not all(
        map(_is_document, pair)
    )
    places = tuple(swap.place for swap in swaps)
    return Substitution(
        old=_shown(pair[0], (swap.old for swap in swaps)),
        new=_shown(pair[1], (swap.new for swap in swaps)),
        places=places,
        missed=search.missed(pair, places),
        confirmed=confirmed,
        concerns=concerns,
        question=(SAME_POST if office else SAME_MEANING) if concerns else "",
    )


def _concerns(pair: Pair, search: TermSearch) -> Iterator[str]:
    """Why a person should look at a pair that no glossary confirms."""
    old, new = set(pair[0]), set(pair[1])
    if all(map(_is_document, pair)):
        yield "it names a document"
    elif _names_people(pair):
        yield "it names an office, a body or people"
    if old < new or new < old:
        qualifier = " ".join(w for w in (*pair[0], *pair[1]) if w in old ^ new)
        yield f"it {'adds' if old < new else 'drops'} “{qualifier}”"
    if (old ^ new) & DECIDING:
        yield "it changes what is to be done"
    if {pair[0][-1], pair[1][-1]} & set(UNITS):
        yield "it changes how time is counted"
    if search.stood_before(pair[1]):
        yield "the new term already stood in the current version"
    others = search.others(pair)
    if others:
        yield f"elsewhere it became “{'”, “'.join(others)}”"


def _names_people(pair: Pair) -> bool:
    return bool(
        {*pair[0], *pair[1]} & POST_WORDS or {pair[0][-1], pair[1][-1]} & PEOPLE
    )


def _is_document(phrase: Phrase) -> bool:
    """Whether its head noun is one: a code of somebody's is nobody's post.

    >>> _is_document(("member", "code", "of", "conduct"))
    True
    >>> _is_document(("policy", "officer")), _is_document(("head", "of", "policy"))
    (False, False)
    """
    at = phrase.index("of") if "of" in phrase[1:] else len(phrase)
    return phrase[at - 1] in _DOCUMENTS and phrase[-1] not in POST_WORDS | PEOPLE


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
