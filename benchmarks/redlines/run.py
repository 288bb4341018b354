"""Runs of several programs on the same pairs, one after the other."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Final

from benchmarks.redlines.faults import faults
from benchmarks.redlines.pairs import pair
from benchmarks.redlines.score import total
from benchmarks.redlines.scoring import score
from benchmarks.redlines.table import Line
from benchmarks.redlines.tools import made

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator, Sequence

    from benchmarks.redlines.fates import Pair
    from benchmarks.redlines.score import Score
    from benchmarks.redlines.tools import Cost, Tool

NUMBERS: Final = ("typed", "automatic")


@dataclass(frozen=True, slots=True)
class Cases:
    """Which pairs, and how often each program runs on one."""

    pages: tuple[int, ...]
    numbers: tuple[str, ...]
    seeds: tuple[int, ...]
    n_runs: int
    keep: Path | None = None
    """Where the Word files go; None for nowhere."""
    faults: Path | None = None
    """The file that says what is wrong with the redlines."""


def lines(tools: Sequence[Tool], cases: Cases) -> Iterator[Line]:
    """A line for each size, sort of numbers and program, as it is ready.

    Programs take turns, so that a busy minute of the machine is shared. Each runs once
    before that, unmeasured, for what it unpacks only once. One that fails on a pair is
    not tried on the others of that size.
    """
    warm = pair(1, 1, typed=True)
    for tool in tools:
        made(tool, warm.old, warm.new)
    if cases.faults:
        cases.faults.write_text("", "utf-8")
    for n_pages, numbers in product(cases.pages, cases.numbers):
        tallies = {tool: _Tally() for tool in tools}
        for seed in cases.seeds:
            case = f"{n_pages}-{numbers}-{seed}"
            each = pair(n_pages, seed, typed=numbers == "typed")
            for _ in range(cases.n_runs):
                for tool, tally in tallies.items():
                    tally.run(tool, each)
            for tool, tally in tallies.items():
                tally.judge(each)
                tally.keep(f"{tool.name}-{case}", each, cases)
        for tool, tally in tallies.items():
            yield tally.line(tool.name, n_pages, numbers)


class _Tally:
    """What one program cost and was worth on the seeds of one case."""

    def __init__(self) -> None:
        self.costs: list[Cost] = []
        self.scores: list[Score] = []
        self.reason = ""
        self.redline = b""
        """Of the last pair."""

    def run(self, tool: Tool, each: Pair) -> None:
        """Once more, unless it failed before."""
        if self.reason:
            return
        result = made(tool, each.old, each.new)
        self.costs.append(result.cost)
        self.redline, self.reason = result.redline or b"", result.reason

    def judge(self, each: Pair) -> None:
        """The redline of the last run."""
        if not self.reason:
            self.scores.append(score(each, self.redline))

    def keep(self, name: str, each: Pair, cases: Cases) -> None:
        """The files, and what is wrong, for those who want to look."""
        if self.reason:
            return
        if cases.keep:
            cases.keep.mkdir(parents=True, exist_ok=True)
            files = {"": self.redline, "-old": each.old, "-new": each.new}
            for part, content in files.items():
                (cases.keep / f"{name}{part}.docx").write_bytes(content)
        if cases.faults:
            lines = "\n".join(faults(each, self.redline))
            with cases.faults.open("a", encoding="utf-8") as file:
                file.write(f"# {name}\n{lines}\n")

    def line(self, tool: str, n_pages: int, numbers: str) -> Line:
        """As a line of the table; one that failed says why on the terminal."""
        if self.reason:
            told = f"{tool}, {n_pages} pages, {numbers} numbers: {self.reason}"
            print(told, file=sys.stderr)
        scored = None if self.reason else total(self.scores)
        return Line(tool, n_pages, numbers, tuple(self.costs), scored, self.reason)


def add_cases(parser: ArgumentParser) -> None:
    """The options that say which pairs."""
    parser.add_argument("--pages", type=int, nargs="+", default=[20, 200, 600])
    parser.add_argument("--numbers", nargs="+", choices=NUMBERS, default=NUMBERS)
    parser.add_argument("--seed", type=int, nargs="+", default=[1])
    parser.add_argument("--runs", type=int, default=1, help="of each program on a pair")
    parser.add_argument("--keep", type=Path, help="folder for the Word files")
    parser.add_argument("--faults", type=Path, help="file for what is wrong, and where")


def cases_of(given: Namespace) -> Cases:
    """What these options ask for."""
    return Cases(
        tuple(given.pages), tuple(given.numbers), tuple(given.seed), given.runs,
        given.keep, given.faults,
    )  # fmt: skip
