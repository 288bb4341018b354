"""Small PDF files, written by hand: positioned text, rules and pictures."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

PAGE_WIDTH_PT, PAGE_HEIGHT_PT = 595, 842


@dataclass(frozen=True)
class Text:
    """Words at a place: `x` from the left, `y` the baseline from the top, in points."""

    x: float
    y: float
    words: str
    size: float = 11.0
    bold: bool = False
    matrix: str = "1 0 0 1"
    """How the text is turned: "0 1 -1 0" runs upwards."""
    colour: str = "0 0 0"
    """Red, green and blue."""

    def operators(self) -> str:
        """The content stream that prints it."""
        escaped = (
            self.words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        )
        font = "F2" if self.bold else "F1"
        place = f"{self.x:g} {PAGE_HEIGHT_PT - self.y:g}"
        set_font = f"{self.colour} rg BT /{font} {self.size:g} Tf"
        return f"{set_font} {self.matrix} {place} Tm ({escaped}) Tj ET"


@dataclass(frozen=True)
class Rule:
    """A straight line between two places, counted like those of `Text`."""

    x0: float
    y0: float
    x1: float
    y1: float
    colour: str = "0 0 0"
    """Red, green and blue."""
    dash: str = "[] 0"

    def operators(self) -> str:
        """The content stream that draws it."""
        pen = f"{self.colour} RG {self.dash} d 0.5 w"
        start = f"{pen} {self.x0:g} {PAGE_HEIGHT_PT - self.y0:g} m"
        return f"{start} {self.x1:g} {PAGE_HEIGHT_PT - self.y1:g} l S"


@dataclass(frozen=True)
class Picture:
    """A grey picture that fills the page."""

    def operators(self) -> str:
        """The content stream that shows it: one pixel, drawn large."""
        size = f"{PAGE_WIDTH_PT} 0 0 {PAGE_HEIGHT_PT}"
        image = "BI /W 1 /H 1 /CS /G /BPC 8 /F /AHx ID 80> EI"
        return f"q {size} 0 0 cm {image} Q"


@dataclass(frozen=True)
class Raw:
    """Operators as they stand in the content stream."""

    content: str

    def operators(self) -> str:
        """Themselves."""
        return self.content


Mark = Text | Rule | Picture | Raw


@dataclass
class _Body:
    """The numbered objects of a file, from 1."""

    objects: list[bytes] = field(default_factory=list)

    def add(self, content: str) -> int:
        self.objects.append(content.encode("cp1252"))
        return len(self.objects)


def pdf(
    *pages: Iterable[Mark],
    info: str = "",
    trailer: str = "",
    forms: Sequence[str] = (),
    page_entries: str = "",
) -> bytes:
    """A PDF with these pages; `info` is the inside of its information dictionary.

    Args:
        pages: What each page shows.
        info: The inside of the information dictionary.
        trailer: More entries of the trailer.
        forms: The content of form XObjects, which go by the names X1, X2 and so on.
        page_entries: More entries of every page's dictionary.
    """
    body = _Body()
    first_form = 5 + 2 * len(pages)
    named = " ".join(f"/X{n + 1} {first_form + n} 0 R" for n in range(len(forms)))
    resources = f"/Resources << /Font 4 0 R /XObject << {named} >> >>"
    kids_at = 3 + 2
    kids = " ".join(f"{kids_at + 2 * n} 0 R" for n in range(len(pages)))
    body.add(f"<< {info} >>")
    body.add("<< /Type /Catalog /Pages 3 0 R >>")
    body.add(f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>")
    body.add(f"<< /F1 {_font('Helvetica')} /F2 {_font('Helvetica-Bold')} >>")
    for marks in pages:
        stream = "\n".join(mark.operators() for mark in marks)
        number = len(body.objects) + 1
        body.add(
            f"<< /Type /Page /Parent 3 0 R /Contents {number + 1} 0 R"
            f" /MediaBox [0 0 {PAGE_WIDTH_PT} {PAGE_HEIGHT_PT}]"
            f" {resources} {page_entries} >>"
        )
        body.add(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    for stream in forms:
        body.add(
            "<< /Type /XObject /Subtype /Form /BBox [0 0 595 842]"
            f" {resources} /Length {len(stream)} >>\nstream\n{stream}\nendstream"
        )
    return _file(body.objects, f"/Root 2 0 R /Info 1 0 R {trailer}")


def lines(
    *texts: str, x: float = 72, top: float = 100, leading: float = 14
) -> list[Text]:
    """The texts below each other, each a line of its own."""
    return [Text(x, top + leading * n, words) for n, words in enumerate(texts)]


def table(cells: list[list[str]], *, x: float, top: float) -> list[Mark]:
    """A ruled table; each column is 150 points wide and each row 20 high."""
    width, height = 150 * len(cells[0]), 20 * len(cells)
    across = [
        Rule(x, top + 20 * n, x + width, top + 20 * n) for n in range(len(cells) + 1)
    ]
    down = [
        Rule(x + 150 * n, top, x + 150 * n, top + height)
        for n in range(len(cells[0]) + 1)
    ]
    words = [
        Text(x + 150 * column + 5, top + 20 * row + 14, text)
        for row, texts in enumerate(cells)
        for column, text in enumerate(texts)
        if text
    ]
    return [*across, *down, *words]


def _font(name: str) -> str:
    encoding = "/Encoding /WinAnsiEncoding"
    return f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} {encoding} >>"


def _file(objects: Iterable[bytes], trailer: str) -> bytes:
    """The objects with their table of offsets (ISO 32000-1, 7.5)."""
    written = b"%PDF-1.4\n"
    offsets = []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(written)
    written += b"xref\n0 %d\n0000000000 65535 f \n" % (len(offsets) + 1)
    written += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = f"trailer\n<< /Size {len(offsets) + 1} {trailer} >>\nstartxref\n{start}\n"
    return written + size.encode() + b"%%EOF\n"
