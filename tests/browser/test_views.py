"""Inline and side by side: both show both versions, whole, at every width."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from constitution_diff.model import Comparison
from constitution_diff.render.html import html_redline
from tests.browser.samples import seen
from tests.render.builders import clause, edits, link, outline, redline_of

if TYPE_CHECKING:
    from tests.browser.conftest import Opener

_MARKED = edits("Notice is [-five-][+ten+] days.")
_SIDES = """() => [...document.querySelectorAll(".place")].map((place) => {
  const text = (root, without) => {
    const copy = root.cloneNode(true);
    for (const part of copy.querySelectorAll(without)) part.remove();
    return copy.textContent.replace(/\\s+/g, " ").trim();
  };
  const words = place.querySelectorAll(":scope > .words, :scope > .body > .words");
  const one = (without) => [...words].map((w) => text(w, without)).join(" ").trim();
  const columns = [...place.querySelectorAll(":scope > .sides > .column")];
  const [old, now] = columns.map((column) =>
    [...column.querySelectorAll(".words")].map((w) => text(w, "x")).join(" "));
  return {
    id: place.id, isRow: place.tagName === "TR", old, now,
    wantedOld: one("ins, .only-new"), wantedNow: one("del, .only-old"),
  };
})"""


def test_the_page_opens_inline(opened: Opener, every_shape: bytes) -> None:
    page = opened(every_shape)

    assert page.get_by_label("Inline").is_checked()
    assert seen(page, ".column") == []


def test_side_by_side_shows_the_current_words_left_and_the_proposed_right(
    opened: Opener,
) -> None:
    changed = redline_of("Notice is five days.", "Notice is ten days.", _MARKED)
    page = opened(html_redline(changed))

    page.get_by_label("Side by side").check()

    left, right = page.locator(".column").all()
    places = [column.bounding_box() for column in (left, right)]
    assert places[0] and places[1] and places[0]["x"] < places[1]["x"]  # noqa: PT018
    assert seen(page, ".column .words") == [
        "Notice is [deleted: five] days.",
        "Notice is [inserted: ten] days.",
    ]
    assert page.locator(".body > .words").is_hidden()


def test_each_column_holds_all_words_of_its_version(
    opened: Opener, every_shape: bytes, constitution: bytes
) -> None:
    for content in (every_shape, constitution):
        page = opened(content, "&view=side")
        page.evaluate(
            "document.querySelectorAll('.fold').forEach((f) => f.open = true)"
        )
        expect(page.locator(".place:not(.paired)")).to_have_count(0)

        for place in page.evaluate(_SIDES):
            if not place["isRow"]:
                assert place["old"] == place["wantedOld"], place["id"]
                assert place["now"] == place["wantedNow"], place["id"]


def test_a_row_has_the_cells_of_both_versions(
    opened: Opener, every_shape: bytes
) -> None:
    page = opened(every_shape, "&view=side")

    assert seen(page, "tr:has-text('Planning') > td") == [
        "Planning", "[deleted: Three]", "Planning", "[inserted: Four]",
    ]  # fmt: skip
    assert seen(page, "thead th.half") == ["current version", "proposed version"]


def test_what_stands_in_one_version_only_says_so_in_the_other_column(
    opened: Opener,
) -> None:
    old, new = outline(clause("1", "Gone.")), outline(clause("2", "New."))
    comparison = Comparison(old, new, (link("1", ""), link("", "2")))

    page = opened(html_redline(comparison), "&view=side")

    assert seen(page, ".absent") == [
        "Not in the proposed version",
        "Not in the current version",
    ]


def test_going_back_to_inline_leaves_the_page_as_it_was(
    opened: Opener, every_shape: bytes
) -> None:
    page = opened(every_shape)
    before = seen(page, ".cite, .heading, .words, td")

    page.get_by_label("Side by side").check()
    page.get_by_label("Inline").check()

    assert seen(page, ".column") == []
    assert seen(page, ".cite, .heading, .words, td") == before


def test_without_script_the_page_is_whole_and_offers_nothing_dead(
    opened: Opener, every_shape: bytes
) -> None:
    page = opened(every_shape, script=False)

    assert seen(page, ".js") == []
    assert seen(page, "#p2 .words") == [
        "Notice is [deleted: <five>][inserted: ten] days."
    ]
    page.locator("details.fold > summary").first.click()
    assert page.locator("details.fold").first.get_attribute("open") is not None


@pytest.mark.parametrize("view", ["inline", "side"])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_is_wider_than_the_screen(
    opened: Opener, constitution: bytes, width: int, view: str
) -> None:
    page = opened(constitution, f"p20&view={view}", width=width)
    page.evaluate("document.getElementById('filters').open = true")

    assert page.evaluate("document.scrollingElement.scrollWidth") <= width


def test_all_that_is_selected_is_copied_with_what_was_deleted_and_inserted(
    opened: Opener, every_shape: bytes
) -> None:
    page = opened(every_shape)

    page.keyboard.press("Control+a")

    copied = page.evaluate("getSelection().toString()")
    assert "Notice is [deleted: <five>][inserted: ten] days." in copied
    assert "Planning\t[deleted: Three][inserted: Four]" in copied
    assert "The chair presides." in copied
