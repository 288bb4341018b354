"""What a task costs: CPU time and memory, in processes of their own.

A task is a function of `benchmarks.tasks` that gives the CPU seconds of its steps.
Each run is a new process, so that nothing kept from an earlier run helps, and so
that the peak of the memory is the task's own.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Final

import msgspec

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ROOT: Final = Path(__file__).parents[1]
_UNITS_PER_MB: Final = 1_000_000 if sys.platform == "darwin" else 1_000_000 / 1_024
"""`ru_maxrss` is in bytes on macOS, in units of 1,024 bytes on Linux."""


@dataclass(frozen=True, slots=True)
class Step:
    """What one step of a task cost."""

    name: str
    cpu_s: float
    peak_mb: float
    """Of the process, from its start to the end of this step."""


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a task."""

    steps: tuple[Step, ...]
    n_clauses: int
    """Of the old and the new document together."""


def measured(task: str, *arguments: str, n_runs: int = 3) -> Run:
    """Median run of a task: the median of each step over so many processes."""
    runs = [_run_once(task, *arguments) for _ in range(n_runs)]
    steps = tuple(map(_median_step, zip(*(run.steps for run in runs), strict=True)))
    return Run(steps, runs[0].n_clauses)


def wall_s(command: Sequence[str], n_runs: int = 7) -> float:
    """Median seconds from the start of a command to its end.

    It starts once before that, unmeasured, so that files lie in the cache.
    """
    seconds = []
    for _ in range(n_runs + 1):
        start = time.perf_counter()
        subprocess.run(command, check=False, stdout=subprocess.DEVNULL, cwd=ROOT)
        seconds.append(time.perf_counter() - start)
    return median(seconds[1:])


def peak_mb() -> float:
    """The most memory that this process has held at once, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _UNITS_PER_MB


def _run_once(task: str, *arguments: str) -> Run:
    # On Linux the peak of a process starts at what its parent held when it was
    # started. So this module imports nothing large, and keeps no results.
    command = [sys.executable, "-m", "benchmarks.tasks", task, *arguments]
    done = subprocess.run(
        command, check=True, stdout=subprocess.PIPE, cwd=ROOT, env=_environment()
    )
    return msgspec.json.decode(done.stdout, type=Run)


def _environment() -> Mapping[str, str]:
    """A fixed hash seed: the order of a set is then no part of the measurement."""
    return os.environ | {"PYTHONHASHSEED": "0"}


def _median_step(steps: Sequence[Step]) -> Step:
    return Step(
        steps[0].name,
        median(step.cpu_s for step in steps),
        median(step.peak_mb for step in steps),
    )
