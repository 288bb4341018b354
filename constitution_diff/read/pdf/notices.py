"""Doubts about the reading: pages without text, characters without a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from constitution_diff.model import Notice

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .pages import PrintedPage

_UNMAPPED = re.compile(r"\(cid:\d+\)|\N{REPLACEMENT CHARACTER}")
_UNMAPPED_SHARE = 0.02


_UNTRIED = "holds a picture and no text; its words are not compared. Try --ocr"
_FOUND_NOTHING = "holds a picture in which OCR found no words; look at it"


def reading_notices(
    pages: Sequence[PrintedPage], *, ocr: bool = False
) -> Iterator[Notice]:
    """Notices on what could not be read, page by page.

    `ocr` says that text recognition has already looked at the pages.

    Codes: page-unreadable, page-without-text, unmapped-characters.
    """
    for page in pages:
        if not page.readable:
            what = "is damaged and was left out; look at it in a PDF viewer"
            yield _notice("page-unreadable", page, what)
        elif page.blank and page.n_images:
            what = _FOUND_NOTHING if ocr else _UNTRIED
            yield _notice("page-without-text", page, what)
        elif is_unmapped(page):
            what = "has characters that the file does not name; check its wording"
            yield _notice("unmapped-characters", page, what)


def is_unmapped(page: PrintedPage) -> bool:
    """Whether the file gives no letters for many of the page's characters."""
    return _unmapped_share(page) > _UNMAPPED_SHARE


def _notice(code: str, page: PrintedPage, what: str) -> Notice:
    return Notice(code, f"Page {page.number} {what}.", page=page.number)


def _unmapped_share(page: PrintedPage) -> float:
    """The share of characters without a known letter, from 0 to 1."""
    groups = (page.words, *page.sideways)
    text = "".join(word.text for words in groups for word in words)
    named, n_unmapped = _UNMAPPED.subn("", text)
    return n_unmapped / max(1, len(named) + n_unmapped)
