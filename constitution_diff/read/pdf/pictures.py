"""A page of a PDF as a picture, for text recognition."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2

from constitution_diff.errors import DamagedSourceError
from constitution_diff.read.scans import Picture

if TYPE_CHECKING:
    from constitution_diff.read.options import ReadOptions

DPI = 200
"""Tesseract reads 300 no better, and takes half as long again."""
_MOST_DOTS = 25_000_000
"""A sheet of A2 at 200 dots to the inch has 15 million."""
_POINTS = 72


def picture_of(content: bytes, name: str, options: ReadOptions, page: int) -> Picture:
    """The page, counted from 1, in shades of grey.

    Raises DamagedSourceError: the page cannot be drawn.
    """
    try:
        with _opened(content, options) as document:
            return _drawn(document[page - 1])
    except (pypdfium2.PdfiumError, IndexError) as error:
        raise DamagedSourceError(name, f"page {page} cannot be drawn") from error


def _opened(content: bytes, options: ReadOptions) -> pypdfium2.PdfDocument:
    for password in options.passwords:
        try:
            return pypdfium2.PdfDocument(content, password=password)
        except pypdfium2.PdfiumError:
            continue
    return pypdfium2.PdfDocument(content)


def _drawn(page: pypdfium2.PdfPage) -> Picture:
    width, height = page.get_size()
    dots = max(1.0, width * height * (DPI / _POINTS) ** 2)
    dpi = int(DPI * min(1.0, (_MOST_DOTS / dots) ** 0.5))
    bitmap = page.render(scale=dpi / _POINTS, grayscale=True)
    drawn = bytes(bitmap.buffer)
    rows = (
        drawn[at : at + bitmap.width]
        for at in range(0, bitmap.stride * bitmap.height, bitmap.stride)
    )
    return Picture(bitmap.width, bitmap.height, dpi, b"".join(rows))
