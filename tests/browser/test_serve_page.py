"""The page of `serve` in a real Chromium: it works, also without JavaScript."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from axe_playwright_python.sync_playwright import Axe

from constitution_diff.read.docx import read_docx
from tests.read.docx.builders import docx, p
from tests.web.server import NEW, OLD, Server, served

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import Literal

    from playwright.sync_api import Browser, ConsoleMessage, Page, Request

_RULES: Final = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with served(tmp_path_factory.mktemp("served")) as found:
        yield found


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """The adopted version, and a draft with script in its name and words."""
    old, new = tmp_path / "adopted.txt", tmp_path / "<img src=x onerror=alert(1)>.txt"
    old.write_bytes(OLD)
    new.write_bytes(NEW.replace(b"members", b"members <script>alert(1)</script>"))
    return old, new


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_two_files_and_one_button_show_the_redline(
    script: bool,  # noqa: FBT001 - pytest gives it
    server: Server,
    browser: Browser,
    files: tuple[Path, Path],
) -> None:
    page = browser.new_page(java_script_enabled=script)
    told, asked = _heard(page)

    _compare(page, server, files)
    frame = page.frame_locator("iframe")
    frame.locator("ins").first.wait_for()

    assert any("six" in words for words in frame.locator("ins").all_inner_texts())
    assert page.title() == f"Redline: adopted.txt → {files[1].name}"
    assert told == []
    assert all(url.startswith(server.address) for url in asked)
    page.close()


def test_a_download_is_a_file(
    server: Server, browser: Browser, files: tuple[Path, Path]
) -> None:
    page = browser.new_page()
    _compare(page, server, files)

    with page.expect_download() as download:
        page.get_by_role("link", name="Redline as web page").click()

    assert download.value.suggested_filename == "redline.html"
    assert download.value.path().read_bytes().startswith(b"<!DOCTYPE html>")
    page.close()


def test_a_word_redline_is_made_as_the_form_asks_and_saved(
    server: Server, browser: Browser, tmp_path: Path
) -> None:
    files = tmp_path / "adopted.docx", tmp_path / "draft.docx"
    for path, number in zip(files, ("five", "six"), strict=True):
        path.write_bytes(docx(p(f"1.1 The quorum is {number} members.")))
    page = browser.new_page()
    _compare(page, server, files)

    page.get_by_role("link", name="Word redline").first.click()
    page.get_by_label("Author of the tracked changes").fill("Legal Services")
    page.get_by_role("button", name="Make the Word redline").click()
    with page.expect_download() as download:
        page.get_by_role("link", name="Save redline.docx").click()

    found = read_docx(download.value.path().read_bytes(), "redline.docx").revisions
    assert download.value.suggested_filename == "redline.docx"
    assert [(one.text, one.author) for one in found] == [
        ("five", "Legal Services"), ("six", "Legal Services"),
    ]  # fmt: skip
    page.close()


def test_a_bad_file_is_said_to_be_so_above_the_form(
    server: Server, browser: Browser, files: tuple[Path, Path]
) -> None:
    files[1].write_bytes(b"")
    page = browser.new_page()

    _compare(page, server, files)

    assert "the file is empty" in page.get_by_role("alert").inner_text()
    assert page.title().startswith("Error: ")
    assert "adopted.txt is still here" in page.locator("#current-note").inner_text()
    page.close()


def test_the_keyboard_alone_reaches_everything_and_sends_the_form(
    server: Server, browser: Browser, files: tuple[Path, Path]
) -> None:
    page = browser.new_page()
    page.goto(server.address)
    for side, path in zip(("current", "proposed"), files, strict=True):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.name") == side
        page.locator(f"#{side}").set_input_files(path)

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/result/*")

    assert page.get_by_role("link", name="Redline as PDF").is_visible()
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_no_rule_of_wcag_is_broken(
    scheme: Literal["light", "dark"],
    width: int,
    server: Server,
    browser: Browser,
    files: tuple[Path, Path],
) -> None:
    page = browser.new_page(
        color_scheme=scheme, viewport={"width": width, "height": 800}
    )
    options = {"runOnly": {"type": "tag", "values": _RULES}, "iframes": False}

    page.goto(server.address)
    start = Axe().run(page, options=options)
    _compare(page, server, files)
    result = Axe().run(page, options=options)

    assert start.violations_count == 0, start.generate_report()
    assert result.violations_count == 0, result.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


def _compare(page: Page, server: Server, files: tuple[Path, Path]) -> None:
    page.goto(server.address)
    page.get_by_label("Current version").set_input_files(files[0])
    page.get_by_label("Proposed version").set_input_files(files[1])
    page.get_by_role("button", name="Compare").click()
    page.wait_for_url("**/result/*")


def _heard(page: Page) -> tuple[list[str], list[str]]:
    """What the page says on its console, and what it asks for, from now on."""
    told: list[str] = []
    asked: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        told.append(message.text)

    def see(request: Request) -> None:
        asked.append(request.url)

    page.on("console", hear)
    page.on("request", see)
    page.on("dialog", lambda dialog: told.append(dialog.message))
    return told, asked
