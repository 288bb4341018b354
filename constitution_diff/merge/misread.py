"""References whose words led in the base where they lead in the result.

A field of Word knows what it means, and its words may name another provision. Where
that was so in the base, the merge has not made it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from constitution_diff.model import Party, ReferenceForm
from constitution_diff.outline import references_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from constitution_diff.model import (
        ClauseId,
        Merge,
        Outline,
        Reference,
        TargetStatus,
    )

    from .branches import Key
    from .citing import Tie

_Reading: TypeAlias = tuple[
    "ClauseId | None", str, int, str, "tuple[tuple[TargetStatus, ClauseId | None], ...]"
]
"""Where a reference stands in the result, its words, and to what they lead there."""


def read_by_words(outline: Outline) -> Outline:
    """With the references that its words alone make, as the result has them."""
    if not any(one.form is ReferenceForm.FIELD for one in outline.references):
        return outline
    return replace(outline, references=references_of(outline.clauses))


def is_misread_in_base(
    merge: Merge, merged_ids: Mapping[Key, ClauseId]
) -> Callable[[Tie, Reference | None], bool]:
    """Whether the base has a number and what it means, and its words led as they do."""

    def in_result(clause: ClauseId) -> ClauseId | None:
        return merged_ids.get((Party.BASE, clause))

    by_words = read_by_words(merge.base).references
    read = {_reading(one, in_result) for one in by_words}
    known = {
        (in_result(one.clause), one.part, one.at, (Party.BASE, target.clause))
        for one in merge.base.references
        for target in one.targets
        if target.clause and in_result(target.clause)
    }

    def is_so(tie: Tie, reference: Reference | None) -> bool:
        return (
            reference is not None
            and (tie.clause, tie.part, reference.at, tie.meant) in known
            and _reading(reference, lambda clause: clause) in read
        )

    return is_so


def _reading(
    reference: Reference, in_result: Callable[[ClauseId], ClauseId | None]
) -> _Reading:
    targets = tuple(
        (target.status, target.clause and in_result(target.clause))
        for target in reference.targets
    )
    where = in_result(reference.clause)
    return where, reference.part, reference.at, reference.text, targets
