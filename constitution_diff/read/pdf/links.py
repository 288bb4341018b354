"""Links: where a page leads to an address when it is clicked."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pdfminer.pdftypes import resolve1
from pdfminer.utils import apply_matrix_rect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pdfminer.pdfpage import PDFPage
    from pdfminer.utils import Matrix

    from .words import Sheet


class Link(NamedTuple):
    """A box that leads to an address; distances as in `Word`, not turned."""

    x0: float
    top: float
    x1: float
    bottom: float
    uri: str


def may_hold_links(content: bytes) -> bool:
    """Whether any page of a file can lead to an address.

    Looking into the annotations of every page costs as much as a twentieth of its
    text. Names are never encrypted, but in an object stream they are compressed.

    >>> may_hold_links(b"1 0 obj << /S /GoTo >> endobj")
    False
    """
    return b"/URI" in content or b"/ObjStm" in content


def links_of(page: PDFPage, sheet: Sheet) -> Iterator[Link]:
    """The links of a page (ISO 32000-1, 12.5.6.5); odd ones are left out."""
    annotations = resolve1(page.annots)
    if not isinstance(annotations, list):
        return
    x0, y0, x1, y1 = page.mediabox
    turned: dict[int, Matrix] = {
        90: (0, -1, 1, 0, -y0, x1),
        180: (-1, 0, 0, -1, x1, y1),
        270: (0, 1, -1, 0, y1, -x0),
    }
    matrix = turned.get(page.rotate, (1, 0, 0, 1, -x0, -y0))
    for annotation in map(resolve1, annotations):
        uri, box = _address(annotation)
        if uri:
            left, low, right, high = apply_matrix_rect(matrix, box)
            edge, height = sheet.left, sheet.height + sheet.top
            yield Link(left + edge, height - high, right + edge, height - low, uri)


def _address(annotation: object) -> tuple[str, tuple[float, float, float, float]]:
    """The address and the box as the file has them; "" for other annotations."""
    nowhere = "", (0.0, 0.0, 0.0, 0.0)
    if not isinstance(annotation, dict):
        return nowhere
    action, box = resolve1(annotation.get("A")), resolve1(annotation.get("Rect"))
    uri = resolve1(action.get("URI")) if isinstance(action, dict) else None
    if not isinstance(uri, bytes) or not isinstance(box, list):
        return nowhere
    corners = [resolve1(corner) for corner in box]
    if len(corners) != 4 or not all(isinstance(c, int | float) for c in corners):  # noqa: PLR2004
        return nowhere
    x0, y0, x1, y1 = corners
    return uri.decode("utf-8", "replace"), (x0, y0, x1, y1)
