"""From the log of operations to the truth about two versions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from benchmarks.mutate.truth import ANY, QUIET, Asks, Referring, Truth
from benchmarks.mutate.units import (
    POINTER,
    Kind,
    Version,
    parents,
    pointed,
    version,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.mutate.bench import Bench
    from benchmarks.mutate.truth import Term
    from benchmarks.mutate.units import Numbers, Unit

_ORDER: Final = tuple(Asks)
_LOOSE: Final = {Kind.HEADING, Kind.PARAGRAPH, Kind.TABLE, Kind.ROW, Kind.BULLET}
"""Without a number; what they are cited by is the number of another unit."""


def outcome(bench: Bench, terms: tuple[Term, ...], only_part: int | None) -> Truth:
    """Both versions printed, and what is known of every unit.

    `only_part` is the key of the one Part that the new file holds; None for all.
    """
    old = version(bench.old)
    absent, first_part = _absent(old, only_part)
    units = [_frozen(unit, bench, old.numbers) for unit in bench.units]
    new = version(units, old.numbers, first_part)
    references = tuple(
        each
        for each in _references(bench, old, new)
        if not {each.holder, each.target} & absent
    )
    held = {unit.key for unit in (*old.units, *new.units)} - absent
    return Truth(
        old,
        new,
        moved=frozenset(bench.moved & held),
        swaps=tuple(pair for pair in bench.swaps if pair[0] in held),
        groups=tuple(group for group in bench.groups if group.old[0] in held),
        asks=dict(_asks(bench, old, new, references)),
        done=dict(_done(bench)),
        effects=tuple(each for each in bench.effects if each.key in held),
        likenesses=tuple(
            each for each in bench.likenesses if {each.old, each.new} <= held
        ),
        terms=terms,
        references=references,
        absent=absent,
    )


def _done(bench: Bench) -> Iterator[tuple[int, str]]:
    for key in bench.done | bench.beside:
        beside = [bench.beside[key]] if key in bench.beside else []
        yield key, "; ".join((*bench.done.get(key, ()), *beside))


def _absent(old: Version, only_part: int | None) -> tuple[frozenset[int], int]:
    """The old units of other Parts, and the number of the Part that is held."""
    if only_part is None:
        return frozenset(), 1
    label = old.numbers.labels[only_part]
    others = {key for key, part in old.numbers.parts.items() if part != label}
    return frozenset(others), int(label.removeprefix("Part "))


def _frozen(unit: Unit, bench: Bench, known: Numbers) -> Unit:
    """The unit with the old number written out where nobody updates it."""
    if unit.key not in bench.frozen:
        return unit
    cells = tuple(
        POINTER.sub(lambda found: known.printed(int(found[1]), unit.key), cell)
        for cell in unit.cells
    )
    return replace(unit, cells=cells)


def _references(bench: Bench, old: Version, new: Version) -> Iterator[Referring]:
    held = {unit.key for unit in bench.old}
    for unit in bench.units:
        for target in pointed(unit.words):
            if unit.key in held:
                frozen = unit.key in bench.frozen
                yield _followed(unit.key, target, (old.numbers, new.numbers), frozen)


def _followed(
    holder: int,
    target: int,
    numbers: tuple[Numbers, Numbers],
    frozen: bool,  # noqa: FBT001 - private, and named where it is called
) -> Referring:
    old, new = numbers
    was = old.printed(target, holder)
    gone = target not in new.cited
    correct = "" if gone else new.printed(target, holder)
    is_ = was if frozen or gone else correct
    return Referring(
        holder, target, was, is_, _statuses(was, is_, correct, (new, holder))
    )


def _statuses(
    was: str, is_: str, correct: str, where: tuple[Numbers, int]
) -> frozenset[str]:
    """Every status that is right; `correct` is "" where the target is gone."""
    new, holder = where
    if is_ == correct:
        same_number = was.partition(" of ")[0] == is_.partition(" of ")[0]
        if was == is_:
            return frozenset({"unchanged"})
        # "4.2" that is now "4.2 of Part 3": the number is the old one.
        return frozenset({"updated", "unchanged"} if same_number else {"updated"})
    whose = "stale" if correct else "dangling"
    if new.named(is_, holder) is not None:
        # Of a target that is gone both is true.
        return frozenset({"retargeted"} if correct else {"retargeted", "dangling"})
    if new.stands_elsewhere(is_):
        return frozenset({whose, "retargeted"})
    return frozenset({whose})


def _asks(
    bench: Bench, old: Version, new: Version, references: Sequence[Referring]
) -> Iterator[tuple[int, frozenset[Asks]]]:
    group_of = {key: group.new for group in bench.groups for key in group.new}
    unchanged = frozenset({"unchanged"})
    followed = {r.holder for r in references if r.statuses == {"updated"}}
    doubtful = {
        r.holder
        for r in references
        if r.statuses not in (unchanged, frozenset({"updated"}))
    }
    cited = _cited(old), _cited(new)
    swapped = {key for pair in bench.swaps for key in pair}
    units = {unit.key: unit for unit in (*old.units, *new.units)}
    for key, unit in units.items():
        said = set(bench.asks.get(key, ()))
        if key in followed:
            said.add(Asks.CONSEQUENTIAL)
        renumbered = (
            all(key in side for side in cited) and cited[0][key] != cited[1][key]
        )
        together = set(group_of.get(key, (key,)))
        if together & (bench.unsure | doubtful):
            yield key, ANY
        elif (
            key in group_of
            or key in swapped
            or (key in bench.moved and Asks.ATTENTION not in said)
        ):
            yield key, QUIET
        else:
            yield key, _right(said, unit, renumbered=renumbered)


def _right(said: set[Asks], unit: Unit, *, renumbered: bool) -> frozenset[Asks]:
    """What may be said of a unit that was treated so."""
    if not said and unit.kind in _LOOSE:
        return frozenset({Asks.NONE, Asks.CONSEQUENTIAL})
    if renumbered:
        said = said | {Asks.CONSEQUENTIAL}
    if not said:
        return frozenset({Asks.NONE})
    if said == {Asks.COSMETIC, Asks.CONSEQUENTIAL}:
        return frozenset(said)
    return frozenset({min(said, key=_ORDER.index)})


def _cited(side: Version) -> dict[int, str]:
    """What each unit is cited by: its own number, or of what it lies in."""
    above = parents(side.units)
    cited: dict[int, str] = {}
    for unit in side.units:
        parent = above[unit.key]
        inherited = cited[parent] if parent is not None else ""
        cited[unit.key] = side.numbers.cited[unit.key] or inherited
    return cited
