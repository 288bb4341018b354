"""Words that Tesseract recognised, in place of those that a page does not name."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.model import Notice, Ocr

from .garbled import garbled_pages
from .notices import is_unmapped
from .ocr_words import ocr_of, recognised_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from constitution_diff.read.scans import Recognised

    from .page import PrintedPage

_POINTS = 72
_SHOWN_WORDS = 8


def scanned_pages(pages: Sequence[PrintedPage]) -> tuple[int, ...]:
    """The pages, from 1, that show words which the file does not name, or wrongly."""
    garbled = garbled_pages(pages)
    return tuple(p.number for p in pages if _is_scanned(p) or p.number in garbled)


def _is_scanned(page: PrintedPage) -> bool:
    return page.readable and ((page.blank and page.n_images > 0) or is_unmapped(page))


def with_recognised(
    pages: Iterable[PrintedPage], recognised: Mapping[int, Recognised]
) -> tuple[PrintedPage, ...]:
    """The pages, with recognised words where there are any."""
    return tuple(
        _filled(page, recognised[page.number]) if page.number in recognised else page
        for page in pages
    )


def _filled(page: PrintedPage, found: Recognised) -> PrintedPage:
    words = recognised_words(found)
    if not words:
        return page
    to_pt = _POINTS / found.dpi
    return replace(
        page,
        words=words,
        sideways=(),
        watermark="",
        width=found.width * to_pt,
        height=found.height * to_pt,
    )


def searchable_notices(pages: Iterable[PrintedPage]) -> Iterator[Notice]:
    """One notice that names the scans whose recognised words lie unseen below them."""
    found = [page.number for page in pages if page.n_images and _is_searchable(page)]
    if found:
        message = (
            f"{_named(found)} scanned and made searchable before: the words were read "
            "by a machine, which makes mistakes; check figures and names."
        )
        yield Notice("searchable-scan", message)


def _is_searchable(page: PrintedPage) -> bool:
    unseen = [word.invisible for word in page.words]
    return bool(unseen) and all(unseen)


def ocr_notices(pages: Iterable[PrintedPage]) -> Iterator[Notice]:
    """One notice that names the recognised pages, and one for each with doubts."""
    # A page is recognised whole or not at all.
    read = [page for page in pages if any(map(ocr_of, page.words[:1]))]
    if read:
        message = (
            f"{_named([page.number for page in read])} read from pictures by OCR, "
            "which makes mistakes; check figures and names against the pages."
        )
        yield Notice("read-by-ocr", message)
    for page in read:
        doubtful = [w.text for w in page.words if ocr_of(w) is Ocr.UNCERTAIN]
        if doubtful:
            yield Notice("ocr-uncertain", _doubts(page, doubtful), page=page.number)


def _doubts(page: PrintedPage, doubtful: Sequence[str]) -> str:
    count = f"{len(doubtful)} words are" if len(doubtful) > 1 else "1 word is"
    shown = ", ".join(doubtful[:_SHOWN_WORDS])
    more = ", …" if len(doubtful) > _SHOWN_WORDS else ""
    return (
        f"Page {page.number}: OCR was not sure of its reading; {count}: {shown}{more}"
    )


def _named(numbers: Sequence[int]) -> str:
    """Pages in words, with the verb.

    >>> _named([3]), _named([1, 2, 3, 7])
    ('Page 3 was', 'Pages 1–3 and 7 were')
    """
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    named = [f"{r[0]}–{r[-1]}" if len(r) > 1 else f"{r[0]}" for r in runs]
    if len(numbers) == 1:
        return f"Page {named[0]} was"
    *others, last = named
    return f"Pages {' and '.join(filter(None, (', '.join(others), last)))} were"
