"""Everything that is counted on a comparison: links, moves, significance."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from benchmarks.mutate import findings
from benchmarks.mutate.cases import Tally, case
from benchmarks.mutate.links import pair_counts, true_moves
from benchmarks.mutate.truth import ANY, Asks
from constitution_diff.model import Relation

if TYPE_CHECKING:
    from benchmarks.mutate.links import Compared, Sides

_OWN: Final = {
    **{frozenset({asks}): asks for asks in Asks},
    frozenset({Asks.COSMETIC, Asks.CONSEQUENTIAL}): Asks.COSMETIC,
}
"""Which class a change is counted in, by what may rightly be said of it."""


def tally(compared: Compared) -> Tally:
    """Everything that is measured on every comparison."""
    made = Tally()
    for count in (
        reading, links, relations, moves, significance, findings.terms,
        findings.effects, findings.references, findings.likenesses,
    ):  # fmt: skip
        count(compared, made)
    return made


def reading(compared: Compared, made: Tally) -> None:
    """How many units the files were not read as."""
    for side, version in (
        (compared.old, compared.truth.old), (compared.new, compared.truth.new)
    ):  # fmt: skip
        made.counts["units"] += len(version.units)
        made.counts["units read"] += len(side.ids)
        made.counts["units mislabelled"] += side.n_mislabelled


def links(compared: Compared, made: Tally) -> None:
    """Pairs of units: linked rightly, wrongly, not at all."""
    for name, n in pair_counts(compared).items():
        made.counts[f"pair {name}"] += n


def relations(compared: Compared, made: Tally) -> None:
    """For each relation what was found of it, and what was called so wrongly."""
    for sides, relation in compared.true.items():
        made.counts[f"true {relation}"] += 1
        operation = _operation(compared, sides)
        made.counts[f"operation {operation}"] += 1
        link = compared.found.get(sides)
        if link is not None and link.relation is relation:
            made.counts[f"right {relation}"] += 1
            made.counts[f"operation right {operation}"] += 1
            continue
        got = link.relation.value if link else _instead(compared, sides)
        made.cases.append(case(compared, "relation", sides, (relation.value, got)))
    regrouped = [
        sides
        for sides, relation in compared.true.items()
        if relation is Relation.REGROUPED
    ]
    for sides, link in compared.found.items():
        # What was made of these is counted against `regrouped` already.
        if not any(_lies_in(sides, other) for other in regrouped if sides != other):
            made.counts[f"found {link.relation}"] += 1


def _lies_in(sides: Sides, other: Sides) -> bool:
    return all(set(one) <= set(two) for one, two in zip(sides, other, strict=True))


def _operation(compared: Compared, sides: Sides) -> str:
    """The first operation that befell these units; "nothing" for none."""
    done = compared.truth.done
    told = (done[key] for side in sides for key in side if key in done)
    first = next(told, "nothing").partition("; ")[0]
    return "a term renamed" if first.startswith("term:") else first


def _instead(compared: Compared, sides: Sides) -> str:
    """What was made of these units, in short."""
    told = []
    for found, link in compared.found.items():
        if set(found[0]) & set(sides[0]) or set(found[1]) & set(sides[1]):
            old = ", ".join(compared.old.ids[key] for key in found[0])
            new = ", ".join(compared.new.ids[key] for key in found[1])
            told.append(f"{link.relation.value} {old or '-'} → {new or '-'}")
    return "; ".join(told) or "nothing"


def moves(compared: Compared, made: Tally) -> None:
    """Links that are called moved and are not."""
    true = true_moves(compared)
    made.counts["clauses"] += len(compared.truth.new.units)
    for (old, new), link in compared.found.items():
        if link.moved and not set(new) & true:
            made.counts["false moves"] += 1
            words = "not moved", f"moved ({'; '.join(link.evidence)})"
            made.cases.append(case(compared, "false move", (old, new), words))


def significance(compared: Compared, made: Tally) -> None:
    """Own class of each change; a change whose link was not found is in none."""
    for sides in compared.true:
        right = compared.truth.asks.get((sides[1] or sides[0])[0], ANY)
        made.counts["significance left open"] += right == ANY
        if right == ANY:
            continue
        link = compared.found.get(sides)
        got = Asks(link.significance.value) if link else None
        own = _OWN.get(right)
        if own is not None:
            made.counts[f"class {own}"] += 1
            made.counts[f"own class {own}"] += got in right
        if got is Asks.ATTENTION:
            made.counts["attention said"] += 1
            made.counts["attention rightly"] += Asks.ATTENTION in right
        if link is not None and got not in right:
            words = "/".join(sorted(right)), f"{got} {'; '.join(link.reasons)}"
            made.cases.append(case(compared, "significance", sides, words))
