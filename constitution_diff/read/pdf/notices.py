"""Doubts about the reading: pages without text, characters without a name."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from constitution_diff.model import Notice

from .doubt import UNMAPPED_SHARE, unmapped_share
from .garbled import garbled_pages

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .page import PrintedPage
    from .shown import Box
    from .words import Word

_FEWEST_PAGES = 3
_LARGE_SHARE = 0.08
"""Of the page's area: smaller pictures are crests and signatures."""
_FEW_WORDS = 3


_UNTRIED = "holds a picture and no text; its words are not compared. Try --ocr"
_GARBLED = (
    "prints other words than its file gives: in places the letters make none. "
    "Compare it by eye, or try --ocr"
)
_FOUND_NOTHING = "holds a picture in which OCR found no words; look at it"


def reading_notices(
    pages: Sequence[PrintedPage], failed_audit: int | None = None, *, ocr: bool = False
) -> Iterator[Notice]:
    """Notices on what could not be read, page by page, and on a failed audit.

    `failed_audit` is the page that failed it; `ocr` says that text recognition has
    already looked at the pages.

    Codes: pdf-audit-failed, page-unreadable, page-without-text, picture-unread,
    unmapped-characters, words-garbled.
    """
    usual = _repeated_pictures(pages)
    garbled = garbled_pages(pages)
    if failed_audit is not None:
        yield Notice(
            "pdf-audit-failed",
            f"Two ways to read page {failed_audit} did not agree; the whole"
            " file was read in the slower one.",
            page=failed_audit,
        )
    for page in pages:
        if not page.readable:
            what = "is damaged and was left out; look at it in a PDF viewer"
            yield _notice("page-unreadable", page, what)
        elif page.blank and page.n_images:
            what = _FOUND_NOTHING if ocr else _UNTRIED
            yield _notice("page-without-text", page, what)
        elif _shows_pictures(page, usual):
            what = "has a picture beside its text; words in it are not compared"
            yield _notice("picture-unread", page, what)
        elif is_unmapped(page):
            what = "has characters that the file does not name; check its wording"
            yield _notice("unmapped-characters", page, what)
        if page.number in garbled:
            yield _notice("words-garbled", page, _GARBLED)


def is_unmapped(page: PrintedPage) -> bool:
    """Whether the file gives no letters for many of the page's characters."""
    return unmapped_share((page.words, *page.sideways)) > UNMAPPED_SHARE


def _repeated_pictures(pages: Sequence[PrintedPage]) -> set[Box]:
    """Where a third of the pages have a picture: a crest or a frame."""
    counts = Counter(box for page in pages for box in set(map(_rounded, page.images)))
    fewest = max(_FEWEST_PAGES, len(pages) // 3)
    return {box for box, n in counts.items() if n >= fewest}


def _rounded(box: Box) -> Box:
    x0, top, x1, bottom = box
    return round(x0), round(top), round(x1), round(bottom)


def _shows_pictures(page: PrintedPage, usual: set[Box]) -> bool:
    """Whether a large part of the page is a picture without readable words on it."""
    if page.words and page.words[0].confidence is not None:
        return False  # text recognition has looked at it
    return any(
        (x1 - x0) * (bottom - top) >= _LARGE_SHARE * page.width * page.height
        and sum(1 for w in page.words if _holds((x0, top, x1, bottom), w)) < _FEW_WORDS
        for x0, top, x1, bottom in page.images
        if _rounded((x0, top, x1, bottom)) not in usual
    )


def _holds(box: Box, word: Word) -> bool:
    x, y = word.middle
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _notice(code: str, page: PrintedPage, what: str) -> Notice:
    return Notice(code, f"Page {page.number} {what}.", page=page.number)
