"""Some pages read twice, to see that pdfplumber would have found the same.

Which pages those are depends on the file and on nothing else.
"""

from __future__ import annotations

from hashlib import sha256
from itertools import zip_longest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .page import PrintedPage
    from .words import Word

_TOLERANCE_PT = 0.1


def audited_pages(content: bytes, n_pages: int, n_audited: int) -> list[int]:
    """The indices, from 0 and in order, of the pages to read twice.

    >>> audited_pages(b"%PDF-1.7", n_pages=2, n_audited=3)
    [0, 1]
    """
    seed = sha256(content).digest()

    def rank(index: int) -> bytes:
        return sha256(seed + index.to_bytes(4)).digest()

    return sorted(sorted(range(n_pages), key=rank)[:n_audited])


def agree(page: PrintedPage, plumbers: PrintedPage) -> bool:
    """Whether words, order, places to 0.1 points, and tables are the same."""
    pairs = zip_longest(_words(page), _words(plumbers))
    return (
        page.readable == plumbers.readable
        and all(a and b and _alike(a, b) for a, b in pairs)
        and page.watermark == plumbers.watermark
        and len(page.grids) == len(plumbers.grids)
        and len(page.images) == len(plumbers.images)
    )


def _words(page: PrintedPage) -> Sequence[Word]:
    return [word for words in (page.words, *page.sideways) for word in words]


def _alike(word: Word, other: Word) -> bool:
    near = (
        abs(a - b) <= _TOLERANCE_PT for a, b in zip(word[1:6], other[1:6], strict=True)
    )
    styles = (word.font, word.size, word.colour), (other.font, other.size, other.colour)
    return word.text == other.text and all(near) and styles[0] == styles[1]
