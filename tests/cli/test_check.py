"""The proof-reader from the command line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import run, told

if TYPE_CHECKING:
    from pathlib import Path

_FAULTY = "4 Meetings\n\n4.1 The quorum is TBC.\n\n4.3 Ask the Audit Commission.\n"


@pytest.fixture
def faulty(folder: Path) -> Path:
    (folder / "faulty.txt").write_text(_FAULTY)
    return folder


def test_findings_are_printed_and_do_not_change_the_exit_code(faulty: Path) -> None:
    ended = run("check", "faulty.txt", cwd=faulty)

    assert ended.returncode == 0
    text = ended.stdout.decode()
    assert "3 findings" in text
    assert text.index("[placeholder]") < text.index("[number-missing]")


def test_the_exit_code_tells_of_findings_when_asked(faulty: Path) -> None:
    assert run("check", "faulty.txt", "--exit-code", cwd=faulty).returncode == 1
    only = ("--only", "reference-broken")
    assert run("check", "faulty.txt", "--exit-code", *only, cwd=faulty).returncode == 0


def test_json_holds_every_finding_with_its_places(faulty: Path) -> None:
    found = json.loads(run("check", "faulty.txt", "--json", cwd=faulty).stdout)

    assert found["schema"] == "constitution-diff/check/1"
    assert found["summary"] == {
        "blocks-publication": 1,
        "correct-first": 1,
        "consider": 1,
    }
    assert found["findings"][0]["places"][0]["clause"] == "4.1"


def test_a_code_is_left_out_by_a_flag_and_by_the_settings(faulty: Path) -> None:
    flagged = run("check", "faulty.txt", "--ignore", "placeholder", cwd=faulty)
    (faulty / "constitution-diff.toml").write_text('[check]\nignore = ["placeholder"]')
    settled = run("check", "faulty.txt", cwd=faulty)

    assert b"placeholder" not in flagged.stdout
    assert settled.stdout == flagged.stdout


def test_the_settings_and_the_flag_say_how_pressing_a_code_is(faulty: Path) -> None:
    settings = '[check.severity]\nplaceholder = "consider"\n'
    (faulty / "constitution-diff.toml").write_text(settings)
    flag = ("--severity", "number-missing=blocks-publication")

    settled = json.loads(run("check", "faulty.txt", "--json", cwd=faulty).stdout)
    flagged = json.loads(run("check", "faulty.txt", "--json", *flag, cwd=faulty).stdout)

    assert settled["findings"][0]["code"] == "number-missing"
    assert settled["summary"]["consider"] == 2
    assert flagged["findings"][0]["severity"] == "blocks-publication"
    assert flagged["summary"] == {
        "blocks-publication": 2,
        "correct-first": 0,
        "consider": 1,
    }


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ('placeholders = "consider"', "did you mean placeholder?"),
        (
            'placeholder = "urgent"',
            (
                "There is no severity 'urgent' for placeholder; give "
                "blocks-publication, correct-first or consider."
            ),
        ),
        ("placeholder = 3", "There is no severity '3' for placeholder"),
    ],
)
def test_a_wrong_line_of_the_severities_is_refused_in_a_sentence(
    faulty: Path, line: str, sentence: str
) -> None:
    (faulty / "constitution-diff.toml").write_text(f"[check.severity]\n{line}\n")

    ended = run("check", "faulty.txt", cwd=faulty)

    assert ended.returncode == 2
    assert ended.stdout == b""
    (told_line,) = told(ended)
    assert sentence in told_line


def test_a_glossary_adds_its_terms(faulty: Path) -> None:
    (faulty / "terms.toml").write_text('[renamed]\nquorum = "attendance"')

    ended = run("check", "faulty.txt", "--glossary", "terms.toml", cwd=faulty)

    assert b"[term-given-up]" in ended.stdout


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--on", "1 May"), "--on 1 May: give a day as year, month and day"),
        (("--on", "2026-02-30"), "give a day as year, month and day"),
        (("--ignore", "placeholders"), "did you mean placeholder?"),
        (("--glossary", "faulty.txt"), "faulty.txt: the list cannot be used"),
        (("--outdated", "none.toml"), "none.toml"),
    ],
)
def test_a_wrong_option_is_refused_in_a_sentence(
    faulty: Path, arguments: tuple[str, str], sentence: str
) -> None:
    ended = run("check", "faulty.txt", *arguments, cwd=faulty)

    assert ended.returncode == 2
    assert ended.stdout == b""
    (line,) = told(ended)
    assert sentence in line


def test_html_is_one_page_without_a_script(faulty: Path) -> None:
    run("check", "faulty.txt", "-o", "found.html", cwd=faulty)

    page = (faulty / "found.html").read_text()
    assert page.startswith("<!DOCTYPE html>")
    assert "<script" not in page
    assert "Settle before publication" in page
    assert "Do not publish the document before these are settled." in page


def test_the_page_marks_the_words_and_says_what_to_do(faulty: Path) -> None:
    run("check", "faulty.txt", "-o", "found.html", cwd=faulty)

    page = (faulty / "found.html").read_text()
    assert "<q>The quorum is <mark>TBC</mark>.</q>" in page
    assert "<q>Ask the <mark>Audit Commission</mark>.</q>" in page
    assert "<b>To do:</b> Put in the words, or take the place out." in page
