"""`compare --glossary`: what a council renamed asks for no attention."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import run

if TYPE_CHECKING:
    from pathlib import Path

_TEXT = "4.1 The {0} keeps the register.\n\n4.2 A copy is sent to the {0} at once.\n"


@pytest.fixture
def renamed(tmp_path: Path) -> Path:
    """Two versions, a glossary, and settings that name it."""
    (tmp_path / "old.txt").write_text(_TEXT.format("chairman"))
    (tmp_path / "new.txt").write_text(_TEXT.format("chair"))
    (tmp_path / "terms.toml").write_text('[renamed]\n"Chairman" = "Chair"\n')
    return tmp_path


def test_what_the_glossary_lists_is_terminology(renamed: Path) -> None:
    ended = run(
        "compare", "old.txt", "new.txt", "--json", "--glossary", "terms.toml",
        cwd=renamed,
    )  # fmt: skip

    found = json.loads(ended.stdout)
    assert [one["confirmed"] for one in found["substitutions"]] == [True]
    assert found["summary"]["significance"] == {"terminology": 2}


def test_the_settings_file_may_name_the_glossary(renamed: Path) -> None:
    settings = '[compare]\nglossary = "terms.toml"\n'
    (renamed / "constitution-diff.toml").write_text(settings)

    ended = run("compare", "old.txt", "new.txt", "--json", cwd=renamed)

    assert json.loads(ended.stdout)["substitutions"][0]["confirmed"] is True


def test_without_a_glossary_the_question_is_asked(renamed: Path) -> None:
    ended = run("compare", "old.txt", "new.txt", "--json", cwd=renamed)

    (one,) = json.loads(ended.stdout)["substitutions"]
    assert one["question"] == "Same post or body under a new name?"


def test_a_file_that_is_no_glossary_is_refused(renamed: Path) -> None:
    ended = run("compare", "old.txt", "new.txt", "--glossary", "old.txt", cwd=renamed)

    assert ended.returncode == 2
    assert b"old.txt: the list cannot be used" in ended.stderr
