"""Words that the file sets not to show or print: kept, and kept out of the provisions.

A note does not print, either, whose mark in the text is set so.

A reader of the printed constitution does not see them, so no provision says them. They
stand behind the paragraph they were in, until `take_furniture` takes them out.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Paragraph, Role, Source, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from constitution_diff.model import Block, Row

_WHY: Final = "it is set not to show or print"
_WHY_NOTE: Final = "the mark of the note is set not to show or print"


def with_unshown_apart(source: Source) -> Source:
    """The source, its blocks without words that do not show; these behind each block.

    >>> from constitution_diff.model import Span
    >>> line = Paragraph((Span("Five"), Span(" check this", hidden=True)))
    >>> apart = with_unshown_apart(Source("a", "", "docx", (line,)))
    >>> [(block.text, block.role.value) for block in apart.blocks]
    [('Five', 'body'), (' check this', 'hidden')]
    """
    unseen = _unseen_notes(source.blocks)
    if not unseen and not any(map(_hides, source.blocks)):
        return source
    parted = (_unseen(block, unseen) for block in _parted(source.blocks))
    return replace(source, blocks=tuple(parted))


def _unseen_notes(blocks: Iterable[Block]) -> frozenset[str]:
    """The notes that have a mark in the text, of which none shows."""
    marks = [
        span
        for block in blocks
        for paragraph in _paragraphs(block)
        for span in paragraph.spans
        if span.note
    ]
    hidden = {span.note for span in marks if span.hidden}
    return frozenset(hidden.difference(s.note for s in marks if not s.hidden))


def _unseen(block: Block, notes: frozenset[str]) -> Block:
    if isinstance(block, Table) or block.role is not Role.NOTE:
        return block
    if block.note_id not in notes:
        return block
    return replace(block, role=Role.HIDDEN, reason=_WHY_NOTE)


def _parted(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        if not _hides(block):
            yield block
            continue
        if isinstance(block, Table):
            yield replace(block, rows=tuple(map(_shown_row, block.rows)))
        elif any(span.text.strip() and not span.hidden for span in block.spans):
            yield _shown(block)
        yield from map(_apart, filter(_hides, _paragraphs(block)))


def _paragraphs(block: Block) -> Iterator[Paragraph]:
    if isinstance(block, Paragraph):
        yield block
        return
    for row in block.rows:
        for cell in row.cells:
            yield from cell.paragraphs


def _hides(block: Block) -> bool:
    return any(
        span.hidden and span.text.strip()
        for paragraph in _paragraphs(block)
        for span in paragraph.spans
    )


def _shown_row(row: Row) -> Row:
    cells = (
        replace(cell, paragraphs=tuple(map(_shown, cell.paragraphs)))
        for cell in row.cells
    )
    return replace(row, cells=tuple(cells))


def _shown(paragraph: Paragraph) -> Paragraph:
    """What shows of it; a place is left where words were, for tracked changes."""
    if not _hides(paragraph):
        return paragraph
    spans = tuple(s.saying("") if s.hidden else s for s in paragraph.spans)
    label = paragraph.label if any(span.text.strip() for span in spans) else ""
    return replace(paragraph, spans=spans, label=label, run_starts=())


def _apart(paragraph: Paragraph) -> Paragraph:
    """Its words that do not show, as a line that is no provision."""
    return Paragraph(
        spans=tuple(span for span in paragraph.spans if span.hidden),
        role=Role.HIDDEN,
        reason=_WHY,
        gap_before=False,
        page=paragraph.page,
    )
