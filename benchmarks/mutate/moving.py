"""Operations that move units: in a section, in a Part, between Parts, up and down."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from benchmarks.mutate import effects
from benchmarks.mutate.truth import ANY, QUIET, Asks, Planted
from benchmarks.mutate.units import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from benchmarks.mutate.bench import Bench
    from benchmarks.mutate.units import Unit

_FEWEST_BETWEEN = 3
"""A move over fewer neighbours could as well be theirs."""
_FEW_WORDS = 7
"""So many could be the same by chance somewhere else."""
_FEW_SIBLINGS = 2
"""So many at most: without one of them nothing of the list would be left."""


def _over_siblings(kind: Kind) -> Callable[[Bench], None]:
    """An operation that puts a unit after neighbours that weigh far more than it."""

    def move(bench: Bench) -> None:
        found: list[int] = []

        def fits(at: int) -> bool:
            parent = bench.parent(at)
            if bench.units[parent].key in bench.ordered:
                return False
            siblings = [
                c for c in bench.children(parent) if bench.units[c].kind is kind
            ]
            where = siblings.index(at)
            later = siblings[where + 1 :]
            if kind is Kind.ROW and where == 0:
                return False
            if len(later) < _FEWEST_BETWEEN or not bench.untouched(bench.whole(at)):
                return False
            for n in range(_FEWEST_BETWEEN, len(later) + 1):
                end = bench.whole(later[n - 1]).stop
                between = range(bench.whole(at).stop, end)
                if bench.weight(between) > 2.5 * bench.weight(bench.whole(at)):
                    found[:] = [end]
                    return True
            return False

        at = bench.first(bench.places(kind), fits)
        bench.ordered.add(bench.units[bench.parent(at)].key)
        if kind is not Kind.SECTION:
            # What it was moved over may not go away, or it would weigh more.
            bench.touched |= {unit.key for unit in bench.units[at : found[0]]}
        inside = bench.whole(at)
        taken = bench.cut(inside)
        to = found[0] - len(taken)
        bench.units[to:to] = taken
        _log(bench, taken, f"{kind} moved within its list", QUIET)

    return move


def _log(bench: Bench, taken: Sequence[Unit], what: str, asks: frozenset[Asks]) -> None:
    bench.moved.add(taken[0].key)
    bench.note(taken[0].key, what)
    if asks is ANY:
        bench.unsure.update(unit.key for unit in taken)
    elif asks is not QUIET:
        bench.asks[taken[0].key] |= asks
    for unit in taken[1:]:
        bench.note(unit.key, f"travelled: {what}")
        if asks is not QUIET:
            bench.unsure.add(unit.key)


move_clause_within_section = _over_siblings(Kind.CLAUSE)
move_item_within_list = _over_siblings(Kind.ITEM)
move_bullet_within_list = _over_siblings(Kind.BULLET)
move_row = _over_siblings(Kind.ROW)
move_section_within_part = _over_siblings(Kind.SECTION)


def _elsewhere(kind: Kind, *, same_part: bool) -> Callable[[Bench], None]:
    """An operation that puts a unit before another of its kind, in another place."""

    def move(bench: Bench) -> None:
        _moved_elsewhere(bench, kind, same_part=same_part)

    return move


def _moved_elsewhere(bench: Bench, kind: Kind, *, same_part: bool) -> Unit:
    def may_leave(at: int) -> bool:
        siblings = bench.children(bench.parent(at))
        long = len(bench.units[at].words.split()) > _FEW_WORDS or kind is Kind.SECTION
        return (
            bench.untouched(bench.whole(at))
            and len(siblings) > _FEW_SIBLINGS
            and long
            and not (kind is Kind.ROW and at == siblings[0])
        )

    at = bench.first(bench.places(kind), may_leave)
    part, parent = bench.part(at), bench.parent(at)
    key = bench.units[at].key

    def may_come(to: int) -> bool:
        return (
            bench.units[to].key != key
            and (bench.part(to) == part) == same_part
            and bench.parent(to) != parent
        )

    target = bench.units[bench.first(bench.places(kind), may_come)].key
    taken = bench.cut(bench.whole(at))
    to = next(n for n, unit in enumerate(bench.units) if unit.key == target)
    bench.units[to:to] = taken
    where = "to another list" if kind in {Kind.ITEM, Kind.BULLET} else "elsewhere"
    if not same_part:
        asks, where = frozenset({Asks.ATTENTION}), "to another Part"
    elif kind in {Kind.ITEM, Kind.BULLET}:
        asks = frozenset({Asks.ATTENTION})
    else:
        asks = ANY
    _log(bench, taken, f"{kind} moved {where}", asks)
    return taken[0]


move_clause_within_part = _elsewhere(Kind.CLAUSE, same_part=True)
move_clause_to_part = _elsewhere(Kind.CLAUSE, same_part=False)
move_section_to_part = _elsewhere(Kind.SECTION, same_part=False)
move_item_to_list = _elsewhere(Kind.ITEM, same_part=True)
move_bullet_to_list = _elsewhere(Kind.BULLET, same_part=True)


def _and_edit(*, same_part: bool) -> Callable[[Bench], None]:
    """An operation that moves a clause and plants an effect in it."""

    def move(bench: Bench) -> None:
        _edited(bench, _moved_elsewhere(bench, Kind.CLAUSE, same_part=same_part))

    return move


move_and_edit = _and_edit(same_part=True)
move_to_part_and_edit = _and_edit(same_part=False)


def _edited(bench: Bench, unit: Unit) -> None:
    at = next(n for n, each in enumerate(bench.units) if each.key == unit.key)
    for kind in (
        "time limit",
        "money",
        "percentage",
        "modal",
        "ban",
        "condition added",
    ):
        change = effects.PLANTERS[kind](unit.words, bench.random, bench.avoided)
        if change:
            bench.units[at] = replace(unit, cells=(change.words,))
            bench.note(unit.key, f"effect: {kind}", Asks.ATTENTION)
            bench.unsure.discard(unit.key)
            bench.effects.append(Planted(unit.key, kind, change.was, change.is_))
            return


def swap(bench: Bench) -> None:
    """Two neighbours that change places: either of them moved."""

    def fits(at: int) -> bool:
        parent = bench.parent(at)
        siblings = bench.children(parent)
        where = siblings.index(at)
        return (
            bench.units[parent].key not in bench.ordered
            and where + 1 < len(siblings)
            and bench.units[siblings[where + 1]].kind is Kind.CLAUSE
            and bench.untouched(bench.whole(at))
            and bench.untouched(bench.whole(siblings[where + 1]))
        )

    at = bench.first(bench.places(Kind.CLAUSE), fits)
    first, second = bench.whole(at), bench.whole(bench.whole(at).stop)
    bench.ordered.add(bench.units[bench.parent(at)].key)
    taken = [*bench.units[second.start : second.stop], *bench.cut(first)]
    bench.units[at : at + len(second)] = taken
    pair = (taken[0].key, taken[len(second)].key)
    bench.swaps.append(pair)
    for unit in taken:
        bench.note(unit.key, "swapped with its neighbour")


def promote(bench: Bench) -> None:
    """The last item of a list becomes a clause of its own."""

    def is_last(at: int) -> bool:
        inside = bench.whole(at)
        after = bench.units[inside.stop : inside.stop + 1]
        ends = not after or after[0].depth < bench.units[at].depth
        long = len(bench.units[at].words.split()) > _FEW_WORDS
        several = len(bench.children(bench.parent(at))) > _FEW_SIBLINGS
        return len(inside) == 1 and ends and long and several

    at = bench.first(bench.places(Kind.ITEM), is_last)
    bench.units[at] = replace(bench.units[at], kind=Kind.CLAUSE)
    _log(bench, [bench.units[at]], "item promoted", frozenset({Asks.ATTENTION}))


def demote(bench: Bench) -> None:
    """A clause behind a list becomes the last item of it."""

    def follows_list(at: int) -> bool:
        long = len(bench.units[at].words.split()) > _FEW_WORDS
        alone = len(bench.whole(at)) == 1
        return alone and long and bench.units[at - 1].kind is Kind.ITEM

    at = bench.first(bench.places(Kind.CLAUSE), follows_list)
    bench.units[at] = replace(bench.units[at], kind=Kind.ITEM)
    _log(bench, [bench.units[at]], "clause demoted", frozenset({Asks.ATTENTION}))
