"""What a report shows is chosen by flags and profiles; the exit code stays."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import run, told

if TYPE_CHECKING:
    from pathlib import Path

_FILE = "constitution-diff.toml"
_COMPARE = ("compare", "old.txt", "new.txt")
_MEMBERS = '[profiles.members]\nonly = ["cosmetic"]\n'


def test_what_is_left_out_is_counted_and_the_exit_code_is_the_same(
    folder: Path,
) -> None:
    ended = run(*_COMPARE, "--ignore", "attention", cwd=folder)

    text = ended.stdout.decode()
    assert ended.returncode == 1
    assert "Left out, as asked: needs attention. 1 provision not shown." in text
    assert "* 1.1" not in text


def test_the_json_is_whole_and_names_what_is_not_shown(folder: Path) -> None:
    whole = json.loads(run(*_COMPARE, "--json", cwd=folder).stdout)

    ended = run(*_COMPARE, "--json", "--only", "cosmetic", cwd=folder)

    chosen = json.loads(ended.stdout)
    assert chosen["links"] == whole["links"]
    assert chosen["selection"] == {
        "only": ["cosmetic"], "ignore": [], "not_shown": [1],
    }  # fmt: skip
    assert whole["links"][1]["new"] == ["1.1"]


def test_a_page_folds_what_is_left_out(folder: Path) -> None:
    ended = run(*_COMPARE, "--format", "html", "--only", "cosmetic", cwd=folder)

    page = ended.stdout.decode()
    assert "1 provision (1.1), not shown, as asked" in page
    assert "Changes that need attention" not in page


def test_a_profile_of_the_settings_chooses(folder: Path) -> None:
    (folder / _FILE).write_text(_MEMBERS, encoding="utf-8")

    ended = run(*_COMPARE, "--profile", "members", cwd=folder)

    assert (
        "Only this is shown, as asked: capitals, punctuation, layout."
        in ended.stdout.decode()
    )


def test_a_flag_goes_before_the_profile(folder: Path) -> None:
    (folder / _FILE).write_text(_MEMBERS, encoding="utf-8")

    ended = run(*_COMPARE, "--profile", "members", "--only", "attention", cwd=folder)

    text = ended.stdout.decode()
    assert "shown, as asked: needs attention. 0 provisions not shown." in text


@pytest.mark.parametrize(
    ("settings", "options", "sentence"),
    [
        (
            "",
            ("--only", "loud"),
            "Error: --only and --ignore: changes cannot be chosen",
        ),
        ("", ("--profile", "members"), "Error: No profile 'members' stands in "),
        (_MEMBERS, ("--profile", "press"), "Error: No profile 'press' stands in "),
        (
            "[profiles.members]\nonly = 1\n",
            ("--profile", "members"),
            "the profile 'members' may hold lists of names under only and ignore",
        ),
        (
            '[profiles.members]\nshow = ["attention"]\n',
            ("--profile", "members"),
            "the profile 'members' may hold lists of names under only and ignore",
        ),
    ],
)
def test_a_choice_that_there_is_not_ends_with_a_sentence(
    folder: Path, settings: str, options: tuple[str, ...], sentence: str
) -> None:
    if settings:
        (folder / _FILE).write_text(settings, encoding="utf-8")

    ended = run(*_COMPARE, *options, "-o", "a.html", cwd=folder)

    (line,) = told(ended)
    assert ended.returncode == 2
    assert sentence in line
    assert not (folder / "a.html").exists()
