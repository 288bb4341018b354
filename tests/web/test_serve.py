"""The page compares as the command line does."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import html5lib
import pytest

from constitution_diff.render.formats import written_as
from constitution_diff.render.reports import REPORTS
from tests.cli.running import run, told
from tests.web.server import NEW, OLD, Server, form, pair
from tests.web.shown import result_address, trouble_on

if TYPE_CHECKING:
    from pathlib import Path


def test_every_report_and_format_of_compare_can_be_had(server: Server) -> None:
    page = server.compared(pair())

    offered = re.findall(r'href="/result/[\w-]+/(\w+)/(\w+)"', page.text)

    assert sorted(offered) == sorted(
        (report, name)
        for report in REPORTS["compare"]
        for name in written_as("compare", report)
        if report != "record"  # it goes by rules, and the form takes none
    )


def test_what_is_whole_stands_apart_as_internal(server: Server) -> None:
    page = server.compared(pair()).text

    public, internal = page.split('<p id="whole">')
    assert internal.startswith("Internal – not for publication. These are whole")
    for format_name in ("json", "notes", "overrides"):
        assert f'/{format_name}"' in internal
        assert f'/{format_name}"' not in public
    for format_name in ("html", "docx", "csv", "text"):
        assert f'/{format_name}"' in public
        assert f'/{format_name}"' not in internal


def test_the_page_says_that_lists_beside_the_draft_are_not_used(
    server: Server,
) -> None:
    for page in (server.get("/"), server.compared(pair())):
        for words in ("Notes with reasons", "approval rules", "glossary", "overrides"):
            assert words in page.text
        assert "are not used here, even where they lie beside the draft" in page.text


def test_a_download_holds_what_the_command_line_writes(
    server: Server, tmp_path: Path
) -> None:
    (tmp_path / "old.txt").write_bytes(OLD)
    (tmp_path / "new.txt").write_bytes(NEW)
    run("compare", "old.txt", "new.txt", "-o", "a.html", "-o", "a.pdf", cwd=tmp_path)

    address = result_address(server.compared(pair()).text)
    html, pdf = (server.get(f"{address}/redline/{name}") for name in ("html", "pdf"))

    assert html.body == (tmp_path / "a.html").read_bytes()
    assert html.headers["content-disposition"] == 'attachment; filename="redline.html"'
    assert pdf.body == (tmp_path / "a.pdf").read_bytes()
    assert pdf.headers["content-type"] == "application/pdf"


def test_a_bad_file_gets_the_sentence_of_the_command_line_and_the_form_stays(
    server: Server, tmp_path: Path
) -> None:
    (tmp_path / "old.txt").write_bytes(OLD)
    (tmp_path / "bad.docx").write_bytes(b"PK\3\4 and no more")
    ended = run("compare", "old.txt", "bad.docx", cwd=tmp_path)

    page = server.compared(
        form(current=("old.txt", OLD), proposed=("bad.docx", b"PK\3\4 and no more"))
    )

    assert page.status == 422
    assert told(ended) == [f"Error: {trouble_on(page.text)}"]
    assert "<b>old.txt</b> is still here" in page.text


def test_a_file_that_is_still_here_need_not_be_chosen_again(server: Server) -> None:
    page = server.compared(form(current=("old.txt", OLD), proposed=("new.txt", b"")))
    kept = re.findall(r'name="kept" value="([\w-]+)"', page.text)

    again = server.compared(form(kept[0], proposed=("newer.txt", NEW)))

    assert "the file is empty" in trouble_on(page.text)
    assert again.status == 200
    assert "Redline: old.txt → newer.txt" in again.text


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        ({}, "Choose the current version and the proposed version."),
        ({"current": ("old.txt", OLD)}, "Choose the proposed version."),
        ({"proposed": ("new.txt", NEW)}, "Choose the current version."),
        ({"current": ("", b""), "proposed": ("new.txt", NEW)}, "Choose the current v"),
    ],
)
def test_what_is_not_chosen_is_asked_for_and_the_rest_is_kept(
    files: dict[str, tuple[str, bytes]], sentence: str, server: Server
) -> None:
    page = server.post(form(**files))

    assert page.status == 422
    assert trouble_on(page.text).startswith(sentence)
    for name, _ in files.values():
        assert not name or f"<b>{name}</b> is still here" in page.text


def test_hostile_names_and_words_stay_words(server: Server) -> None:
    name = "..\\..\\<img src=x onerror=alert(1)>\x1b.txt"
    words = b"1. Meetings\n\n1.1 <script>alert(1)</script> is five.\n"

    page = server.compared(form(current=(name, words), proposed=("new.txt", NEW)))
    redline = server.get(f"{result_address(page.text)}/redline/html?shown")

    assert "&lt;img src=x onerror=alert(1)&gt;\ufffd.txt" in page.text
    assert "<img" not in page.text + redline.text
    assert "<script>alert" not in redline.text
    assert "\x1b" not in page.text


def test_every_page_is_valid_html(server: Server) -> None:
    working = server.post(pair()).headers["location"]
    pages = [
        server.get("/"),
        server.get(working),
        server.get(working.replace("/working/", "/result/")),
        server.post(form()),
    ]

    for page in pages:
        html5lib.HTMLParser(strict=True).parse(page.text)


def test_a_comparison_that_is_not_kept_is_said_to_be_so(server: Server) -> None:
    first = result_address(server.compared(pair()).text)
    for _ in range(4):
        server.compared(pair())

    for path in (first, f"{first}/redline/html", "/result/none", "/working/none"):
        page = server.get(path)
        assert page.status == 404
        assert "is no longer kept" in page.text


def test_a_report_that_is_none_is_not_found(server: Server) -> None:
    address = result_address(server.compared(pair()).text)

    assert server.get(f"{address}/redline/exe").status == 404
    assert server.get(f"{address}/..%2f..%2fetc/passwd").status == 404


def test_no_report_is_offered_that_needs_more_than_the_page_takes(
    server: Server,
) -> None:
    page = server.compared(pair()).text

    assert "/schedule/docx" in page
    assert "/record/" not in page


def test_a_report_that_is_refused_says_why_and_leads_back(server: Server) -> None:
    address = result_address(server.compared(pair()).text)

    page = server.get(f"{address}/record/docx")

    assert page.status == 422
    assert trouble_on(page.text).startswith(
        "None of these changes is made under delegation, so there is "
    )
    assert f'<a href="{address}">Back to the redline</a>' in page.text


def test_several_are_compared_at_once_and_none_gets_the_others(
    server: Server,
) -> None:
    figures = [b"six", b"seven", b"eight", b"nine"]
    with ThreadPoolExecutor() as pool:
        forms = [pair(new=OLD.replace(b"five", figure)) for figure in figures]
        pages = list(pool.map(server.compared, forms))

    for figure, page in zip(figures, pages, strict=True):
        redline = server.get(f"{result_address(page.text)}/redline/text")
        assert b"{+" + figure + b"+}" in redline.body
