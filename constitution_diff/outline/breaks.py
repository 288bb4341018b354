"""Items that an author parted by line breaks inside one Word paragraph.

Shift+Enter looks like a new paragraph and is none: "(a) the leader; ⏎ (b) the
chair" is one paragraph to Word and two items to everybody else. So are words
below a blank line.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from .draft import piece_of
from .markers import split_label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Span

    from .draft import Draft, Piece

_BREAK = "\n"


def split_at_breaks(draft: Draft) -> Draft:
    """Start a piece at the label of an item, and below a blank line."""
    if draft.source.lines:
        return draft
    pieces = tuple(part for piece in draft.pieces for part in _parts(piece))
    return replace(draft, pieces=pieces)


def _parts(piece: Piece) -> Iterator[Piece]:
    paragraph = piece.paragraph
    if paragraph is None or not any(_BREAK in span.text for span in paragraph.spans):
        yield piece
        return
    for number, spans in enumerate(_runs(paragraph.spans)):
        block = replace(paragraph, spans=spans)
        if number:
            block = replace(block, label="", original_label="", outline_level=None)
        yield piece_of(block, piece.index, piece.lines)


def _runs(spans: tuple[Span, ...]) -> Iterator[tuple[Span, ...]]:
    """The spans cut where a piece starts; joined, they are all the words."""
    run: list[Span] = []
    blank_above = False
    for line in _lines(spans):
        text = _text(line)
        below_blank = blank_above and text and _text(run)
        if run and (split_label(text).label or below_blank):
            yield tuple(run)
            run = []
        run.extend(line)
        blank_above = not text
    yield tuple(run)


def _text(spans: list[Span]) -> str:
    return "".join(span.text for span in spans).strip()


def _lines(spans: tuple[Span, ...]) -> Iterator[list[Span]]:
    """The spans of each printed line; its break stays at the end of it."""
    line: list[Span] = []
    for span in spans:
        *broken, rest = span.text.split(_BREAK)
        for text in broken:
            yield [*line, replace(span, text=text + _BREAK)]
            line = []
        line.append(replace(span, text=rest))
    yield line
