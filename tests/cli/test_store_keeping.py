"""The verbs that keep and forget in the store, as an officer calls them."""

from __future__ import annotations

import json
from shutil import copytree
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import run
from tests.cli.three_versions import THIRD, keep_three

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a store of three versions, in force from 2019, 2021 and 2023."""
    folder = tmp_path_factory.mktemp("three")
    keep_three(folder)
    return folder


@pytest.fixture
def kept(three: Path, tmp_path: Path) -> Path:
    """A copy of it, to which a test may add."""
    return copytree(three, tmp_path, dirs_exist_ok=True)


@pytest.mark.parametrize(
    ("dates", "says"),
    [
        (
            ("--in-force", "2025-05-01", "--ended", "2025-04-01"),
            "ended on 1 April 2025, before it was in force on 1 May 2025",
        ),
        (
            ("--in-force", "2025-05-01", "--part-in-force", "Part 9=2025-06-01"),
            "has no part 'Part 9', which a date was given for",
        ),
    ],
)
def test_a_version_whose_dates_cannot_be_is_not_kept(
    kept: Path, dates: tuple[str, ...], says: str
) -> None:
    before = run("versions", "Harrowmere", cwd=kept).stdout

    ended = run("add", "2023.txt", "--council", "Harrowmere", *dates, cwd=kept)

    assert ended.returncode == 2
    assert says in " ".join(ended.stderr.decode().split())
    assert run("versions", "Harrowmere", cwd=kept).stdout == before


def test_adding_a_list_again_keeps_nothing_twice(kept: Path) -> None:
    again = run("add", "list.csv", "--council", "Harrowmere", cwd=kept)

    assert again.returncode == 0
    assert again.stdout.decode().count("Kept already: ") == 3


def test_what_was_forgotten_is_said_wherever_it_is_asked_for(kept: Path) -> None:
    reason = ("--reason", "It names a child", "--by", "A. Clerk")
    ended = run("forget", "Harrowmere", "2021-05-01", *reason, "--json", cwd=kept)

    assert ended.returncode == 0, ended.stderr
    versions = json.loads(ended.stdout)["versions"]
    assert [one.get("forgotten", {}).get("reason") for one in versions] == [
        None, "It names a child", None
    ]  # fmt: skip
    told = "by A. Clerk: It names a child"
    for verb in (("versions",), ("history", "Harrowmere", "1.2"), ("verify",)):
        said = run(*verb, cwd=kept)
        assert said.returncode == 0, said.stderr
        assert told in " ".join(said.stdout.decode().split())
    for asked in (
        ("show", "Harrowmere", "--on", "2022-01-01"),
        ("show", "Harrowmere", "--version", "2021-05-01"),
        ("diff", "Harrowmere", "2021-05-01", "2023-05-01"),
        ("blame", "Harrowmere", "--on", "2022-01-01"),
        ("decide", "Harrowmere", "2021-05-01", "2023-05-01", "1.1", "Agreed."),
    ):
        said = run(*asked, cwd=kept)
        assert said.returncode == 2
        assert told in said.stderr.decode()
    verified = run("verify", cwd=kept).stdout.decode()
    assert "2 versions and 1 forgotten, 2 files and 1 forgotten, log of" in verified
    another = ("forget", "Harrowmere", "2021", "--reason", "Another", "-q")
    once_more = run(*another, cwd=kept)
    assert f"{told}. Nothing new was recorded." in once_more.stderr.decode()
    again = run("add", "list.csv", "--council", "Harrowmere", cwd=kept)
    assert again.returncode == 2
    assert again.stdout.decode().count("Kept already: ") == 2
    assert (
        "list.csv, row 3: constitutions.store: nothing was stored, for Harrowmere, "
        in (again.stderr.decode())
    )
    assert f"{told}. To keep these files after all, add them with another --name." in (
        again.stderr.decode()
    )


def test_a_file_that_another_council_keeps_is_named_when_it_is_forgotten(
    kept: Path,
) -> None:
    other = ("--council", "East Zennor", "--name", "2021", "--in-force", "2021-05-01")
    assert run("add", "2021.txt", *other, cwd=kept).returncode == 0
    reason = ("--reason", "It names a child", "-q")

    ended = run("forget", "Harrowmere", "2021-05-01", *reason, cwd=kept)

    assert ended.returncode == 0
    assert ended.stderr.decode() == (
        "The file of Harrowmere, Constitution, 2021-05-01, which was forgotten, is "
        "still kept of East Zennor, Constitution, 2021.\n"
        "To forget it there as well: constitution-diff forget --reason TEXT "
        "--document Constitution --store constitutions.store "
        '"East Zennor" 2021\n'
    )
    there = run("forget", "East Zennor", "2021", *reason, cwd=kept)
    assert (there.returncode, there.stderr) == (0, b"")
    verified = run("verify", cwd=kept).stdout.decode()
    assert "2 versions and 2 forgotten, 2 files and 1 forgotten, log of" in verified
    assert "still kept" not in verified


def test_another_file_under_a_kept_name_is_refused(kept: Path) -> None:
    (kept / "other.txt").write_text(THIRD, encoding="utf-8")

    ended = run(
        "add", "other.txt", "--council", "Harrowmere", "--name", "2019-05-01", cwd=kept
    )

    assert ended.returncode == 2
    assert "has a version '2019-05-01' already" in ended.stderr.decode()


def test_a_list_names_the_row_and_the_column_that_are_otherwise(kept: Path) -> None:
    rows = (
        "file,in force,decision\n2019.txt,2019-05-01,\n2021.txt,2021-05-01,Minute 9\n"
    )
    (kept / "again.csv").write_text(rows, encoding="utf-8")

    ended = run("add", "again.csv", "--council", "Harrowmere", cwd=kept)

    said = ended.stderr.decode()
    assert ended.returncode == 2
    assert "again.csv, row 3: " in said
    assert "(decision: Council, minute 21 is kept, Minute 9 is given)" in said


def test_the_same_file_under_another_date_is_kept_with_a_notice(kept: Path) -> None:
    ended = run(
        "add",
        "2019.txt",
        "--council",
        "Harrowmere",
        "--in-force",
        "2018-05-01",
        cwd=kept,
    )

    assert ended.returncode == 0
    assert "the same file is kept as version 2019-05-01 already" in (
        ended.stderr.decode()
    )


def test_verify_finds_a_sound_store_and_prints_its_seal(kept: Path) -> None:
    ended = run("verify", cwd=kept)

    said = ended.stdout.decode()
    assert ended.returncode == 0
    assert "constitutions.store: 3 versions, 3 files, log of 5 lines." in said
    seal = said.partition("Seal of the log: ")[2].split()[0]
    assert run("verify", "--seal", seal, cwd=kept).returncode == 0
    assert run("verify", "--seal", "0" * 64, cwd=kept).returncode == 2


def test_what_only_another_version_holds_is_said_to_be_there(kept: Path) -> None:
    words = f"{THIRD}\n1.3 Nobody smokes.\n"
    (kept / "2018.txt").write_text(words, encoding="utf-8")
    council = ("--council", "Harrowmere", "--in-force", "2018-05-01")
    assert run("add", "2018.txt", *council, cwd=kept).returncode == 0
    gone = run("show", "Harrowmere", "1.3", cwd=kept)
    nowhere = run("show", "Harrowmere", "9.9", cwd=kept)

    assert gone.stderr.decode().endswith(
        "Version 2018-05-01 does: add --version '2018-05-01'.\n"
    )
    assert nowhere.stderr.decode().endswith("holds no provision '9.9'.\n")


def test_quiet_verbs_of_the_store_say_only_what_was_asked(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("1. Fees\n\n1.1 The fee is five.\n", "utf-8")
    calls = (
        ("init", "-q"),
        ("add", "a.txt", "--council", "Ham", "--in-force", "2024-05-01", "-q"),
        ("export", "out.zip", "-q", "-o", "told.json"),
        ("backup", "copy.store", "-q", "-o", "copied.json"),
    )

    found = [run(*call, cwd=tmp_path) for call in calls]

    assert [(one.returncode, one.stdout, one.stderr) for one in found] == (
        [(0, b"", b"")] * len(calls)
    )
