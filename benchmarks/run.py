"""Speed and memory, in tables: `python -m benchmarks.run`, or `make bench`.

The limits are promises to users on an ordinary machine of today. They stand beside
the figures and are asserted nowhere: a busy machine is no fault of the code.
"""

from __future__ import annotations

import math
import os
import sys
from dataclasses import dataclass
from itertools import pairwise, permutations
from pathlib import Path
from typing import TYPE_CHECKING, Final

from benchmarks.measure import ROOT, Run, Step, measured, wall_s

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

DOCUMENTS: Final = (
    "eldersby",
    "harrowmere-v1",
    "harrowmere-v2",
    "harrowmere-v3",
    "tarnwick",
)
_LONG: Final = 5_000
_GROWTH: Final = (1_000, _LONG, 20_000)
_N_LABELS: Final = (2_500, 5_000, 10_000, 20_000)
_LABELS_LIMIT_S: Final = 2.0
_HELP_LIMIT_S: Final = 0.15
_COUNCIL_PAIR_LIMIT_S: Final = 1.0
_LONG_LIMIT_S: Final = 5.0


@dataclass(frozen=True, slots=True)
class Table:
    """A heading, and rows of cells; the first row names the columns."""

    heading: str
    remark: str
    rows: tuple[tuple[str, ...], ...]


def tables() -> Iterator[Table]:
    """Every table, each as soon as it is measured."""
    yield _starting()
    yield _corpus_pairs()
    yield _word_pairs()
    yield _labels()
    synthetic = {n: measured("synthetic", str(n)) for n in _GROWTH}
    yield _long_text(synthetic[_LONG])
    yield _growth(synthetic)
    texts = _council_texts()
    if texts:
        yield _council_pairs(texts)


def written(table: Table) -> str:
    """The table in Markdown that also reads well on a terminal.

    >>> print(written(Table("Speed", "Measured.", (("what", "s"), ("a", "0.25")))))
    ## Speed
    <BLANKLINE>
    Measured.
    <BLANKLINE>
    | what |    s |
    | ---- | ---: |
    | a    | 0.25 |
    <BLANKLINE>
    """
    widths = [max(map(len, column)) for column in zip(*table.rows, strict=True)]
    rule = [
        "-" * width if nth == 0 else "-" * (width - 1) + ":"
        for nth, width in enumerate(widths)
    ]
    head, *body = ([*_padded(row, widths)] for row in table.rows)
    lines = [f"| {' | '.join(row)} |" for row in (head, rule, *body)]
    return "\n".join((f"## {table.heading}", "", table.remark, "", *lines, ""))


def main() -> int:
    """Print every table as it comes; 0 unless something breaks."""
    for table in tables():
        print(written(table), flush=True)
    return 0


def _padded(row: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    for nth, (cell, width) in enumerate(zip(row, widths, strict=True)):
        yield cell.ljust(width) if nth == 0 else cell.rjust(width)


def _starting() -> Table:
    command = str(Path(sys.executable).parent / "constitution-diff")
    old, new = (_document(f"harrowmere-{version}", "docx") for version in ("v1", "v2"))
    help_s = wall_s([command, "--help"])
    compare_s = wall_s([command, "compare", old, new, "--quiet", "--format", "html"])
    verdict = _verdict(help_s, _HELP_LIMIT_S)
    return Table(
        "The real command, start included",
        "Wall time, median of 7 starts.",
        (
            ("command", "ms", "limit, ms", ""),
            ("--help", _ms(help_s), _ms(_HELP_LIMIT_S), verdict),
            ("compare v1.docx v2.docx, HTML", _ms(compare_s), "", ""),
        ),
    )


def _corpus_pairs() -> Table:
    rows = [
        _file_row(f"{old} → {new}", _document(old, "txt"), _document(new, "txt"))
        for old, new in permutations(DOCUMENTS, 2)
    ]
    return Table("Every two texts of the corpus", _FROM_FILES, (_HEAD, *rows))


def _word_pairs() -> Table:
    old, new = (_document(f"harrowmere-{version}", "docx") for version in ("v1", "v2"))
    draft = _document("harrowmere-v3-draft", "docx")
    rows = (
        _file_row("harrowmere-v1 → harrowmere-v2", old, new),
        _file_row("v3-draft, original → final", draft, draft, "original", "final"),
    )
    return Table("Word documents of the corpus", _FROM_FILES, (_HEAD, *rows))


_FROM_FILES: Final = "From files to JSON. CPU time and memory, median of 3."
_HEAD: Final = ("pair", "clauses", "CPU s", "µs per clause", "peak MB")


def _file_row(name: str, *arguments: str) -> tuple[str, ...]:
    run = measured("files", *arguments)
    return _row(name, run.steps[-1], run.n_clauses)


def _row(name: str, step: Step, n_clauses: int) -> tuple[str, ...]:
    per_clause_us = 1_000_000 * step.cpu_s / n_clauses
    return (
        name,
        f"{n_clauses:,}",
        f"{step.cpu_s:.3f}",
        f"{per_clause_us:,.0f}",
        f"{step.peak_mb:.0f}",
    )


def _long_text(run: Run) -> Table:
    total = _total(run)
    verdict = _verdict(total.cpu_s, _LONG_LIMIT_S)
    rows = [(*_row(step.name, step, run.n_clauses), "", "") for step in run.steps]
    last = (*_row(total.name, total, run.n_clauses), f"{_LONG_LIMIT_S:.0f}", verdict)
    remark = (
        "One text and its mutated version, both made by `benchmarks/generate.py`. "
        "CPU time, median of 3. The peak is that of the process up to this step."
    )
    head = ("step", *_HEAD[1:], "limit, s", "")
    return Table(
        f"Two synthetic texts of {_LONG:,} clauses", remark, (head, *rows, last)
    )


def _total(run: Run) -> Step:
    seconds = sum(step.cpu_s for step in run.steps)
    return Step("total", seconds, max(step.peak_mb for step in run.steps))


def _labels() -> Table:
    runs = {n: measured("labels", str(n)) for n in _N_LABELS}
    rows = [(f"{n:,}", f"{_total(run).cpu_s:.3f}") for n, run in runs.items()]
    limit = _verdict(_total(runs[_N_LABELS[-2]]).cpu_s, _LABELS_LIMIT_S)
    return Table(
        "Places of typed labels in the tree",
        "CPU seconds, median of 3, for labels alone, one in five of them ambiguous: "
        f"(i) may be a letter or a roman numeral. 10,000 within {_LABELS_LIMIT_S:.0f} "
        f"s: {limit}.",
        (("labels", "s"), *rows),
    )


def _growth(runs: Mapping[int, Run]) -> Table:
    rows = [
        (
            name,
            *(f"{_step(run, name).cpu_s:.3f}" for run in runs.values()),
            *(f"{_exponent(*two, name):.2f}" for two in pairwise(runs.values())),
        )
        for name in ("read", "outline", "compare", "json", "html", "total")
    ]
    peaks = tuple(f"{_total(run).peak_mb:.0f}" for run in runs.values())
    between = (f"{small:,} → {large:,}" for small, large in pairwise(runs))
    return Table(
        "Growth with the length of the text",
        "CPU seconds for two synthetic texts of so many clauses each, then the "
        "exponent: 1 when twice the clauses take twice the time, 2 when they take "
        "four times that.",
        (
            ("step", *(f"{n:,}" for n in runs), *between),
            *rows,
            ("peak MB", *peaks, *("" for _ in peaks[1:])),
        ),
    )


def _step(run: Run, name: str) -> Step:
    steps = {step.name: step for step in (*run.steps, _total(run))}
    return steps[name]


def _exponent(small: Run, large: Run, name: str) -> float:
    times = _step(large, name).cpu_s / _step(small, name).cpu_s
    return math.log(times) / math.log(large.n_clauses / small.n_clauses)


def _council_texts() -> list[Path]:
    """The texts of real councils, which are kept beside the repository; else []."""
    shared = os.environ.get("CONSTITUTION_DIFF_SHARED") or str(ROOT.parent / "shared")
    return sorted((Path(shared) / "seeds").glob("*.txt"))


def _council_pairs(texts: Sequence[Path]) -> Table:
    rows = [
        _council_row(f"text {old} → text {new}", texts[old], texts[new])
        for old, new in permutations(range(len(texts)), 2)
    ]
    remark = f"{_FROM_FILES} These texts are not part of the repository."
    return Table(
        "Every two texts of real councils", remark, ((*_HEAD, "limit, s", ""), *rows)
    )


def _council_row(name: str, old: Path, new: Path) -> tuple[str, ...]:
    run = measured("files", str(old), str(new))
    verdict = _verdict(run.steps[-1].cpu_s, _COUNCIL_PAIR_LIMIT_S)
    row = _row(name, run.steps[-1], run.n_clauses)
    return (*row, f"{_COUNCIL_PAIR_LIMIT_S:.0f}", verdict)


def _document(name: str, suffix: str) -> str:
    return str(ROOT / "corpus" / "documents" / f"{name}.{suffix}")


def _ms(seconds: float) -> str:
    return f"{1_000 * seconds:.0f}"


def _verdict(seconds: float, limit_s: float) -> str:
    return "within" if seconds <= limit_s else "over"


if __name__ == "__main__":
    sys.exit(main())
