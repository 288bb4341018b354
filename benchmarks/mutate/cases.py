"""Counts of one or more comparisons, and the cases that failed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from benchmarks.mutate.links import Compared, Sides
    from benchmarks.mutate.reading import Reading


@dataclass(frozen=True, slots=True)
class Case:
    """Something the engine got wrong, or that the truth does."""

    kind: str
    """Which figure it counts against."""
    expected: str
    got: str
    old: str
    """The printed words with their label."""
    new: str
    done: str
    """The operations it went through."""


@dataclass(slots=True)
class Tally:
    """Counts that can be added up over several documents, and failing cases."""

    counts: Counter[str] = field(default_factory=Counter)
    cases: list[Case] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        """Add the counts and cases of another document."""
        self.counts.update(other.counts)
        self.cases.extend(other.cases)


def case(compared: Compared, kind: str, sides: Sides, words: tuple[str, str]) -> Case:
    """A failing case; `words` are what was expected and what came."""
    done = compared.truth.done
    operations = dict.fromkeys(
        done[key] for side in sides for key in side if key in done
    )
    return Case(
        kind,
        *words,
        _said(compared.old, sides[0]),
        _said(compared.new, sides[1]),
        " / ".join(operations),
    )


def _said(side: Reading, keys: tuple[int, ...]) -> str:
    """Label and words of some units."""
    ids = {side.ids[key] for key in keys if key in side.ids}
    clauses = [clause for clause in side.outline.clauses if clause.id in ids]
    shown = [f"[{c.id}] {' | '.join(c.cells) or c.words}" for c in clauses]
    shown += [f"(unit {key} was not read)" for key in keys if key not in side.ids]
    return " ¶ ".join(shown) or "-"
