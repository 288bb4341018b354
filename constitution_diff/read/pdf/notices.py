"""Doubts about the reading: pages without text, characters without a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import Notice

from .doubt import UNMAPPED_SHARE, unmapped_share

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .page import PrintedPage
    from .pages import PrintedFile


def reading_notices(printed: PrintedFile) -> Iterator[Notice]:
    """Notices on what could not be read, page by page, and on a failed audit.

    Codes: pdf-audit-failed, page-unreadable, page-without-text, unmapped-characters.
    """
    if printed.failed_audit is not None:
        yield Notice(
            "pdf-audit-failed",
            f"Two ways to read page {printed.failed_audit} did not agree; the whole"
            " file was read in the slower one.",
            page=printed.failed_audit,
        )
    for page in printed.pages:
        if not page.readable:
            what = "is damaged and was left out; look at it in a PDF viewer"
            yield _notice("page-unreadable", page, what)
        elif page.blank and page.n_images:
            what = "holds a picture and no text; its words are not compared"
            yield _notice("page-without-text", page, what)
        elif unmapped_share((page.words, *page.sideways)) > UNMAPPED_SHARE:
            what = "has characters that the file does not name; check its wording"
            yield _notice("unmapped-characters", page, what)


def _notice(code: str, page: PrintedPage, what: str) -> Notice:
    return Notice(code, f"Page {page.number} {what}.", page=page.number)
