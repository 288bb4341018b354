"""What the pages in the browser are made from, and how they are read."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from constitution_diff.check import check_outline
from constitution_diff.compare import compare_outlines, lives_of
from constitution_diff.model import Audience, Edition, Extent
from constitution_diff.render.destinations.to_html import html_destinations
from constitution_diff.render.html import (
    html_check,
    html_instructions,
    html_lives,
    html_outline,
    html_redline,
)
from constitution_diff.render.schedule.to_html import html_schedule
from tests.builders import compared, outlined
from tests.render.builders import every_relation

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from constitution_diff.model import Comparison

_CORPUS = Path(__file__).parents[2] / "corpus" / "documents"


@cache
def harrowmere() -> Comparison:
    """Two versions of a sample constitution, read from plain text."""
    old, new = (_CORPUS / f"harrowmere-{version}.txt" for version in ("v1", "v2"))
    return compared(old.read_text("utf-8"), new.read_text("utf-8"))


def _lives() -> bytes:
    texts = ("1. Fee\n\nFive.", "1. Fee\n\nSix.\n\n2. New\n\nSeven.", "1. Fee\n\nFive.")
    outlines = [outlined(text) for text in texts]
    return html_lives(
        lives_of([compare_outlines(old, new) for old, new in pairwise(outlines)])
    )


def _checked() -> bytes:
    faulty = "1. First\n\nSee rule 9.\n\n3. Third\n\nThe Chair must must attend."
    return html_check(check_outline(outlined(faulty)))


REPORTS = {
    "redline": lambda: html_redline(harrowmere()),
    "redline of every shape": lambda: html_redline(every_relation()),
    "changes only": lambda: html_redline(
        every_relation(), Edition(extent=Extent.CHANGED)
    ),
    "internal": lambda: html_redline(
        every_relation(), Edition(audience=Audience.INTERNAL)
    ),
    "instructions": lambda: html_instructions(every_relation()),
    "schedule": lambda: html_schedule(every_relation()),
    "destinations": lambda: html_destinations(every_relation()),
    "outline": lambda: html_outline(harrowmere().new),
    "check": _checked,
    "lives": _lives,
}
"""Every page that is written; a new one gets its line."""


def seen(page: Page, selector: str) -> list[str]:
    """The texts of what is shown of these elements, blanks made one."""
    found = page.locator(selector).filter(visible=True).all_text_contents()
    return [" ".join(text.split()) for text in found]


def current(page: Page) -> str:
    """The id of the change that was stepped to; "" for none."""
    return str(page.evaluate("document.querySelector('.current')?.id ?? ''"))
