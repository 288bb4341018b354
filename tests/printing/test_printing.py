"""A page becomes a PDF that can be read aloud, walked through, and made again."""

from __future__ import annotations

import sys
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING, Final

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from constitution_diff.errors import NoPrinterError, PrintingError
from constitution_diff.printing import pdf_of, printers
from constitution_diff.printing.chromium import PROGRAM
from constitution_diff.printing.printer import without_clock
from constitution_diff.read.crew import Crew

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PAGE: Final = """<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Redline: a → b</title>
<style>
@page { @top-left { content: "Proposed – not adopted" }
        @bottom-right { content: "page " counter(page) " of " counter(pages) } }
h2 { break-before: page }
</style></head><body>
<h1>Redline</h1><p><a href="#quorum">Quorum</a> <a href="#gone">and nowhere</a></p>
<h2 id="quorum">Quorum</h2><p>The quorum is <del>five</del> <ins>six</ins>.</p>
<h3>Notice</h3><p>Notice is five clear days.</p>
</body></html>
"""
_BOOKMARKS: Final = [(0, "Redline"), (1, "Quorum"), (2, "Notice")]


@pytest.fixture(scope="module", params=[0, 1], ids=["chromium", "weasyprint"])
def printed(request: pytest.FixtureRequest) -> Callable[[str], bytes]:
    """Prints with one of the two that this machine has; the tests need both."""
    return partial(_printed, list(printers())[request.param])


def _printed(printer: Callable[[bytes, Crew, float], bytes], page: str) -> bytes:
    with Crew() as crew:
        return without_clock(printer(page.encode(), crew, 120))


def test_a_print_is_tagged_and_has_bookmarks_language_and_title(
    printed: Callable[[str], bytes],
) -> None:
    with pypdfium2.PdfDocument(printed(PAGE)) as document:
        bookmarks = [(mark.level, mark.get_title()) for mark in document.get_toc()]
        title = document.get_metadata_value("Title")

        assert document.is_tagged()
        assert _language(document) == "en-GB"

    assert bookmarks == _BOOKMARKS
    assert title == "Redline: a → b"


def test_heads_and_page_numbers_are_those_of_the_page_alone(
    printed: Callable[[str], bytes],
) -> None:
    with pypdfium2.PdfDocument(printed(PAGE)) as document:
        pages = [page.get_textpage().get_text_range().split() for page in document]

    head = "Proposed – not adopted page {} of 2 "
    first = head.format(1) + "Redline Quorum and nowhere"
    second = head.format(2) + (
        "Quorum The quorum is five six. Notice Notice is five clear days."
    )
    assert list(map(sorted, pages)) == [sorted(first.split()), sorted(second.split())]


def test_two_prints_are_the_same_bytes(printed: Callable[[str], bytes]) -> None:
    assert printed(PAGE) == printed(PAGE)


def test_no_date_and_no_folder_of_this_machine_stands_in_a_print(
    printed: Callable[[str], bytes],
) -> None:
    pdf = printed(PAGE)

    assert b"(D:" not in pdf
    assert b"file:" not in pdf
    assert b"constitution-diff-" not in pdf


def test_nothing_is_fetched_for_a_print(printed: Callable[[str], bytes]) -> None:
    asked: list[str] = []

    class Told(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

    with ThreadingHTTPServer(("127.0.0.1", 0), Told) as server:
        Thread(target=server.serve_forever).start()
        address = f"http://127.0.0.1:{server.server_port}"
        pictures = f'<img src="{address}/a.png"><link rel=stylesheet href={address}/b>'

        printed(PAGE.replace("<h1>", f"{pictures}<h1>"))
        server.shutdown()

    assert asked == []


def test_a_program_that_takes_too_long_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _program(tmp_path, monkeypatch, "exec tail -f /dev/null")

    with pytest.raises(PrintingError, match=r"it took longer than 0\.5 s"):
        pdf_of(PAGE.encode(), wall_s=0.5)


def test_a_program_that_writes_nothing_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _program(tmp_path, monkeypatch, "exit 3")

    with pytest.raises(PrintingError, match=r"browser ended \(3\) without writing it"):
        pdf_of(PAGE.encode())


def test_where_nothing_can_print_the_sentence_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nothing_prints(tmp_path, monkeypatch)

    with pytest.raises(NoPrinterError, match="Install one, or WeasyPrint with"):
        pdf_of(PAGE.encode())


def test_a_snap_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    snap = tmp_path / "snap"
    snap.write_text("#!/bin/sh\n")
    snap.chmod(0o755)
    (tmp_path / "chromium").symlink_to(snap)

    nothing_prints(tmp_path, monkeypatch)

    assert list(printers()) == []


def nothing_prints(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No program is found but in that folder, and the extra is not installed."""
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setitem(sys.modules, "weasyprint", None)


def _program(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    program = folder / "browser"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    monkeypatch.setenv(PROGRAM, str(program))


def _language(document: pypdfium2.PdfDocument) -> str:
    n_bytes = pdfium.FPDFCatalog_GetLanguage(document, None, 0)
    buffer = (pdfium.c_ushort * (n_bytes // 2))()
    pdfium.FPDFCatalog_GetLanguage(document, buffer, n_bytes)
    return bytes(buffer).decode("utf-16-le").rstrip("\0")
