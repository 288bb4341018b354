"""The redline in a real browser: it opens, nothing is blocked, nothing is fetched."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from constitution_diff.render.html import html_redline
from tests.builders import compared

OLD = "4.1 The quorum is five <b>members</b>.\n\n4.2 Substitutes may attend meetings."
NEW = (
    "4.1 Notice is five clear days.\n\n4.2 The quorum is six <script>members</script>."
    "\n\n4.3 Substitutes may attend meetings."
)
_FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--no-first-run",
    "--enable-logging=stderr", "--virtual-time-budget=2000",
)  # fmt: skip


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """(the page as the browser holds it, what it said on its console)."""
    folder = tmp_path_factory.mktemp("browser")
    page = folder / "redline.html"
    page.write_bytes(html_redline(compared(OLD, NEW)))
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    assert chromium, "install Debian's package chromium"
    done = subprocess.run(
        [chromium, *_FLAGS, f"--user-data-dir={folder / 'profile'}", "--dump-dom",
         page.as_uri()],
        capture_output=True, check=True, timeout=120,
    )  # fmt: skip
    return done.stdout.decode("utf-8"), done.stderr.decode("utf-8", "replace")


def test_the_script_of_the_page_runs_and_says_nothing(opened: tuple[str, str]) -> None:
    dom, console = opened

    assert "CONSOLE" not in console
    assert "Next change" in dom


def test_script_in_a_provision_stays_words(opened: tuple[str, str]) -> None:
    dom, _ = opened

    assert "&lt;script&gt;" in dom
    assert dom.count("<script") == html_redline(compared(OLD, NEW)).count(b"<script")


def test_nothing_is_asked_of_another_machine(opened: tuple[str, str]) -> None:
    dom, _ = opened

    assert not any(f'{name}="http' in dom for name in ("src", "href", "action"))
