"""The tasks that are measured; `benchmarks.measure` runs each in its own process."""

from __future__ import annotations

import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from benchmarks.generate import mutated_parts, parts_of
from benchmarks.measure import Run, Step, peak_mb
from benchmarks.structure import printed
from constitution_diff.compare import compare_outlines
from constitution_diff.model import View
from constitution_diff.outline import outline_source
from constitution_diff.read import read_source
from constitution_diff.render import renderer_of
from constitution_diff.workflow import Request, compare_files, load

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    from constitution_diff.model import Comparison

    _Result = TypeVar("_Result")

_SEED = 20_261


class _Clock:
    """Runs steps, and remembers what each cost."""

    def __init__(self) -> None:
        self.steps: list[Step] = []

    def time(self, name: str, work: Callable[[], _Result]) -> _Result:
        start = time.process_time()
        result = work()
        seconds = time.process_time() - start
        self.steps.append(Step(name, seconds, peak_mb()))
        return result


def files(old: str, new: str, old_view: str = "final", new_view: str = "final") -> Run:
    """From two files to the JSON of their comparison, modules already imported."""
    _import_everything(Path(old).suffix)
    clock = _Clock()

    def compare() -> Comparison:
        comparison = compare_files(_request(old, old_view), _request(new, new_view))
        renderer_of("compare", "json")(comparison)
        return comparison

    comparison = clock.time("total", compare)
    return Run(tuple(clock.steps), _n_clauses(comparison))


def synthetic(n_clauses: str) -> Run:
    """A synthetic text and its mutated version, step by step."""
    _import_everything(".txt")
    parts = parts_of(int(n_clauses), _SEED)
    texts = [
        printed(version).encode() for version in (parts, mutated_parts(parts, _SEED))
    ]
    clock = _Clock()
    sources = clock.time(
        "read", lambda: [read_source(text, "synthetic.txt") for text in texts]
    )
    old, new = clock.time(
        "outline", lambda: [outline_source(source) for source in sources]
    )
    comparison = clock.time("compare", lambda: compare_outlines(old, new))
    for name in ("json", "html"):
        clock.time(name, partial(renderer_of("compare", name), comparison))
    return Run(tuple(clock.steps), _n_clauses(comparison))


def _request(path: str, view: str) -> Request:
    return Request(Path(path).name, load(Path(path)), View(view))


def _n_clauses(comparison: Comparison) -> int:
    return len(comparison.old.clauses) + len(comparison.new.clauses)


def _import_everything(suffix: str) -> None:
    """Readers and renderers import their libraries when first used: use them once.

    What starting costs is measured apart, with the real command.
    """
    corpus = Path(__file__).parents[1] / "corpus" / "documents"
    smallest = _request(str(corpus / f"eldersby{suffix}"), "final")
    comparison = compare_files(smallest, smallest)
    for name in ("json", "html"):
        renderer_of("compare", name)(comparison)


TASKS: dict[str, Callable[..., Run]] = {"files": files, "synthetic": synthetic}

if __name__ == "__main__":
    run = TASKS[sys.argv[1]](*sys.argv[2:])
    sys.stdout.buffer.write(msgspec.json.encode(run))
