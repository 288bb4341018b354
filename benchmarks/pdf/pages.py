"""The pages of a PDF as pdfium reads them: a second opinion, not our reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path


def page_texts(path: Path) -> tuple[str, ...]:
    """All text of each page, in the order of the file."""
    with pypdfium2.PdfDocument(path) as document:
        return tuple(_text(page) for page in document)


def _text(page: pypdfium2.PdfPage) -> str:
    text: str = page.get_textpage().get_text_bounded()
    return text


def squeezed(text: str) -> str:
    """The letters and figures alone: what is left whatever a line break does.

    >>> squeezed("re-tender- ing, twice")
    'retenderingtwice'
    """
    return "".join(character for character in text if character.isalnum())


def pages_of(texts: Iterable[str], pages: Sequence[str]) -> Iterator[int]:
    """The page, from 1, on which each text begins; 0 where it was not found.

    The texts come in the order of the pages. Forty letters and figures decide,
    or as many as stand before the end of the page.

    >>> list(pages_of(("Quorum", "Voting"), ("1. Quorum", "2. Voting")))
    [1, 2]
    """
    squeezed_pages = [squeezed(page) for page in pages]
    page, place = 0, 0
    for text in texts:
        wanted = squeezed(text)[:40]
        found = _found(wanted, squeezed_pages, page, place)
        if found is None:
            yield 0
            continue
        page, place = found
        yield page + 1


def _found(
    wanted: str, pages: Sequence[str], page: int, place: int
) -> tuple[int, int] | None:
    """The page from 0 and the place after the beginning of `wanted`."""
    for number in range(page, min(page + 3, len(pages))):
        start = place if number == page else 0
        for length in (len(wanted), 12):
            at = pages[number].find(wanted[:length], start)
            if at >= 0:
                return number, at + len(wanted[:length])
    return None
