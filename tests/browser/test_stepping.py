"""Keys, buttons and the map lead from change to change; keys can be turned off."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.samples import current

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.conftest import Opener

_TEN_FRAMES = """new Promise((done) => {
  const wait = (n) => (n ? requestAnimationFrame(() => wait(n - 1)) : done());
  wait(10);
})"""


def _chosen(page: Page) -> list[str]:
    """The ids of the changes that are stepped through at first, in order."""
    return list(
        page.evaluate(
            "[...document.querySelectorAll('.place[data-kind]')].filter((change) =>"
            " !['number', 'cosmetic'].includes(change.dataset.kind))"
            ".map((change) => change.id)"
        )
    )


@pytest.mark.parametrize(("onward", "back"), [("n", "p"), ("j", "k")])
def test_keys_go_to_the_next_change_and_back(
    opened: Opener, constitution: bytes, onward: str, back: str
) -> None:
    page = opened(constitution)
    first, second, *_ = _chosen(page)

    steps = []
    for key in (onward, onward, back):
        page.keyboard.press(key)
        steps.append(current(page))

    assert steps == [first, second, first]


def test_buttons_go_through_every_change_and_begin_again(
    opened: Opener, every_shape: bytes
) -> None:
    page = opened(every_shape)
    chosen = _chosen(page)

    steps = []
    for _ in range(len(chosen) + 1):
        page.get_by_role("button", name="Next change").click()
        steps.append(current(page))
    page.get_by_role("button", name="Previous change").click()

    assert steps == [*chosen, chosen[0]]
    assert current(page) == chosen[-1]


def test_where_one_is_is_told(opened: Opener, every_shape: bytes) -> None:
    page = opened(every_shape)

    page.keyboard.press("n")
    page.keyboard.press("n")

    n_changes = len(_chosen(page))
    assert page.locator("#position").inner_text() == f"Change 2 of {n_changes}"


@pytest.mark.parametrize("width", [390, 1280])
def test_what_is_stepped_to_has_the_focus_and_is_not_covered(
    opened: Opener, constitution: bytes, width: int
) -> None:
    page = opened(constitution, width=width)

    for _ in range(6):
        page.keyboard.press("n")
        page.evaluate(_TEN_FRAMES)

        assert page.evaluate("document.activeElement.id") == current(page)
        assert page.evaluate(
            "document.activeElement.getBoundingClientRect().top >="
            " document.getElementById('stepper').getBoundingClientRect().bottom"
        )


def test_keys_do_nothing_while_somebody_types(
    opened: Opener, every_shape: bytes
) -> None:
    page = opened(every_shape)
    page.locator("#query").focus()

    page.keyboard.type("njpkvf?/")

    assert page.locator("#query").input_value() == "njpkvf?/"
    assert current(page) == ""
    assert page.locator("#keys").is_hidden()


def test_keys_leave_the_browser_its_own(opened: Opener, every_shape: bytes) -> None:
    page = opened(every_shape)

    page.keyboard.press("Alt+n")

    assert current(page) == ""


def test_single_keys_can_be_turned_off_and_stay_off(
    opened: Opener, every_shape: bytes
) -> None:
    page = opened(every_shape)
    page.keyboard.press("?")
    page.get_by_label("Single keys are on").uncheck()
    page.keyboard.press("Escape")
    expect(page).to_have_url(re.compile("keys=off"))

    page.reload()
    page.keyboard.press("n")

    assert current(page) == ""
    page.get_by_role("button", name="Next change").click()
    assert current(page) != ""


def test_the_help_names_every_key_and_gives_the_focus_back(
    opened: Opener, every_shape: bytes
) -> None:
    page = opened(every_shape)
    button = page.get_by_role("button", name="Keyboard help")

    button.click()
    named = page.locator("#keys kbd").all_inner_texts()
    page.get_by_role("button", name="Close").click()

    assert set(named) == {*page.evaluate("Object.keys(KEYS)"), "Esc"}
    assert button.evaluate("(element) => element === document.activeElement")


def test_one_key_turns_the_view_one_opens_the_filters_one_the_search(
    opened: Opener, every_shape: bytes
) -> None:
    page = opened(every_shape)

    page.keyboard.press("v")
    assert page.get_by_label("Side by side").is_checked()
    page.keyboard.press("f")
    assert page.locator("#only").is_visible()
    page.keyboard.press("/")

    assert page.evaluate("document.activeElement.id") == "query"
    assert page.locator("#query").input_value() == ""


def test_a_press_on_the_map_goes_to_the_nearest_change(
    opened: Opener, constitution: bytes
) -> None:
    page = opened(constitution)
    box = page.locator("#strip").bounding_box()
    assert box

    page.locator("#strip").click(position={"x": box["width"] - 2, "y": 5})

    assert current(page) == _chosen(page)[-1]


def test_the_tree_shows_where_one_is(opened: Opener, constitution: bytes) -> None:
    page = opened(constitution)
    line = page.locator("#tree a").nth(4)

    line.click()

    page.wait_for_selector("#tree a[aria-current]")
    assert line.get_attribute("aria-current") == "location"
    assert page.locator("#tree a[aria-current]").count() == 1
