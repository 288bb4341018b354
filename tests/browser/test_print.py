"""On paper every page names the files and their standing, and no colour is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import pytest

from constitution_diff.model import Audience, Edition, Extent
from constitution_diff.render.html import html_redline
from tests.browser.samples import harrowmere
from tests.render.builders import every_relation

if TYPE_CHECKING:
    from tests.browser.conftest import Opener


def _pages(opened: Opener, content: bytes, *, script: bool = True) -> list[str]:
    page = opened(content, script=script)
    paper = page.pdf(prefer_css_page_size=True, print_background=True)
    read = pypdfium2.PdfDocument(paper)
    return [" ".join(sheet.get_textpage().get_text_range().split()) for sheet in read]


def test_every_page_names_the_files_the_standing_and_its_number(
    opened: Opener,
) -> None:
    edition = Edition(standing="Adopted 16 December 2021")

    pages = _pages(opened, html_redline(every_relation(), edition))

    assert len(pages) > 1
    for number, text in enumerate(pages, start=1):
        assert "current.docx → proposed.docx" in text
        assert "Adopted 16 December 2021" in text
        assert f"Page {number} of {len(pages)}" in text


def test_every_page_of_an_internal_copy_says_that_it_is_one(opened: Opener) -> None:
    edition = Edition(audience=Audience.INTERNAL)

    pages = _pages(opened, html_redline(every_relation(), edition))

    assert all("Internal – not for publication" in text for text in pages)
    assert all("current.docx → proposed.docx" in text for text in pages)


def test_paper_has_the_changes_and_no_tools(opened: Opener) -> None:
    for script in (True, False):
        text = " ".join(_pages(opened, html_redline(every_relation()), script=script))

        assert "Repealed." in text
        for tool in ("Next change", "Skip to", "Why matched"):
            assert tool not in text


@pytest.mark.parametrize(("extent", "is_printed"), [(None, False), (Extent.FULL, True)])
def test_paper_prints_what_is_unchanged_only_if_all_is_asked_for(
    opened: Opener,
    extent: Extent | None,
    is_printed: bool,  # noqa: FBT001 - one of a table
) -> None:
    page = opened(html_redline(harrowmere(), Edition(extent=extent)))
    page.emulate_media(media="print")

    height = page.locator(".fold .words").first.evaluate(
        "(words) => words.getBoundingClientRect().height"
    )

    assert (height > 0) is is_printed
    assert page.locator(".fold > summary").first.is_visible()


def test_deleted_and_inserted_words_differ_on_paper_without_colour(
    opened: Opener, every_shape: bytes
) -> None:
    page = opened(every_shape)
    page.emulate_media(media="print")

    looks = page.evaluate(
        "['del', 'ins'].map((tag) => document.querySelector('#p2 ' + tag))"
        ".map((mark) => getComputedStyle(mark))"
        ".map((style) => [style.textDecorationLine, style.color])"
    )

    assert looks == [["line-through", "rgb(0, 0, 0)"], ["underline", "rgb(0, 0, 0)"]]
