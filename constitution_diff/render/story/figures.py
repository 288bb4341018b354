"""The counts of a report in plain terms, which add up to the whole comparison."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

from constitution_diff.model import (
    Relation,
    Scope,
    Significance,
    TextChange,
)
from constitution_diff.render import vocabulary

from .attention import effects_of, needs_attention
from .values import Accounted, Tally

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from constitution_diff.model import Comparison, Link

_Key = TypeVar("_Key")
_APART = {Relation.NOT_IN_FILE, Relation.UNREAD}
NOT_LISTED = frozenset({Relation.SAME, Relation.RENUMBERED, *_APART})
"""What is no change, or only one of a number."""
_BY_RELATION = {
    Relation.SAME: "same",
    Relation.RENUMBERED: "number",
    Relation.MOVED: "moved",
    Relation.NOT_IN_FILE: "apart",
    Relation.UNREAD: "apart",
}
_BY_SIGNIFICANCE = {
    Significance.COSMETIC: "cosmetic",
    Significance.TERMINOLOGY: "terms",
    Significance.CONSEQUENTIAL: "number",
}


def asked(comparison: Comparison) -> tuple[str, ...]:
    """For each link what it asks of a reader: a key of `vocabulary.ASKS`."""
    effects = effects_of(comparison)
    return tuple(
        "attention" if needs_attention(link, effects.get(index, ())) else _asked(link)
        for index, link in enumerate(comparison.links)
    )


def _asked(link: Link) -> str:
    """What a link asks that needs no attention of its own."""
    if link.relation in _BY_RELATION:
        return _BY_RELATION[link.relation]
    moved = link.moved or len(link.old) != 1 or len(link.new) != 1
    if link.text is TextChange.TERMS and not moved:
        # Listed once, under the term; still somebody has to say yes to it.
        unsure = link.significance is Significance.ATTENTION
        return "confirm" if unsure else "terms"
    return _BY_SIGNIFICANCE.get(link.significance, "wording")


def asked_tallies(comparison: Comparison) -> tuple[Tally, ...]:
    """How many links ask what, the most important first."""
    return tallies(asked(comparison), vocabulary.ASKS)


def relation_tallies(comparison: Comparison) -> tuple[Tally, ...]:
    """What became of how many provisions."""
    found = (link.relation for link in comparison.links)
    return tallies(found, vocabulary.RELATIONS)


def mark_tallies(comparison: Comparison) -> tuple[Tally, ...]:
    """What the draft marks of the changes that are listed one by one; () for none."""
    return tallies(_marks(comparison.links), vocabulary.TRACKED)


def _marks(links: Iterable[Link]) -> Iterator[str]:
    for link in links:
        listed = link.relation not in NOT_LISTED and link.scope is Scope.COMPARED
        if listed and link.tracked:
            yield link.tracked


def tallies(found: Iterable[_Key], words: Mapping[_Key, str]) -> tuple[Tally, ...]:
    """How often each was found, in the order of the words; what was not is left out."""
    counts = Counter(found)
    return tuple(Tally(words[key], counts[key]) for key in words if counts[key])


def accounted(comparison: Comparison) -> Accounted:
    """How many provisions of each side stand in a link."""
    old = chain.from_iterable(link.old for link in comparison.links)
    new = chain.from_iterable(link.new for link in comparison.links)
    return Accounted(
        (len(set(old)), len(comparison.old.clauses)),
        (len(set(new)), len(comparison.new.clauses)),
    )
