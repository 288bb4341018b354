"""What was read of a text: its lines, and the cells of its tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import Paragraph, Table
from constitution_diff.read.text import read_text

if TYPE_CHECKING:
    from constitution_diff.model import Source


def read(text: str) -> Source:
    return read_text(text.encode(), "a.txt")


def lines_of(source: Source) -> list[Paragraph]:
    return [block for block in source.blocks if isinstance(block, Paragraph)]


def texts(text: str) -> list[str]:
    return [line.text for line in lines_of(read(text))]


def only_line(text: str) -> Paragraph:
    (line,) = lines_of(read(text))
    return line


def cells_of(source: Source) -> list[list[list[str]]]:
    return [
        [[cell.text for cell in row.cells] for row in table.rows]
        for table in source.blocks
        if isinstance(table, Table)
    ]
