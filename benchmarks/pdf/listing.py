"""The pages on which Word goes on with what did not fit into the balloons."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from benchmarks.pdf.flow import broken
from benchmarks.pdf.margin import frame_of
from benchmarks.pdf.paint import Pen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.pdf.draft import Draft
    from benchmarks.pdf.looks import Look
    from benchmarks.pdf.margin import Balloon
    from benchmarks.pdf.paint import Mark

_LEFT, _RIGHT = 62.0, 538.0
_AUTHOR_X, _DATE_X = 250.0, 412.0
_SIZE: Final = 9.0
_LEADING: Final = 1.25
_BLUE: Final = (0.31, 0.51, 0.74)


def listing(
    listed: Sequence[tuple[int, Balloon]], draft: Draft, look: Look
) -> Iterator[list[Mark]]:
    """The marks of each page; `listed` gives balloons with the pages they are on."""
    frame = frame_of(look)
    marks: list[Mark] = []
    y = frame.top_pt
    for page, balloon in listed:
        lines = tuple(_lines(balloon, look))
        if y - (len(lines) + 3) * _SIZE * _LEADING < frame.bottom_pt and marks:
            yield marks
            marks, y = [], frame.top_pt
        marks += _opening(page, balloon, draft, look, y)
        y -= _SIZE * _LEADING * 2
        for line in lines:
            marks.append(_text((_LEFT, y), line, look.face.regular))
            y -= _SIZE * _LEADING
        y -= _SIZE * 0.6
    if marks:
        yield marks


def listed_text(balloon: Balloon, look: Look) -> str:
    """What the list says: paragraphs as paragraphs, without marks and numbers."""
    paragraphs = balloon.wanted.hung.text.split("\n")
    plain = (
        paragraph.removesuffix("¶").removeprefix(look.deleted_number)
        for paragraph in paragraphs
    )
    return "\n".join(paragraph for paragraph in plain if paragraph)


def _lines(balloon: Balloon, look: Look) -> Iterator[str]:
    for text in listed_text(balloon, look).split("\n"):
        fonts = (look.face.regular,) * len(text)
        for line in broken(text, fonts, _SIZE, _RIGHT - _LEFT):
            yield text[line.start : line.end]


def _opening(
    page: int, balloon: Balloon, draft: Draft, look: Look, y: float
) -> Iterator[Mark]:
    """Two rules, and between them what was done by whom and when."""
    hung = balloon.wanted.hung
    what = balloon.label.rstrip(":")
    first = f"Page {page}: [{balloon.reference}] {what}"
    bold = look.face.bold
    yield _rule(y + _SIZE)
    yield _text((_LEFT, y), first, bold)
    yield _text((_AUTHOR_X, y), draft.authors[hung.author].name, bold)
    yield _text((_DATE_X, y), draft.date, bold)
    yield _rule(y - _SIZE * 0.5)


def _rule(y: float) -> Mark:
    return partial(
        Pen.stroke, start=(_LEFT, y), end=(_RIGHT, y), width=1.2, colour=_BLUE
    )


def _text(at: tuple[float, float], words: str, font: str) -> Mark:
    return partial(Pen.text, at=at, words=words, font=font, size=_SIZE)
