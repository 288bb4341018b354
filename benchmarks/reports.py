"""Writes `reports/` anew: `python -m benchmarks.reports`, or `make reports`."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from benchmarks import accuracy, run
from benchmarks.truth import manifest
from constitution_diff.listing import load
from constitution_diff.model import View
from constitution_diff.render import renderer_of
from constitution_diff.workflow import Request, compare_files
from constitution_diff.writing import write_files

if TYPE_CHECKING:
    from collections.abc import Iterator

_ROOT: Final = Path(__file__).parents[1]
_REPORTS: Final = _ROOT / "reports"
_DOCUMENTS: Final = _ROOT / "corpus" / "documents"
_COMMAND: Final = "python -m benchmarks.reports"

_DRAFT: Final = "harrowmere-v3-draft.docx"
REDLINES: Final = {
    "harrowmere-v1-to-v2.html": (
        ("harrowmere-v1.docx", View.FINAL),
        ("harrowmere-v2.docx", View.FINAL),
    ),
    "harrowmere-v2-to-v3.html": (
        ("harrowmere-v2.docx", View.FINAL),
        ("harrowmere-v3.docx", View.FINAL),
    ),
    "harrowmere-v3-draft-original-to-final.html": (
        (_DRAFT, View.ORIGINAL),
        (_DRAFT, View.FINAL),
    ),
}
"""For each redline, the two files of the corpus and the state they are read in."""

PRINTED: Final = {
    "peers.txt": "python -m benchmarks.peers",
    "store.txt": "python -m benchmarks.store_speed",
}
"""What takes too long to be made here; the first line of each names its commit."""


def main() -> int:
    """Write every report; 0 unless something breaks."""
    (_REPORTS / "redlines").mkdir(parents=True, exist_ok=True)
    # The speed is measured first: a process starts with its parent's peak.
    speed = _speed()
    accurate = accuracy.written(manifest().documents)
    write_files(
        [
            (_REPORTS / "README.md", _readme().encode()),
            (_REPORTS / "accuracy.md", accurate.encode()),
            (_REPORTS / "speed.md", speed.encode()),
            *((_REPORTS / "redlines" / name, _redline(name)) for name in REDLINES),
        ]
    )
    return 0


def _speed() -> str:
    load_before = os.getloadavg()[0]
    tables = "\n".join(map(run.written, run.tables()))
    load_after = os.getloadavg()[0]
    return (
        "# Speed and memory\n\n"
        "Measured on one machine; on another the figures differ, but the order of\n"
        "the steps should not. A limit is what we promise on an ordinary machine.\n"
        "All times grow when other programs run, so look at the load first.\n\n"
        f"Python {platform.python_version()}, {os.cpu_count()} processors; load "
        f"{load_before:.1f} at the start, {load_after:.1f} at the end, where 1 is "
        "ours.\n\n"
        f"{tables}"
    )


def _redline(name: str) -> bytes:
    old, new = (
        Request(file, load(_DOCUMENTS / file), view) for file, view in REDLINES[name]
    )
    return renderer_of("compare", "html")(compare_files(old, new))


def _readme() -> str:
    return "\n".join((*_introduction(), *_files(), ""))


def _introduction() -> Iterator[str]:
    yield "# Reports"
    yield ""
    yield f"Written by `{_COMMAND}` (`make reports`){_commit()}."
    yield "The councils are those of `corpus/`: they do not exist. But for the figures"
    yield "of `speed.md` and the two texts, the same code writes the same bytes."
    yield ""


def _files() -> Iterator[str]:
    yield "| file | what it is |"
    yield "| --- | --- |"
    yield "| [accuracy.md](accuracy.md) | what is found of the truth in the corpus |"
    yield "| [speed.md](speed.md) | CPU time, memory, and how they grow |"
    for name, command in PRINTED.items():
        yield f"| [{name}]({name}) | what `{command}` printed |"
    for name, ((old, old_view), (new, new_view)) in REDLINES.items():
        sides = f"{old} → {new}"
        if old == new:
            sides = f"{old}, {old_view} → {new_view}"
        yield f"| [redlines/{name}](redlines/{name}) | the redline of {sides} |"


def _commit() -> str:
    """Of the code that wrote the reports, as the end of a sentence; "" outside git."""
    commit = _git("rev-parse", "--short", "HEAD")
    if not commit:
        return ""
    changed = _git("status", "--porcelain", "--", "constitution_diff", "corpus")
    return f" at commit {commit}" + (", with later changes" if changed else "")


def _git(*arguments: str) -> str:
    """What git prints; "" when it is not installed, or this is no repository."""
    try:
        done = subprocess.run(
            ["git", *arguments],
            cwd=_ROOT,
            check=True,
            capture_output=True,
            text=True,
        )
    except (FileNotFoundError, subprocess.CalledProcessError):
        return ""
    return done.stdout.strip()


if __name__ == "__main__":
    sys.exit(main())
