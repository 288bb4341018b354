"""The address remembers place, view, filters and search; links reach what is folded."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.samples import current

if TYPE_CHECKING:
    from tests.browser.conftest import Opener

_STATE = """() => [
  ...[...document.querySelectorAll("[name=kind], [name=what], [name=view], #only")]
    .map((box) => box.checked),
  document.querySelector("#part").value, document.querySelector("#query").value,
  document.querySelector("#position").textContent,
  document.querySelector(".current")?.id,
]"""


def test_a_copied_address_opens_the_page_as_it_was(
    opened: Opener, constitution: bytes
) -> None:
    page = opened(constitution)
    page.get_by_label("Side by side").check()
    page.locator("#filters > summary").click()
    page.locator('input[name="kind"][value="number"]').check()
    page.locator('input[name="what"][value="deleted"]').uncheck()
    page.locator("#part").select_option(index=1)
    page.locator("#only").check()
    page.locator("#query").fill("officers & members")
    page.get_by_role("button", name="Next change").click()
    expect(page).to_have_url(re.compile(r"#p\d+&.*&q="))

    again = opened(constitution, page.url.partition("#")[2])

    assert again.evaluate(_STATE) == page.evaluate(_STATE)
    assert again.locator("#query").input_value() == "officers & members"
    assert again.get_by_label("Side by side").is_checked()


def test_the_usual_choice_leaves_the_address_short(
    opened: Opener, constitution: bytes
) -> None:
    page = opened(constitution)

    page.keyboard.press("n")
    expect(page).to_have_url(re.compile("#p"))

    assert page.url.partition("#")[2] == current(page)


@pytest.mark.parametrize("at", ["2.22", "Part%202/2.22", "p9999", "2.22(%", "%", "&&="])
def test_no_address_breaks_the_page(
    opened: Opener, constitution: bytes, at: str
) -> None:
    page = opened(constitution, at)

    page.keyboard.press("n")

    assert current(page) != ""


def test_a_provision_is_reached_by_its_number(
    opened: Opener, every_shape: bytes
) -> None:
    page = opened(every_shape, "4.9")

    assert "Repealed." in page.locator(".current").inner_text()


@pytest.mark.parametrize("at", ["4.6", "Part%204/4.6", "Part 4/4.6"])
def test_the_part_of_a_provision_may_be_named_or_not(
    opened: Opener, constitution: bytes, at: str
) -> None:
    page = opened(constitution, at)

    assert "4.6" in page.locator(".current .cite").inner_text()


def test_a_link_into_a_fold_opens_it(opened: Opener, constitution: bytes) -> None:
    page = opened(constitution)
    folded = str(page.locator(".fold .place").first.get_attribute("id"))
    assert page.locator(f"#{folded}").is_hidden()

    page.evaluate(f"location.hash = '#{folded}'")

    page.locator(f"#{folded}").wait_for(state="visible")


def test_a_link_to_what_a_filter_left_out_brings_it_back(
    opened: Opener, every_shape: bytes
) -> None:
    page = opened(every_shape, "&what=deleted&only=1")
    assert page.locator("#p1").is_hidden()

    page.evaluate("location.hash = '#p1'")

    page.locator("#p1").wait_for(state="visible")


def test_moves_lead_there_and_back(opened: Opener, every_shape: bytes) -> None:
    page = opened(every_shape)
    here = page.locator(".elsewhere:has-text('4.3 stood here')")
    name = here.get_attribute("id")

    here.get_by_role("link").click()
    page.wait_for_selector(".current:has-text('The chair presides.')")
    page.locator(".current .what a").click()

    expect(page).to_have_url(re.compile(f"#{name}"))
    assert here.is_visible()


def test_every_number_is_a_link_to_its_place(
    opened: Opener, every_shape: bytes
) -> None:
    page = opened(every_shape)

    page.locator("#document").get_by_role("link", name="4.2 → 4.3").click()

    expect(page).to_have_url(re.compile("#p2$"))
    assert current(page) == "p2"
