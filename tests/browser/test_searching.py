"""Search finds words of both versions, folded ones too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from constitution_diff.render.html import html_redline
from tests.browser.samples import current
from tests.render.builders import edits, redline_of

if TYPE_CHECKING:
    from tests.browser.conftest import Opener

_OLD, _NEW = "The chief officer decides.", "The monitoring officer decides."
_MARKED = edits("The [-chief-][+monitoring+] officer decides.")


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("chief officer", "in 1 provision"),
        ("monitoring OFFICER decides", "in 1 provision"),
        ("chief monitoring", "in 0 provisions"),
        ("inserted:", "in 0 provisions"),
        ("", ""),
    ],
)
def test_words_are_found_as_each_version_has_them(
    opened: Opener, query: str, said: str
) -> None:
    page = opened(html_redline(redline_of(_OLD, _NEW, _MARKED)))

    page.locator("#query").fill(query)

    assert page.locator("#found").inner_text() == said


def test_enter_goes_through_the_places_and_marks_the_words(
    opened: Opener, constitution: bytes
) -> None:
    page = opened(constitution)
    page.locator("#query").fill("planning")
    n_found = int(page.locator("#found").inner_text().split()[1])

    steps = []
    for _ in range(n_found + 1):
        page.keyboard.press("Enter")
        steps.append(current(page))
        words = page.locator(f"#{steps[-1]}").text_content() or ""
        assert "planning" in words.lower()
        assert page.evaluate("CSS.highlights.get('found').size") >= 1
    page.keyboard.press("Shift+Enter")

    assert len(set(steps)) == n_found > 1
    assert steps[-1] == steps[0]
    assert current(page) == steps[-2]
    assert page.evaluate("document.activeElement.id") == "query"


def test_what_is_folded_is_found_and_unfolded(
    opened: Opener, constitution: bytes
) -> None:
    page = opened(constitution)
    folded = page.locator(".fold .words").first
    words = " ".join((folded.text_content() or "").split())
    assert folded.is_hidden()

    page.locator("#query").fill(words)
    page.get_by_role("button", name="Find next").click()

    assert folded.is_visible()


def test_search_works_side_by_side(opened: Opener) -> None:
    page = opened(html_redline(redline_of(_OLD, _NEW, _MARKED)), "&view=side")

    page.locator("#query").fill("chief")
    page.keyboard.press("Enter")

    assert page.locator("#found").inner_text() == "1 of 1"
    marked = page.evaluate(
        "[...CSS.highlights.get('found')].map((range) =>"
        " [range.toString(), range.startContainer.parentElement.checkVisibility()])"
    )
    assert marked == [["chief", True]]
