"""Tables whose place holds only paragraphs: in a cell, a note, a header."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.model import Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from constitution_diff.model import Block

    _Places = tuple[int, ...]


def flattened(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """The paragraphs in order, those of tables row by row.

    A paragraph takes along the changes on the row and the cell it leaves.
    """
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
            continue
        for row in block.rows:
            for cell in row.cells:
                changes = (*row.revisions, *cell.revisions)
                yield from (_taken_out(p, changes) for p in cell.paragraphs)


def _taken_out(paragraph: Paragraph, changes: _Places) -> Paragraph:
    if not changes:
        return paragraph
    spans = tuple(
        replace(span, revisions=_around(changes, span.revisions))
        for span in paragraph.spans
    )
    return replace(paragraph, spans=spans, mark=_around(changes, paragraph.mark))


def _around(outer: _Places, inner: _Places) -> _Places:
    """Both, each change once; those around the whole table are already inside."""
    return (*(place for place in outer if place not in inner), *inner)
