"""Where the letters of a word stand, which a word's box alone does not say."""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from pdfminer.fontmetrics import FONT_METRICS

if TYPE_CHECKING:
    from .words import Word

_USUAL = 0.5
"""The width of a letter that no standard font has, in ems."""


def letter_edges(word: Word) -> list[float]:
    """The left edge of each letter, and the right edge of the last; in points.

    Shares of the word's width, as the letters of the standard font that is most like
    its own have them: within a point or so.

    >>> from .words import Word
    >>> place = {"top": 62.0, "bottom": 74.0, "baseline": 72.0, "size": 12.0}
    >>> [round(x) for x in letter_edges(Word("ill", 72.0, 84.0, **place))]
    [72, 76, 80, 84]
    """
    widths = [_widths(word.font).get(letter, _USUAL) for letter in word.text]
    total = sum(widths) or 1.0
    scale = (word.x1 - word.x0) / total
    return [word.x0 + scale * x for x in accumulate(widths, initial=0.0)]


@lru_cache(maxsize=64)
def _widths(font: str) -> dict[str, float]:
    style = "-Bold" if "bold" in font.casefold() else ""
    is_serif = any(name in font for name in ("Times", "Serif", "Roman", "Garamond"))
    sans = not is_serif or "Sans" in font
    name = f"Helvetica{style}" if sans else f"Times{style or '-Roman'}"
    return {
        str(letter): width / 1000 for letter, width in FONT_METRICS[name][1].items()
    }
