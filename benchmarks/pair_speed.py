"""Two Word files of 600 pages, from command line to JSON: `… -m benchmarks.pair_speed`.

Each holds about 9,400 paragraphs. In the second every twentieth "must" is "may". Once
all tracked changes are accepted beforehand, once each file holds about a thousand.
CPU time is that of all processes; memory that of the greatest.
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
from typing import TYPE_CHECKING, Final
from zipfile import ZIP_DEFLATED, ZipFile

from benchmarks.docx_generate import word_file
from benchmarks.measure import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

_N_PAGES: Final = 600
_N_RUNS: Final = 3
_EVERY: Final = 20
_LIMIT_S: Final = 7.0
_LIMIT_MB: Final = 600


def main() -> None:
    """Measure each run in a process of its own."""
    marked = word_file(_N_PAGES)
    for name, content in (("accepted", accepted(marked)), ("with marks", marked)):
        cpu_s, mb = _costs(content)
        print(f"{name:10}: {cpu_s:.2f} s CPU, {mb:.0f} MB")
    print(f"limits: {_LIMIT_S} s, {_LIMIT_MB} MB")


def _costs(content: bytes) -> tuple[float, float]:
    with tempfile.TemporaryDirectory() as folder:
        old, new = Path(folder, "old.docx"), Path(folder, "new.docx")
        old.write_bytes(content)
        new.write_bytes(edited(content, _EVERY))
        command = [sys.executable, "-m", "benchmarks.pair_speed", str(old), str(new)]
        costs = [_cost(command) for _ in range(_N_RUNS)]
    return median(cpu for cpu, _ in costs), median(mb for _, mb in costs)


def accepted(content: bytes) -> bytes:
    """The file with its insertions kept and its deletions gone."""
    return _rewritten(
        content,
        lambda xml: re.sub(
            rb"<w:del [^>]*[^/]>.*?</w:del>|</?w:ins\b[^>]*>", b"", xml, flags=re.DOTALL
        ),
    )


def edited(content: bytes, every: int) -> bytes:
    """The file with "may" for "must", once in so many places."""
    number = count(1)
    return _rewritten(
        content,
        lambda xml: re.sub(
            rb"\bmust\b", lambda m: m[0] if next(number) % every else b"may", xml
        ),
    )


def _rewritten(content: bytes, rewrite: Callable[[bytes], bytes]) -> bytes:
    made = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for info in old.infolist():
            part = old.read(info)
            is_text = info.filename == "word/document.xml"
            new.writestr(info, rewrite(part) if is_text else part)
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
