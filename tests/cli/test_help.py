"""Help answers at once, shows an example, and is the same by both names."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from constitution_diff.cli.root import VERBS
from tests.cli.running import run, run_apart
from tests.read.docx.builders import docx, p

_HEAVY: Final = (
    "docx",
    "pdfplumber",
    "pdfminer",
    "lxml",
    "rapidfuzz",
    "jinja2",
    "rich",
)
_LOADED: Final = """
import sys
from constitution_diff.cli import main
try:
    main()
except SystemExit:
    print("loaded:", *sorted(sys.modules))
"""


@pytest.mark.parametrize("verb", VERBS)
def test_the_help_of_every_verb_shows_an_example(tmp_path: Path, verb: str) -> None:
    ended = run(verb, "--help", cwd=tmp_path)

    assert ended.returncode == 0
    assert ended.stderr == b""
    assert f"Example: constitution-diff {verb} " in ended.stdout.decode()


@pytest.mark.parametrize("arguments", [[], ["--help"], *([v, "--help"] for v in VERBS)])
def test_help_imports_nothing_heavy(arguments: list[str]) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", _LOADED, *arguments],
        capture_output=True,
        text=True,
        check=True,
    )

    loaded = set(ended.stdout.rpartition("loaded:")[2].split())
    assert "constitution_diff.cli.root" in loaded
    assert loaded.isdisjoint(_HEAVY)


def test_a_word_redline_imports_nothing_that_weighs_changes(tmp_path: Path) -> None:
    for name in ("old", "new"):
        (tmp_path / f"{name}.docx").write_bytes(docx(p(f"1. The {name} quorum.")))

    ended = subprocess.run(
        (sys.executable, "-c", _LOADED, "compare", "old.docx", "new.docx",
         "-o", "redline.docx", "--no-cache"),
        capture_output=True, text=True, check=True, cwd=tmp_path,
    )  # fmt: skip

    loaded = set(ended.stdout.rpartition("loaded:")[2].split())
    assert (tmp_path / "redline.docx").exists()
    assert "constitution_diff.workflow.redlining" in loaded
    assert "constitution_diff.compare.markers" not in loaded


def test_help_lists_every_verb(tmp_path: Path) -> None:
    told = run("--help", cwd=tmp_path).stdout.decode()

    words = " ".join(told.split())
    assert [v for v, what in VERBS.items() if f"{v} {what}" not in words] == []


def test_the_module_and_the_command_are_the_same(tmp_path: Path) -> None:
    command = Path(sys.executable).with_name("constitution-diff")

    by_name = subprocess.run(
        [command, "compare", "--help"], capture_output=True, check=True
    )

    assert by_name.stdout == run_apart("compare", "--help", cwd=tmp_path).stdout
