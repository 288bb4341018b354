"""`compare -o instructions=…` and `apply`: there and back on the command line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.cli.running import DOCUMENTS, names, run, told

if TYPE_CHECKING:
    from pathlib import Path

_FIVE = "In 1.1, for “five” substitute “six”.\n"


def test_instructions_that_were_written_make_the_proposed_version(
    folder: Path,
) -> None:
    old, new = (DOCUMENTS / f"harrowmere-v{n}.docx" for n in (1, 3))

    run("compare", old, new, "-o", "instructions=changes.txt", cwd=folder)
    ended = run("apply", old, "changes.txt", "-o", "amended.txt", cwd=folder)

    assert ended.returncode == 0
    again = run("compare", "amended.txt", new, "--json", cwd=folder)
    relations = {link["relation"] for link in json.loads(again.stdout)["links"]}
    assert relations == {"same"}


def test_the_amended_text_is_printed_where_no_file_is_named(folder: Path) -> None:
    ended = run("apply", "old.txt", "-", cwd=folder, stdin=_FIVE.encode())

    assert ended.returncode == 0
    assert "six members" in ended.stdout.decode()


def test_the_amended_outline_has_the_shape_of_any_outline(folder: Path) -> None:
    ended = run("apply", "old.txt", "-", "--json", cwd=folder, stdin=_FIVE.encode())

    outline = json.loads(ended.stdout)
    assert outline["schema"] == "constitution-diff/outline/1"
    assert [clause["id"] for clause in outline["clauses"]] == ["1", "1.1", "1.2"]


def test_nothing_is_written_where_an_instruction_does_not_fit(folder: Path) -> None:
    (folder / "changes.txt").write_text(
        f"1. {_FIVE}2. Omit 1.7.\n3. In 1.2, omit “votes”.\n", encoding="utf-8"
    )
    before = names(folder)

    ended = run("apply", "old.txt", "changes.txt", "-o", "amended.txt", cwd=folder)

    assert ended.returncode == 2
    assert ended.stdout == b""
    assert names(folder) == before
    first, *faults = told(ended)
    assert "2 instructions do not fit old.txt, and nothing was written" in first
    assert faults[0] == "  2. Omit 1.7: there is no 1.7 in the current version."
    asks = "“votes” occurs there only as “Votes” (other capitals). This is for you"
    assert asks in faults[1]


def test_a_text_without_instructions_is_refused(folder: Path) -> None:
    ended = run("apply", "old.txt", "-", cwd=folder, stdin=b"Resolved.\n")

    assert ended.returncode == 2
    assert "no instruction was found" in told(ended)[0]


def test_instructions_must_be_text(folder: Path) -> None:
    word = DOCUMENTS / "tarnwick.docx"

    ended = run("apply", "old.txt", word, cwd=folder)

    assert ended.returncode == 2
    assert "Save it as a text file (.txt)" in told(ended)[0]


def test_instructions_that_say_there_is_nothing_to_amend_change_nothing(
    folder: Path,
) -> None:
    run("compare", "old.txt", "old.txt", "-o", "instructions=none.txt", cwd=folder)

    ended = run("apply", "old.txt", "none.txt", cwd=folder)

    assert ended.returncode == 0
    assert "five members" in ended.stdout.decode()


def test_an_input_is_never_written_over(folder: Path) -> None:
    (folder / "changes.txt").write_text(_FIVE, encoding="utf-8")

    ended = run(
        "apply", "old.txt", "changes.txt", "-o", "changes.txt", "--force", cwd=folder
    )

    assert ended.returncode == 2
    assert "one of the files to be read" in told(ended)[0]
