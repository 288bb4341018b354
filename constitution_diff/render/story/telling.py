"""The story of a comparison: its figures, its changes and what stands beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import Comparison, Edit, Op, Outside, Scope
from constitution_diff.model.naming import name
from constitution_diff.render import vocabulary

from .attention import attention_groups
from .checks import cautions
from .effects import astray, astray_before, reason_words
from .figures import (
    NOT_LISTED,
    accounted,
    asked_tallies,
    mark_tallies,
    relation_tallies,
)
from .naming import (
    called,
    excerpt,
    file_names,
    first_clause,
    tracked_words,
    what,
    where,
)
from .renumbering import renumberings
from .selecting import left_out
from .terms import own_reasons, term_changes
from .values import Change, OutsideChange, Story

if TYPE_CHECKING:
    from collections.abc import Iterator


def tell(comparison: Comparison) -> Story:
    """All that a report says before the document itself."""
    return Story(
        old_name=file_names(comparison.old),
        new_name=file_names(comparison.new),
        left_out=left_out(comparison.selection),
        checks=cautions(comparison),
        attention=attention_groups(comparison),
        relations=relation_tallies(comparison),
        significance=asked_tallies(comparison),
        marks=mark_tallies(comparison),
        changes=tuple(_changes(comparison)),
        renumberings=renumberings(comparison),
        related=tuple(_related(comparison)),
        outside=tuple(map(_outside, comparison.outside)),
        accounted=accounted(comparison),
        identical=vocabulary.NO_DIFFERENCE if comparison.identical else "",
        terms=term_changes(comparison),
        astray=tuple(astray(comparison)),
        astray_before=astray_before(comparison),
    )


def _changes(comparison: Comparison) -> Iterator[Change]:
    left_out = comparison.left_out
    for index, link in enumerate(comparison.links):
        listed = link.relation not in NOT_LISTED and link.scope is Scope.COMPARED
        if listed and index not in left_out:
            yield Change(
                index=index,
                where=where(comparison, link),
                what=what(comparison, link),
                significance=link.significance,
                reasons=tuple(map(reason_words, own_reasons(link) or link.reasons)),
                excerpt=excerpt(first_clause(comparison, link)),
                tracked=tracked_words(link),
                unmarked=link.unmarked,
            )


def _related(comparison: Comparison) -> Iterator[str]:
    for pair in comparison.related:
        both = comparison.old[pair.old], comparison.new[pair.new]
        old, new = (name(called(comparison, clause)) for clause in both)
        kind = vocabulary.RELATED[pair.kind]
        yield f"{old} ({vocabulary.OLD}) and {new} ({vocabulary.NEW}): {kind}"


def _outside(outside: Outside) -> OutsideChange:
    pairs = ((Op.DELETE, outside.old), (Op.INSERT, outside.new))
    whole = tuple(Edit("text", op, words) for op, words in pairs if words)
    label = vocabulary.OUTSIDE.get(outside.where, outside.where)
    return OutsideChange(label, outside.edits or whole)
