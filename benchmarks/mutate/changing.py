"""Operations on the words of a unit that stays where it is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from benchmarks.mutate import effects, rewording, slots
from benchmarks.mutate.bench import ALONE
from benchmarks.mutate.truth import Asks, Planted
from benchmarks.mutate.units import Kind, NoRoomError
from benchmarks.pdf.prose import capitalised

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from benchmarks.mutate.bench import Bench


def plants(kind: str) -> Callable[[Bench], None]:
    """An operation that plants an effect of that kind."""

    def plant(bench: Bench) -> None:
        for at in bench.places(*ALONE):
            unit = bench.units[at]
            change = effects.PLANTERS[kind](unit.words, bench.random, bench.avoided)
            if change is None or any(
                term in f"{change.was} {change.is_}".casefold()
                for term in bench.avoided
            ):
                continue
            bench.rewrite(at, change.words)
            bench.note(unit.key, f"effect: {kind}", Asks.ATTENTION)
            bench.effects.append(Planted(unit.key, kind, change.was, change.is_))
            return
        raise NoRoomError(kind)

    return plant


def change_cell(bench: Bench) -> None:
    """Another officer in a table of delegation."""
    at = bench.first(
        bench.places(Kind.ROW),
        lambda at: (
            f"the {bench.units[at].cells[1]}".casefold() in slots.OFFICERS
            and not any(
                term in bench.units[at].words.casefold() for term in bench.avoided
            )
        ),
    )
    unit = bench.units[at]
    was = unit.cells[1]
    among = [
        officer.removeprefix("the ")
        for officer in slots.OFFICERS
        if not any(term in officer for term in bench.avoided)
        and officer.removeprefix("the ").casefold() != was.casefold()
    ]
    is_ = capitalised(bench.random.choice(among))
    bench.units[at] = replace(unit, cells=(unit.cells[0], is_, *unit.cells[2:]))
    bench.note(unit.key, "effect: cell", Asks.ATTENTION)
    bench.effects.append(Planted(unit.key, "cell", was, is_))


def add_column(bench: Bench) -> None:
    """A further column in one table, in each of its rows."""
    at = bench.first(
        bench.places(Kind.TABLE), lambda at: bench.untouched(bench.whole(at))
    )
    bench.touched.add(bench.units[at].key)
    for place in bench.whole(at)[1:]:
        unit = bench.units[place]
        is_header = place == at + 1
        cell = "Reviewed in" if is_header else bench.random.choice(slots.MONTHS)
        bench.units[place] = replace(unit, cells=(*unit.cells, cell))
        bench.note(unit.key, "column added")
        bench.unsure.add(unit.key)


def _rewords(
    words: Callable[[str, Random], str | None], what: str, asks: Asks
) -> Callable[[Bench], None]:
    """An operation that says the same in other words."""

    def reword(bench: Bench) -> None:
        for at in bench.places(*ALONE):
            unit = bench.units[at]
            made = words(unit.words, bench.random)
            if made is None or made == unit.words:
                continue
            bench.rewrite(at, made)
            bench.note(unit.key, what, asks)
            return
        raise NoRoomError(what)

    return reword


def rename_section(bench: Bench) -> None:
    """A section heading with another ending."""
    at = bench.first(
        bench.places(Kind.SECTION),
        lambda at: (
            ": " in bench.units[at].words and bench.units[at].key not in bench.ordered
        ),
    )
    unit = bench.units[at]
    start, _, was = unit.words.partition(": ")
    others = [aspect for aspect in slots.ASPECTS if aspect != was]
    bench.rewrite(at, f"{start}: {bench.random.choice(others)}")
    bench.note(unit.key, "heading reworded", Asks.WORDING)
    bench.unsure.add(unit.key)


reword_lightly = _rewords(rewording.lightly, "reworded lightly", Asks.WORDING)
reword_cosmetically = _rewords(rewording.cosmetically, "cosmetic", Asks.COSMETIC)


def reword_heavily(bench: Bench) -> None:
    """Most of a clause said otherwise, and a sentence more."""
    _rewords(rewording.heavily, "reworded heavily", Asks.WORDING)(bench)
    # A sentence more may well deserve a look.
    last = next(reversed(bench.done))
    bench.unsure.add(last)
