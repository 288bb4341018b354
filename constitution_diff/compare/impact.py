"""References through the alignment: which follow, and which were led astray.

A reference of the new version is set beside the one it came from. What that one
meant is looked up in the links; what this one means is what the outline says.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from constitution_diff.model import (
    MappedReference,
    Numbered,
    ReferenceForm,
    ReferenceStatus,
    TargetStatus,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from constitution_diff.model import (
        ClauseId,
        Link,
        Outline,
        Reference,
        Target,
    )

_NOWHERE = frozenset({TargetStatus.MISSING, TargetStatus.AMBIGUOUS})
_ELSEWHERE = frozenset({TargetStatus.EXTERNAL, TargetStatus.NOT_IN_FILE})


def mapped_references(
    links: Iterable[Link], old: Outline, new: Outline
) -> tuple[MappedReference, ...]:
    """Each reference that both versions hold, with what became of it.

    In the order of the new version, one row for each clause it names. References in
    inserted or deleted words have no counterpart and are left to the check of one
    document; so are "this Part" and its like, which move with what they stand in.
    """
    heirs: dict[ClauseId, tuple[ClauseId, ...]] = {
        clause: link.new for link in links for clause in link.old
    }
    origins: dict[ClauseId, tuple[ClauseId, ...]] = {
        clause: link.old for link in links for clause in link.new
    }
    ours, theirs = _by_clause(old), _by_clause(new)
    rows: dict[MappedReference, None] = {}
    for clause, references in theirs.items():
        before = [r for one in origins.get(clause, ()) for r in ours.get(one, ())]
        for was, now in _counterparts(before, references, heirs):
            rows.update(dict.fromkeys(_rows(was, now, heirs)))
    return tuple(rows)


def _by_clause(outline: Outline) -> dict[ClauseId, list[Reference]]:
    found: dict[ClauseId, list[Reference]] = {}
    for reference in outline.references:
        if reference.form is not ReferenceForm.RELATIVE:
            found.setdefault(reference.clause, []).append(reference)
    return found


def _counterparts(
    olds: Sequence[Reference],
    news: Sequence[Reference],
    heirs: Mapping[ClauseId, tuple[ClauseId, ...]],
) -> Iterator[tuple[Reference, Reference]]:
    """Pairs of references: the same words first, then the same target, then order."""
    left = list(olds)
    partner: dict[int, Reference] = {}
    tests = (
        lambda was, now: was.text.casefold() == now.text.casefold(),
        lambda was, now: bool(_heirs_of(was, heirs) & _clauses(now)),
        lambda was, now: len(was.targets) == len(now.targets),
    )
    for alike in tests:
        for n, now in enumerate(news):
            was = next((one for one in left if alike(one, now)), None)
            if n not in partner and was is not None:
                partner[n] = was
                left.remove(was)
    return ((partner[n], now) for n, now in enumerate(news) if n in partner)


def _clauses(reference: Reference) -> set[ClauseId]:
    return {t.clause for t in reference.targets if t.clause is not None}


def _heirs_of(
    reference: Reference, heirs: Mapping[ClauseId, tuple[ClauseId, ...]]
) -> set[ClauseId]:
    return {heir for one in _clauses(reference) for heir in heirs.get(one, ())}


def _rows(
    was: Reference, now: Reference, heirs: Mapping[ClauseId, tuple[ClauseId, ...]]
) -> Iterator[MappedReference]:
    for ours, theirs in zip_longest(was.targets, now.targets):
        if ours is not None and theirs is not None:
            yield MappedReference(
                clause=now.clause,
                text=now.text,
                status=status_of(ours, theirs, heirs),
                was=Numbered(ours.label, ours.clause),
                is_=Numbered(theirs.label, theirs.clause),
            )


def status_of(
    was: Target, now: Target, heirs: Mapping[ClauseId, tuple[ClauseId, ...]]
) -> ReferenceStatus:
    """What became of one target of a reference.

    >>> from constitution_diff.model import Target
    >>> old = Target("1.4", TargetStatus.RESOLVED, "1.4")
    >>> new = Target("1.5", TargetStatus.RESOLVED, "1.5")
    >>> status_of(old, new, {"1.4": ("1.5",)}).value
    'updated'
    >>> status_of(
    ...     old, Target("1.4", TargetStatus.RESOLVED, "1.4"), {"1.4": ("1.5",)}
    ... ).value
    'retargeted'
    """
    meant = heirs.get(was.clause, ()) if was.clause is not None else ()
    same_number = was.label.casefold() == now.label.casefold()
    if now.status in _NOWHERE:
        return ReferenceStatus.STALE if same_number and meant else _gone(was, now)
    if now.clause in meant:
        return ReferenceStatus.UNCHANGED if same_number else ReferenceStatus.UPDATED
    if now.status in _ELSEWHERE or was.status in _ELSEWHERE:
        known = same_number and now.status in _ELSEWHERE
        return ReferenceStatus.UNCHANGED if known else ReferenceStatus.RETARGETED
    return ReferenceStatus.RETARGETED


def _gone(was: Target, now: Target) -> ReferenceStatus:
    """It points at nothing; ambiguous as before is no change."""
    both = was.status is now.status is TargetStatus.AMBIGUOUS
    return ReferenceStatus.UNCHANGED if both else ReferenceStatus.DANGLING
