"""Shown strings as words: where each begins, what it says and where it ends.

A run of text is walked once and leaves words. The places are computed in the order
that pdfminer does it, so that a gap on the very edge of `gap_em` falls on the same
side as in pdfplumber.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pdfminer.utils import apply_matrix_rect, translate_matrix

from .glyphs import letters
from .words import Colour, Turn, Word, turn_of

if TYPE_CHECKING:
    from pdfminer.pdfdevice import PDFTextSeq
    from pdfminer.utils import Matrix
    from pdfplumber._typing import T_obj

    from .glyphs import Glyphs
    from .words import Sheet

Box = tuple[float, float, float, float]
"""x0, top, x1, bottom in points."""

_LINE_PT = 3.0
"""pdfplumber's: letters whose tops lie further apart are not in one word."""


class Style(NamedTuple):
    """What is the same in all letters of a word."""

    size: float
    bold: bool
    font: str
    colour: Colour
    artifact: bool
    invisible: bool


class _Letter(NamedTuple):
    """The letter drawn last, on the sheet."""

    x0: float
    x1: float
    top: float
    gap: float
    """A letter that begins farther than this behind it begins a word."""


_INFINITY = float("inf")
_NOWHERE = _Letter(0.0, 0.0, 0.0, 0.0)


class _Row(NamedTuple):
    """Where letters stand, on the sheet."""

    top: float
    bottom: float
    baseline: float


class Pen(NamedTuple):
    """How shown text is set, in units of text space."""

    matrix: Matrix
    x: float
    y: float
    rise: float
    size: float
    letter_space: float
    word_space: float
    kern: float
    """The unit of the numbers between shown strings."""


class Shown:
    """The words of one page, as its strings are shown one after the other."""

    def __init__(self, sheet: Sheet, gap_em: float) -> None:
        self.words: list[Word] = []
        """Those that run to the right, in drawing order; a double is there twice."""
        self.aside: list[T_obj] = []
        """The characters of text in other directions, as pdfplumber has them."""
        self.doubled = False
        """Letters within a word are printed twice on one spot."""
        self._sheet, self._gap_em = sheet, gap_em
        self._height = sheet.height + sheet.top
        self._last: _Letter | None = None
        """None: white or other text parts it from what comes."""
        # The word that is being drawn; there is none without a row.
        self._row: _Row | None = None
        self._next_row = _Row(0.0, 0.0, 0.0)
        self._style: Style | None = None
        self._text = ""
        self._x0 = 0.0
        self._x1 = 0.0
        self._glued = False

    def finish(self) -> None:
        """Take in the last word."""
        self._close(self._text, self._x1)

    # Long and flat, because every letter of a file comes through here.
    def show(  # noqa: C901, PLR0912, PLR0915
        self, glyphs: Glyphs, seq: PDFTextSeq, pen: Pen, style: Style
    ) -> float:
        """Take in text that stands straight; where it ends, in text space."""
        (a, _, c, d, e, f), x, _, rise, size, letter_space, word_space, kern = pen
        low = glyphs.descent * size + rise
        high = low + size
        # A slanted matrix, as for italics, shifts the corners.
        left = self._sheet.left + min(c * low, c * high)
        right = self._sheet.left + max(c * low, c * high)
        y0, y1 = d * low + f, d * high + f
        gap, near = self._gap_em * (y1 - y0), min(1.0, (y1 - y0) / 10)
        # In text space and a hair narrower: what begins within surely goes on.
        safe_gap, safe_near = gap / a * 0.999999, near / a
        safe_from, safe_to = _INFINITY, -_INFINITY
        pieces_of = glyphs.single if letter_space else glyphs.joined
        row = _Row(self._height - y1, self._height - y0, self._height - f)
        follows = self._meet(style, row)
        last_x0, last_x1, _, last_gap = self._last or _NOWHERE
        text, word_x1 = self._text, self._x1
        is_open = uneven = self._row is not None
        inside = spaced = False
        # The word that an earlier run has begun ends where `word_x1` says.
        end, start, advance = -_INFINITY, x, 0.0
        for shown in seq:
            if not isinstance(shown, bytes):
                x -= shown * kern
                spaced = True
                continue
            for said, advances, parts, wide in pieces_of[shown]:
                if spaced:
                    x += letter_space
                if parts:
                    if is_open:
                        self._close(text, max(word_x1, end * a + e + right))
                    is_open = follows = False
                    safe_to = -_INFINITY
                    x += advances[0]
                else:
                    if not safe_from <= x <= safe_to:
                        if inside:
                            last_x0 = start * a + e
                            last_x1 = a * advance + last_x0 + right
                            last_x0, last_gap = last_x0 + left, gap
                        x0 = x * a + e + left
                        if follows and not last_x0 <= x0 <= last_x1 + last_gap:
                            follows = False
                            if is_open:
                                self._close(text, max(word_x1, end * a + e + right))
                                is_open = False
                        elif follows and abs(x0 - last_x0) < near:
                            self.doubled |= text[-1:] == said[:1]
                        if not is_open:
                            self._begin(x0, glued=follows)
                            text, word_x1, end, is_open = "", x0, x, True
                        elif uneven:
                            self._stretch()
                        uneven = False
                        follows = inside = True
                    text += said
                    for advance in advances:
                        start = x
                        x += advance
                    # Not max(): this runs for every few letters.
                    if x > end:  # noqa: PLR1730
                        end = x
                    safe_from, safe_to = start + safe_near, x + safe_gap
                if wide:
                    x += word_space
                spaced = True
        self._text = text
        if inside:
            self._x1 = max(word_x1, end * a + e + right)
            x0 = start * a + e
            x1 = a * advance + x0 + right
            self._last = _Letter(x0 + left, x1, row.top, gap)
        if not follows:
            self._last = None
        return x

    def _meet(self, style: Style, row: _Row) -> bool:
        """End the open word if a run of this style cannot go on with it.

        Whether the run's first letter may stand in one word with the last.
        """
        last = self._last
        follows = last is not None and abs(row.top - last.top) <= _LINE_PT
        if self._row is not None and (not follows or style != self._style):
            self._close(self._text, self._x1)
        self._style, self._next_row = style, row
        return follows

    def _begin(self, x0: float, *, glued: bool) -> None:
        self._row, self._x0, self._glued = self._next_row, x0, glued

    def _stretch(self) -> None:
        """Make the open word as high as the run that goes on with it."""
        if self._row is not None:
            top, bottom, baseline = self._row
            below, above = self._next_row.bottom, self._next_row.top
            self._row = _Row(min(top, above), max(bottom, below), baseline)

    def _close(self, text: str, x1: float) -> None:
        """Take in the open word."""
        row, style = self._row, self._style
        self._row = None
        if not text or row is None or style is None:
            return
        top, bottom, baseline = row
        size, bold, font, colour, artifact, invisible = style
        parts = (
            text, self._x0, x1, top, bottom, baseline,
            size, bold, font, colour, self._glued, artifact, invisible, None,
        )  # fmt: skip
        # Word(*parts), in half the time.
        self.words.append(tuple.__new__(Word, parts))

    def show_by_letter(
        self, glyphs: Glyphs, seq: PDFTextSeq, pen: Pen, style: Style
    ) -> float:
        """Take in text that is turned, mirrored or on a slight slope."""
        x, spaced = pen.x, False
        for shown in seq:
            if not isinstance(shown, bytes):
                x -= shown * pen.kern
                spaced = True
                continue
            for code, piece in zip(
                glyphs.font.decode(shown), glyphs.single[shown], strict=True
            ):
                if spaced:
                    x += pen.letter_space
                self._letter(glyphs, code, pen._replace(x=x), style)
                x += piece.advances[0] + (pen.word_space if piece.wide else 0)
                spaced = True
        return x

    def _letter(self, glyphs: Glyphs, code: int, pen: Pen, style: Style) -> None:
        piece = glyphs.glyph(code)
        matrix = translate_matrix(pen.matrix, (pen.x, pen.y))
        low = glyphs.descent * pen.size + pen.rise
        corners = (0, low, piece.advances[0], low + pen.size)
        x0, y0, x1, y1 = apply_matrix_rect(matrix, corners)
        left, size = self._sheet.left, y1 - y0
        row = _Row(self._height - y1, self._height - y0, self._height - matrix[5])
        if turn_of(matrix) is not Turn.RIGHT:
            place = (x0 + left, row.top, x1 + left, row.bottom)
            self._put_aside(letters(glyphs.font, code), place, matrix, style)
            return
        follows = self._meet(style._replace(size=round(size, 1)), row)
        last, x0, x1 = self._last or _NOWHERE, x0 + left, x1 + left
        near = min(1.0, size / 10)
        self.doubled |= (
            follows and abs(x0 - last.x0) < near and self._text[-1:] == piece.text[:1]
        )
        follows = follows and last.x0 <= x0 <= last.x1 + last.gap
        if self._row is not None and (piece.parts or not follows):
            self._close(self._text, self._x1)
        if piece.parts:
            self._last = None
            return
        if self._row is None:
            self._begin(x0, glued=follows)
            self._text, self._x1 = "", x0
        else:
            self._stretch()
        self._text += piece.text
        self._x1 = max(self._x1, x1)
        self._last = _Letter(x0, x1, row.top, self._gap_em * size)

    def _put_aside(self, text: str, place: Box, matrix: Matrix, style: Style) -> None:
        """Keep a character as the dict that pdfplumber would make of it."""
        self._close(self._text, self._x1)
        self._last = None
        x0, top, x1, bottom = place
        self.aside.append(
            {
                "text": text,
                "fontname": style.font,
                "size": bottom - top,
                "x0": x0,
                "x1": x1,
                "top": top,
                "bottom": bottom,
                "doctop": top,
                "y1": self._height - top,
                "matrix": matrix,
                "upright": False,
                "non_stroking_color": style.colour,
                "tag": "Artifact" if style.artifact else None,
            }
        )
