"""git shows what changed in Word files and PDFs, in a real repository."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from typing import Final

import pytest
from docx import Document
from reportlab.pdfgen.canvas import Canvas

from tests.cli.running import run

_ROOT: Final = Path(__file__).parents[2]
_LINES: Final = (
    "1. Meetings",
    "1.1 The quorum is five members.",
    "1.2 Votes are equal.",
)
_ATTRIBUTES: Final = "*.docx diff=constitution\n*.pdf diff=constitution\n"
_OURS: Final = f'"{sys.executable}" -m constitution_diff'
_CONFIG: Final = {
    "user.name": "A. Clerk",
    "user.email": "clerk@example.org",
    "diff.constitution.textconv": f"{_OURS} textconv",
    "difftool.constitution.cmd": f'{_OURS} difftool "$LOCAL" "$REMOTE" "$MERGED"',
}


def _word(lines: tuple[str, ...]) -> bytes:
    document, saved = Document(), BytesIO()
    for line in lines:
        document.add_paragraph(line)
    document.save(saved)
    return saved.getvalue()


def _pdf(lines: tuple[str, ...]) -> bytes:
    saved = BytesIO()
    canvas = Canvas(saved, invariant=True)
    for n, line in enumerate(lines):
        canvas.drawString(72, 750 - 24 * n, line)
    canvas.showPage()
    canvas.save()
    return saved.getvalue()


def _git(folder: Path, *arguments: str) -> str:
    environment = {
        **os.environ,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_PAGER": "cat",
        "PYTHONPATH": str(_ROOT),
        "CONSTITUTION_DIFF_CACHE": "off",
    }
    ended = subprocess.run(
        ["git", *arguments], cwd=folder, env=environment, capture_output=True,
        check=False, timeout=120,
    )  # fmt: skip
    assert ended.returncode == 0, ended.stderr
    assert b"Notice" not in ended.stderr
    return ended.stdout.decode()


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository in a folder with blanks, with a changed Word file and PDF."""
    folder = tmp_path_factory.mktemp("git") / "our council's papers"
    folder.mkdir()
    _git(folder, "init", "-q")
    for name, value in _CONFIG.items():
        _git(folder, "config", name, value)
    (folder / ".gitattributes").write_text(_ATTRIBUTES, encoding="utf-8")
    later = tuple(line.replace("five", "six") for line in _LINES)
    for lines in (_LINES, later):
        (folder / "the constitution.docx").write_bytes(_word(lines))
        (folder / "the constitution.pdf").write_bytes(_pdf(lines))
        (folder / "scan.pdf").write_bytes(_pdf(()) + f"% {lines[1]}".encode())
        if lines is _LINES:
            _git(folder, "add", "-A")
            _git(folder, "commit", "-qm", "As adopted")
    return folder


def test_git_diff_shows_the_words_that_changed_in_word_files_and_pdfs(
    repository: Path,
) -> None:
    shown = _git(repository, "diff", "--color=never", "--", "the*")

    assert shown.count("-  **1.1** The quorum is five members.") == 2
    assert shown.count("+  **1.1** The quorum is six members.") == 2
    assert "Binary files" not in shown
    assert "\x1b" not in shown


def test_git_diff_says_of_a_scan_that_it_cannot_be_read(repository: Path) -> None:
    shown = _git(repository, "diff", "--", "scan.pdf")

    assert "it looks like a scan" in shown
    assert shown.count("SHA-256: ") == 2


def test_git_difftool_prints_the_redline_of_each_file(repository: Path) -> None:
    files = ("the constitution.docx", "scan.pdf")
    shown = _git(repository, "difftool", "-y", "-t", "constitution", "--", *files)

    assert "The quorum is [-five-]{+six+} members." in shown
    assert "it looks like a scan" in shown


def test_git_difftool_takes_folders_and_files_that_come(repository: Path) -> None:
    (repository / "annex.docx").write_bytes(_word(_LINES))
    _git(repository, "add", "-N", "annex.docx")
    shown = _git(
        repository, "difftool", "-y", "-t", "constitution", "-d", "--", "*.docx"
    )

    assert "annex.docx: put in, with 3 provisions." in shown
    assert "The quorum is [-five-]{+six+} members." in shown


def test_the_redline_opens_as_a_page(tmp_path: Path) -> None:
    for name, line in (("old.txt", _LINES[1]), ("new.txt", "1.1 Other words.")):
        (tmp_path / name).write_text(f"{_LINES[0]}\n\n{line}\n", encoding="utf-8")
    browser = {"BROWSER": "true %s", "PATH": os.environ["PATH"]}

    ended = run(
        "difftool", "old.txt", "new.txt", "--open", cwd=tmp_path, environment=browser
    )

    page = Path(ended.stderr.decode().strip().removeprefix("Written: "))
    shown = page.read_text(encoding="utf-8")
    shutil.rmtree(page.parent)
    assert ended.returncode == 0
    assert "Other words." in shown
