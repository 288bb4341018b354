"""A report is printed where its name ends in .pdf."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from constitution_diff.cli import main
from tests.cli.running import names, run, told

if TYPE_CHECKING:
    from pathlib import Path

_COMPARE = ("compare", "old.txt", "new.txt")


@pytest.mark.parametrize(
    "call",
    [_COMPARE, ("check", "new.txt"), ("compare", "old.txt", "new.txt", "old.txt")],
)
def test_every_report_that_is_a_page_is_printed(
    call: tuple[str, ...], folder: Path
) -> None:
    ended = run(*call, "--exit-zero" if call[0] == "compare" else "-q", "-o", "a.pdf",
                cwd=folder)  # fmt: skip

    assert ended.returncode == 0
    with pypdfium2.PdfDocument(folder / "a.pdf") as document:
        assert document.is_tagged()
        assert list(document.get_toc())


def test_the_report_may_be_named_and_the_page_be_written_beside_it(
    folder: Path,
) -> None:
    ended = run(*_COMPARE, "-o", "redline=a.pdf", "-o", "a.html", cwd=folder)

    assert told(ended) == ["Written: a.pdf", "Written: a.html"]
    assert (folder / "a.pdf").read_bytes().startswith(b"%PDF-")
    assert (folder / "a.html").read_bytes().startswith(b"<!DOCTYPE html>")


def test_two_calls_write_the_same_pdf(folder: Path) -> None:
    run(*_COMPARE, "-o", "a.pdf", cwd=folder)
    run(*_COMPARE, "-o", "b.pdf", cwd=folder)

    assert (folder / "a.pdf").read_bytes() == (folder / "b.pdf").read_bytes()


def test_where_nothing_can_print_nothing_is_written(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(folder)
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    monkeypatch.setattr(sys, "argv", ["", *_COMPARE, "-o", "a.html", "-o", "a.pdf"])

    with pytest.raises(SystemExit) as ended:
        main()

    assert ended.value.code == 2
    assert capsys.readouterr().err == (
        "Error: A PDF is printed by Chromium, Chrome or Edge, and none of them was "
        "found. Install one, or WeasyPrint with `pip install constitution-diff[pdf]`; "
        "or write .html and print it from your browser. Nothing was written.\n"
    )
    assert names(folder) == {"old.txt", "new.txt"}


def test_a_verb_without_a_page_prints_nothing(folder: Path) -> None:
    ended = run("tracked", "old.txt", "-o", "a.pdf", cwd=folder)

    assert ended.returncode == 2
    assert "tracked does not write .pdf files" in told(ended)[0]
