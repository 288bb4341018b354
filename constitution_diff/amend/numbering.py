"""Which numbers change, and what of that follows by itself.

Where 24 becomes 25, 24.1 in it becomes 25.1 without a word. Of neighbours whose
numbers change alike one instruction tells: "Renumber 24.5 to 24.15 as 24.6 to 24.16".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import Kind, Recast, Renumber, Run

from .labels import Step, followed, is_plain, step_between, stopped
from .relabelling import kind_with

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from constitution_diff.model import Clause, ClauseId, Instruction

    from .pairing import Pairs


def renumberings(
    pairs: Pairs,
    names: Mapping[ClauseId, str],
    siblings: Mapping[ClauseId | None, Sequence[ClauseId]],
) -> Iterator[tuple[ClauseId, Instruction]]:
    """What changes numbers, by the first provision that it is about."""
    asked = dict(_asked(pairs))
    for row in siblings.values():
        numbered = [c for c in row if pairs.old[c].label]

        def alike(first: ClauseId, second: ClauseId) -> bool:
            steps = [_step(pairs, asked, each) for each in (first, second)]
            return steps[0] is not None and steps[0] == steps[1]

        for run in runs_of(numbered, alike):
            if len(run) > 1 and _step(pairs, asked, run[0]):
                labels = [_spoken(pairs.old[c], asked[c]) for c in (run[0], run[-1])]
                yield run[0], Renumber(run_of([names[c] for c in run]), *labels)
            else:
                yield from _one_by_one(pairs, names, asked, run)
        rest = [c for c in row if not pairs.old[c].label]
        yield from _one_by_one(pairs, names, asked, rest)


def _asked(pairs: Pairs) -> Iterator[tuple[ClauseId, Clause]]:
    """What each provision becomes whose number or kind does not follow by itself."""
    above: dict[ClauseId, tuple[str, str]] = {}
    for clause in pairs.old.clauses:
        old, new = above.get(clause.parent, ("", "")) if clause.parent else ("", "")
        label = followed(clause.label, old, new)
        new_id = pairs.new_of.get(clause.id)
        target = pairs.new[new_id] if new_id else None
        if target and (target.label, target.kind) != (label, clause.kind):
            yield clause.id, target
            label = target.label
        above[clause.id] = (clause.label, label) if clause.label else (old, new)


def _step(
    pairs: Pairs, asked: Mapping[ClauseId, Clause], clause_id: ClauseId
) -> Step | None:
    """How its number changes; None where a run cannot tell it."""
    old, new = pairs.old[clause_id], asked.get(clause_id)
    if new is None or old.kind is Kind.HEADING or not _is_renumbered(old, new):
        return None
    return step_between(old.label, new.label)


def _is_renumbered(old: Clause, new: Clause) -> bool:
    """Whether its new number says all that changes."""
    told = stopped(_spoken(old, new), old.label)
    return bool(
        old.label and new.label
        and kind_with(old, new.label) is new.kind and told == new.label
    )  # fmt: skip


def _spoken(old: Clause, new: Clause) -> str:
    """A new number without the stop that it shares with the old one."""
    bare = new.label.removesuffix(".")
    return bare if old.label.endswith(".") and is_plain(bare) else new.label


def _one_by_one(
    pairs: Pairs,
    names: Mapping[ClauseId, str],
    asked: Mapping[ClauseId, Clause],
    run: Sequence[ClauseId],
) -> Iterator[tuple[ClauseId, Instruction]]:
    for each in run:
        old, new = pairs.old[each], asked.get(each)
        if new is None:
            continue
        if _is_renumbered(old, new):
            yield each, Renumber(Run(names[each]), _spoken(old, new))
        else:
            yield each, Recast(names[each], new.kind, new.label)


def runs_of(
    row: Sequence[ClauseId], together: Callable[[ClauseId, ClauseId], bool]
) -> Iterator[list[ClauseId]]:
    """The row cut between neighbours that do not go together."""
    run: list[ClauseId] = []
    for each in row:
        if run and not together(run[-1], each):
            yield run
            run = []
        run.append(each)
    if run:
        yield run


def run_of(names: Sequence[str]) -> Run:
    """The run of these neighbours; the first is named with its Part if the last is."""
    if len(names) == 1:
        return Run(names[0])
    first, last = names[0], names[-1]
    _, link, part = last.partition(" of ")
    if link and " " not in first and not last.startswith("the "):
        first = f"{first}{link}{part}"
    return Run(first, last)
