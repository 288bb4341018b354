"""Scanned pages on their way: asked for, as pictures, and as recognised words.

The file is opened only by a reader that is held to limits, and pictures are looked at
only by Tesseract; these values are what goes between the two.
"""

from __future__ import annotations

from constitution_diff.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Scanned:
    """What a reader gives instead of a source: pages whose words are only a picture."""

    pages: tuple[int, ...]
    """From 1, in order. Never empty."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A page in shades of grey, one byte for each dot, row by row from the top left."""

    width: int
    height: int
    """Both in dots."""
    dpi: int
    """Dots to the inch. Less than was asked for where the page is huge."""
    grey: bytes

    @property
    def sound(self) -> bool:
        """Whether it is what it says, which whoever drew it need not be trusted in.

        >>> Picture(2, 1, 200, b"12").sound, Picture(2, 2, 200, b"12").sound
        (True, False)
        """
        figures: tuple[object, ...] = (self.width, self.height, self.dpi)
        grey: object = self.grey
        whole = all(isinstance(figure, int) and figure > 0 for figure in figures)
        enough = isinstance(grey, bytes) and len(grey) == self.width * self.height
        return whole and enough


@dataclass(frozen=True, slots=True)
class Recognised:
    """What Tesseract found on a page."""

    page: int
    """From 1."""
    width: int
    height: int
    """Of the picture, in dots."""
    dpi: int
    tsv: str
    """Its words with their places, as the tsv output of Tesseract has them."""
