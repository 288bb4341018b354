"""Titles and terms that were changed in several places, each told once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import counted, listed
from constitution_diff.model.naming import name

from .naming import called
from .values import Spot, TermChange

if TYPE_CHECKING:
    from collections.abc import Iterable

    from constitution_diff.model import (
        ClauseId,
        Comparison,
        Link,
        Substitution,
    )

_TERM = "title or term: "


def own_reasons(link: Link) -> tuple[str, ...]:
    """The reasons of a link without the terms, which are told once."""
    return tuple(r for r in link.reasons if not r.startswith(_TERM))


def term_changes(comparison: Comparison) -> tuple[TermChange, ...]:
    """What was swapped, the most frequent first, with every place.

    A term is left out when all provisions in which it changed are.
    """
    index_of = {
        clause: index
        for index, link in enumerate(comparison.links)
        for clause in link.new
    }
    left_out = comparison.left_out
    return tuple(
        _told(comparison, one, index_of)
        for one in comparison.substitutions
        if any(not p.new or index_of[p.new] not in left_out for p in one.places)
    )


def _told(
    comparison: Comparison, one: Substitution, index_of: dict[ClauseId, int]
) -> TermChange:
    in_list = sum(not place.new for place in one.places)
    beside = ", in the list of related sections" if in_list == one.count else ""
    return TermChange(
        sentence=f"{one.old} → {one.new}, {counted(one.count, 'place')}{beside}",
        question=_question(one),
        asks=bool(one.question),
        places=_spots(comparison, (p.new for p in one.places if p.new), index_of),
        missed=_spots(comparison, (p.new for p in one.missed), index_of),
    )


def _question(one: Substitution) -> str:
    if one.confirmed:
        return "The council's glossary lists it as a renaming."
    why = f" ({listed(one.concerns)})" if one.concerns else ""
    return f"{one.question}{why}"


def _spots(
    comparison: Comparison, clauses: Iterable[ClauseId], index_of: dict[ClauseId, int]
) -> tuple[Spot, ...]:
    """Where to look, by citation, each once and in order."""
    found: dict[str, Spot] = {}
    for clause in clauses:
        there = called(comparison, comparison.new[clause])
        cited = there.citation or name(there)
        found.setdefault(cited, Spot(index_of[clause], cited))
    return tuple(found.values())
