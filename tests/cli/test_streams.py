"""Results on standard output in UTF-8; everything else on standard error."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import COMMAND, DOCUMENTS, NEW, OLD, run, run_apart, told

if TYPE_CHECKING:
    from collections.abc import Mapping

_FULL = Path("/dev/full")


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "cp1252:strict"},
        {"PYTHONIOENCODING": "utf-16"},
    ],
)
def test_results_are_utf_8_in_any_locale(
    tmp_path: Path, environment: Mapping[str, str]
) -> None:
    (tmp_path / "a.txt").write_text("1.1 The café – ‘£5’ – “日本”.\n", encoding="utf-8")

    text = run_apart("outline", "a.txt", cwd=tmp_path, environment=environment)
    machine = run_apart(
        "outline", "a.txt", "--json", cwd=tmp_path, environment=environment
    )

    assert "‘£5’ – “日本”" in text.stdout.decode("utf-8")
    assert "‘£5’ – “日本”" in json.loads(machine.stdout)["clauses"][0]["text"]


def test_notices_go_to_standard_error_alone(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_text(OLD, encoding="utf-8")

    ended = run("outline", "a.docx", "--json", cwd=tmp_path)

    assert told(ended) == [
        "Notice: a.docx ends in .docx but is text; it was read as that."
    ]
    assert json.loads(ended.stdout)["notices"][0]["code"] == "wrong-suffix"


def test_quiet_says_nothing_but_the_result(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_text(OLD, encoding="utf-8")

    ended = run("outline", "a.docx", "-q", cwd=tmp_path)

    assert ended.stderr == b""
    assert b"The quorum is five members." in ended.stdout


def test_quiet_does_not_silence_errors(tmp_path: Path) -> None:
    assert told(run("outline", "gone.txt", "-q", cwd=tmp_path))


def test_many_notices_are_cut_unless_all_are_asked_for(tmp_path: Path) -> None:
    twice = "".join(f"{n}. Twice.\n\n" * 2 for n in range(1, 21))
    (tmp_path / "a.txt").write_text(twice, encoding="utf-8")

    cut = run("outline", "a.txt", cwd=tmp_path)
    whole = run("outline", "a.txt", "-v", cwd=tmp_path)

    assert len(told(cut)) == 13
    assert told(cut)[-1] == f"{len(told(whole)) - 12} more notices; -v shows them."
    assert len(told(whole)) > 13


def test_progress_is_shown_on_a_terminal_only(folder: Path) -> None:
    assert run("compare", "old.txt", "new.txt", cwd=folder).stderr == b""


@pytest.mark.parametrize(
    ("flags", "environment", "coloured"),
    [
        ((), {}, False),
        (("--color", "always"), {}, True),
        (("--color", "always"), {"TERM": "dumb"}, True),
        (("--color", "always"), {"NO_COLOR": "1"}, True),
        (("--color", "never"), {"FORCE_COLOR": "1"}, False),
        ((), {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
    ],
)
def test_colour_follows_the_flag_before_no_color(
    tmp_path: Path,
    flags: tuple[str, ...],
    environment: Mapping[str, str],
    *,
    coloured: bool,
) -> None:
    (tmp_path / "a.docx").write_text(OLD, encoding="utf-8")

    ended = run("outline", "a.docx", *flags, cwd=tmp_path, environment=environment)

    assert (b"\x1b[33m" in ended.stderr) is coloured
    assert b"\x1b" not in ended.stdout


def test_a_file_cannot_steer_the_terminal(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"1.1 Clear \x1b[2J the screen.\n")

    assert b"\x1b" not in run("outline", "a.txt", cwd=tmp_path).stdout


def test_a_closed_pipe_is_silent_and_keeps_the_exit_code(folder: Path) -> None:
    read, write = os.pipe()
    os.close(read)

    ended = subprocess.run(
        [*COMMAND, "compare", "old.txt", "new.txt"],
        cwd=folder,
        stdout=write,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(write)

    assert ended.stderr == b""
    assert ended.returncode == 1


def test_a_full_disk_behind_standard_output_gets_a_sentence(folder: Path) -> None:
    with _FULL.open("wb") as full:
        ended = subprocess.run(
            [*COMMAND, "outline", "old.txt"],
            cwd=folder,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )

    assert ended.returncode == 2
    assert ended.stderr.count(b"\n") == 1
    assert ended.stderr.startswith(b"Error: standard output: it cannot be written")


def test_a_dash_is_standard_input(folder: Path) -> None:
    ended = run("compare", "old.txt", "-", cwd=folder, stdin=NEW.encode())

    assert ended.returncode == 1
    assert "old.txt (current) → standard input (proposed)" in ended.stdout.decode()


def test_the_format_of_standard_input_is_found_from_its_content(tmp_path: Path) -> None:
    word = (DOCUMENTS / "harrowmere-v1.docx").read_bytes()

    ended = run("outline", "-", "--json", cwd=tmp_path, stdin=word)

    assert json.loads(ended.stdout)["sources"][0]["format"] == "docx"
    assert ended.stderr == b""


def test_empty_standard_input_gets_a_sentence(tmp_path: Path) -> None:
    ended = run("outline", "-", cwd=tmp_path)

    assert ended.returncode == 2
    assert told(ended)[0].startswith("Error: standard input: the file is empty.")


def test_input_format_goes_before_the_content(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("1.1 About %PDF-1.7 files.\n", encoding="utf-8")

    ended = run("outline", "a.txt", "--input-format", "text", cwd=tmp_path)

    assert ended.returncode == 0
    assert b"About %PDF-1.7 files." in ended.stdout


def test_a_name_that_is_no_utf_8_is_still_a_name(tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    (tmp_path / name).write_text(OLD, encoding="utf-8")

    ended = run("outline", name, "--json", cwd=tmp_path)

    assert (
        json.loads(ended.stdout)["sources"][0]["name"]
        == "caf\N{REPLACEMENT CHARACTER}.txt"
    )


def test_the_same_bytes_come_out_twice(folder: Path) -> None:
    first = run_apart(
        "compare",
        "old.txt",
        "new.txt",
        "--json",
        cwd=folder,
        environment={"PYTHONHASHSEED": "1"},
    )
    again = run_apart(
        "compare",
        "old.txt",
        "new.txt",
        "--json",
        cwd=folder,
        environment={"PYTHONHASHSEED": "2"},
    )

    assert first.stdout == again.stdout


def test_a_report_is_written_though_nobody_reads_the_messages(tmp_path: Path) -> None:
    (tmp_path / "old.docx").write_text(OLD, encoding="utf-8")
    (tmp_path / "new.docx").write_text(NEW, encoding="utf-8")
    read, write = os.pipe()
    os.close(read)

    ended = subprocess.run(
        [*COMMAND, "compare", "old.docx", "new.docx", "-o", "redline.html"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=write,
        check=False,
    )
    os.close(write)

    assert ended.returncode == 1
    assert b"The quorum is" in (tmp_path / "redline.html").read_bytes()


def test_an_error_that_nobody_reads_keeps_its_exit_code(tmp_path: Path) -> None:
    read, write = os.pipe()
    os.close(read)

    ended = subprocess.run(
        [*COMMAND, "outline", "gone.txt"], cwd=tmp_path, stderr=write, check=False
    )
    os.close(write)

    assert ended.returncode == 2
