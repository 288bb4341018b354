"""Overrides on the command line: found, named, written, refused."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.cli.running import run, told

if TYPE_CHECKING:
    from pathlib import Path

_DELETED = '[[link]]\nold = "1.2"\nnew = []\n'


def _relations(folder: Path, *options: str) -> dict[str, str]:
    ended = run("compare", "old.txt", "new.txt", "--json", *options, cwd=folder)
    links = json.loads(ended.stdout)["links"]
    return {" ".join(link["old"]): link["relation"] for link in links}


def test_overrides_beside_the_proposed_version_are_found(folder: Path) -> None:
    (folder / "new.overrides.toml").write_text(_DELETED, encoding="utf-8")

    assert _relations(folder)["1.2"] == "deleted"


def test_overrides_beside_the_current_version_are_not(folder: Path) -> None:
    (folder / "old.overrides.toml").write_text(_DELETED, encoding="utf-8")

    assert _relations(folder)["1.2"] == "same"


def test_overrides_may_be_named(folder: Path) -> None:
    (folder / "mine.toml").write_text(_DELETED, encoding="utf-8")

    assert _relations(folder, "--overrides", "mine.toml")["1.2"] == "deleted"


def test_a_file_of_overrides_to_fill_in_changes_nothing_until_it_is(
    folder: Path,
) -> None:
    (folder / "new.txt").write_text(
        "1. Meetings\n\n1.1 The quorum is six members.\n\n1.2 Bees are kept here.\n",
        encoding="utf-8",
    )
    before = _relations(folder)

    run("compare", "old.txt", "new.txt", "-o", "new.overrides.toml", cwd=folder)

    assert _relations(folder) == before
    assert before["1.2"] == "deleted"


def test_an_entry_without_its_marks_is_in_force(folder: Path) -> None:
    (folder / "new.txt").write_text(
        "1. Meetings\n\n1.1 The quorum is six members.\n\n1.2 Bees are kept here.\n",
        encoding="utf-8",
    )
    written = folder / "new.overrides.toml"
    run("compare", "old.txt", "new.txt", "-o", written.name, cwd=folder)
    _, entry, *_ = written.read_text(encoding="utf-8").split("# [[link]]\n")
    first = entry.splitlines()[0].removeprefix("# ")
    filled = f'[[link]]\n{first}\nnew = "1.2"\n'
    written.write_text(filled, encoding="utf-8")

    assert _relations(folder)["1.2"] == "edited"


def test_overrides_that_were_used_are_not_written_over(folder: Path) -> None:
    (folder / "new.overrides.toml").write_text(_DELETED, encoding="utf-8")

    ended = run(
        "compare", "old.txt", "new.txt", "-o", "new.overrides.toml", "--force",
        cwd=folder,
    )  # fmt: skip

    assert ended.returncode == 2
    assert "this is one of the files to be read" in told(ended)[0]


def test_decisions_in_force_are_written_anew_without_marks(folder: Path) -> None:
    (folder / "new.overrides.toml").write_text(
        _DELETED + 'note = "Minute 7"\n', encoding="utf-8"
    )

    run("compare", "old.txt", "new.txt", "-o", "again.toml", cwd=folder)

    again = (folder / "again.toml").read_text(encoding="utf-8")
    assert '\n[[link]]\nold = { citation = "1.2", words = "Votes are equal."' in again
    assert '\nnew = []\nnote = "Minute 7"\n' in again


def test_what_is_no_file_of_overrides_ends_with_a_sentence(folder: Path) -> None:
    (folder / "mine.toml").write_text("[[link", encoding="utf-8")

    ended = run("compare", "old.txt", "new.txt", "--overrides", "mine.toml", cwd=folder)

    assert ended.returncode == 2
    (line,) = told(ended)
    assert line.startswith("Error: mine.toml: the list cannot be used: it is no TOML")
