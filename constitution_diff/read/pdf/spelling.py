"""Shown strings as letters and steps, where nothing about them is odd.

Nearly all text of nearly all files is: each glyph moves on by a fair width, and what
is put between strings is a hair. Then a letter surely goes on where the last one
ended, only white parts words, and they fall out of one `split` and one running sum.
What is odd is told apart here, once for each string that a file writes, and left to
the walk from letter to letter.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from .strings import Strings
from .tokens import from_hex, literal, number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pdfminer.pdfdevice import PDFTextSeq

_ODD = "\0"
"""Stands in the text for what has to be walked; no glyph says it."""
_WHITE = " "
_KERN_MOST = 100.0
"""In thousandths of an em, backwards or forwards; pdfplumber's gap is wider."""
_STEP_LEAST = 110.0
"""So far each letter moves on at least. Within 100 it may be printed twice."""
_MOST_PIECES = 20_000
_LONGEST = 40
"""Longer pieces are rarely met again."""
_PIECE = re.compile(
    rb"""
    (?: ( (?: [^()\\] | \\[^()] )*+ ) \)    # what stands behind "("
      | ( [\dA-Fa-f\s]*+ ) > )              # what stands behind "<"
    \s*+ ( [-+]? (?: \d++ (?: \.\d*+ )? | \.\d++ ) )?+ \s*+
    """,
    re.VERBOSE | re.DOTALL,
)
"""A string without the bracket that opens it, and the number behind."""

Steps = tuple[float, ...]


class Spelt(NamedTuple):
    """Text with a blank for each glyph that parts words."""

    text: str
    steps: Iterable[float]
    """Two for each character, in text space: over it, and to the next one."""
    advance: float
    """The last step over a character."""


class Spelling(dict[bytes, tuple[str, Steps]]):
    """The pieces of the shown arrays of one font at one size."""

    def __init__(
        self,
        decode: Callable[[bytes], Iterable[int]],
        glyph: Callable[[int], tuple[str, Steps, bool, bool]],
        em: float,
        kern: float,
    ) -> None:
        """`decode` gives the codes of a string, `glyph` the piece of a code.

        `em` is the width of an em in text space, and `kern` a thousandth of it.
        """
        super().__init__()
        self._decode, self._glyph, self._em, self._kern = decode, glyph, em, kern
        self._letters: dict[int, tuple[str, Steps]] = {}

    def spelt(self, strings: PDFTextSeq) -> Spelt | None:
        """What the strings say; None where they are odd or say nothing."""
        if isinstance(strings, Strings):
            # One look-up for a string and its number, as they are written: an array
            # of LibreOffice's, 25 strings, takes 17 µs where walking takes 24.
            opening = b"(" if b"(" in strings.written else b"<"
            start, *written = strings.written.split(opening)
            if start and not start.isspace():
                return None
            found = [self[piece] for piece in written]
        else:
            found = [self._shown(shown, 0) for shown in strings]
        text = "".join([text for text, _ in found])
        if not text or _ODD in text:
            return None
        steps = [steps for _, steps in found]
        return Spelt(text, chain.from_iterable(steps), steps[-1][-2])

    def __missing__(self, piece: bytes) -> tuple[str, Steps]:
        match = _PIECE.fullmatch(piece)
        if match is None:
            return _ODD, ()
        inside, code, digits = match.groups()
        string = from_hex(code) if inside is None else literal(inside)
        spelt = self._shown(string, number(digits or b"0") or 0)
        if len(piece) < _LONGEST:
            if len(self) > _MOST_PIECES:
                self.clear()
            self[piece] = spelt
        return spelt

    def _shown(self, string: float | bytes, kern: float) -> tuple[str, Steps]:
        """A string with the number behind it."""
        if not isinstance(string, bytes):
            return _ODD, ()
        known = self._letters
        found = [known.get(code) or self._letter(code) for code in self._decode(string)]
        text = "".join([text for text, _ in found])
        steps = [step for _, steps in found for step in steps]
        if not steps:
            return _ODD, ()
        if kern:
            advance, steps[-1] = steps[-2], -(kern * self._kern)
            step = advance + steps[-1]
            hair = abs(kern) <= _KERN_MOST and 1000 * step >= _STEP_LEAST * self._em
            if text[-1] != _WHITE and not hair:
                return _ODD, ()
        return text, tuple(steps)

    def _letter(self, code: int) -> tuple[str, Steps]:
        text, (advance,), parts, _ = self._glyph(code)
        if parts:
            text = _WHITE
        elif not text or _WHITE in text or 1000 * advance < _STEP_LEAST * self._em:
            text = _ODD
        # A ligature moves on with the last of its letters.
        steps = (*(0.0,) * (2 * len(text) - 2), advance, 0.0)
        self._letters[code] = text, steps
        return text, steps
