"""Blocks → the paragraphs and tables of a body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .blocks import Grid
from .runs import put_label, put_paragraph, put_runs
from .tables import put_table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element as Element

    from .blocks import Block, Line


def put_blocks(body: Element, blocks: Iterable[Block]) -> None:
    """Append the blocks, in order."""
    for block in blocks:
        if isinstance(block, Grid):
            put_table(body, block)
        else:
            _put_line(body, block)


def _put_line(body: Element, line: Line) -> None:
    """A label that a heading stands behind is bold as well: so readers tell the two."""
    paragraph = put_paragraph(body, line.style)
    if line.label:
        put_label(paragraph, line.label, bold=bool(line.heading))
    words = f"{line.heading} {line.text}" if line.heading else line.text
    put_runs(paragraph, words, line.marks, n_bold=len(line.heading))
