"""The number a script gets back."""

from __future__ import annotations

import signal
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import COMMAND, run, run_apart, told
from tests.read.docx.builders import docx, p

if TYPE_CHECKING:
    from pathlib import Path

_OBJECT = (
    "<w:p><w:r><w:t>1.1 The quorum is five.</w:t></w:r>"
    '<w:r><w:object w:dxaOrig="1" w:dyaOrig="1"/></w:r></w:p>'
)


def test_compare_gives_0_when_nothing_differs(folder: Path) -> None:
    assert run_apart("compare", "old.txt", "old.txt", cwd=folder).returncode == 0


def test_compare_gives_1_when_a_word_differs(folder: Path) -> None:
    assert run_apart("compare", "old.txt", "new.txt", cwd=folder).returncode == 1


def test_compare_gives_2_on_trouble(folder: Path) -> None:
    assert run_apart("compare", "old.txt", "gone.txt", cwd=folder).returncode == 2


def test_exit_zero_gives_0_when_a_word_differs(folder: Path) -> None:
    ended = run("compare", "old.txt", "new.txt", "--exit-zero", cwd=folder)

    assert ended.returncode == 0


def test_exit_zero_does_not_hide_trouble(folder: Path) -> None:
    ended = run("compare", "old.txt", "gone.txt", "--exit-zero", cwd=folder)

    assert ended.returncode == 2


@pytest.mark.parametrize("flags", [(), ("--exit-zero",), ("-q",)])
def test_never_0_while_anything_could_not_be_read(
    folder: Path, flags: tuple[str, ...]
) -> None:
    (folder / "object.docx").write_bytes(docx(_OBJECT))

    ended = run("compare", "object.docx", "object.docx", *flags, cwd=folder)

    assert ended.returncode == 2
    assert told(ended)[-1].startswith("Error: object.docx and object.docx: not every")


def test_what_differs_is_written_also_where_not_all_could_be_read(
    folder: Path,
) -> None:
    (folder / "old.docx").write_bytes(docx(p("1. Votes are open.") + _OBJECT))
    (folder / "new.docx").write_bytes(docx(p("1. Votes are secret.") + _OBJECT))
    compare = ("compare", "old.docx", "new.docx")

    plain = run(*compare, "-o", "plain.docx", cwd=folder)
    report = run(*compare, "-o", "report.docx", "--exit-zero", cwd=folder)

    assert (plain.returncode, report.returncode) == (1, 2)
    assert "Written: report.docx" in told(report)
    assert told(report)[-1].startswith("Error: old.docx and new.docx: not everything")
    written = [(folder / name).read_bytes() for name in ("plain.docx", "report.docx")]
    assert written[0] == written[1]


def test_a_difference_outside_the_clauses_counts(folder: Path) -> None:
    contents = "Contents\n\n1. Meetings ........ {}\n2. Votes ........ 5\n"
    words = "\n1. Meetings\n\n1.1 The quorum is five.\n\n2. Votes\n\n2.1 Equal.\n"
    (folder / "a.txt").write_text(contents.format(3) + words, encoding="utf-8")
    (folder / "b.txt").write_text(contents.format(3) + words, encoding="utf-8")
    (folder / "c.txt").write_text(
        contents.format(3).replace("Votes", "Voting") + words, encoding="utf-8"
    )

    assert run("compare", "a.txt", "b.txt", cwd=folder).returncode == 0
    assert run("compare", "a.txt", "c.txt", cwd=folder).returncode == 1


@pytest.mark.parametrize("verb", ["outline", "tracked"])
def test_other_verbs_give_0(folder: Path, verb: str) -> None:
    assert run(verb, "old.txt", cwd=folder).returncode == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ("compere", "old.txt", "new.txt"),
        ("compare", "--loud", "old.txt", "new.txt"),
        ("compare", "old.txt"),
        ("compare", "-", "-"),
        ("outline",),
        ("outline", "old.txt", "--view", "sideways"),
        ("outline", "old.txt", "--part", "77"),
        ("outline", "old.txt", "--json", "--format", "text"),
    ],
)
def test_a_request_without_sense_gives_2_and_one_line(
    folder: Path, arguments: tuple[str, ...]
) -> None:
    ended = run(*arguments, cwd=folder)

    assert ended.returncode == 2
    assert ended.stdout == b""
    assert len(told(ended)) == 1
    assert told(ended)[0].startswith("Error: ")


def test_a_verb_that_is_none_is_answered_with_the_one_it_looks_like(
    tmp_path: Path,
) -> None:
    ended = run("compere", "old.txt", "new.txt", cwd=tmp_path)

    assert ended.returncode == 2
    (line,) = told(ended)
    assert line.startswith("Error: No such command 'compere'. Did you mean compare? ")
    assert line.endswith("? See `constitution-diff --help`.")


def test_a_verb_that_looks_like_none_gets_no_guess(tmp_path: Path) -> None:
    ended = run("xyzzy", cwd=tmp_path)

    assert ended.returncode == 2
    assert told(ended) == [
        "Error: No such command 'xyzzy'. See `constitution-diff --help`."
    ]


def test_no_verb_gives_2_and_the_help(tmp_path: Path) -> None:
    ended = run(cwd=tmp_path)

    assert ended.returncode == 2
    assert ended.stdout == b""
    assert told(ended)[0].startswith("Usage: constitution-diff ")


def test_help_and_version_give_0(tmp_path: Path) -> None:
    assert run("--help", cwd=tmp_path).returncode == 0
    assert run("--version", cwd=tmp_path).returncode == 0


@pytest.mark.usefixtures("interruptible")
def test_an_interrupt_gives_130_without_a_traceback(tmp_path: Path) -> None:
    with subprocess.Popen(
        [*COMMAND, "outline", "-"],
        cwd=tmp_path,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdin is not None
        # More than a pipe holds: once it is written, the process is reading.
        process.stdin.write(b"Quorum\n" * 100_000)
        process.stdin.flush()
        process.send_signal(signal.SIGINT)
        _, stderr = process.communicate(timeout=30)

    assert process.returncode == 130
    assert stderr.strip() == b""
