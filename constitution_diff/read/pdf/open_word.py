"""The word that is being drawn, and those that are whole.

A word is cut where the next letter stands apart, in another style, or behind white.
Which letters do is `shown`'s business.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from .words import Colour, Word

if TYPE_CHECKING:
    from pdfplumber._typing import T_obj

    from .words import Sheet

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


class Letter(NamedTuple):
    """The letter drawn last, on the sheet."""

    x0: float
    x1: float
    top: float
    gap: float
    """A letter that begins farther than this behind it begins a word."""


NOWHERE = Letter(0.0, 0.0, 0.0, 0.0)


class Row(NamedTuple):
    """Where letters stand, on the sheet."""

    top: float
    bottom: float
    baseline: float


class OpenWord:
    """The words of one page, the last of which may go on."""

    def __init__(self, sheet: Sheet, gap_em: float) -> None:
        self.words: list[Word] = []
        """Those that run to the right, in drawing order; a double is there twice."""
        self.aside: list[T_obj] = []
        """The characters of text in other directions, as pdfplumber has them."""
        self.doubled = False
        """Letters within a word are printed twice on one spot."""
        self._sheet, self._gap_em = sheet, gap_em
        self._height = sheet.height + sheet.top
        self._last: Letter | None = None
        """None: white or other text parts it from what comes."""
        # The word that is being drawn; there is none without a row.
        self._row: Row | None = None
        self._next_row = Row(0.0, 0.0, 0.0)
        self._style: Style | None = None
        self._text = ""
        self._x0 = 0.0
        self._x1 = 0.0
        self._glued = False

    def finish(self) -> None:
        """Take in the last word."""
        self._close(self._text, self._x1)

    def _meet(self, style: Style, row: Row) -> bool:
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
            self._row = Row(min(top, above), max(bottom, below), baseline)

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
