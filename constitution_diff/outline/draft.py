"""What is left of a source while its clauses are being dug out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.model import Paragraph, Table
from constitution_diff.model.values import dataclass

if TYPE_CHECKING:
    from constitution_diff.model import (
        Block,
        ContentsEntry,
        Furniture,
        Notice,
        Revision,
        Source,
    )


@dataclass(frozen=True, slots=True)
class Piece:
    """A block that may still become a clause."""

    block: Block
    index: int
    """Where its first line stood in `Source.blocks`, from 0."""
    text: str = ""
    """Its words with single spaces; "" for a table."""
    lines: tuple[int, ...] = ()
    """The lines of a text file it was joined from, from 1."""
    raw: str = ""
    """The words as printed, where joining changed them; else ""."""
    places: tuple[str, ...] = ()
    """The paragraphs of a Word file that it was joined from, as their addresses."""

    @property
    def paragraph(self) -> Paragraph | None:
        """The block when it is a paragraph; None for a table."""
        return self.block if isinstance(self.block, Paragraph) else None

    @property
    def gap_before(self) -> bool:
        """Whether a blank line stood above it; always true of a table."""
        paragraph = self.paragraph
        return paragraph is None or paragraph.gap_before

    @property
    def table(self) -> Table | None:
        """The block when it is a table; None for a paragraph."""
        return self.block if isinstance(self.block, Table) else None


@dataclass(frozen=True, slots=True)
class MarginNote:
    """A printed "Deleted: …" line, and where it was found."""

    revision: Revision
    index: int
    """Where its first line stood in `Source.blocks`, from 0."""
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """The pieces not yet spoken for, and all that was taken out so far."""

    source: Source
    pieces: tuple[Piece, ...]
    notes: tuple[MarginNote, ...] = ()
    contents: tuple[ContentsEntry, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    notices: tuple[Notice, ...] = ()
    running: frozenset[str] = frozenset()
    """Running heads and feet of other files of the document, in small letters."""

    def without(self, taken: set[int]) -> Draft:
        """The draft without the pieces at these positions, counted from 0."""
        kept = tuple(p for at, p in enumerate(self.pieces) if at not in taken)
        return replace(self, pieces=_gaps_kept(self.pieces, kept, taken))


def draft_of(source: Source) -> Draft:
    """Every block of the source, nothing taken out yet."""
    pieces = (
        piece_of(block, index, _lines(block), _raw(block))
        for index, block in enumerate(source.blocks)
    )
    return Draft(source, tuple(pieces))


def piece_of(block: Block, index: int, lines: tuple[int, ...], raw: str = "") -> Piece:
    """A block as a piece, its words put together once."""
    if isinstance(block, Table):
        return Piece(block, index, "", lines, raw)
    text = " ".join(block.text.split())
    places = (block.address,) if block.address else ()
    return Piece(block, index, text, lines, "" if raw == text else raw, places)


def _lines(block: Block) -> tuple[int, ...]:
    if isinstance(block, Table):
        return tuple(row.line for row in block.rows if row.line is not None)
    return () if block.line is None else (block.line,)


def _raw(block: Block) -> str:
    return "" if isinstance(block, Table) else block.raw


def _gaps_kept(
    before: tuple[Piece, ...], kept: tuple[Piece, ...], taken: set[int]
) -> tuple[Piece, ...]:
    """A line keeps the blank line above what was taken out from above it."""
    gap_indices: set[int] = set()
    gap = False
    for at, piece in enumerate(before):
        gap = gap or piece.gap_before
        if at not in taken:
            if gap:
                gap_indices.add(piece.index)
            gap = False
    return tuple(
        _gapped(piece) if piece.index in gap_indices and not piece.gap_before else piece
        for piece in kept
    )


def _gapped(piece: Piece) -> Piece:
    assert isinstance(piece.block, Paragraph)  # noqa: S101 - tables have a gap anyway
    return replace(piece, block=replace(piece.block, gap_before=True))
