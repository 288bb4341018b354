"""The story of a comparison: its figures, its changes and what stands beside them."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

from constitution_diff.model import (
    Comparison,
    Edit,
    Link,
    Op,
    Outside,
    Relation,
    Scope,
    Significance,
)
from constitution_diff.render import vocabulary

from .checks import checks, warnings
from .coverage import coverage_sentences
from .effects import astray, astray_before, effect_lines
from .naming import excerpt, file_names, first_clause, name, tracked_words, what, where
from .renumbering import renumberings
from .selecting import left_out
from .terms import for_terms_alone, own_reasons, term_changes
from .values import Accounted, Change, OutsideChange, Story, Tally

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_Key = TypeVar("_Key")
_APART = {Relation.NOT_IN_FILE, Relation.UNREAD}
_NOT_LISTED = {Relation.SAME, Relation.RENUMBERED, *_APART}


def tell(comparison: Comparison) -> Story:
    """All that a report says before the document itself."""
    coverage = tuple(coverage_sentences(comparison.coverage))
    return Story(
        old_name=file_names(comparison.old),
        new_name=file_names(comparison.new),
        left_out=left_out(comparison),
        warnings=tuple(warnings(comparison)),
        checks=tuple(checks(comparison)),
        coverage=coverage,
        relations=_tallies(_relations(comparison.links), vocabulary.RELATIONS),
        significance=_counted_significance(comparison.links),
        marks=_tallies(_marks(comparison.links), vocabulary.TRACKED),
        changes=tuple(_changes(comparison)),
        renumberings=renumberings(comparison),
        related=tuple(_related(comparison)),
        outside=tuple(map(_outside, comparison.outside)),
        accounted=_accounted(comparison),
        terms=term_changes(comparison),
        effects=effect_lines(comparison),
        astray=tuple(astray(comparison)),
        astray_before=astray_before(comparison),
    )


def _relations(links: Iterable[Link]) -> Iterator[Relation]:
    return (link.relation for link in links)


def _significance(links: Iterable[Link]) -> Iterator[str]:
    """In words; what needs attention for a term alone is counted apart."""
    for link in links:
        quiet = link.relation is Relation.SAME or link.scope is not Scope.COMPARED
        if not quiet and link.significance is not Significance.NONE:
            alone = for_terms_alone(link)
            words = vocabulary.SIGNIFICANCE[link.significance]
            yield vocabulary.TO_CONFIRM if alone else words


def _counted_significance(links: Iterable[Link]) -> tuple[Tally, ...]:
    first, *rest = vocabulary.SIGNIFICANCE.values()
    order = (first, vocabulary.TO_CONFIRM, *rest)
    return _tallies(_significance(links), {words: words for words in order})


def _marks(links: Iterable[Link]) -> Iterator[str]:
    """What the draft marks of the changes that are listed one by one."""
    for link in links:
        listed = link.relation not in _NOT_LISTED and link.scope is Scope.COMPARED
        if listed and link.tracked:
            yield link.tracked


def _tallies(found: Iterable[_Key], words: Mapping[_Key, str]) -> tuple[Tally, ...]:
    counts = Counter(found)
    return tuple(Tally(words[key], counts[key]) for key in words if counts[key])


def _changes(comparison: Comparison) -> Iterator[Change]:
    left_out = comparison.left_out
    for index, link in enumerate(comparison.links):
        listed = link.relation not in _NOT_LISTED and link.scope is Scope.COMPARED
        if listed and index not in left_out:
            yield Change(
                index=index,
                where=where(comparison, link),
                what=what(comparison, link),
                significance=link.significance,
                reasons=own_reasons(link) or link.reasons,
                excerpt=excerpt(first_clause(comparison, link)),
                tracked=tracked_words(link),
                unmarked=link.unmarked,
                for_terms_alone=for_terms_alone(link),
            )


def _related(comparison: Comparison) -> Iterator[str]:
    for pair in comparison.related:
        old, new = name(comparison.old[pair.old]), name(comparison.new[pair.new])
        kind = vocabulary.RELATED[pair.kind]
        yield f"{old} ({vocabulary.OLD}) and {new} ({vocabulary.NEW}): {kind}"


def _outside(outside: Outside) -> OutsideChange:
    pairs = ((Op.DELETE, outside.old), (Op.INSERT, outside.new))
    whole = tuple(Edit("text", op, words) for op, words in pairs if words)
    label = vocabulary.OUTSIDE.get(outside.where, outside.where)
    return OutsideChange(label, outside.edits or whole)


def _accounted(comparison: Comparison) -> Accounted:
    old = chain.from_iterable(link.old for link in comparison.links)
    new = chain.from_iterable(link.new for link in comparison.links)
    return Accounted(
        (len(set(old)), len(comparison.old.clauses)),
        (len(set(new)), len(comparison.new.clauses)),
    )
