"""What was resolved and what was published → how each provision stands. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.compare import compare_outlines
from constitution_diff.model import Outcome, Relation, Scope

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from constitution_diff.model import ClauseId, Comparison, Link, Outline

_Words = tuple[str, str, tuple[str, ...]]


def resolved_against(
    base: Outline, resolved: Outline, published: Outline, *, whole: bool = False
) -> tuple[Comparison, tuple[Outcome, ...]]:
    """From what was resolved to what was published, and how each provision stands.

    Args:
        base: The adopted version.
        resolved: The same with the instructions carried out.
        published: The file.
        whole: The file is a whole document: a part that it lacks was left out.
    """
    made = compare_outlines(base, resolved, whole=True)
    comparison = compare_outlines(resolved, published, whole=whole)
    touched = {c for link in made.links if _differs(made, link) for c in link.new}
    omitted = {_words(base, c) for link in made.links if not link.new for c in link.old}
    outcomes = tuple(
        _outcome(comparison, link, touched, omitted) for link in comparison.links
    )
    return comparison, outcomes


def _outcome(
    comparison: Comparison,
    link: Link,
    touched: AbstractSet[ClauseId],
    omitted: AbstractSet[_Words],
) -> Outcome:
    """`omitted` holds the words of what was to go: where they stand, they were not."""
    if link.scope is not Scope.COMPARED:
        return Outcome.NOT_COMPARED
    instructed = not touched.isdisjoint(link.old) or (
        not link.old and any(_words(comparison.new, c) in omitted for c in link.new)
    )
    if _differs(comparison, link):
        return Outcome.DIFFERS if instructed else Outcome.NOT_INSTRUCTED
    return Outcome.AS_RESOLVED if instructed else Outcome.UNTOUCHED


def _differs(comparison: Comparison, link: Link) -> bool:
    """Whether anything is otherwise: words, number, or place.

    What has no number of its own stands under that of another, which is told of that.
    """
    old, new = (
        [_words(outline, clause) for clause in clauses]
        for outline, clauses in ((comparison.old, link.old), (comparison.new, link.new))
    )
    labels = _labels(comparison.old, link.old), _labels(comparison.new, link.new)
    numbered = any(labels[0] + labels[1])
    alike = link.relation is Relation.SAME or (
        link.relation is Relation.RENUMBERED and not numbered
    )
    return not alike or old != new or labels[0] != labels[1]


def _words(outline: Outline, clause: ClauseId) -> _Words:
    found = outline[clause]
    return found.heading, found.text, found.cells


def _labels(outline: Outline, clauses: Iterable[ClauseId]) -> list[str]:
    return [outline[clause].label.strip(" .") for clause in clauses]
