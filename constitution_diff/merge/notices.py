"""What somebody should look at though it was merged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import Notice, TargetStatus, listed
from constitution_diff.model.naming import in_part, in_parts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from constitution_diff.model import ClauseId, Merge, Outline

    from .branches import Branch, Key


def doubts(
    merge: Merge,
    branches: tuple[Branch, Branch],
    merged_ids: Mapping[Key, ClauseId],
) -> Iterator[Notice]:
    """References astray, the same words inserted at two places, parts not in a file."""
    yield from _references(merge, branches, merged_ids)
    yield from _inserted_twice(merge)
    for branch in branches:
        if branch.pairs.kept:
            yield Notice(
                "merge-part-not-in-file",
                f"{merge.name_of(branch.party)} does not hold every part of the base: "
                f"{len(branch.pairs.kept)} provisions were left as the other side has "
                "them. With --whole they count as deleted.",
            )


def _references(
    merge: Merge,
    branches: tuple[Branch, Branch],
    merged_ids: Mapping[Key, ClauseId],
) -> Iterator[Notice]:
    """Those whose words stand in a side, but that mean another provision now."""
    key_of = {clause_id: key for key, clause_id in merged_ids.items()}
    meant: dict[tuple[Key, str], set[Key | None]] = {}
    for branch in branches:
        for place, there in _pointing(branch.outline):
            target = None if there is None else branch.key(there)
            meant.setdefault((branch.key(place[0]), place[1]), set()).add(target)
    for place, there in _pointing(merge.merged):
        target = None if there is None else key_of[there]
        known = meant.get((key_of[place[0]], place[1]))
        if known is not None and target not in known:
            holder = in_part(merge.merged[place[0]], merge.merged)
            where = holder.citation or "an unnumbered provision"
            does = "at nothing" if target is None else "at a different rule"
            yield Notice(
                "merge-reference",
                f"In {where} of the result, “{place[1]}” points {does}.",
                clause=place[0],
            )


def _pointing(
    outline: Outline,
) -> Iterator[tuple[tuple[ClauseId, str], ClauseId | None]]:
    """Each reference to one provision here: where, in which words, and to which."""
    for reference in outline.references:
        if len(reference.targets) == 1:
            (target,) = reference.targets
            if target.status in (TargetStatus.RESOLVED, TargetStatus.MISSING):
                yield (reference.clause, reference.text), target.clause


def _inserted_twice(merge: Merge) -> Iterator[Notice]:
    """What each side inserts in the same words, but at another point."""
    seen: dict[tuple[str, str], ClauseId] = {}
    new = [strand for strand in merge.strands if strand.base is None and strand.merged]
    for strand in new:
        if strand.ours and strand.merged and not strand.theirs:
            clause = merge.ours[strand.ours]
            seen[clause.heading, clause.text] = strand.merged
    for strand in new:
        if strand.theirs and strand.merged and not strand.ours:
            clause = merge.theirs[strand.theirs]
            other = seen.get((clause.heading, clause.text)) if clause.words else None
            if other:
                places = _places(merge.merged, other, strand.merged)
                yield Notice(
                    "merge-inserted-twice",
                    f"Both sides insert the same words at different points{places}: "
                    "they stand in the result twice.",
                    clause=strand.merged,
                )


def _places(merged: Outline, *clauses: ClauseId) -> str:
    """The numbers that they have in the result, each once; "" where they have none."""
    told = in_parts([merged[each] for each in clauses], merged)
    numbers = dict.fromkeys(one.citation for one in told if one.label)
    return f", as {listed(list(numbers))}" if numbers else ""
