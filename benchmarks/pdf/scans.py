"""Scans of a generated constitution, with the truth about what is on them.

    python -m benchmarks.pdf.scans SOURCE.pdf OUT_DIR

SOURCE.pdf comes from `benchmarks.pdf.generate`, with its truth file beside it. Written
are `scan` (images alone), `searchable` (the same with an invisible layer of text, as
OCR leaves it) and `mixed` (every other page as it was, every other one scanned), each
as .pdf and .json.
"""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from dataclasses import dataclass
from io import BytesIO
from math import cos, radians, sin
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

import pypdfium2
from PIL import Image, ImageChops, ImageFilter
from reportlab.pdfgen.canvas import Canvas

from benchmarks.pdf.flow import width_pt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

DPI: Final = 200
_POINTS_PER_INCH: Final = 72
_MOST_SKEW_DEGREES: Final = 0.8
_BLUR_PX: Final = 0.7
_NOISE: Final = 18
_JPEG_QUALITY: Final = 55
_FONT: Final = "Helvetica"
_LINE_END_HYPHENS: Final = "\x02\ufffe"
"""What pdfium makes of them."""
_SYMBOLS: Final = str.maketrans(
    {"\uf0b7": "•", "\u2010": "-"} | dict.fromkeys(_LINE_END_HYPHENS, "-")
)
_SAME_LINE_PT: Final = 4.0


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it lies on the page, in points from the bottom left corner."""

    text: str
    x0: float
    x1: float
    baseline: float
    height: float


@dataclass(frozen=True, slots=True)
class Scan:
    """One page as the scanner gave it."""

    jpeg: bytes
    skew_degrees: float
    """Turned to the left."""
    width_pt: float
    height_pt: float
    words: tuple[Word, ...]
    lines: tuple[str, ...]


def main(arguments: Sequence[str]) -> None:
    """Write the three files and their truth."""
    parser = ArgumentParser(description="Make scans of a generated constitution.")
    parser.add_argument("source", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--first", type=int, default=3, help="page, from 1")
    parser.add_argument("--pages", type=int, default=6)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args(arguments)
    asked.folder.mkdir(parents=True, exist_ok=True)
    numbers = range(asked.first, asked.first + asked.pages)
    scans = tuple(scanned(asked.source, numbers, asked.seed))
    image = pdf_of_scans(scans, has_text=False)
    files = {
        "scan": (image, ("image",)),
        "searchable": (pdf_of_scans(scans, has_text=True), ("searchable",)),
        "mixed": (mixed(asked.source, image, asked.first), ("text", "image")),
    }
    for name, (content, kinds) in files.items():
        path = asked.folder / f"{name}.pdf"
        path.write_bytes(content)
        says = _truth(asked.source, scans, kinds, asked.first)
        text = json.dumps({"kind": name, **says}, ensure_ascii=False, indent=1)
        path.with_suffix(".json").write_text(text, "utf-8")
        print(f"{path}: {len(scans)} pages, {len(content) // 1024} kB")


def scanned(source: Path, numbers: Sequence[int], seed: int) -> Iterator[Scan]:
    """The pages of those numbers, from 1, turned, blurred and specked."""
    random = Random(seed)  # noqa: S311 - repeatable, and no secret
    with pypdfium2.PdfDocument(source) as document:
        for number in numbers:
            page = document[number - 1]
            skew = random.uniform(-_MOST_SKEW_DEGREES, _MOST_SKEW_DEGREES)
            picture = page.render(scale=DPI / _POINTS_PER_INCH).to_pil().convert("L")
            width, height = page.get_size()
            words = tuple(_words(page))
            yield Scan(
                _jpeg(_worn(picture, skew, random)),
                skew,
                width,
                height,
                words,
                tuple(_lines(words)),
            )


def pdf_of_scans(scans: Sequence[Scan], *, has_text: bool) -> bytes:
    """A PDF of the images, with the words behind them where that is asked for."""
    buffer = BytesIO()
    canvas = Canvas(buffer, invariant=1)
    with TemporaryDirectory() as folder:
        for number, scan in enumerate(scans):
            # From a file, reportlab takes a JPEG as it is.
            picture = Path(folder) / f"{number}.jpg"
            picture.write_bytes(scan.jpeg)
            canvas.setPageSize((scan.width_pt, scan.height_pt))
            canvas.drawImage(str(picture), 0, 0, scan.width_pt, scan.height_pt)
            if has_text:
                _write_behind(canvas, scan)
            canvas.showPage()
        canvas.save()
    return buffer.getvalue()


def mixed(source: Path, image: bytes, first: int) -> bytes:
    """Every other page of `source` from `first`, and the scans of those between."""
    with (
        pypdfium2.PdfDocument.new() as made,
        pypdfium2.PdfDocument(source) as printed,
        pypdfium2.PdfDocument(image) as pictures,
    ):
        for place in range(len(pictures)):
            if place % 2:
                made.import_pages(pictures, [place])
            else:
                made.import_pages(printed, [first - 1 + place])
        buffer = BytesIO()
        made.save(buffer)
    return buffer.getvalue()


def _worn(picture: Image.Image, skew: float, random: Random) -> Image.Image:
    """The picture as it comes off an office scanner."""
    # Pillow's own noise is not repeatable, so it is stretched from bytes of ours.
    width, height = picture.size
    small = (width // 2, height // 2)
    specks = Image.frombytes("L", small, random.randbytes(small[0] * small[1]))
    specks = specks.resize(picture.size).point(lambda value: value * _NOISE // 255)
    turned = picture.rotate(skew, Image.Resampling.BICUBIC, fillcolor=255)
    blurred = turned.filter(ImageFilter.GaussianBlur(_BLUR_PX))
    return ImageChops.subtract(blurred, specks)


def _jpeg(picture: Image.Image) -> bytes:
    buffer = BytesIO()
    picture.save(buffer, "JPEG", quality=_JPEG_QUALITY, dpi=(DPI, DPI))
    return buffer.getvalue()


def _words(page: pypdfium2.PdfPage) -> Iterator[Word]:
    """The words of the page from the boxes of their letters."""
    textpage = page.get_textpage()
    text: str = textpage.get_text_range()
    start = 0
    for place, letter in enumerate(f"{text} "):
        # Where a line ends in a hyphen, pdfium gives no space after it.
        is_broken = letter in _LINE_END_HYPHENS
        if not (letter.isspace() or is_broken):
            continue
        end = place + is_broken
        if end > start:
            yield _word(textpage, text, start, end)
        start = place + 1


def _lines(words: Sequence[Word]) -> Iterator[str]:
    """The words of each line, in the order of the file."""
    line: list[Word] = []
    for word in words:
        if line and abs(word.baseline - line[-1].baseline) > _SAME_LINE_PT:
            yield " ".join(one.text for one in line)
            line = []
        line.append(word)
    if line:
        yield " ".join(one.text for one in line)


def _word(textpage: pypdfium2.PdfTextPage, text: str, start: int, end: int) -> Word:
    tight = [textpage.get_charbox(place) for place in range(start, end)]
    loose = textpage.get_charbox(start, loose=True)
    left, right = min(box[0] for box in tight), max(box[2] for box in tight)
    words = text[start:end].translate(_SYMBOLS)
    height = loose[3] - loose[1]
    return Word(words, left, right, loose[1] + height * 0.21, height)


def _write_behind(canvas: Canvas, scan: Scan) -> None:
    """The words, invisible and turned with the page, each as wide as it looks."""
    turn = radians(scan.skew_degrees)
    across, along = scan.width_pt / 2, scan.height_pt / 2
    text = canvas.beginText()
    text.setTextRenderMode(3)
    for word in scan.words:
        x, y = word.x0 - across, word.baseline - along
        at = (x * cos(turn) - y * sin(turn), x * sin(turn) + y * cos(turn))
        size = max(4.0, round(word.height * 0.8, 1))
        natural = width_pt(word.text, _FONT, size)
        text.setFont(_FONT, size)
        text.setHorizScale(100 * (word.x1 - word.x0) / natural if natural else 100)
        text.setTextTransform(
            cos(turn), sin(turn), -sin(turn), cos(turn), at[0] + across, at[1] + along
        )
        text.textOut(f"{word.text} ")
    canvas.drawText(text)


def _truth(
    source: Path, scans: Sequence[Scan], kinds: Sequence[str], first: int
) -> dict[str, object]:
    """The clauses that begin on these pages, counted anew from 1, and the lines."""
    says = json.loads(source.with_suffix(".json").read_text("utf-8"))
    last = first + len(scans) - 1
    clauses = [
        {**clause, "page": clause["page"] - first + 1, "complete": True}
        for clause in says["clauses"]
        if first <= clause["page"] <= last
    ]
    if clauses:
        # It may go on behind the last page.
        clauses[-1]["complete"] = False
    return {
        "source": source.name,
        "first_page": first,
        "dpi": DPI,
        "pages": [
            {
                "page": number,
                "kind": kinds[(number - 1) % len(kinds)],
                "skew_degrees": round(scan.skew_degrees, 3),
                "lines": list(scan.lines),
            }
            for number, scan in enumerate(scans, start=1)
        ],
        "clauses": clauses,
    }


if __name__ == "__main__":
    main(sys.argv[1:])
