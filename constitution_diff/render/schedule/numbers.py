"""New numbers that a rule of the council delegates, run by run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import Relation
from constitution_diff.render.story.renumbering import renumberings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from constitution_diff.model import Comparison, Decision
    from constitution_diff.render.story.values import Renumbering


def number_runs(
    comparison: Comparison, decisions: Mapping[int, Decision]
) -> Iterator[tuple[Renumbering, tuple[int, ...], Decision]]:
    """Each run, with the places of what it tells, and by what it is delegated.

    What lies in a provision of the run and follows its number is told with it. A run
    ends where a provision has other words besides: that one has a row of its own.
    """
    for decision, places in delegated_numbers(comparison, decisions).items():
        runs = renumberings(comparison, frozenset(places))
        for run, told in zip(runs, _told(comparison, runs, places), strict=True):
            yield run, tuple(told), decision


def delegated_numbers(
    comparison: Comparison, decisions: Mapping[int, Decision]
) -> dict[Decision, list[int]]:
    """Places where a number alone changes and a rule delegates that, by decision."""
    found: dict[Decision, list[int]] = {}
    for at, decision in decisions.items():
        renumbered = comparison.links[at].relation is Relation.RENUMBERED
        if renumbered and decision.delegated and at not in comparison.left_out:
            found.setdefault(decision, []).append(at)
    return found


def _told(
    comparison: Comparison, runs: Sequence[Renumbering], places: Iterable[int]
) -> list[list[int]]:
    """For each run, the places of its provisions and of what lies in them."""
    new, links = comparison.new, comparison.links
    run_of = {
        clause: n
        for n, run in enumerate(runs)
        for at in run.places
        for clause in links[at].new
    }
    told: list[list[int]] = [[] for _ in runs]
    for at in places:
        clause = new[links[at].new[0]]
        line = (clause, *new.ancestors(clause))
        found = next((run_of[c.id] for c in line if c.id in run_of), None)
        if found is not None:
            told[found].append(at)
    return told
