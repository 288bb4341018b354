"""What a resolved Word file is to the judge: a flat run of blocks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Side(StrEnum):
    """Which way the tracked changes are resolved."""

    OLD = "reject"
    """All rejected: the old document."""
    NEW = "accept"
    """All accepted: the new one."""


class Mark(StrEnum):
    """What a redline says of a piece of text, or of the end of a paragraph."""

    KEPT = "kept"
    DELETED = "deleted"
    INSERTED = "inserted"
    MOVED = "moved"
    """Moved, and neither deleted nor inserted."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Text under one mark. Tabs are tabs, breaks are line feeds."""

    text: str
    mark: Mark = Mark.KEPT


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or an edge of something that holds paragraphs."""

    kind: str
    """Of a paragraph the story it lies in: "body", "footnote", "header", "text box".
    Of an edge: "table", "row", "cell", "end of table"."""
    pieces: tuple[Piece, ...] = ()
    label: str = ""
    """The number or bullet that Word counts for it. Of a row, the spans of its cells;
    of a header, which pages it is for."""
    inner: tuple[Mark, ...] = ()
    """What is said of the marks between the paragraphs that were joined into it."""
    ended: Mark = Mark.KEPT
    """What is said of its own paragraph mark."""
    formatted: bool = False
    """Whether a change of formatting is tracked in it."""

    @property
    def text(self) -> str:
        """All that stands in it on this side."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def is_text(self) -> bool:
        """Whether it is a paragraph."""
        return self.kind not in _EDGES

    def marked(self, *marks: Mark) -> str:
        """The text that lies under any of these marks."""
        return "".join(piece.text for piece in self.pieces if piece.mark in marks)


_EDGES = frozenset({"table", "row", "cell", "end of table"})
