"""Paragraphs that Word prints on one line, a style separator between them.

Authors use it to have the title of a clause in the contents list and its text behind
it: "6.5 Titles. The titles are for convenience only." is two paragraphs to Word.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from .draft import piece_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .draft import Draft, Piece


def join_run_on(draft: Draft) -> Draft:
    """The draft with such paragraphs as one, which is numbered as the first is."""
    if draft.source.lines:
        return draft
    return replace(draft, pieces=tuple(_joined(draft.pieces)))


def _joined(pieces: tuple[Piece, ...]) -> Iterator[Piece]:
    open_piece: Piece | None = None
    for piece in pieces:
        here = piece if open_piece is None else _behind(open_piece, piece)
        if here is None and open_piece is not None:
            yield open_piece
            here = piece
        open_piece = None
        paragraph = here.paragraph if here else None
        if here and paragraph and paragraph.runs_on:
            open_piece = here
        elif here:
            yield here
    if open_piece is not None:
        yield open_piece


def _behind(above: Piece, below: Piece) -> Piece | None:
    """Both as one piece; None where a table stands below, which cannot run on."""
    first, second = above.paragraph, below.paragraph
    if first is None or second is None:
        return None
    block = replace(
        first,
        spans=(*first.spans, *second.spans),
        mark=(*first.mark, *second.mark),
        outline_level=None if second.text.strip() else first.outline_level,
        runs_on=second.runs_on,
        run_starts=(),
    )
    joined = piece_of(block, above.index, above.lines)
    return replace(joined, places=(*above.places, *below.places))
