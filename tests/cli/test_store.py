"""The verbs that answer from the store, as an officer calls them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import run
from tests.cli.three_versions import keep_three

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a store of three versions, to which nothing is ever added."""
    folder = tmp_path_factory.mktemp("kept")
    keep_three(folder)
    return folder


def test_show_gives_the_words_in_force_on_a_day_with_their_dates(kept: Path) -> None:
    said = run("show", "Harrowmere", "1.1", "--on", "2020-06-01", cwd=kept).stdout

    words = " ".join(said.decode().split())
    assert "The stored version 2019-05-01, in force from 1 May 2019" in words
    assert "The quorum is five members." in words
    assert "The version after: 2021-05-01" in words


@pytest.mark.parametrize(
    ("on", "quorum"),
    [("2021-04-30", "five"), ("2021-05-01", "six"), ("2021-05-02", "six")],
)
def test_the_answer_turns_on_the_day_of_the_change(
    kept: Path, on: str, quorum: str
) -> None:
    ended = run("show", "harrowmere", "1.1", "--on", on, "--json", cwd=kept)

    (extract,) = json.loads(ended.stdout)["extracts"]
    assert f"The quorum is {quorum} members." in extract["clauses"][0]["text"]


@pytest.mark.parametrize("verb", ["blame", "history"])
def test_a_day_before_all_versions_is_not_answered_by_the_newest(
    kept: Path, verb: str
) -> None:
    ended = run(verb, "Harrowmere", "1.1", "--on", "1999-12-31", cwd=kept)

    assert ended.returncode == 2
    assert not ended.stdout
    said = " ".join(ended.stderr.decode().split())
    assert "to have been in force on 31 December 1999" in said
    assert "--version" in said


@pytest.mark.parametrize("written", ["1 May 2021", "01/05/2021", "2021-05-01"])
def test_a_version_is_found_by_its_date_as_people_write_it(
    kept: Path, written: str
) -> None:
    ended = run("show", "Harrowmere", "1.1", "--version", written, cwd=kept)

    assert ended.returncode == 0, ended.stderr
    assert "The quorum is six members." in " ".join(ended.stdout.decode().split())


def test_a_kept_version_with_a_date_is_not_called_proposed(kept: Path) -> None:
    ended = run(
        "diff", "Harrowmere", "2019-05-01", "2021-05-01", "--certificate", cwd=kept
    )

    said = " ".join(ended.stdout.decode().split())
    assert "In force from 1 May 2021; made by Council, minute 21" in said
    assert "not adopted" not in said


@pytest.mark.parametrize("verb", ["show", "history", "blame"])
def test_a_version_and_a_day_are_not_both_taken(kept: Path, verb: str) -> None:
    ended = run(
        verb, "Harrowmere", "1.1", "--version", "2019-05-01", "--on", "2021-06-01",
        cwd=kept,
    )  # fmt: skip

    assert ended.returncode == 2
    assert b"--on and --version contradict each other" in ended.stderr


def test_history_follows_a_provision_under_its_other_numbers(kept: Path) -> None:
    ended = run("history", "Harrowmere", "1.2", "--json", cwd=kept)

    (line,) = json.loads(ended.stdout)["lines"]
    told = [(s["first"], s["standing"], s.get("citation", "")) for s in line["stages"]]
    assert told[:2] == [(0, "first", "1.1"), (1, "edited", "1.1")]
    assert told[2][0] == 2
    assert told[2][2] == "1.2"


def test_blame_names_the_version_that_last_changed_the_words(kept: Path) -> None:
    ended = run("blame", "Harrowmere", "1.2", "--json", cwd=kept)

    (row,) = json.loads(ended.stdout)["rows"]
    assert row["changed"]["first"] in (1, 2)
    assert row["changed"]["text"] == "The quorum is six members."


def test_change_control_has_a_row_for_each_version(kept: Path) -> None:
    said = run("change-control", "Harrowmere", cwd=kept).stdout.decode()

    assert "* 2021-05-01; 1 May 2021; Council, minute 21" in said
    assert "Reworded: 1.1." in said


def test_diff_writes_the_reports_of_compare(kept: Path) -> None:
    ended = run("diff", "Harrowmere", "2019-05-01", "2021-05-01", cwd=kept)

    assert ended.returncode == 1
    assert "[-five-]{+six+}" in ended.stdout.decode()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("forget", "Harrowmere", "2019-05-01"), "Say why"),
        (("forget", "Harrowmere", "2018", "--reason", "x"), "no version '2018'"),
        (("show", "Harowmere"), "did you mean 'Harrowmere'?"),
        (("show", "Harrowmere", "9.9"), "holds no provision '9.9'"),
        (("show", "Harrowmere", "--version", "2020"), "no version '2020'"),
        (("history", "Harrowmere", "9.9"), "holds '9.9'"),
        (("versions", "--store", "other.store"), "there is no such store"),
        (("init",), "it exists already"),
        (("add", "2019.txt"), "Say whose document it is"),
    ],
)
def test_what_is_not_there_is_said_in_a_sentence(
    kept: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    ended = run(*arguments, cwd=kept)

    said = ended.stderr.decode()
    assert ended.returncode == 2
    assert sentence in said
    assert said.count("\n") == 1


def test_a_version_is_found_by_its_year_where_that_is_the_only_one(kept: Path) -> None:
    ended = run("diff", "Harrowmere", "2019", "2021", cwd=kept)

    assert ended.returncode == 1
    assert "[-five-]{+six+}" in ended.stdout.decode()
