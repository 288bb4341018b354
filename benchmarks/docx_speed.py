"""What reading a long Word file costs: `python -m benchmarks.docx_speed`.

Beside it stands what python-docx needs for less: the words, the style, bold and the
font of every run, without numbers and without tracked changes.
"""

from __future__ import annotations

import subprocess
import sys
import time
from statistics import median
from typing import TYPE_CHECKING, Final

from benchmarks.docx_generate import word_file
from benchmarks.measure import ROOT, peak_mb

if TYPE_CHECKING:
    from collections.abc import Callable

_PAGES: Final = (60, 600)
_N_RUNS: Final = 3
_LIMIT_S: Final = 1.2
_LIMIT_MB: Final = 200


def _ours(content: bytes) -> int:
    from constitution_diff.read.docx import read_docx  # noqa: PLC0415 - not in the base

    return len(read_docx(content, "generated.docx").blocks)


def _python_docx(content: bytes) -> int:
    from io import BytesIO  # noqa: PLC0415

    import docx  # noqa: PLC0415

    document = docx.Document(BytesIO(content))
    cells = (
        cell for table in document.tables for row in table.rows for cell in row.cells
    )
    paragraphs = [*document.paragraphs, *(p for cell in cells for p in cell.paragraphs)]
    seen = [
        (run.text, paragraph.style and paragraph.style.name, run.bold, run.font.name)
        for paragraph in paragraphs
        for run in paragraph.runs
    ]
    return len(seen)


_READERS: Final[dict[str, Callable[[bytes], int]]] = {
    "read_docx": _ours,
    "python-docx": _python_docx,
}


def main() -> None:
    """Measure every reader on every length, each in processes of its own."""
    costs = {
        (name, n_pages): _measured(name, n_pages)
        for name in _READERS
        for n_pages in _PAGES
    }
    print(f"{'reader':12} {'pages':>5} {'CPU s':>7} {'MB':>6}")
    for (name, n_pages), (cpu_s, mb) in costs.items():
        print(f"{name:12} {n_pages:5} {cpu_s:7.3f} {mb:6.1f}")
    short, long = _PAGES
    ours, theirs = costs["read_docx", long], costs["python-docx", long]
    growth = ours[0] / costs["read_docx", short][0]
    print(f"limits: {_LIMIT_S} s, {_LIMIT_MB} MB beyond the interpreter")
    print(f"python-docx takes {theirs[0] / ours[0]:.2f} times as long")
    print(f"{long // short} times the pages take {growth:.1f} times as long")


def _measured(name: str, n_pages: int) -> tuple[float, float]:
    """Median CPU seconds and megabytes over so many new processes."""
    command = [sys.executable, "-m", "benchmarks.docx_speed", name, str(n_pages)]
    costs = [_cost_of(command) for _ in range(_N_RUNS)]
    return median(cpu_s for cpu_s, _ in costs), median(mb for _, mb in costs)


def _cost_of(command: list[str]) -> tuple[float, float]:
    done = subprocess.run(
        command, check=True, stdout=subprocess.PIPE, cwd=ROOT, text=True
    )
    cpu_s, mb = map(float, done.stdout.split())
    return cpu_s, mb


def _run_once(name: str, n_pages: int) -> None:
    """Print CPU seconds, and the megabytes beyond those after the first, small file."""
    read = _READERS[name]
    read(word_file(1))  # imports what it needs
    content = word_file(n_pages)
    before_mb, before_s = peak_mb(), time.process_time()
    read(content)
    print(time.process_time() - before_s, peak_mb() - before_mb)


if __name__ == "__main__":
    if sys.argv[1:]:
        _run_once(sys.argv[1], int(sys.argv[2]))
    else:
        main()
