"""How much of what the corpus knows is found: compared with its manifest."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.truth import TrueClause, Version, pairs, true_clauses
from constitution_diff.model import Relation, View
from constitution_diff.workflow import compare_files, outline_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from benchmarks.truth import Document, Pair, Sides
    from constitution_diff.model import Clause, Comparison


@dataclass(frozen=True, slots=True)
class Score:
    """What was found of the changes that the manifest lists."""

    pair: Pair
    right: tuple[Sides, ...]
    misnamed: tuple[tuple[Sides, Relation, Relation], ...]
    """The same clauses under another relation: sides, the truth, what was found."""
    missed: tuple[tuple[Sides, Relation], ...]
    """No link holds these clauses on these sides."""
    extra: tuple[tuple[Sides, Relation], ...]
    """Found, and neither in the manifest nor misnamed."""


def score(pair: Pair) -> Score:
    """What a comparison finds of the changes that the manifest lists."""
    truth = {(x.old, x.new): x.relation for x in pair.truth.changes}
    found = _found(compare_files(pair.old.request, pair.new.request))
    return Score(
        pair,
        right=tuple(x for x in truth if found.get(x) is truth[x]),
        misnamed=tuple(
            (x, truth[x], found[x])
            for x in truth
            if x in found and found[x] is not truth[x]
        ),
        missed=tuple((x, truth[x]) for x in truth if x not in found),
        extra=tuple(
            (x, relation)
            for x, relation in found.items()
            if x not in truth and relation is not Relation.SAME
        ),
    )


def written(documents: tuple[Document, ...]) -> str:
    """The whole report, in Markdown."""
    scores = [score(pair) for pair in pairs(documents)]
    lines = (
        "# Accuracy on the corpus",
        "",
        "The councils of the corpus are invented, and their documents are shorter and",
        "tidier than real ones. The tests of the project use the same documents. So",
        "these figures show that what is known is still found, not how the next",
        "council's constitution fares.",
        "",
        *_clauses(documents),
        *_changes(scores),
        *_relations(scores),
        "## What went wrong",
        "",
        *_faults(scores),
    )
    return "\n".join(lines) + "\n"


def _clauses(documents: Iterable[Document]) -> Iterator[str]:
    yield "## Clauses"
    yield ""
    yield "Right: id, parent, kind, label, citation, heading and text are all as in the"
    yield "corpus. Extra: clauses that the corpus does not have."
    yield ""
    yield "| document | format | clauses | right | wrong | missed | extra |"
    yield "| --- | --- | ---: | ---: | ---: | ---: | ---: |"
    yield from _clause_rows(documents)
    yield ""


def _changes(scores: Iterable[Score]) -> Iterator[str]:
    yield "## Changes"
    yield ""
    yield "Right: the same clauses on both sides under the same relation. Other name:"
    yield "the same clauses under another relation. Missed: these clauses are not"
    yield "linked so. Extra: changes that the corpus does not have."
    yield ""
    yield "| old | new | read from | changes | right | other name | missed | extra |"
    yield "| --- | --- | --- | ---: | ---: | ---: | ---: | ---: |"
    yield from map(_change_row, scores)
    yield ""


def _relations(scores: Iterable[Score]) -> Iterator[str]:
    yield "By relation, over all of these comparisons:"
    yield ""
    yield "| relation | changes | right |"
    yield "| --- | ---: | ---: |"
    yield from _relation_rows(scores)
    yield ""


def _found(comparison: Comparison) -> dict[Sides, Relation]:
    return {(link.old, link.new): link.relation for link in comparison.links}


def _clause_rows(documents: Iterable[Document]) -> Iterator[str]:
    for document in documents:
        for file in document.files:
            if not document.original:
                yield _clause_row(document.name, Version(file.file), document.name)
            else:
                for view, name in (
                    (View.ORIGINAL, document.original),
                    (View.FINAL, document.final),
                ):
                    yield _clause_row(document.name, Version(file.file, view), name)


def _clause_row(name: str, version: Version, truth_name: str) -> str:
    truth = true_clauses(truth_name)
    found = {str(c.id): _as_in_corpus(c) for c in outline_of(version.request).clauses}
    both = truth.keys() & found.keys()
    n_right = sum(truth[each] == found[each] for each in both)
    return _cells(
        name, version.shown, len(truth), n_right, len(both) - n_right,
        len(truth.keys() - both), len(found.keys() - both),
    )  # fmt: skip


def _as_in_corpus(clause: Clause) -> TrueClause:
    return TrueClause(
        clause.id, clause.parent, clause.kind.value, clause.label,
        clause.citation, clause.heading, clause.text,
    )  # fmt: skip


def _change_row(score: Score) -> str:
    pair = score.pair
    return _cells(
        pair.truth.came_from, pair.truth.name,
        f"{pair.old.shown} → {pair.new.shown}", len(pair.truth.changes),
        len(score.right), len(score.misnamed), len(score.missed), len(score.extra),
    )  # fmt: skip


def _relation_rows(scores: Iterable[Score]) -> Iterator[str]:
    n_changes: Counter[Relation] = Counter()
    n_right: Counter[Relation] = Counter()
    for each in scores:
        truth = {(x.old, x.new): x.relation for x in each.pair.truth.changes}
        n_changes.update(truth.values())
        n_right.update(truth[sides] for sides in each.right)
    for relation in Relation:
        if n_changes[relation]:
            yield _cells(relation.value, n_changes[relation], n_right[relation])


def _faults(scores: Iterable[Score]) -> Iterator[str]:
    """A line for each fault, with the comparisons that show it."""
    seen: dict[str, list[str]] = {}
    for each in scores:
        pair = each.pair
        where = f"{pair.old.shown} → {pair.new.shown}"
        for fault in _faults_of(each):
            named = f"{pair.truth.came_from} to {pair.truth.name}: {fault}"
            seen.setdefault(named, []).append(where)
    yield from (f"- {fault} ({'; '.join(where)})" for fault, where in seen.items())
    if not seen:
        yield "Nothing."


def _faults_of(score: Score) -> Iterator[str]:
    for sides, truth, found in score.misnamed:
        yield f"{_shown(sides)} is {truth}, was called {found}"
    for sides, relation in score.missed:
        yield f"{_shown(sides)} is {relation}, was missed"
    for sides, relation in score.extra:
        yield f"{_shown(sides)} was called {relation}, which it is not"


def _shown(sides: Sides) -> str:
    return " → ".join(f"`{', '.join(side)}`" if side else "nothing" for side in sides)


def _cells(*cells: str | int) -> str:
    return f"| {' | '.join(map(str, cells))} |"
