"""Numbers and kinds that instructions change, and what of that follows by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import Kind

from .drafts import MisfitError
from .finding import find, find_run
from .labels import followed, step_between, stopped, usual_kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from constitution_diff.model import Clause, ClauseId, Recast, Renumber

    from .drafts import Bench


def renumber(bench: Bench, asked: Renumber) -> None:
    """Give one provision another number, or all of a run. Raises MisfitError."""
    run = [bench.base[each] for each in find_run(bench, asked.run)]
    numbered = [c for c in run if c.label and c.kind is not Kind.HEADING]
    if not asked.last and run[0].label:
        _recast_as(bench, run[0].id, stopped(asked.first, run[0].label), None)
        return
    if not numbered:
        msg = f"{bench.names.of[run[0].id]} has no number"
        raise MisfitError(msg)
    first, last = numbered[0].label, numbered[-1].label
    step = step_between(first, stopped(asked.first, first))
    if step is None or step.label(last) != stopped(asked.last, last):
        msg = f"the numbers do not come out as {asked.first} to {asked.last}"
        raise MisfitError(msg)
    for clause in numbered:
        _recast_as(bench, clause.id, step.label(clause.label) or clause.label, None)


def recast(bench: Bench, asked: Recast) -> None:
    """Set a provision out as another kind. Raises MisfitError."""
    _recast_as(bench, find(bench, asked.provision), asked.label, asked.kind)


def _recast_as(
    bench: Bench, clause_id: ClauseId, label: str, kind: Kind | None
) -> None:
    """`kind` is None for the one that the label makes."""
    if clause_id in bench.recast:
        msg = f"another instruction renumbers {bench.names.of[clause_id]}"
        raise MisfitError(msg)
    bench.recast[clause_id] = (label, kind or kind_with(bench.base[clause_id], label))


def followed_labels(
    clauses: Iterable[Clause], recast: Mapping[ClauseId, tuple[str, Kind]]
) -> dict[ClauseId, tuple[str, Kind]]:
    """The label and kind of each provision once those are given that are asked for.

    Where 24 becomes 25, what lies in it and is numbered 24.1 becomes 25.1.
    """
    labels: dict[ClauseId, tuple[str, Kind]] = {}
    above: dict[ClauseId, tuple[str, str]] = {}
    for clause in clauses:
        old, new = above.get(clause.parent, ("", "")) if clause.parent else ("", "")
        label = followed(clause.label, old, new)
        labels[clause.id] = recast.get(clause.id, (label, clause.kind))
        own = (clause.label, labels[clause.id][0])
        above[clause.id] = own if clause.label else (old, new)
    return labels


def kind_with(clause: Clause, label: str) -> Kind:
    """The kind that a provision is with another number, as far as that tells."""
    if clause.kind is Kind.HEADING:
        return clause.kind
    return usual_kind(label) or clause.kind
