"""What the bytes of a shown string print in one font and size.

A file shows the same few thousand strings over and over, so what each one says and
how far it advances is worked out once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pdfminer.pdffont import PDFUnicodeNotDefined
from pdfplumber.utils.text import LIGATURES

from .spelling import Spelling

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from pdfminer.pdffont import PDFFont

_CONTROLS = dict.fromkeys((*range(0x20), 0x7F))
_MOST_STRINGS = 20_000
_MOST_SIZES = 500
_NARROW_EM = 0.05


class Piece(NamedTuple):
    """Glyphs that lie in one word, or one glyph that parts words."""

    text: str
    """Ligatures taken apart, without control characters."""
    advances: tuple[float, ...]
    """How far each glyph moves on, in units of text space."""
    parts: bool
    """It is white, or has no letters at all: a word ends here."""
    wide: bool
    """It is the byte 32, which word spacing widens."""


class GlyphCache:
    """The glyphs of the fonts of a file, each at the sizes it is used in."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, float, float], Glyphs] = {}

    def glyphs(self, font: PDFFont, size: float, scaling: float) -> Glyphs:
        """Those of `font` at `size`, stretched by `scaling`; 1.0 is not at all."""
        key = id(font), size, scaling
        glyphs = self._known.get(key)
        if glyphs is None:
            if len(self._known) > _MOST_SIZES:
                self._known.clear()
            # It holds the font, so that no other can come to the same id.
            glyphs = self._known[key] = Glyphs(font, size, scaling)
        return glyphs


class Pieces(dict[bytes, tuple[Piece, ...]]):
    """The pieces of each string that was asked for."""

    def __init__(self, pieces_of: Callable[[bytes], Iterable[Piece]]) -> None:
        super().__init__()
        self._pieces_of = pieces_of

    def __missing__(self, string: bytes) -> tuple[Piece, ...]:
        if len(self) > _MOST_STRINGS:
            self.clear()
        self[string] = pieces = tuple(self._pieces_of(string))
        return pieces


class Glyphs:
    """The strings of one font at one size, as pieces."""

    def __init__(self, font: PDFFont, size: float, scaling: float) -> None:
        self.font = font
        self.descent = font.get_descent()
        """Below the baseline, negative, as a share of the size."""
        self.em = size * scaling
        """The width of an em, in units of text space."""
        self._size, self._scaling = size, scaling
        self._narrow = _NARROW_EM * abs(self.em)
        self._glyphs: dict[int, Piece] = {}
        self.joined = Pieces(self._join)
        """The pieces of a string. Those of several glyphs have no narrow ones."""
        self.single = Pieces(self._singly)
        """The glyphs of a string, each as a piece of its own."""
        self.spelling = Spelling(
            font.decode, self.glyph, self.em, 0.001 * size * scaling
        )

    def glyph(self, code: int) -> Piece:
        """One glyph as a piece."""
        return self._glyphs.get(code) or self._glyph(code)

    def _singly(self, string: bytes) -> Iterable[Piece]:
        return map(self.glyph, self.font.decode(string))

    def _join(self, string: bytes) -> Iterator[Piece]:
        run: list[Piece] = []
        for piece in map(self.glyph, self.font.decode(string)):
            narrow = piece.advances[0] < self._narrow
            alone = piece.parts or piece.wide or narrow
            if alone and run:
                yield _one(run)
                run = []
            if alone:
                yield piece
            else:
                run.append(piece)
        if run:
            yield _one(run)

    def _glyph(self, code: int) -> Piece:
        text = letters(self.font, code)
        shown = LIGATURES.get(text, text).translate(_CONTROLS)
        parts = not text or text.isspace()
        # In the order that pdfminer multiplies, so that no rounding differs.
        advance = self.font.char_width(code) * self._size * self._scaling
        piece = Piece(shown, (advance,), parts, code == 32)  # noqa: PLR2004
        self._glyphs[code] = piece
        return piece


def letters(font: PDFFont, code: int) -> str:
    """What a glyph says; "(cid:7)" where the font has no letters for it."""
    try:
        return font.to_unichr(code)
    except PDFUnicodeNotDefined:
        return f"(cid:{code})"


def _one(run: list[Piece]) -> Piece:
    if len(run) == 1:
        return run[0]
    text = "".join(piece.text for piece in run)
    return Piece(text, tuple(piece.advances[0] for piece in run), False, False)  # noqa: FBT003
