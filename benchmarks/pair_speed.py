"""Two Word files of 600 pages, from command line to JSON: `… -m benchmarks.pair_speed`.

Each holds about 9,400 paragraphs and a thousand tracked changes. In the second every
twentieth "must" is "may". CPU time is that of all processes; memory that of the
greatest.
"""

from __future__ import annotations

import re
import resource
import subprocess
import sys
import tempfile
from io import BytesIO
from itertools import count
from pathlib import Path
from statistics import median
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile

from benchmarks.docx_generate import word_file
from benchmarks.measure import ROOT

_N_PAGES: Final = 600
_N_RUNS: Final = 3
_EVERY: Final = 20
_LIMIT_S: Final = 7.0
_LIMIT_MB: Final = 600


def main() -> None:
    """Measure each run in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        old, new = Path(folder, "old.docx"), Path(folder, "new.docx")
        old.write_bytes(word_file(_N_PAGES))
        new.write_bytes(_edited(old.read_bytes()))
        command = [sys.executable, "-m", "benchmarks.pair_speed", str(old), str(new)]
        costs = [_cost(command) for _ in range(_N_RUNS)]
    cpu_s = median(cpu for cpu, _ in costs)
    mb = median(peak for _, peak in costs)
    print(f"two files of {_N_PAGES} pages: {cpu_s:.2f} s CPU, {mb:.0f} MB")
    print(f"limits: {_LIMIT_S} s, {_LIMIT_MB} MB")


def _edited(content: bytes) -> bytes:
    number = count(1)
    made = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for info in old.infolist():
            words = old.read(info)
            if info.filename == "word/document.xml":
                words = re.sub(
                    rb"\bmust\b",
                    lambda m: m[0] if next(number) % _EVERY else b"may",
                    words,
                )
            new.writestr(info, words)
    return made.getvalue()


def _cost(command: list[str]) -> tuple[float, float]:
    ended = subprocess.run(
        command, check=True, capture_output=True, text=True, cwd=ROOT
    )
    cpu_s, mb = ended.stdout.split()
    return float(cpu_s), float(mb)


def _compare(old: str, new: str) -> None:
    """Run the command itself, and print what it and its readers took."""
    compare = [
        sys.executable, "-m", "constitution_diff", "compare", old, new,
        "--json", "--no-cache", "--quiet", "--exit-zero",
    ]  # fmt: skip
    subprocess.run(compare, check=True, stdout=subprocess.DEVNULL)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


if __name__ == "__main__":
    if sys.argv[1:]:
        _compare(*sys.argv[1:])
    else:
        main()
