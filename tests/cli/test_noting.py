"""`note`, `decide` and `override`, as an officer calls them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import run

if TYPE_CHECKING:
    from pathlib import Path

FIRST = "1. Fees\n\n1.1 The fee is five pounds.\n\n1.2 Dogs are allowed.\n"
_PAIR = ("Harrowmere", "2021-05-01", "2024-05-01")
SECOND = FIRST.replace("five", "six")


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a store of two versions."""
    folder = tmp_path_factory.mktemp("kept")
    rows = ["file,in force"]
    for year, words in (("2021", FIRST), ("2024", SECOND)):
        (folder / f"{year}.txt").write_text(words, encoding="utf-8")
        rows.append(f"{year}.txt,1 May {year}")
    (folder / "list.csv").write_text("\n".join(rows), encoding="utf-8")
    run("init", cwd=folder)
    assert run("add", "list.csv", "--council", "Harrowmere", cwd=folder).returncode == 0
    return folder


def test_a_decision_goes_into_the_schedule_and_comes_back_from_it(kept: Path) -> None:
    pair = ("Harrowmere", "2021-05-01", "2024-05-01")

    put = run("decide", *pair, "1.1", "Agreed, minute 4.", "--json", cwd=kept)
    run("diff", *pair, "-o", "schedule.csv", cwd=kept)
    again = run("decide", *pair, "--decisions", "schedule.csv", cwd=kept)

    (note,) = json.loads(put.stdout)["notes"]
    assert note["decision"] == "Agreed, minute 4."
    assert "Agreed, minute 4." in (kept / "schedule.csv").read_text("utf-8-sig")
    assert "All of it is kept already." in again.stdout.decode()


def test_notes_are_listed_with_who_wrote_them(kept: Path) -> None:
    at = ("Harrowmere", "2024-05-01")

    run("note", *at, "As printed.", "--by", "A. Clerk", cwd=kept)
    listed = run("note", *at, cwd=kept).stdout.decode()

    assert "As printed." in listed
    assert "A. Clerk, " in listed


@pytest.mark.parametrize("asked", [("blame", "1.1"), ("change-control",)])
def test_reports_on_what_changed_list_what_was_decided(
    asked: tuple[str, ...], kept: Path
) -> None:
    verb, *clause = asked
    run("decide", "Harrowmere", "2021-05-01", "2024-05-01", "1.1", "Carried.", cwd=kept)

    said = run(verb, "Harrowmere", *clause, cwd=kept).stdout.decode()
    held = run(verb, "Harrowmere", *clause, "--json", cwd=kept).stdout

    assert "Carried." in said
    assert "Carried." in {one.get("decision") for one in json.loads(held)["notes"]}


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("decide", "Harrowmere", "2021-05-01", "2024-05-01", "1.1"), "was decided on"),
        (
            ("override", "Harrowmere", "2021-05-01", "2024-05-01", "--apart"),
            "--apart is for two provisions",
        ),
        (("note", "Harrowmere", "2024-05-01", "Why", "--since", "2021-05-01"), "--cl"),
        (("note", "Harrowmere", "--withdraw", "99"), "it keeps no note 99"),
        (("decide", *_PAIR, "--reason", "x"), "Say what was decided"),
        (("decide", *_PAIR, "", "Agreed."), "Say on which change"),
        (("override", *_PAIR, "--reason", "x"), "Say what became of what"),
        (("note", "Harrowmere", "2024", "", "--clause", "1.1"), "has no words"),
        (("note", "Harrowmere", "2024", "--clause", "1.1"), "--clause alone is not"),
        (("versions", "--store", ""), "--store is empty"),
    ],
)
def test_what_is_not_said_whole_is_asked_for_in_a_sentence(
    kept: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    ended = run(*arguments, cwd=kept)

    said = ended.stderr.decode()
    assert ended.returncode == 2
    assert sentence in said
    assert said.count("\n") == 1


@pytest.mark.parametrize(
    "asked",
    [
        ("decide", "Harrowmere", "2024", "2021", "1.1", "Agreed."),
        (
            "override",
            "Harrowmere",
            "2024",
            "2021",
            "--of-old",
            "1.1",
            "--of-new",
            "1.1",
        ),
        ("note", "Harrowmere", "2021", "Why.", "--since", "2024", "--clause", "1.1"),
        ("diff", "Harrowmere", "2024", "2021"),
    ],
)
def test_versions_the_wrong_way_round_are_told(
    asked: tuple[str, ...], kept: Path
) -> None:
    ended = run(*asked, cwd=kept)

    assert ended.returncode != 2
    assert "2024-05-01, the current version here, is of 1 May" in ended.stderr.decode()
