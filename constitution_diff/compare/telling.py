"""Whether two clauses share words of their own, or only what many clauses say.

"The committee may … at its next meeting" stands in dozens of rules, each about
something else. Where nothing around two clauses speaks for them, such a phrase does
not make them one. Words that hardly any other clause has do, and so does a rule that
hardly changed at all, or that stands whole in the other.
"""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from .digest import Unit

_NEARLY_SAME: Final = 0.85
_FEW: Final = 2
"""In so many clauses of each side at most, a run of words belongs to those clauses."""
_SHARE: Final = 0.05
"""Of the shorter clause's runs: one in twenty."""

_Run = tuple[str, ...]
"""Four words in a row. Of two or three, chance makes many that stand nowhere else."""


class Telling:
    """The judge for one pair of documents; holds how often each run of words stands."""

    def __init__(self, old: Sequence[Unit], new: Sequence[Unit]) -> None:
        self._sides = (old, new)
        self._counts: tuple[Counter[_Run], ...] = ()
        self._known: dict[tuple[int, int], bool] = {}

    def of(self, old: Unit, new: Unit, alike: float) -> bool:
        """Whether the words alone, `alike` from 0 to 1, can make two clauses one."""
        if alike >= _NEARLY_SAME:
            return True
        known = self._known.get((old.at, new.at))
        if known is None:
            known = _stands_in(old, new) or self._share(old, new) >= _SHARE
            self._known[old.at, new.at] = known
        return known

    def _share(self, old: Unit, new: Unit) -> float:
        """How many of the shorter clause's runs both have and hardly any other."""
        ours, theirs = set(_runs(old)), set(_runs(new))
        n_rare = sum(map(self._is_rare, ours & theirs))
        return n_rare / max(1, min(len(ours), len(theirs)))

    def _is_rare(self, run: _Run) -> bool:
        if not self._counts:
            self._counts = tuple(map(_counted, self._sides))
        return all(counts[run] <= _FEW for counts in self._counts)


def _stands_in(old: Unit, new: Unit) -> bool:
    """Whether one holds the other word by word."""
    ours, theirs = f" {old.key} ", f" {new.key} "
    return ours in theirs or theirs in ours


def _counted(units: Iterable[Unit]) -> Counter[_Run]:
    """How often each run stands in some clauses."""
    return Counter(chain.from_iterable(map(_runs, units)))


def _runs(unit: Unit) -> Iterator[_Run]:
    words = unit.words
    return zip(words, words[1:], words[2:], words[3:], strict=False)
