"""Runs the command line as a user would: a process, its streams and its exit code."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

DOCUMENTS: Final = Path(__file__).parents[2] / "corpus" / "documents"
OLD: Final = "1. Meetings\n\n1.1 The quorum is five members.\n\n1.2 Votes are equal.\n"
NEW: Final = OLD.replace("five", "six")
COMMAND: Final = (sys.executable, "-m", "constitution_diff")
_NO_SETTINGS: Final = {
    name: value
    for name, value in os.environ.items()
    if name not in ("NO_COLOR", "FORCE_COLOR") and "CONSTITUTION_DIFF" not in name
}

Ended = subprocess.CompletedProcess[bytes]


def run(
    *arguments: str | Path,
    cwd: Path,
    stdin: bytes = b"",
    environment: Mapping[str, str] = MappingProxyType({}),
) -> Ended:
    """The command line's answer in that folder, under that environment."""
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        cwd=cwd,
        input=stdin,
        env={**_NO_SETTINGS, **environment},
        capture_output=True,
        timeout=60,
        check=False,
    )


def write_versions(folder: Path) -> None:
    """Two versions of a small constitution: old.txt and new.txt."""
    (folder / "old.txt").write_text(OLD, encoding="utf-8")
    (folder / "new.txt").write_text(NEW, encoding="utf-8")


def told(ended: Ended) -> list[str]:
    """The lines on standard error."""
    return ended.stderr.decode().splitlines()


def names(folder: Path) -> set[str]:
    """What lies in a folder, hidden files included."""
    return {path.name for path in folder.iterdir()}
