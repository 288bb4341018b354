"""The figures as lines, each beside what the project asks for."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import groupby, islice
from typing import TYPE_CHECKING, Final

from benchmarks.mutate.links import f1
from benchmarks.mutate.truth import Asks
from constitution_diff.model import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.mutate.cases import Case

_RELATION: Final = 0.97
_CUT_AND_JOINED: Final = 0.93
_HARD: Final = {Relation.SPLIT, Relation.MERGED, Relation.REGROUPED}


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure."""

    name: str
    value: float
    target: float
    n: int
    """How many cases it rests on."""
    at_most: bool = False
    """Whether the target is a ceiling and not a floor."""

    @property
    def is_reached(self) -> bool:
        """Whether the target is."""
        if self.at_most:
            return self.value <= self.target
        return self.value >= self.target


def figures(counts: Counter[str]) -> Iterator[Figure]:
    """Every figure that has any case to rest on."""
    pairs = [counts[f"pair {name}"] for name in ("right", "extra", "missed")]
    yield Figure("link F1", f1(*pairs), 0.985, pairs[0] + pairs[2])
    for relation in Relation:
        n_true = counts[f"true {relation}"]
        if n_true:
            yield _relation(relation, counts)
    moves = 1000 * counts["false moves"] / max(1, counts["clauses"])
    yield Figure("false moves per 1,000", moves, 1, counts["clauses"], at_most=True)
    for asks in (Asks.TERMINOLOGY, Asks.CONSEQUENTIAL, Asks.COSMETIC):
        yield from _share(f"own class {asks}", f"class {asks}", 0.95, counts)
    yield from _share("attention rightly", "attention said", 0.90, counts)
    yield from _share("own class attention", "class attention", 0.98, counts)
    yield from _share("terms exact", "terms", 1, counts)
    yield from _share("missed places found", "missed places", 1, counts)
    yield from _share("effects found", "effects", 0.98, counts)
    yield from _share("references right", "references", 0.97, counts)
    yield from _share("unmarked edits found", "unmarked edits", 1, counts)
    if counts["unmarked edits"]:
        wrong = counts["marked called unmarked"]
        n_marked = counts["mark yes"]
        yield Figure("marked called unmarked", wrong, 0, n_marked, at_most=True)
    of_parts = "units of other parts"
    yield from _share(f"{of_parts} told", of_parts, 1, counts)


def _relation(relation: Relation, counts: Counter[str]) -> Figure:
    n_true, n_found, n_right = (
        counts[f"{name} {relation}"] for name in ("true", "found", "right")
    )
    target = _CUT_AND_JOINED if relation in _HARD else _RELATION
    value = f1(n_right, n_found - n_right, n_true - n_right)
    return Figure(f"relation {relation}", value, target, n_true)


def _share(
    part: str, whole: str, target: float, counts: Counter[str]
) -> Iterator[Figure]:
    if counts[whole]:
        yield Figure(part, counts[part] / counts[whole], target, counts[whole])


def written(counts: Counter[str]) -> str:
    """The table, and below it the counts that have no target."""
    lines = [f"{'figure':32} {'value':>7} {'target':>7} {'n':>6}"]
    for each in figures(counts):
        verdict = "" if each.is_reached else "  MISSED"
        lines.append(
            f"{each.name:32} {each.value:7.4f} {each.target:7.3f} {each.n:6}{verdict}"
        )
    lines += [""]
    lines += [
        f"precision and recall of {relation}: {_pr(relation, counts)}"
        for relation in Relation
        if counts[f"true {relation}"]
    ]
    lines += [
        f"effect {name}: {counts[f'effect found {name}']} of {counts[f'effect {name}']}"
        for name in sorted(_names(counts, "effect ", "effect found "))
    ]
    lines += [
        f"{counts[f'operation right {name}']:5} of {counts[f'operation {name}']:5} "
        f"relations right: {name}"
        for name in sorted(_names(counts, "operation ", "operation right "))
    ]
    lines += [
        f"related {name}: {counts[f'related told {name}']} of "
        f"{counts[f'related {name}']}"
        for name in sorted(_names(counts, "related ", "related told "))
    ]
    lines += [
        f"reference {name}: {counts[f'reference right {name}']} of "
        f"{counts[f'reference {name}']}"
        for name in sorted(_names(counts, "reference ", "reference right "))
    ]
    lines += [
        f"{name}: {counts[name]}"
        for name in (
            "units", "units read", "units mislabelled", "significance left open",
            "terms extra",
            "term places", "term places found", "term places extra",
            "missed places extra", "effects of the right kind", "mark right yes",
            "mark yes", "mark right partly", "mark partly", "mark right no", "mark no",
        )
        if name in counts
    ]  # fmt: skip
    return "\n".join(lines)


def _names(counts: Counter[str], prefix: str, without: str) -> set[str]:
    return {
        name.removeprefix(prefix)
        for name in counts
        if name.startswith(prefix) and not name.startswith(without)
    }


def _pr(relation: Relation, counts: Counter[str]) -> str:
    right = counts[f"right {relation}"]
    precision = right / max(1, counts[f"found {relation}"])
    recall = right / counts[f"true {relation}"]
    return f"{precision:.3f} {recall:.3f}"


def listed(cases: Sequence[Case], most: int) -> str:
    """At most so many failing cases of each sort, under a count of each sort."""
    sorts = Counter((case.kind, case.done) for case in cases)
    ordered = sorted(cases, key=lambda case: (case.kind, case.done, case.expected))
    head = [
        f"{n:5} {kind}: {done or 'untouched'}"
        for (kind, done), n in sorted(sorts.items())
    ]
    shown = (
        case
        for _, group in groupby(ordered, key=lambda case: (case.kind, case.done))
        for case in islice(group, most)
    )
    return "\n".join((*head, "", *map(_listed, shown)))


def _listed(case: Case) -> str:
    """A failing case as a few lines."""
    return (
        f"--- {case.kind}\nexpected: {case.expected}\ngot:      {case.got}\n"
        f"old: {case.old}\nnew: {case.new}\ndone: {case.done}\n"
    )
