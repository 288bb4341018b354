"""Passwords, text recognition and the cache, as the command line offers them."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
from typing import TYPE_CHECKING, Final

import pytest

from tests.cli.running import COMMAND, run, told
from tests.read.pdf.builders import Picture, lines, pdf
from tests.read.pdf.scanning import locked

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_PASSWORD: Final = "red tape"  # noqa: S105 - opens a file of this test
_OPEN: Final = pdf(lines("1. Name"))
_LOCKED: Final = locked(_PASSWORD, lines("1. Name"))


@pytest.fixture
def locked_folder(tmp_path: Path) -> Path:
    """A folder that holds locked.pdf and open.pdf."""
    (tmp_path / "locked.pdf").write_bytes(_LOCKED)
    (tmp_path / "open.pdf").write_bytes(_OPEN)
    return tmp_path


def test_a_locked_file_says_how_to_open_it(locked_folder: Path) -> None:
    ended = run("outline", "locked.pdf", cwd=locked_folder)

    assert ended.returncode == 2
    assert told(ended) == [
        (
            "Error: locked.pdf: the file is protected by a password. "
            "Give it with --password, or save a copy without one."
        )
    ]


@pytest.mark.parametrize("verb", ["outline", "tracked"])
def test_a_password_opens_it_and_is_told_nowhere(
    locked_folder: Path, verb: str
) -> None:
    ended = run(
        verb, "locked.pdf", "--json", "-v", "--password", _PASSWORD, cwd=locked_folder
    )

    assert ended.returncode == 0
    assert _PASSWORD.encode() not in ended.stdout + ended.stderr


def test_one_side_or_both_may_be_locked(locked_folder: Path) -> None:
    (locked_folder / "other.pdf").write_bytes(locked("other", lines("1. Name")))
    passwords = ("--password", "other", "--password", _PASSWORD)

    one = run("compare", "open.pdf", "locked.pdf", *passwords, cwd=locked_folder)
    both = run("compare", "other.pdf", "locked.pdf", *passwords, cwd=locked_folder)

    assert (one.returncode, both.returncode) == (0, 0)


def test_a_variable_holds_one_password_blanks_included(locked_folder: Path) -> None:
    environment = {"CONSTITUTION_DIFF_OUTLINE_PASSWORD": _PASSWORD}

    ended = run("outline", "locked.pdf", cwd=locked_folder, environment=environment)

    assert ended.returncode == 0


def test_on_a_terminal_the_password_is_asked_for(locked_folder: Path) -> None:
    ended = _at_terminal(
        ["outline", "locked.pdf", "--json"], ["wrong", _PASSWORD], locked_folder
    )

    assert json.loads(ended.stdout)["clauses"][0]["heading"] == "Name"
    assert b"Password for locked.pdf" in ended.stderr
    assert b"That does not open it." in ended.stderr
    assert _PASSWORD.encode() not in ended.stderr


def test_a_scan_that_is_not_recognised_names_the_option(tmp_path: Path) -> None:
    (tmp_path / "scan.pdf").write_bytes(pdf([Picture()]))

    ended = run("outline", "scan.pdf", cwd=tmp_path)

    assert ended.returncode == 2
    assert told(ended) == [
        (
            "Error: scan.pdf: its page holds no text; it looks like a scan. "
            "Have its words recognised with --ocr."
        )
    ]


@pytest.mark.usefixtures("interruptible")
def test_an_interrupt_ends_the_recognition(tmp_path: Path) -> None:
    (tmp_path / "scan.pdf").write_bytes(pdf(*[[Picture()]] * 4))
    started = tmp_path / "started"
    os.mkfifo(started)
    program = tmp_path / "tesseract"
    program.write_text(
        f"#!/bin/sh\necho $$ >> {started}\nexec sleep 1000\n", encoding="utf-8"
    )
    program.chmod(0o700)
    environment = os.environ | {"CONSTITUTION_DIFF_TESSERACT": str(program)}

    running = subprocess.Popen(
        [*COMMAND, "outline", "scan.pdf", "--ocr"],
        cwd=tmp_path,
        env=environment,
        stdout=subprocess.DEVNULL,
    )
    recogniser = int(started.read_text(encoding="utf-8").split()[0])
    running.send_signal(signal.SIGINT)

    assert running.wait(timeout=60) == 130
    with pytest.raises(ProcessLookupError):
        os.kill(recogniser, 0)


def test_an_audit_that_finds_nothing_says_nothing(locked_folder: Path) -> None:
    plain = run("outline", "open.pdf", "--no-cache", cwd=locked_folder)
    audited = run(
        "outline", "open.pdf", "--no-cache", "--audit", "2", cwd=locked_folder
    )

    assert (audited.returncode, audited.stderr) == (0, plain.stderr)
    assert audited.stdout == plain.stdout


def test_an_audit_needs_a_number_of_pages(locked_folder: Path) -> None:
    ended = run("outline", "open.pdf", "--audit", "all", cwd=locked_folder)

    assert ended.returncode == 2
    assert b"--audit" in ended.stderr


def test_a_pdf_is_kept_for_the_next_time(locked_folder: Path) -> None:
    cache = {"XDG_CACHE_HOME": str(locked_folder / "cache")}

    first = run("outline", "open.pdf", cwd=locked_folder, environment=cache)
    second = run("outline", "open.pdf", cwd=locked_folder, environment=cache)

    assert first.stdout == second.stdout
    assert len(_kept(locked_folder)) == 1


@pytest.mark.parametrize(
    ("arguments", "environment"),
    [
        (("open.pdf", "--no-cache"), {}),
        (("open.pdf",), {"CONSTITUTION_DIFF_CACHE": "off"}),
        (("open.pdf",), {"CONSTITUTION_DIFF_OUTLINE_NO_CACHE": "1"}),
        (("locked.pdf", "--password", _PASSWORD), {}),
    ],
)
def test_nothing_is_kept_where_that_is_not_wanted(
    locked_folder: Path, arguments: tuple[str, ...], environment: dict[str, str]
) -> None:
    cache = {"XDG_CACHE_HOME": str(locked_folder / "cache")}

    ended = run(
        "outline", *arguments, cwd=locked_folder, environment=cache | environment
    )

    assert ended.returncode == 0
    assert _kept(locked_folder) == []


def test_the_settings_file_switches_the_cache_off(locked_folder: Path) -> None:
    settings = locked_folder / "constitution-diff.toml"
    settings.write_text("[outline]\nno-cache = true\n", encoding="utf-8")
    cache = {"XDG_CACHE_HOME": str(locked_folder / "cache")}

    run("outline", "open.pdf", cwd=locked_folder, environment=cache)

    assert _kept(locked_folder) == []


def _kept(folder: Path) -> list[Path]:
    return list((folder / "cache").rglob("*.source"))


def _at_terminal(
    arguments: Sequence[str], typed: Sequence[str], folder: Path
) -> subprocess.CompletedProcess[bytes]:
    """The answer of the command line to somebody who types these lines."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [*COMMAND, *arguments],
        cwd=folder,
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=theirs,
        start_new_session=True,
    ) as running:
        os.close(theirs)
        shown = b""
        for line in typed:
            shown += _until(ours, b": ", after=b"Password")
            os.write(ours, f"{line}\n".encode())
        assert running.stdout is not None
        written = running.stdout.read()
        shown += _rest(ours)
    os.close(ours)
    return subprocess.CompletedProcess(arguments, running.returncode, written, shown)


def _until(terminal: int, end: bytes, *, after: bytes) -> bytes:
    shown = b""
    while end not in shown.partition(after)[2]:
        shown += os.read(terminal, 1024)
    return shown


def _rest(terminal: int) -> bytes:
    """What is still shown; Linux reports an error when the other side has gone."""
    try:
        return os.read(terminal, 65536)
    except OSError:
        return b""
