"""Doubts about the reading: pages without text, characters without a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import Notice

from .doubt import UNMAPPED_SHARE, unmapped_share

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .page import PrintedPage


_UNTRIED = "holds a picture and no text; its words are not compared. Try --ocr"
_FOUND_NOTHING = "holds a picture in which OCR found no words; look at it"


def reading_notices(
    pages: Sequence[PrintedPage], failed_audit: int | None = None, *, ocr: bool = False
) -> Iterator[Notice]:
    """Notices on what could not be read, page by page, and on a failed audit.

    `failed_audit` is the page that failed it; `ocr` says that text recognition has
    already looked at the pages.

    Codes: pdf-audit-failed, page-unreadable, page-without-text, unmapped-characters.
    """
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
        elif is_unmapped(page):
            what = "has characters that the file does not name; check its wording"
            yield _notice("unmapped-characters", page, what)


def is_unmapped(page: PrintedPage) -> bool:
    """Whether the file gives no letters for many of the page's characters."""
    return unmapped_share((page.words, *page.sideways)) > UNMAPPED_SHARE


def _notice(code: str, page: PrintedPage, what: str) -> Notice:
    return Notice(code, f"Page {page.number} {what}.", page=page.number)
