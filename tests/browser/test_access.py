"""Every page holds the rules of WCAG 2.2 AA, in light, in dark and on paper."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING, Literal

import pytest

from tests.browser.samples import REPORTS

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.conftest import Opener

_AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_LOOKS: tuple[tuple[Literal["screen", "print"], Literal["light", "dark"]], ...] = (
    ("screen", "light"), ("screen", "dark"), ("print", "light"),
)  # fmt: skip
_CONTROLS = """() => [...document.querySelectorAll(
  ".js button, .js input:not([type=radio]), .js summary, .js select")]
  .filter((control) => control.checkVisibility())
  .map((control) => control.id || control.textContent)"""
_FOCUS = """() => {
  const at = document.activeElement, box = at.getBoundingClientRect();
  const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  const isCovered = box.width > 1 && !(at.contains(top) || top?.contains(at));
  return [at === document.body ? "" : at.id || at.textContent, isCovered];
}"""


def _violations(page: Page) -> list[str]:
    # What is far from the screen is not laid out, and axe would not see it as it is.
    width = page.evaluate("innerWidth")
    page.set_viewport_size({"width": width, "height": 16_000})
    if not page.evaluate("'axe' in window"):
        page.evaluate(_AXE)
    found = page.evaluate(
        "(rules) => axe.run({runOnly: rules, resultTypes: ['violations']})", _RULES
    )
    return [
        f"{rule['id']}: {node['html'][:120]} {node['failureSummary']}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]


@pytest.mark.parametrize("report", REPORTS)
def test_axe_finds_no_fault(opened: Opener, report: str) -> None:
    page = opened(REPORTS[report]())
    page.evaluate("document.querySelectorAll('details').forEach((d) => d.open = true)")

    for media, scheme in _LOOKS:
        page.emulate_media(media=media, color_scheme=scheme)
        assert _violations(page) == [], (media, scheme)


def test_axe_finds_no_fault_side_by_side_nor_in_the_help(
    opened: Opener, every_shape: bytes
) -> None:
    page = opened(every_shape, "p2&view=side&only=1")
    assert _violations(page) == []

    page.keyboard.press("?")

    assert _violations(page) == []


def test_axe_finds_no_fault_on_a_phone(opened: Opener, constitution: bytes) -> None:
    page = opened(constitution, width=390)

    assert _violations(page) == []


def test_the_first_tabs_skip_to_summary_document_and_tree(
    opened: Opener, constitution: bytes
) -> None:
    page = opened(constitution)

    for target in ("#main", "#document", "#tree"):
        page.keyboard.press("Tab")
        focus = page.locator(":focus")
        assert focus.get_attribute("href") == target
        box = focus.bounding_box()
        assert box
        assert box["y"] >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.closest('#tree') !== null")


def test_tab_alone_reaches_every_control_and_none_is_covered(
    opened: Opener, every_shape: bytes
) -> None:
    page = opened(every_shape)
    page.locator("#filters > summary").click()
    wanted = set(page.evaluate(_CONTROLS))
    page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")

    reached, covered = set(), []
    for _ in range(150):
        page.keyboard.press("Tab")
        name, is_covered = page.evaluate(_FOCUS)
        reached.add(name)
        if is_covered and name:
            covered.append(name)

    assert wanted <= reached
    assert covered == []


def test_insertions_and_deletions_are_told_in_words(
    opened: Opener, every_shape: bytes
) -> None:
    page = opened(every_shape)

    told = page.locator("#p2 .words").aria_snapshot()

    for words in ("[deleted:", "<five>", "[inserted:", "ten"):
        assert words in told
