"""Carrying a store about and mending it, as an officer does."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import run

if TYPE_CHECKING:
    from pathlib import Path

FIRST = "1. Meetings\n\n1.1 The quorum is five members.\n\n1.2 Votes are equal.\n"
_ASKED = (
    ("history", "Harrowmere", "1.1", "--json"),
    ("show", "Harrowmere", "--version", "2021-05-01", "--json"),
    ("change-control", "Harrowmere", "--json"),
    ("versions", "--json"),
)


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A folder with a store of two versions."""
    run("init", cwd=tmp_path)
    for year, quorum in (("2019", "five"), ("2021", "six")):
        name = f"{year}.txt"
        (tmp_path / name).write_text(FIRST.replace("five", quorum), encoding="utf-8")
        told = ("--council", "Harrowmere", "--in-force", f"{year}-05-01")
        assert run("add", name, *told, cwd=tmp_path).returncode == 0
    return tmp_path


def _answers(folder: Path, store: str) -> list[bytes]:
    return [run(*asked, "--store", store, cwd=folder).stdout for asked in _ASKED]


def _seal(folder: Path, store: str) -> str:
    ended = run("verify", "--store", store, "--json", cwd=folder)
    found = json.loads(ended.stdout)
    assert found["sound"]
    seal: str = found["seal"]
    return seal


def test_a_store_is_carried_as_files_and_as_a_backup(kept: Path) -> None:
    usual = "constitutions.store"
    seal = _seal(kept, usual)

    exported = run("export", "e.zip", cwd=kept)
    imported = run("import", "e.zip", "--seal", seal, "--store", "new", cwd=kept)
    again = run("export", "again.zip", "--store", "new", cwd=kept)
    copied = run("backup", "copy", "--json", cwd=kept)

    assert [e.returncode for e in (exported, imported, again, copied)] == [0] * 4
    assert "Exported: e.zip" in exported.stderr.decode()
    assert "2 versions, 2 files, log of 4 lines" in imported.stdout.decode()
    assert json.loads(copied.stdout)["seal"] == seal
    assert (kept / "again.zip").read_bytes() == (kept / "e.zip").read_bytes()
    for store in ("new", "copy"):
        assert _seal(kept, store) == seal
        assert _answers(kept, store) == _answers(kept, usual)


def test_what_was_worked_out_is_made_anew_and_says_the_same(kept: Path) -> None:
    before = _answers(kept, "constitutions.store")
    with closing(sqlite3.connect(kept / "constitutions.store")) as at, at:
        at.execute("UPDATE outlines SET content = x'00'")
        at.execute("UPDATE stages SET content = x'00'")
        at.execute("DELETE FROM comparisons")
    assert run("verify", cwd=kept).returncode == 2

    mended = run("rebuild", cwd=kept)

    assert mended.returncode == 0, mended.stderr
    assert "All of it is what was stored." in mended.stdout.decode()
    assert _answers(kept, "constitutions.store") == before


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("export", "2019.txt"), "2019.txt: it exists already"),
        (("backup", "2019.txt"), "2019.txt: it exists already; --force replaces it"),
        (("backup", "constitutions.store", "--force"), "one of the files to be read"),
        (("import", "2019.txt", "--store", "new"), "neither an export's folder"),
        (("import", "none.zip", "--store", "new"), "there is no such export"),
        (("rebuild", "--store", "none"), "there is no such store"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(
    tmp_path: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    (tmp_path / "2019.txt").write_text(FIRST, encoding="utf-8")
    run("init", cwd=tmp_path)

    ended = run(*arguments, cwd=tmp_path)

    said = ended.stderr.decode()
    assert ended.returncode == 2
    assert sentence in said
    assert said.count("\n") == 1
    assert not (tmp_path / "new").exists()
