"""The schedule and the tables of destinations from the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.cli.running import NEW, names, run, told

if TYPE_CHECKING:
    from pathlib import Path


def test_a_spreadsheet_is_the_schedule(folder: Path) -> None:
    ended = run("compare", "old.txt", "new.txt", "-o", "a.csv", cwd=folder)

    assert ended.returncode == 1
    record = (folder / "a.csv").read_text(encoding="utf-8-sig").splitlines()[-1]
    assert "The quorum is [deleted: five] members." in record


def test_a_word_file_is_the_schedule_where_it_is_named(folder: Path) -> None:
    ended = run("compare", "old.txt", "new.txt", "-o", "schedule=a.docx", cwd=folder)

    assert ended.returncode == 1
    assert names(folder) == {"old.txt", "new.txt", "a.docx"}


def test_the_whole_provision_is_quoted_when_asked(folder: Path) -> None:
    for name, quorum in (("old.txt", "five"), ("new.txt", "six")):
        text = f"1. Meetings\n\n1.1 The chair presides. The quorum is {quorum}."
        (folder / name).write_text(text, encoding="utf-8")
    target = ("--report", "schedule", "--format", "markdown")

    short = run("compare", "old.txt", "new.txt", *target, cwd=folder).stdout
    whole = run("compare", "old.txt", "new.txt", *target, "--text", "full", cwd=folder)

    assert b"| 1.1 | \xe2\x80\xa6 The quorum is" in short
    assert b"| 1.1 | The chair presides. The quorum is" in whole.stdout


def test_a_schedule_of_three_versions_says_what_is_new(folder: Path) -> None:
    (folder / "seen.txt").write_text(NEW.replace("six", "seven"), encoding="utf-8")

    ended = run(
        "compare", "old.txt", "seen.txt", "new.txt", "-o", "a.csv", "-q", cwd=folder
    )

    assert ended.returncode == 1
    record = (folder / "a.csv").read_text(encoding="utf-8-sig").splitlines()[-1]
    assert "changed again since the version seen" in record


def test_the_tables_of_destinations_have_every_provision(folder: Path) -> None:
    run("compare", "old.txt", "new.txt", "-o", "destinations=a.csv", cwd=folder)

    lines = (folder / "a.csv").read_text(encoding="utf-8-sig").splitlines()
    wanted = '"Table of destinations","1.1","The quorum is five members.","1.1",'
    assert f'{wanted}"reworded"' in lines


def test_a_column_that_the_schedule_lacks_is_refused_before_any_work(
    folder: Path,
) -> None:
    (folder / "constitution-diff.toml").write_text('[brand]\ncolumns = ["reson"]\n')

    ended = run("compare", "old.txt", "new.txt", "-o", "a.csv", cwd=folder)

    assert ended.returncode == 2
    assert "no column 'reson'; did you mean reason?" in told(ended)[0]
    assert not (folder / "a.csv").exists()
