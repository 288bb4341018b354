"""What reading a long PDF costs: `python -m benchmarks.pdf_speed`.

The file is made by LibreOffice from `docx_generate`, and kept in the folder for
temporary files. Beside our reading stands pdfplumber's own, which finds the same
words: pages closed behind it, and nothing kept. Every figure is the median of three
new processes that have imported what they need and have read a short file before.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Final

from benchmarks.docx_generate import word_file
from benchmarks.measure import ROOT, peak_mb

if TYPE_CHECKING:
    from collections.abc import Callable

_GENERATED: Final = {1: 1, 60: 102, 200: 341, 600: 1024}
"""How many pages `docx_generate` has to be asked for until LibreOffice prints as
many as wanted; its pages hold more."""
_WARM: Final = 1
_N_RUNS: Final = 3


def _plumber_words(content: bytes) -> int:
    from io import BytesIO  # noqa: PLC0415 - not in the base

    import pdfplumber  # noqa: PLC0415

    n_pages = 0
    with pdfplumber.open(BytesIO(content)) as pdf:
        for page in pdf.pages:
            page.extract_words(
                x_tolerance_ratio=0.15,
                use_text_flow=True,
                extra_attrs=["fontname", "size", "non_stroking_color"],
            )
            page.close()
            n_pages += 1
    return n_pages


def _words_and_rules(content: bytes) -> int:
    from constitution_diff.read.pdf.pages import read_pages  # noqa: PLC0415

    return len(read_pages(content, "generated.pdf").pages)


def _outline(content: bytes) -> int:
    """As the command line does it: with the collector held back."""
    from constitution_diff.outline import outline_source  # noqa: PLC0415
    from constitution_diff.read.collector import collector_paused  # noqa: PLC0415
    from constitution_diff.read.pdf import read_pdf  # noqa: PLC0415

    source = read_pdf(content, "generated.pdf")
    with collector_paused():
        outline_source(source)
    return source.n_pages or 0


_TASKS: Final[dict[str, Callable[[bytes], int]]] = {
    "extract_words": _plumber_words,
    "words and rules": _words_and_rules,
    "outline": _outline,
}
_MEASURED: Final = (
    ("extract_words", 200), ("words and rules", 200), ("outline", 200),
    ("outline", 60), ("outline", 600),
)  # fmt: skip


def pdf_file(n_pages: int) -> bytes:
    """A PDF of about so many pages: 1, 60, 200 or 600."""
    folder = Path(tempfile.gettempdir()) / "constitution-diff-benchmarks"
    made = folder / f"generated-{n_pages}.pdf"
    if not made.exists():
        folder.mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory() as workshop:
            word = Path(workshop) / f"{made.stem}.docx"
            word.write_bytes(word_file(_GENERATED[n_pages]))
            _convert(word, Path(workshop))
            made.write_bytes(word.with_suffix(".pdf").read_bytes())
    return made.read_bytes()


def _convert(word: Path, folder: Path) -> None:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    options = ["--headless", profile, "--convert-to", "pdf", "--outdir", str(folder)]
    command = ["soffice", *options, str(word)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def main() -> None:
    """Measure every task, each run in a process of its own."""
    for n_pages in _GENERATED:
        pdf_file(n_pages)
    costs = {measured: _measured(*measured) for measured in _MEASURED}
    print(f"{'task':16} {'pages':>5} {'CPU s':>7} {'ms/page':>8} {'peak MB':>8}")
    for (name, _), (pages, cpu_s, mb) in costs.items():
        each = 1000 * cpu_s / pages
        print(f"{name:16} {pages:5.0f} {cpu_s:7.2f} {each:8.2f} {mb:8.1f}")
    theirs = costs["extract_words", 200][1]
    print(f"reading:    {theirs / costs['words and rules', 200][1]:5.1f} times as fast")
    print(f"to outline: {theirs / costs['outline', 200][1]:5.1f} times as fast")
    short, long = costs["outline", 60], costs["outline", 600]
    growth = f"{long[0] / short[0]:.1f} times the pages take"
    print(f"{growth} {long[1] / short[1]:.1f} times as long")


def _measured(name: str, n_pages: int) -> tuple[float, float, float]:
    """Pages, median CPU seconds, and median peak of the process in megabytes."""
    command = [sys.executable, "-m", "benchmarks.pdf_speed", name, str(n_pages)]
    runs = [_printed_by(command) for _ in range(_N_RUNS)]
    pages, seconds, megabytes = map(median, zip(*runs, strict=True))
    return pages, seconds, megabytes


def _printed_by(command: list[str]) -> tuple[float, ...]:
    done = subprocess.run(
        command, check=True, stdout=subprocess.PIPE, cwd=ROOT, text=True
    )
    return tuple(map(float, done.stdout.split()))


def _run_once(name: str, n_pages: int) -> None:
    """Print the pages, the CPU seconds, and the peak of the process."""
    task = _TASKS[name]
    task(pdf_file(_WARM))
    content = pdf_file(n_pages)
    start = time.process_time()
    pages = task(content)
    print(pages, time.process_time() - start, peak_mb())


if __name__ == "__main__":
    if sys.argv[1:]:
        _run_once(sys.argv[1], int(sys.argv[2]))
    else:
        main()
