"""A list of versions, as an officer adds it: what was kept, and why not the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.running import run, told

if TYPE_CHECKING:
    from pathlib import Path

_TWICE = "1. Fee\n\nFive.\n\n1. Fee\n\nSix.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with an empty store and a small constitution with a doubtful number."""
    assert run("init", cwd=tmp_path).returncode == 0
    (tmp_path / "a.txt").write_text(_TWICE, encoding="utf-8")
    return tmp_path


def test_a_list_keeps_what_can_be_kept_and_names_the_other_rows(folder: Path) -> None:
    rows = ("gone.txt,1 May 2019", "a.txt,3/5/2021", "a.txt,2023-05-01",
            "a.txt,31/02/2016")  # fmt: skip
    (folder / "list.csv").write_text("\n".join(("file,in force", *rows)))

    ended = run("add", "list.csv", "--council", "Q", cwd=folder)

    assert ended.returncode == 2
    assert ended.stdout.decode().splitlines() == [
        "Kept: Q, Constitution, 2021-05-03",
        "    in force from 3 May 2021",
        "Kept: Q, Constitution, 2023-05-01",
        "    in force from 1 May 2023",
    ]
    first, second, *notices, last = told(ended)
    assert first.startswith("Error: list.csv, row 2: gone.txt: there is no such file")
    assert second == (
        "Error: list.csv, row 5: in force '31/02/2016' is no date; write it as in "
        "2021-12-16."
    )
    assert last.startswith("Error: list.csv: 2 versions of 4 not kept, for the reasons")
    of_both = [line for line in notices if line.startswith("Notice: Rows 3, 4: ")]
    assert of_both
    assert len(of_both) == len([line for line in notices if "more than once" in line])


def test_what_is_said_of_one_version_is_not_lost_beside_a_list(folder: Path) -> None:
    (folder / "list.csv").write_text("file,council\na.txt,Q\n")

    for given in (("--decision", "Other"), ("--in-force", "2018-01-01")):
        ended = run("add", "list.csv", *given, cwd=folder)

        assert ended.returncode == 2
        (said,) = told(ended)
        assert said.startswith(f"Error: {given[0]} is of one version, and a list names")


def test_a_folder_with_a_list_of_versions_is_not_kept_as_one(folder: Path) -> None:
    (folder / "vs").mkdir()
    (folder / "vs" / "a.txt").write_text(_TWICE, encoding="utf-8")
    (folder / "vs" / "Versions.CSV").write_text("File;In force\na.txt;2019-05-01\n")

    ended = run("add", "vs", "--council", "Q", cwd=folder)

    assert ended.returncode == 2
    (said,) = told(ended)
    assert said == (
        "Error: vs: it holds a list of versions, Versions.CSV, and would be kept as "
        "one version. To keep each that is listed, give vs/Versions.CSV; to keep all "
        "as one, take the list out of the folder."
    )
