"""References of a document in several files: first in their own file, then in all."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from constitution_diff.model import ReferenceForm, TargetStatus

from .exact import ExactReference
from .finding import references_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from constitution_diff.model import Clause, ClauseId, ContentsEntry, Reference

_SETTLED: Final = frozenset((TargetStatus.RESOLVED, TargetStatus.EXTERNAL))


def references_across(
    clauses: Sequence[Clause],
    contents: Iterable[ContentsEntry],
    own: Sequence[Reference],
) -> tuple[Reference, ...]:
    """Every reference in the clauses of all files, in document order.

    Args:
        clauses: Those of all files.
        contents: The contents lists of all files.
        own: The references as each file by itself gives them, under the ids of
            `clauses`. What a file holds itself is meant before what another holds;
            a plain number that its file should hold and does not is missing.
    """  # fmt: skip
    by_place = {(r.clause, r.part, r.at): r for r in own}
    source_of = {clause.id: clause.source for clause in clauses}
    found = {
        (r.clause, r.part, r.at): r
        for r in references_of(clauses, contents, _fields(own))
    }
    for place, reference in by_place.items():
        if _stands(reference, found.get(place), source_of):
            found[place] = reference
    order = {clause.id: at for at, clause in enumerate(clauses)}
    return tuple(
        found[place]
        for place in sorted(found, key=lambda p: (order[p[0]], p[1] != "heading", p[2]))
    )


def _fields(own: Iterable[Reference]) -> Iterator[ExactReference]:
    for one in own:
        if one.form is ReferenceForm.FIELD:
            targets = tuple(t.clause for t in one.targets if t.clause is not None)
            end = one.at + len(one.text)
            yield ExactReference(one.clause, one.at, end, targets, one.part)


def _stands(
    own: Reference, whole: Reference | None, source_of: Mapping[ClauseId, int]
) -> bool:
    """Whether what the file by itself says of a reference is kept."""
    if whole is None or own.form is not ReferenceForm.NUMBER:
        return True
    if all(target.status in _SETTLED for target in own.targets):
        return True
    missing = any(target.status is TargetStatus.MISSING for target in own.targets)
    return missing and _is_plain(own) and _leads_away(whole, source_of)


def _is_plain(reference: Reference) -> bool:
    """Whether it names numbers alone: "4(b)"; "4.1" and "Part 4" say where to look."""
    return not any("." in t.label or " " in t.label for t in reference.targets)


def _leads_away(reference: Reference, source_of: Mapping[ClauseId, int]) -> bool:
    here = source_of[reference.clause]
    targets = (target.clause for target in reference.targets)
    return any(source_of[clause] != here for clause in targets if clause)


def renamed(
    references: Iterable[Reference], ids: Mapping[ClauseId, ClauseId]
) -> Iterator[Reference]:
    """The references of one file under the ids that its clauses have among all."""
    for reference in references:
        targets = tuple(
            replace(target, clause=ids[target.clause]) if target.clause else target
            for target in reference.targets
        )
        yield replace(reference, clause=ids[reference.clause], targets=targets)
