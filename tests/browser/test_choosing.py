"""Filters choose the changes to step through, and may leave the others out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.browser.samples import current, seen

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.conftest import Opener


def _position(page: Page) -> str:
    return page.locator("#position").inner_text()


def _n_chosen(page: Page) -> int:
    found = re.match(r"(\d+) of \d+ changes chosen|No change", _position(page))
    assert found, _position(page)
    return int(found[1] or 0)


def _left(page: Page) -> tuple[int, int]:
    """How many provisions and folds have not been left out of the page."""
    shown = (page.locator(f"{kind}:not([hidden])") for kind in (".place", ".fold"))
    places, folds = (found.count() for found in shown)
    return places, folds


@pytest.mark.parametrize("name", ["every_shape", "constitution"])
def test_every_box_chooses_exactly_the_changes_of_its_sort(
    opened: Opener, request: pytest.FixtureRequest, name: str
) -> None:
    page = opened(request.getfixturevalue(name))
    page.locator("#filters > summary").click()
    boxes = page.locator("#filters input[name]").all()
    for box in boxes:
        box.check()
    total = _n_chosen(page)

    for box in boxes:
        sort, value = box.get_attribute("name"), box.get_attribute("value")
        n_of_sort = page.locator(f'.place[data-{sort}="{value}"]').count()
        box.uncheck()

        assert _n_chosen(page) == total - n_of_sort
        assert box.locator("xpath=..").inner_text().endswith(f"({n_of_sort})")
        box.check()


def test_a_part_chooses_the_changes_that_stand_in_it(
    opened: Opener, constitution: bytes
) -> None:
    page = opened(constitution)
    page.locator("#filters > summary").click()
    part = page.locator("#part option").nth(2)
    first, end = map(int, (part.get_attribute("value") or "").split("-"))

    page.locator("#part").select_option(index=2)
    page.locator("#only").check()

    shown = page.evaluate(
        "[...document.querySelectorAll('.place[data-kind]:not([hidden])')]"
        ".map((place) => Number(place.id.slice(1)))"
    )
    assert shown
    assert all(first <= index < end for index in shown)


def test_only_the_chosen_changes_stay_with_the_headings_above_them(
    opened: Opener, every_shape: bytes
) -> None:
    page = opened(every_shape)
    page.locator("#filters > summary").click()
    for box in page.locator('input[name="what"]:not([value="deleted"])').all():
        box.uncheck()

    page.locator("#only").check()

    assert seen(page, ".place .cite") == ["4", "4.9"]
    assert "left out of the page" in page.locator("#away").inner_text()


def test_all_comes_back_when_only_the_chosen_is_no_longer_asked_for(
    opened: Opener, constitution: bytes
) -> None:
    page = opened(constitution)
    everything = _left(page)
    page.locator("#filters > summary").click()

    page.locator("#only").check()
    some = _left(page)
    page.locator("#only").uncheck()

    assert some[0] < everything[0]
    assert _left(page) == everything
    assert page.locator("#away").is_hidden()


def test_the_choice_can_be_set_back(opened: Opener, every_shape: bytes) -> None:
    page = opened(every_shape)
    before = _position(page)
    page.locator("#filters > summary").click()
    page.locator('input[name="kind"][value="attention"]').uncheck()
    page.locator("#only").check()

    page.get_by_role("button", name="Choose as at first").click()

    assert _position(page) == before
    assert not page.locator("#only").is_checked()


def test_a_choice_that_suits_nothing_says_so(
    opened: Opener, every_shape: bytes
) -> None:
    page = opened(every_shape)
    page.locator("#filters > summary").click()

    for box in page.locator('input[name="kind"]').all():
        box.uncheck()
    page.keyboard.press("n")

    assert _position(page) == "No change suits the filters"
    assert current(page) == ""
