"""Titles and terms changed throughout, in half the places, or in all but a few."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from benchmarks.mutate.truth import Asks, Term
from benchmarks.pdf.prose import capitalised

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from benchmarks.mutate.bench import Bench
    from benchmarks.mutate.units import Units

TERMS: Final = (
    ("monitoring officer", "chief legal officer"),
    ("borough treasurer", "director of resources"),
    ("ward councillor", "local member"),
    ("scrutiny committee", "overview board"),
    ("head of planning", "head of place shaping"),
    ("chief executive", "managing director"),
    ("portfolio holder", "cabinet member"),
    ("appeals panel", "review panel"),
    ("working day", "business day"),
    ("municipal year", "civic year"),
    ("residents", "citizens"),
    ("forward plan", "notice of coming decisions"),
    ("parish clerk", "town clerk"),
)  # fmt: skip
"""Both begin with a consonant, so that no article changes."""
_FEWEST: Final = 5
"""A term in fewer places is not one that is changed throughout."""


@dataclass(frozen=True, slots=True)
class Renamed:
    """A term to be changed, and in how many of its places it is not."""

    old: str
    new: str
    share_left: float
    n_left: int
    confirmed: bool


def chosen(units: Units, random: Random, n_terms: int) -> tuple[Renamed, ...]:
    """Terms that stand in the document often enough, each left in its own manner."""
    text = "\n".join(unit.words for unit in units).casefold()
    fitting = [
        (old, new)
        for old, new in TERMS
        if len(re.findall(_pattern(old), text)) >= _FEWEST and new not in text
    ]
    random.shuffle(fitting)
    manners = ((0.0, 0), (0.0, 1), (0.0, 3), (0.5, 0))
    return tuple(
        Renamed(old, new, *manners[nth % len(manners)], confirmed=nth % 2 == 0)
        for nth, (old, new) in enumerate(fitting[:n_terms])
    )


def _pattern(term: str) -> str:
    return rf"\b{re.escape(term)}"


def rename(bench: Bench, renamed: Sequence[Renamed]) -> tuple[Term, ...]:
    """Change each term in the new version, which is finished otherwise."""
    return tuple(_rename(bench, term) for term in renamed)


def _rename(bench: Bench, term: Renamed) -> Term:
    pattern = re.compile(_pattern(term.old), re.IGNORECASE)
    old_keys = {unit.key for unit in bench.old}
    for group in bench.groups:
        old_keys |= set(group.new)
    places = [
        unit.key
        for unit in bench.units
        if unit.key in old_keys
        for _ in pattern.findall(unit.words)
    ]
    n_left = min(term.n_left or round(term.share_left * len(places)), len(places) - 2)
    left = set(bench.random.sample(range(len(places)), max(0, n_left)))
    done: dict[int, int] = {}
    missed: dict[int, int] = {}
    nth = 0
    for at, unit in enumerate(bench.units):

        def put(found: re.Match[str], key: int = unit.key) -> str:
            nonlocal nth
            if key in old_keys:
                nth += 1
                if nth - 1 in left:
                    missed[key] = missed.get(key, 0) + 1
                    return found[0]
                done[key] = done.get(key, 0) + 1
            return capitalised(term.new) if found[0][0].isupper() else term.new

        cells = tuple(pattern.sub(put, cell) for cell in unit.cells)
        if cells != unit.cells:
            bench.units[at] = replace(unit, cells=cells)
            _say(bench, unit.key, term)
    return Term(term.old, term.new, done, missed, term.confirmed)


def _say(bench: Bench, key: int, term: Renamed) -> None:
    bench.done.setdefault(key, []).append(f"term: {term.old} → {term.new}")
    if term.confirmed:
        bench.asks.setdefault(key, set()).add(Asks.TERMINOLOGY)
    else:
        # It needs attention once, in its own list; where else is left open.
        bench.unsure.add(key)
