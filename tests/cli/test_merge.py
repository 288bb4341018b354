"""`merge` on the command line: its exit codes, and what it writes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.cli.running import DOCUMENTS, run

if TYPE_CHECKING:
    from pathlib import Path

_BASE, _OURS, _THEIRS = (DOCUMENTS / f"harrowmere-v{n}.docx" for n in (1, 2, 3))


def test_a_merge_with_conflicts_ends_with_one(folder: Path) -> None:
    ended = run("merge", _BASE, _OURS, _THEIRS, "--json", cwd=folder)

    assert ended.returncode == 1
    assert json.loads(ended.stdout)["schema"] == "constitution-diff/merge/1"


def test_a_merge_without_conflicts_ends_with_nought(folder: Path) -> None:
    args = ("merge", _BASE, _OURS, _BASE, "-o", "merged.docx", "-o", "report.html")

    ended = run(*args, cwd=folder)

    assert ended.returncode == 0
    assert (folder / "merged.docx").exists()
    assert (folder / "report.html").exists()
