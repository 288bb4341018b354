"""The rows of titles and terms that were changed throughout: one row for each."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from constitution_diff.model import (
    UNDECIDED,
    Edit,
    Op,
    Relation,
    Significance,
    TextChange,
)
from constitution_diff.render import vocabulary
from constitution_diff.render.story import counted, name
from constitution_diff.render.story.naming import called
from constitution_diff.render.story.terms import own_reasons

from .sides import Quote
from .values import NO_LINK, Row

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from constitution_diff.model import (
        ClauseId,
        Comparison,
        Decision,
        Link,
        Substitution,
    )

_GLOSSARY: Final = "The council's glossary lists it as a renaming."


def term_rows(
    comparison: Comparison, asks: Sequence[str], decisions: Mapping[int, Decision]
) -> tuple[Row, ...]:
    """A row for each title or term, with the changes that have no other row.

    `asks` says what each link asks of a reader: what needs attention of its own, such
    as a title that lets others decide, has a row of its own.
    """
    alone = frozenset(
        index
        for index, link in enumerate(comparison.links)
        if for_terms_only(link) and asks[index] != "attention"
    )
    index_of = {
        clause: index
        for index, link in enumerate(comparison.links)
        for clause in link.new
    }
    rows = (
        _row(comparison, one, index_of, alone=alone, decisions=decisions)
        for one in comparison.substitutions
    )
    return tuple(row for row in rows if row is not None)


def for_terms_only(link: Link) -> bool:
    """Whether nothing but titles and terms differs in a provision.

    >>> from constitution_diff.model import Link
    >>> for_terms_only(Link(("4",), ("4",), text=TextChange.TERMS))
    True
    """
    quiet = link.significance is Significance.TERMINOLOGY
    in_place = link.relation is Relation.EDITED
    same_else = link.text is TextChange.TERMS or quiet
    return in_place and same_else and not own_reasons(link)


def _row(
    comparison: Comparison,
    one: Substitution,
    index_of: Mapping[ClauseId, int],
    *,
    alone: frozenset[int],
    decisions: Mapping[int, Decision],
) -> Row | None:
    """None where every provision in which it changed is left out, as asked."""
    held = dict.fromkeys(index_of[place.new] for place in one.places if place.new)
    shown = [index for index in held if index not in comparison.left_out]
    if held and not shown:
        return None
    held_here = tuple(index for index in shown if index in alone)
    return Row(
        index=NO_LINK,
        part=vocabulary.TERMS,
        reference=f"throughout, {counted(one.count, 'place')}",
        current=one.old,
        proposed=one.new,
        kind=vocabulary.TERMINOLOGY,
        asks=_asks(one),
        old=(Quote((Edit("text", Op.DELETE, one.old),)),),
        new=(Quote((Edit("text", Op.INSERT, one.new),)),),
        reasons=one.concerns,
        notes=tuple(_notes(comparison, one, held_here)),
        decision=_shared([decisions.get(n, UNDECIDED) for n in held_here]),
        term=True,
        alone=held_here,
    )


def _asks(one: Substitution) -> str:
    unsure = bool(one.question or one.concerns) and not one.confirmed
    return "confirm" if unsure else "terms"


def _notes(
    comparison: Comparison, one: Substitution, alone: Iterable[int]
) -> Iterator[str]:
    if one.confirmed:
        yield _GLOSSARY
    elif one.question:
        yield one.question
    places = _cited(comparison, (place.new for place in one.places))
    if places:
        yield f"In: {', '.join(places)}."
    if any(not place.new for place in one.places):
        yield f"In the {vocabulary.PLACES['related-sections']}."
    bare = (
        c for n in alone if (link := comparison.links[n]).unmarked for c in link.new
    )
    unmarked = _cited(comparison, bare)
    if unmarked:
        yield f"{vocabulary.TRACKED['no'].capitalize()}: {', '.join(unmarked)}."
    missed = _cited(comparison, (place.new for place in one.missed))
    if missed:
        yield f"Still “{one.old}” in: {', '.join(missed)}."


def _cited(comparison: Comparison, clauses: Iterable[ClauseId]) -> list[str]:
    """Where to look, each once and in order."""
    found = (called(comparison, comparison.new[c]) for c in clauses if c)
    return list(dict.fromkeys(clause.citation or name(clause) for clause in found))


def _shared(decisions: Sequence[Decision]) -> Decision:
    """What was decided of all of them: the route if they share one, every reason."""
    routes = {(one.route, one.quote, one.delegated) for one in decisions}
    first = decisions[0] if len(routes) == 1 else UNDECIDED
    return replace(
        first,
        reason=_all(one.reason for one in decisions),
        proposed_reason=_all(one.proposed_reason for one in decisions),
        private=any(one.private for one in decisions),
        override=_all(one.override for one in decisions),
        decision=_all(one.decision for one in decisions),
        stale=_all(one.stale for one in decisions),
    )


def _all(words: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(filter(None, words)))
