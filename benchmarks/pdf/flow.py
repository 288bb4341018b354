"""Characters broken into lines, with the widths of the fonts they are set in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from benchmarks.pdf.draft import Dress

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.pdf.looks import Face

_EMBEDDED: Final = ("Vera", "VeraBd", "VeraIt")


@dataclass(frozen=True, slots=True)
class Line:
    """A range of the characters of a paragraph, and where each begins."""

    start: int
    end: int
    """After the last character that is drawn; a space at the end is not."""
    edges_pt: tuple[float, ...]
    """The left edge of each character, then the right edge of the last."""


def register_fonts() -> None:
    """Makes the fonts that come with reportlab known to it."""
    for name in _EMBEDDED:
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, f"{name}.ttf"))


def width_pt(text: str, font: str, size_pt: float) -> float:
    """How wide the words are in that font."""
    width: float = pdfmetrics.stringWidth(text, font, size_pt)
    return width


def font_of(face: Face, dress: Dress, *, is_bold: bool) -> str:
    """The font of the family for words in that dress."""
    if is_bold or dress is Dress.BOLD:
        return face.bold
    return face.italic if dress is Dress.ITALIC else face.regular


def broken(
    text: str, fonts: Sequence[str], size_pt: float, room_pt: float
) -> Iterator[Line]:
    """The lines of a paragraph, at least one; no word is broken.

    `fonts` has one for each character.
    """
    start = 0
    while True:
        edges = [0.0]
        last_space = -1
        at = start
        while at < len(text) and (edges[-1] <= room_pt or last_space < 0):
            if text[at] == " ":
                last_space = at
                if edges[-1] > room_pt:
                    break
            edges.append(edges[-1] + width_pt(text[at], fonts[at], size_pt))
            at += 1
        if at >= len(text) and (edges[-1] <= room_pt or last_space < 0):
            end = len(text.rstrip(" ")) if len(text.rstrip(" ")) > start else len(text)
            yield Line(start, end, tuple(edges[: end - start + 1]))
            return
        yield Line(start, last_space, tuple(edges[: last_space - start + 1]))
        start = last_space + 1
        while start < len(text) and text[start] == " ":
            start += 1
        if start >= len(text):
            return
