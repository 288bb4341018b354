"""A certificate by its flag: given, or refused with one sentence and no file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.cli.running import names, run, told

if TYPE_CHECKING:
    from pathlib import Path

_INPUTS = {"old.txt", "new.txt"}
_FRAMED = (
    "<html lang='en'><body><p>1.1 The quorum is five.</p>"
    "<iframe src='fees.html'></iframe></body></html>"
)


def test_the_flag_is_short_for_the_report(folder: Path) -> None:
    by_flag = run("compare", "old.txt", "old.txt", "--certificate", cwd=folder)
    by_name = run(
        "compare", "old.txt", "old.txt", "--report", "certificate", cwd=folder
    )

    assert by_flag.returncode == 0
    assert by_flag.stdout == by_name.stdout
    assert "NO DIFFERENCE IN WORDING FOUND." in by_flag.stdout.decode()


def test_the_flag_and_another_report_contradict_each_other(folder: Path) -> None:
    ended = run(
        "compare", "old.txt", "new.txt", "--certificate", "--report", "summary",
        cwd=folder,
    )  # fmt: skip

    assert ended.returncode == 2
    assert told(ended) == [
        "Error: --certificate and --report summary contradict each other; give one."
    ]


def test_nothing_is_written_while_something_could_not_be_read(folder: Path) -> None:
    (folder / "framed.html").write_text(_FRAMED, encoding="utf-8")

    ended = run(
        "compare", "framed.html", "new.txt", "-o", "redline.html",
        "-o", "certificate=certificate.docx", "-q",
        cwd=folder,
    )  # fmt: skip

    assert ended.returncode == 2
    assert ended.stdout == b""
    (line,) = told(ended)
    assert line.startswith("Error: No certificate is given while anything could not be")
    assert names(folder) == _INPUTS | {"framed.html"}


def test_a_part_that_was_chosen_is_told_of_in_the_verdict(folder: Path) -> None:
    ended = run(
        "compare", "old.txt", "old.txt", "--old-part", "1.1", "--new-part", "1.1",
        "--certificate", "-q",
        cwd=folder,
    )  # fmt: skip

    told_words = " ".join(ended.stdout.decode().split())
    assert "NO DIFFERENCE IN WORDING FOUND IN WHAT WAS COMPARED." in told_words
    assert "Only this part was read, as asked: 1.1." in told_words
