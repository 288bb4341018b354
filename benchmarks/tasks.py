"""The tasks that are measured; `benchmarks.measure` runs each in its own process."""

from __future__ import annotations

import sys
import time
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from benchmarks.generate import mutated_parts, parts_of
from benchmarks.measure import Run, Step, peak_mb
from benchmarks.structure import printed
from constitution_diff.compare import compare_outlines
from constitution_diff.listing import load
from constitution_diff.model import View
from constitution_diff.outline import outline_source
from constitution_diff.outline.depth import Mark, place_marks
from constitution_diff.read import read_source
from constitution_diff.render import renderer_of
from constitution_diff.workflow import Request, compare_files

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


def labels(n_labels: str) -> Run:
    """A place in the tree for so many typed labels, one in five of them ambiguous."""
    marks = [Mark(label) for label in _labels(int(n_labels))]
    clock = _Clock()
    placed = clock.time("places", lambda: place_marks(marks))
    return Run(tuple(clock.steps), len(placed))


def _labels(n_labels: int) -> list[str]:
    """Clauses with lists as far as (i) and romans in some; Parts of 40 clauses."""
    listed = [f"({letter})" for letter in "abcdefghij"]
    romans = ["(i)", "(ii)", "(iii)", "(iv)"]
    plain = [f"{{0}}.{{1}}.{n}" for n in range(1, 7)]
    found: list[str] = []
    for clause in count(1):
        part, number = divmod(clause - 1, 40)
        found += [f"Part {part + 1}"] if number == 0 else []
        inner = [*listed[:3], *romans, listed[3]] if clause % 2 else listed
        found += [f"{number + 1}.", f"{number + 1}.1", *inner]
        found += [label.format(number + 1, 1) for label in plain]
        if len(found) >= n_labels:
            return found[:n_labels]
    raise AssertionError


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


TASKS: dict[str, Callable[..., Run]] = {
    "files": files,
    "labels": labels,
    "synthetic": synthetic,
}

if __name__ == "__main__":
    run = TASKS[sys.argv[1]](*sys.argv[2:])
    sys.stdout.buffer.write(msgspec.json.encode(run))
