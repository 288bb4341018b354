"""A pen on a page of A4; distances are points from its bottom left corner."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from math import hypot
from typing import TYPE_CHECKING, Final

from reportlab.pdfgen.canvas import Canvas

from benchmarks.pdf.looks import BLACK, Connector

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.pdf.looks import Colour

WIDTH_PT: Final = 595.32
HEIGHT_PT: Final = 841.92
_SCALE: Final = 0.75
"""What Word makes a page smaller by, to have room for the margin."""
_ON_PT: Final = 1.6
_OFF_PT: Final = 1.4

Point = tuple[float, float]


class Pen:
    """Draws on the pages of one file."""

    def __init__(self, path: str, title: str, *, is_scaled: bool) -> None:
        # invariant: neither the clock nor chance gets into the file.
        self._canvas = Canvas(
            path, pagesize=(WIDTH_PT, HEIGHT_PT), invariant=1, pageCompression=1
        )
        self._canvas.setTitle(title)
        self._canvas.setAuthor("Democratic Services")
        self._canvas.setSubject("Synthetic: no such council exists")
        self._canvas.setCreator("Synthetic balloons of constitution-diff")
        self._scale = _SCALE if is_scaled else 1.0

    def open_page(self) -> None:
        """Sets the matrix, which every page forgets."""
        if self._scale != 1:
            self._canvas.scale(self._scale, self._scale)

    def close_page(self) -> None:
        """Ends the page."""
        self._canvas.showPage()

    def save(self) -> None:
        """Writes the file."""
        self._canvas.save()

    def text(
        self, at: Point, words: str, *, font: str, size: float, colour: Colour = BLACK
    ) -> None:
        """Words on a baseline."""
        if not words.strip():
            return
        self._canvas.setFillColorRGB(*colour)
        self._canvas.setFont(font, size / self._scale)
        self._canvas.drawString(*self._sized(*at), words)

    def bar(self, at: Point, width: float, height: float, colour: Colour) -> None:
        """A filled rectangle without outline."""
        self._canvas.setFillColorRGB(*colour)
        self._canvas.rect(*self._sized(*at, width, height), stroke=0, fill=1)

    def box(
        self, at: Point, width: float, height: float, outline: Colour, fill: Colour
    ) -> None:
        """A rectangle with round corners."""
        self._canvas.setStrokeColorRGB(*outline)
        self._canvas.setFillColorRGB(*fill)
        self._canvas.setLineWidth(0.5 / self._scale)
        sides = self._sized(*at, width, height)
        self._canvas.roundRect(*sides, 2 / self._scale, stroke=1, fill=1)

    def stroke(
        self, start: Point, end: Point, *, width: float = 0.5, colour: Colour = BLACK
    ) -> None:
        """One straight line."""
        self._canvas.setStrokeColorRGB(*colour)
        self._canvas.setLineWidth(width / self._scale)
        self._canvas.line(*self._sized(*start, *end))

    def connector(
        self, points: Sequence[Point], kind: Connector, colour: Colour
    ) -> None:
        """A dashed line through the points."""
        if kind is Connector.DASHES:
            for dash in _dashes(points):
                self.stroke(*dash, colour=colour)
        elif kind is Connector.PATH:
            self._dashed(points, colour)

    def link(self, at: Point, width: float, height: float) -> None:
        """A place to click, as over a web address."""
        x, y = at
        # Annotations do not know the matrix of the page.
        place = (x, y, x + width, y + height)
        self._canvas.linkURL("https://www.aldermoor.example/rules", place)

    def _dashed(self, points: Sequence[Point], colour: Colour) -> None:
        self._canvas.setStrokeColorRGB(*colour)
        self._canvas.setLineWidth(0.5 / self._scale)
        self._canvas.setDash(_ON_PT / self._scale, _OFF_PT / self._scale)
        path = self._canvas.beginPath()
        path.moveTo(*self._sized(*points[0]))
        for point in points[1:]:
            path.lineTo(*self._sized(*point))
        self._canvas.drawPath(path, stroke=1, fill=0)
        self._canvas.setDash()

    def _sized(self, *lengths: float) -> tuple[float, ...]:
        return tuple(length / self._scale for length in lengths)


Mark = Callable[[Pen], None]
"""Something to draw, when its turn comes."""


def _dashes(points: Sequence[Point]) -> Iterator[tuple[Point, Point]]:
    """Each dash of the line through the points, cut at the corners."""
    for (x0, y0), (x1, y1) in pairwise(points):
        length = hypot(x1 - x0, y1 - y0)
        at = 0.0
        while at < length:
            first, last = at / length, min(1.0, (at + _ON_PT) / length)
            yield (
                (x0 + (x1 - x0) * first, y0 + (y1 - y0) * first),
                (x0 + (x1 - x0) * last, y0 + (y1 - y0) * last),
            )
            at += _ON_PT + _OFF_PT
