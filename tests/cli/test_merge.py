"""`merge` on the command line: its exit codes, and what it writes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import DOCUMENTS, run

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Ended

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


_RULES = "1 Meetings\n\n1.1 The quorum is five members.\n\n1.2 Votes are public.\n"


def _merged_with_a_conflict(tmp_path: Path, *options: str) -> Ended:
    for name, members in (("base", "five"), ("ours", "six"), ("theirs", "seven")):
        text = _RULES.replace("five", members)
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    files = ("base.txt", "ours.txt", "theirs.txt")
    return run("merge", *files, "-o", "merged=new.txt", *options, cwd=tmp_path)


@pytest.mark.parametrize("audience", ["public", "internal"])
def test_the_merged_version_is_a_document_to_go_on_with(
    audience: str, tmp_path: Path
) -> None:
    _merged_with_a_conflict(tmp_path, "--audience", audience)

    ended = run("compare", "base.txt", "new.txt", cwd=tmp_path)

    assert ended.returncode == 0, ended.stdout.decode()


def test_what_the_merged_version_leaves_open_is_told_beside_it(tmp_path: Path) -> None:
    ended = _merged_with_a_conflict(tmp_path)

    assert ended.returncode == 1
    first, second, _ = ended.stderr.decode().splitlines()
    assert first == (
        "Notice: Conflict 1, at 1.1: Both sides change the same words, or words close"
        " together."
    )
    assert second.startswith("Notice: Until a conflict is decided, the merged version")


def test_a_conflict_left_open_is_told_also_where_little_is_to_be_said(
    tmp_path: Path,
) -> None:
    ended = _merged_with_a_conflict(tmp_path, "-q", "--exit-zero")

    assert ended.returncode == 0
    first, second = ended.stderr.decode().splitlines()
    assert first.startswith("Conflict 1, at 1.1: Both sides change the same words")
    assert second.startswith("Until a conflict is decided, the merged version")
