"""Programs that make a redline of two Word files, and what a run of one costs."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import msgspec

ROOT: Final = Path(__file__).parents[2]
_LAUNCHER: Final = Path(__file__).with_name("launcher.py")
_TIMEOUT_S: Final = 900
_TOLD: Final = 160
"""So many characters of an error are printed."""
_NO_BYTECODE: Final = "PYTHONDONTWRITEBYTECODE"
"""Without its bytecode a program compiles itself at each start; installed ones do not,
so a variable that forbids to keep it would put ours, run from its sources, behind."""


@dataclass(frozen=True, slots=True)
class Tool:
    """A program. In its command {old}, {new} and {out} stand for three Word files."""

    name: str
    command: tuple[str, ...]
    environment: tuple[tuple[str, str], ...] = ()
    """Names and values, beside those of the whole run."""


OURS: Final = Tool(
    "constitution-diff",
    (sys.executable, "-m", "constitution_diff", "compare", "{old}", "{new}", "-o",
     "{out}", "--force", "--exit-zero"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run of a program cost."""

    wall_s: float
    cpu_s: float
    """Of the program and all that it started and waited for."""
    peak_mb: float
    """Of the largest process among them."""
    code: int


@dataclass(frozen=True, slots=True)
class Made:
    """A redline, or why there is none."""

    cost: Cost
    redline: bytes | None
    reason: str = ""


def made(tool: Tool, old: bytes, new: bytes) -> Made:
    """What the program makes of two Word files, in a process of its own."""
    with TemporaryDirectory(prefix="redlines-") as name:
        folder = Path(name)
        (folder / "old.docx").write_bytes(old)
        (folder / "new.docx").write_bytes(new)
        cost, said = _run(tool, folder)
        out = folder / "redline.docx"
        if cost.code == 0 and out.is_file():
            return Made(cost, out.read_bytes())
        if cost.wall_s >= _TIMEOUT_S:
            return Made(cost, None, f"stopped after {_TIMEOUT_S} s")
        return Made(cost, None, f"exit code {cost.code}: {_last_line(said)}")


def _run(tool: Tool, folder: Path) -> tuple[Cost, str]:
    files = {"old": "old.docx", "new": "new.docx", "out": "redline.docx"}
    paths = {name: str(folder / file) for name, file in files.items()}
    command = [part.format_map(paths) if "{" in part else part for part in tool.command]
    report = folder / "cost.json"
    launcher = [
        sys.executable,
        "-I",
        "-S",
        str(_LAUNCHER),
        str(report),
        str(_TIMEOUT_S),
    ]
    inherited = {k: v for k, v in os.environ.items() if k != _NO_BYTECODE}
    done = subprocess.run(
        [*launcher, *command], check=True, cwd=ROOT, stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE, env=inherited | dict(tool.environment),
    )  # fmt: skip
    cost = msgspec.json.decode(report.read_bytes(), type=Cost)
    return cost, done.stderr.decode(errors="replace")


def _last_line(said: str) -> str:
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    return lines[-1][:_TOLD] if lines else "no message"
