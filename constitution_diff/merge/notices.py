"""What somebody should look at though it was merged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import Notice, listed
from constitution_diff.model.naming import in_parts

from .astray import references_astray

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from constitution_diff.model import ClauseId, Merge, Outline

    from .branches import Branch, Key
    from .citing import Tie


def doubts(
    merge: Merge,
    branches: tuple[Branch, Branch],
    merged_ids: Mapping[Key, ClauseId],
    ties: Sequence[Tie],
) -> Iterator[Notice]:
    """References astray, the same words inserted at two places, parts not in a file."""
    yield from references_astray(merge, branches, merged_ids, ties)
    yield from _inserted_twice(merge)
    for branch in branches:
        if branch.pairs.kept:
            yield Notice(
                "merge-part-not-in-file",
                f"{merge.name_of(branch.party)} does not hold every part of the base: "
                f"{len(branch.pairs.kept)} provisions were left as the other side has "
                "them. With --whole they count as deleted.",
            )


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
