"""One Chromium for the whole run, and pages in it that are watched while they are open.

Whatever a test is about, it fails where its page asks anything of another machine,
says anything on the console, or meets an error.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Protocol

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from constitution_diff.render.html import html_redline
from tests.browser.samples import harrowmere
from tests.render.builders import every_relation

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Opener(Protocol):
    """What opens a page of ours."""

    def __call__(
        self, content: bytes, at: str = "", *, width: int = 1280, script: bool = True
    ) -> Page: ...


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One for each module: while it is open no other test can run a loop of its own."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    assert chromium, "install Debian's package chromium"
    with sync_playwright() as playwright:
        # Its sandbox refuses to run for root, as whom tests run in containers.
        started = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox"]
        )
        yield started
        started.close()


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Opener]:
    """Opens pages; `at` is what follows "#" in the address."""
    pages: list[Page] = []
    said: list[str] = []
    asked: list[str] = []

    def opening(
        content: bytes, at: str = "", *, width: int = 1280, script: bool = True
    ) -> Page:
        path = tmp_path / f"{len(pages)}.html"
        path.write_bytes(content)
        page = browser.new_page(
            viewport={"width": width, "height": 800}, java_script_enabled=script
        )
        pages.append(page)
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("request", lambda request: asked.append(request.url))
        page.goto(path.as_uri() + (f"#{at}" if at else ""))
        return page

    yield opening
    for page in pages:
        page.close()
    assert said == []
    assert [url for url in asked if not url.startswith("file:")] == []


@pytest.fixture(scope="session")
def every_shape() -> bytes:
    """The redline in which every relation and every block occurs."""
    return html_redline(every_relation())


@pytest.fixture(scope="session")
def constitution() -> bytes:
    """The redline of two versions of a sample constitution in four parts."""
    return html_redline(harrowmere())
