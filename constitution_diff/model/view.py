"""The states of a draft: as marked, and with every tracked change settled."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from .block import Block, Cell, Paragraph, Span, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from .revision import Revision


class View(StrEnum):
    """Which state of a document with tracked changes is meant."""

    AS_MARKED = "as-marked"
    ORIGINAL = "original"
    """Every tracked change rejected."""
    FINAL = "final"
    """Every tracked change accepted."""


def blocks_seen(
    blocks: tuple[Block, ...], revisions: Sequence[Revision], view: View
) -> tuple[Block, ...]:
    """The blocks of a draft as marked, as its original or final view has them.

    `revisions` are those of `Source.revisions`, at which the blocks point.
    """
    alive = tuple(_lives(revision, view) for revision in revisions)
    if any(_lives_in_one(revision) for revision in revisions):
        return tuple(_view_blocks(blocks, alive, view))
    if view is View.ORIGINAL:
        return tuple(_as_set_originally(blocks, alive))
    return blocks


def _as_set_originally(
    blocks: Iterable[Block], alive: tuple[bool, ...]
) -> Iterator[Block]:
    """The blocks as they were numbered and set, where no words came or went."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield _as_set_before(block)
        else:
            yield _view_table(block, alive, View.ORIGINAL)


def _as_set_before(paragraph: Paragraph) -> Paragraph:
    """The paragraph with the number and the setting that it had."""
    before = paragraph.original
    if before is not None:
        paragraph = replace(
            paragraph,
            style=before.style,
            outline_level=before.outline_level,
            list_level=before.list_level,
            indent_pt=before.indent_pt,
            label_suffix=before.label_suffix,
        )
    if paragraph.label == paragraph.original_label:
        return paragraph
    return replace(paragraph, label=paragraph.original_label)


def _lives_in_one(revision: Revision) -> bool:
    """Whether what lies in it stands in one view and not in the other."""
    return revision.in_original is not revision.in_final


def _lives(revision: Revision, view: View) -> bool:
    return revision.in_original if view is View.ORIGINAL else revision.in_final


def _view_blocks(
    blocks: Iterable[Block], alive: tuple[bool, ...], view: View
) -> Iterator[Block]:
    """Drop what `view` does not hold; a paragraph without its mark joins the next one.

    The joined paragraph takes its properties from the last, whose mark survives,
    as it does in Word (ECMA-376 Part 1, 17.13.5.15). No table is in between that goes.
    """
    carried: list[Span] = []
    last: Paragraph | None = None
    for one in blocks:
        block = _view_table(one, alive, view) if isinstance(one, Table) else one
        if isinstance(block, Table) and not block.rows:
            continue
        if last is not None and not (
            isinstance(block, Paragraph) and _of_one_flow(last, block)
        ):
            yield from _left_over(carried, last)
            carried = []
        if isinstance(block, Table):
            yield block
            last = None
            continue
        own = _view_spans(block.spans, alive)
        last = block
        if not all(alive[index] for index in block.mark):
            carried.extend(_without_lost_bookmarks(own))
            continue
        shown = _as_set_before(block) if view is View.ORIGINAL else block
        if own is block.spans and not carried:
            yield shown
        else:
            yield replace(shown, spans=(*carried, *own), run_starts=())
        carried = []
    if last is not None:
        yield from _left_over(carried, last)


def _left_over(carried: Sequence[Span], last: Paragraph) -> Iterator[Paragraph]:
    """Words whose paragraph lost its mark, and that nothing follows to join."""
    if any(span.text for span in carried):
        yield replace(last, spans=tuple(carried), run_starts=())


def _of_one_flow(above: Paragraph, below: Paragraph) -> bool:
    """Whether two paragraphs can join: the body never runs into a note or a header."""
    return (above.role, above.note_id) == (below.role, below.note_id)


def _view_spans(spans: tuple[Span, ...], alive: tuple[bool, ...]) -> tuple[Span, ...]:
    """The spans without the words that the view lacks; the same where it lacks none."""
    revisions = [index for span in spans for index in span.revisions]
    if all(alive[index] for index in revisions):
        return spans
    return tuple(
        span if all(alive[index] for index in span.revisions) else span.saying("")
        for span in spans
    )


def _without_lost_bookmarks(spans: tuple[Span, ...]) -> Iterator[Span]:
    """The spans of a paragraph that goes; with its last word go its bookmarks."""
    keeps_words = any(span.text for span in spans)
    for span in spans:
        if keeps_words or not span.bookmark:
            yield span


def _view_table(table: Table, alive: tuple[bool, ...], view: View) -> Table:
    rows = tuple(
        replace(row, cells=tuple(_view_cells(row.cells, alive, view)))
        for row in table.rows
        if all(alive[index] for index in row.revisions)
    )
    return replace(table, rows=rows)


def _view_cells(
    cells: tuple[Cell, ...], alive: tuple[bool, ...], view: View
) -> Iterator[Cell]:
    for cell in cells:
        if not all(alive[index] for index in cell.revisions):
            continue
        blocks = _view_blocks(cell.paragraphs, alive, view)
        yield replace(
            cell,
            paragraphs=tuple(b for b in blocks if isinstance(b, Paragraph)),
            columns=_view_columns(cell, view),
        )


def _view_columns(cell: Cell, view: View) -> int:
    original = cell.original_columns if view is View.ORIGINAL else None
    return cell.columns if original is None else original
