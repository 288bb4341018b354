"""Flags go before the environment, the environment before the file."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import run, told

if TYPE_CHECKING:
    from pathlib import Path

_COMPARE = ("compare", "old.txt", "new.txt")
_FILE = "constitution-diff.toml"


def test_the_file_goes_before_the_default(folder: Path) -> None:
    (folder / _FILE).write_text("[compare]\nexit-zero = true\n", encoding="utf-8")

    assert run(*_COMPARE, cwd=folder).returncode == 0


def test_the_environment_goes_before_the_file(folder: Path) -> None:
    (folder / _FILE).write_text("[compare]\nexit-zero = true\n", encoding="utf-8")

    ended = run(
        *_COMPARE, cwd=folder, environment={"CONSTITUTION_DIFF_COMPARE_EXIT_ZERO": "0"}
    )

    assert ended.returncode == 1


def test_a_flag_goes_before_the_environment(folder: Path) -> None:
    environment = {"CONSTITUTION_DIFF_COMPARE_FORMAT": "html"}

    html = run(*_COMPARE, cwd=folder, environment=environment)
    text = run(*_COMPARE, "--format", "text", cwd=folder, environment=environment)

    assert html.stdout.startswith(b"<!DOCTYPE html>")
    assert text.stdout.startswith(b"old.txt (current)")


def test_the_nearest_file_above_counts(folder: Path) -> None:
    (folder / _FILE).write_text("[outline]\njson = true\n", encoding="utf-8")
    below = folder / "drafts" / "may"
    below.mkdir(parents=True)

    ended = run("outline", folder / "old.txt", cwd=below)

    assert json.loads(ended.stdout)["clauses"]


def test_a_verb_ignores_the_settings_of_others(folder: Path) -> None:
    (folder / _FILE).write_text("[tracked]\nloud = 1\n[check]\n", encoding="utf-8")

    assert run("outline", "old.txt", cwd=folder).returncode == 0


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("[compare", "the settings cannot be read"),
        ("\x00", "the settings cannot be read"),
        ("compare = 3", "compare must be a table; write [compare]"),
        ("[compare]\nexit-zer0 = true", "compare has no option 'exit-zer0'"),
    ],
)
def test_bad_settings_get_one_sentence(folder: Path, content: str, why: str) -> None:
    (folder / _FILE).write_text(content, encoding="utf-8")

    ended = run(*_COMPARE, cwd=folder)

    assert ended.returncode == 2
    assert len(told(ended)) == 1
    assert told(ended)[0].startswith(f"Error: {folder / _FILE}: {why}")


@pytest.mark.parametrize("setting", ['exit-zero = "perhaps"', "only = 4", "format = 4"])
def test_a_setting_of_the_wrong_kind_gets_one_sentence(
    folder: Path, setting: str
) -> None:
    (folder / _FILE).write_text(f"[compare]\n{setting}\n", encoding="utf-8")

    ended = run(*_COMPARE, cwd=folder)

    assert ended.returncode == 2
    assert len(told(ended)) == 1
    assert told(ended)[0].startswith("Error: Invalid value for ")


def test_a_table_under_an_unknown_name_is_refused(folder: Path) -> None:
    (folder / _FILE).write_text("[compar]\nexit-zero = true\n", encoding="utf-8")

    ended = run(*_COMPARE, cwd=folder)

    assert ended.returncode == 2
    assert told(ended)[0].endswith(
        "there is no table [compar]; did you mean [compare]?"
    )


def test_one_name_may_stand_for_a_list_of_one(folder: Path) -> None:
    (folder / _FILE).write_text('[compare]\nonly = "attention"\n', encoding="utf-8")

    assert run(*_COMPARE, cwd=folder).returncode == 1
