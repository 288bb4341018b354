"""Shown strings as words: where each begins, what it says and where it ends.

The places are computed in the order that pdfminer does it, so that a gap on the very
edge of `gap_em` falls on the same side as in pdfplumber. There are three ways, each
for what the one before cannot do: text that is spelt out, text that stands straight,
and text letter by letter.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from pdfminer.utils import apply_matrix_rect, translate_matrix

from .glyphs import letters
from .open_word import NOWHERE, Letter, OpenWord, Row
from .words import Turn, Word, turn_of

if TYPE_CHECKING:
    from pdfminer.pdfdevice import PDFTextSeq
    from pdfminer.utils import Matrix

    from .glyphs import Glyphs
    from .open_word import Style
    from .spelling import Spelt

Box = tuple[float, float, float, float]
"""x0, top, x1, bottom in points."""

_INFINITY = float("inf")


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


_Stand = tuple[Row, float, float, float, float]
"""Where a run stands on the sheet: its row; what is added to the left edge of a
letter, and to its right edge; from where on a gap parts words; and within what
letters are printed on one spot."""


class Shown(OpenWord):
    """The words of one page, as its strings are shown one after the other."""

    def is_even(self, glyphs: Glyphs, pen: Pen) -> bool:
        """Whether a fair step in the font, as `spelling` has it, is one on the sheet.

        Not where letters or words are set apart, or where the letters are drawn much
        wider or narrower than the font has them.
        """
        if pen.letter_space or pen.word_space:
            return False
        em, high = pen.matrix[0] * glyphs.em, pen.matrix[3] * pen.size
        return self._gap_em * high > 0.101 * em and high < 1.1 * em

    def show_spelt(self, glyphs: Glyphs, spelt: Spelt, pen: Pen, style: Style) -> float:
        """Take in text that stands straight and is spelt out; where it ends."""
        row, left, right, gap, near = self._stand(glyphs, pen)
        (a, _, _, _, e, _), x = pen.matrix, pen.x
        follows = self._meet(style, row)
        text, steps, advance = spelt
        places = [*accumulate(steps, initial=x)]
        first, *others = text.split(" ")
        if first:
            self._go_on(first, x * a + e + left, near, follows=follows)
            self._x1 = max(self._x1, places[2 * len(first) - 1] * a + e + right)
        if others:
            self._close(self._text, self._x1)
            at, last = len(first) + 1, others.pop()
            top, bottom, baseline = row
            size, bold, font, colour, artifact, invisible = style
            for word in others:
                if word:
                    x0 = places[2 * at] * a + e + left
                    at += len(word)
                    # Word(*parts), in half the time: nearly all come through here.
                    parts = (
                        word, x0, places[2 * at - 1] * a + e + right,
                        top, bottom, baseline, size, bold, font, colour,
                        False, artifact, invisible, None,
                    )  # fmt: skip
                    self.words.append(tuple.__new__(Word, parts))
                at += 1
            if last:
                self._begin(places[2 * at] * a + e + left, glued=False)
                self._text, self._x1 = last, places[-2] * a + e + right
        if text[-1] == " ":
            self._last = None
        else:
            x0 = places[-3] * a + e
            x1 = a * advance + x0 + right
            self._last = Letter(x0 + left, x1, row.top, gap)
        return places[-1]

    # Long and flat: in some files every letter comes through here.
    def show(  # noqa: C901, PLR0912, PLR0915
        self, glyphs: Glyphs, seq: PDFTextSeq, pen: Pen, style: Style
    ) -> float:
        """Take in text that stands straight; where it ends, in text space."""
        row, left, right, gap, near = self._stand(glyphs, pen)
        (a, _, _, _, e, _), x, _, _, _, letter_space, word_space, kern = pen
        # In text space and a hair narrower: what begins within surely goes on.
        safe_gap, safe_near = gap / a * 0.999999, near / a
        safe_from, safe_to = _INFINITY, -_INFINITY
        pieces_of = glyphs.single if letter_space else glyphs.joined
        follows = self._meet(style, row)
        last_x0, last_x1, _, last_gap = self._last or NOWHERE
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
            self._last = Letter(x0 + left, x1, row.top, gap)
        if not follows:
            self._last = None
        return x

    def _stand(self, glyphs: Glyphs, pen: Pen) -> _Stand:
        _, _, c, d, _, f = pen.matrix
        low = glyphs.descent * pen.size + pen.rise
        high = low + pen.size
        y0, y1 = d * low + f, d * high + f
        # A slanted matrix, as for italics, shifts the corners.
        ends = sorted((c * low, c * high))
        row = Row(self._height - y1, self._height - y0, self._height - f)
        left, right = self._sheet.left + ends[0], self._sheet.left + ends[1]
        return row, left, right, self._gap_em * (y1 - y0), min(1.0, (y1 - y0) / 10)

    def _go_on(self, text: str, x0: float, near: float, *, follows: bool) -> None:
        """Take in the first letters of a run: into the open word, or as a new one."""
        last = self._last or NOWHERE
        if follows and not last.x0 <= x0 <= last.x1 + last.gap:
            follows = False
            self._close(self._text, self._x1)
        elif follows and abs(x0 - last.x0) < near:
            self.doubled |= self._text[-1:] == text[:1]
        if self._row is None:
            self._begin(x0, glued=follows)
            self._text, self._x1 = "", x0
        else:
            self._stretch()
        self._text += text

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
        row = Row(self._height - y1, self._height - y0, self._height - matrix[5])
        if turn_of(matrix) is not Turn.RIGHT:
            place = (x0 + left, row.top, x1 + left, row.bottom)
            self._put_aside(letters(glyphs.font, code), place, matrix, style)
            return
        follows = self._meet(style._replace(size=round(size, 1)), row)
        last, x0, x1 = self._last or NOWHERE, x0 + left, x1 + left
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
        self._last = Letter(x0, x1, row.top, self._gap_em * size)

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
