"""A hostile document runs nothing, and the policy of the page holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from constitution_diff.model import Comparison, Edition, TextChange
from constitution_diff.render.html import html_redline
from tests.render.builders import clause, edits, link, outline

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.browser.conftest import Opener

_HOSTILE = (
    "<script>window.ran = 1</script>",
    '"><img src=x onerror="window.ran = 1">',
    "</style><script>window.ran = 1</script>",
    "</title></head><body onload='window.ran = 1'>",
    '"; } @import url(//evil.example/x.css); @page { content: "',
    "javascript:window.ran = 1",
    "--><svg onload=window.ran=1>",
)


def _redline(words: str) -> bytes:
    marked = edits(f"{words} [-five-][+{words}+] days")
    changed = link(
        "1", "1", text=TextChange.EDITED, edits=marked, reasons=(words,),
        evidence=(words,),
    )  # fmt: skip
    comparison = Comparison(
        outline(clause("1", f"{words} five days", heading=words), name=f"{words}.docx"),
        outline(clause("1", f"{words} {words} days", heading=words), name=words),
        (changed,),
    )
    return html_redline(comparison, Edition(standing=words))


@pytest.mark.parametrize("words", _HOSTILE)
def test_a_hostile_document_runs_nothing(opened: Opener, words: str) -> None:
    page = opened(_redline(words), "p0&view=side&q=window")

    page.keyboard.press("n")
    page.locator("#query").press("Enter")

    assert page.evaluate("window.ran") is None
    assert words in page.locator("#p0 .heading").first.text_content()  # type: ignore[operator]
    assert page.locator("script").count() == 1
    assert page.locator("style").count() == 2


@pytest.mark.parametrize(
    "at", ["<img src=x onerror=window.ran=1>", "&q=<script>&view=<b>"]
)
def test_a_hostile_address_runs_nothing(
    opened: Opener, every_shape: bytes, at: str
) -> None:
    page = opened(every_shape, f"{at}&q=</output><img src=x onerror=window.ran=1>")

    page.keyboard.press("n")

    assert page.evaluate("window.ran") is None


def test_the_policy_stops_what_would_get_through(
    browser: Browser, every_shape: bytes
) -> None:
    page = browser.new_page()
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text))
    page.set_content(every_shape.decode())

    page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'),"
        " {textContent: 'window.ran = 1'}))"
    )
    page.evaluate(
        "document.body.setAttribute('onclick', 'window.ran = 1'), document.body.click()"
    )

    assert page.evaluate("window.ran") is None
    assert any("Content Security Policy" in words for words in refused)
    page.close()
