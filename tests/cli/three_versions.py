"""A store of three versions, in force from 2019, 2021 and 2023."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.cli.running import run

if TYPE_CHECKING:
    from pathlib import Path

FIRST = "1. Meetings\n\n1.1 The quorum is five members.\n\n1.2 Votes are equal.\n"
SECOND = FIRST.replace("five", "six")
THIRD = "1. Meetings\n\n1.1 The chair presides.\n\n1.2 The quorum is six members.\n"


def keep_three(folder: Path) -> None:
    """Make the store in a folder, with the files and the list that it was made of."""
    rows = ["file,in force,decision"]
    for year, words in (("2019", FIRST), ("2021", SECOND), ("2023", THIRD)):
        (folder / f"{year}.txt").write_text(words, encoding="utf-8")
        rows.append(f'{year}.txt,1 May {year},"Council, minute {year[2:]}"')
    (folder / "list.csv").write_text("\n".join(rows), encoding="utf-8")
    assert run("init", cwd=folder).returncode == 0
    ended = run("add", "list.csv", "--council", "Harrowmere", cwd=folder)
    assert ended.returncode == 0, ended.stderr
