"""A Word redline from command line to file: `… -m benchmarks.redline_speed`.

Two files in the second of which every twentieth "must" is "may", of 20 and of 600
pages; and files made so that a step that looks things up one by one would show: four
times the notes, moved paragraphs or rows must not take much more than four times as
long. CPU time is that of all processes; memory that of the greatest. On a busy machine
the growth still tells; seconds do not.
"""

from __future__ import annotations

import sys
from statistics import median
from typing import TYPE_CHECKING, Final

from benchmarks.docx_generate import word_file
from benchmarks.pair_speed import accepted, edited
from benchmarks.redlines.tools import OURS, made
from benchmarks.word_piles import PILES

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.redlines.tools import Cost

_PAGES: Final = (20, 600)
_N_RUNS: Final = 3
_EVERY: Final = 20
_FEW: Final = 500
_TIMES: Final = 4
_LIMIT_S: Final = 9.0
_LIMIT_MB: Final = 500
_LIMIT_GROWTH: Final = 6.0


def main() -> None:
    """Print what each pair costs, in processes of its own, and what is asked for."""
    print(f"{'pair':22} {'CPU s':>7} {'wall s':>7} {'MB':>6}")
    for n_pages in _PAGES:
        _printed(f"{n_pages} pages", *_pages(n_pages))
    print(f"limits: {_LIMIT_S} s CPU, {_LIMIT_MB} MB at {_PAGES[-1]} pages")
    for name, pile in PILES.items():
        few, many = (_piled(name, pile, count) for count in (_FEW, _FEW * _TIMES))
        print(f"{_TIMES} times the {name} take {many / few:.1f} times as long")
    print(f"limit: {_LIMIT_GROWTH} times")


def _pages(n_pages: int) -> tuple[bytes, bytes]:
    old = accepted(word_file(n_pages))
    return old, edited(old, _EVERY)


def _piled(name: str, pile: Callable[[int], tuple[bytes, bytes]], count: int) -> float:
    return _printed(f"{count} {name}", *pile(count))


def _printed(name: str, old: bytes, new: bytes) -> float:
    """The median CPU seconds, after a line of all figures was printed."""
    costs = [_cost(name, old, new) for _ in range(_N_RUNS)]
    cpu_s = median(cost.cpu_s for cost in costs)
    wall_s = median(cost.wall_s for cost in costs)
    mb = median(cost.peak_mb for cost in costs)
    print(f"{name:22} {cpu_s:7.2f} {wall_s:7.2f} {mb:6.0f}")
    return cpu_s


def _cost(name: str, old: bytes, new: bytes) -> Cost:
    done = made(OURS, old, new)
    if done.redline is None:
        sys.exit(f"{name}: no redline was made: {done.reason}")
    return done.cost


if __name__ == "__main__":
    main()
