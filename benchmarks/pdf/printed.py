"""What a draft looks like in one mode: the words in the text, and what hangs there."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from benchmarks.pdf.constitution import Kind
from benchmarks.pdf.draft import COMES, GOES, Dress, Grid, Paragraph, Piece
from benchmarks.pdf.looks import Mode
from benchmarks.pdf.numbers import labels
from corpus.tools.drafted import Op

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.pdf.draft import Draft
    from benchmarks.pdf.looks import Look

HIDDEN: Final = {Mode.BALLOONS: GOES, Mode.INLINE: frozenset(), Mode.ORIGINAL: COMES}
"""What is not in the text in each mode."""


@dataclass(frozen=True, slots=True)
class Ink:
    """How one character is treated."""

    op: Op = Op.KEEP
    author: int = 0
    dress: Dress = Dress.PLAIN


@dataclass(slots=True)
class Hung:
    """A balloon before it has a place."""

    kind: str
    """`Deleted`, `Inserted`, `Formatted`, `Comment`, `Field Code Changed`,
    `Moved (insertion)`, `Moved down` or `Moved up`."""
    text: str
    offset: int
    """How many characters of the text stand before the place it belongs to."""
    author: int
    number: int = 0
    """Of a comment or a move; 0 for the others."""


@dataclass(slots=True)
class Printed:
    """A paragraph as it stands in the text."""

    kind: Kind
    level: int | None
    text: str = ""
    inks: list[Ink] = field(default_factory=list)
    """One for each character."""
    hung: list[Hung] = field(default_factory=list)
    mark: Op = Op.KEEP
    mark_author: int = 0
    label: str = ""
    sources: list[int] = field(default_factory=list)
    """Which blocks of the draft gave it words or balloons."""


@dataclass(frozen=True, slots=True)
class PrintedGrid:
    """A table as it stands in the text: rows of cells."""

    rows: tuple[tuple[Printed, ...], ...]


def printed(draft: Draft, look: Look) -> tuple[Printed | PrintedGrid, ...]:
    """Paragraphs and tables in the order of the page, with their labels."""
    made = tuple(_Printer(draft, look).blocks())
    levels = (block.level if isinstance(block, Printed) else None for block in made)
    for block, label in zip(made, labels(levels, draft.scheme), strict=True):
        if isinstance(block, Printed):
            block.label = label
    return made


class _Printer:
    """Carries what is left of paragraphs whose marks are hidden."""

    def __init__(self, draft: Draft, look: Look) -> None:
        self._draft, self._look = draft, look
        self._hidden = HIDDEN[look.mode]
        self._moves = _moves(draft)
        self._moved_to: set[str] = set()
        self._n_comments = 0
        self._open = False
        """Whether the last balloon may go on: nothing was printed since."""

    def blocks(self) -> Iterator[Printed | PrintedGrid]:
        current: Printed | None = None
        for place, block in enumerate(self._draft.blocks):
            if isinstance(block, Grid):
                if current:
                    yield current
                current = None
                yield self._grid(block, place)
                continue
            current = self._started(current, block)
            current.sources.append(place)
            self._add(current, block)
            if block.mark in self._hidden:
                self._hide(current, block.mark, "¶\n", block, _author(block))
                continue
            current.mark, current.mark_author = block.mark, _author(block)
            yield current
            current = None
        if current:
            yield current

    def _started(self, current: Printed | None, block: Paragraph) -> Printed:
        if current is None:
            self._open = False
            return Printed(block.kind, block.level)
        if not current.text:
            # Nothing of it is to be seen but balloons, so the next one decides.
            current.kind, current.level = block.kind, block.level
        return current

    def _add(self, into: Printed, block: Paragraph) -> None:
        remarks = {remark.after: remark for remark in block.remarks}
        for place, piece in enumerate(block.pieces):
            if piece.op in self._hidden:
                number = self._look.deleted_number
                is_numbered = block.level is not None
                is_whole = place == 0 and block.mark is piece.op and is_numbered
                words = _SPACE if piece.text == " " else piece.text
                text = (number if is_whole else "") + words
                self._hide(into, piece.op, text, block, piece.author)
            else:
                self._show(into, piece, block)
            if place in remarks:
                remark = remarks[place]
                self._hang(into, remark.kind, remark.text, remark.author)

    def _show(self, into: Printed, piece: Piece, block: Paragraph) -> None:
        if piece.op is Op.MOVE_TO and block.move not in self._moved_to:
            self._moved_to.add(block.move)
            if self._look.mode is not Mode.INLINE:
                number = self._moves[block.move][0]
                self._hang(into, "Moved (insertion)", "", piece.author, number)
        into.text += piece.text
        into.inks += [Ink(piece.op, piece.author, piece.dress)] * len(piece.text)
        self._open = False

    def _hide(
        self, into: Printed, op: Op, text: str, block: Paragraph, author: int
    ) -> None:
        number, direction = self._moves.get(block.move, (0, ""))
        kind = _HIDDEN_KINDS.get(op, direction)
        last = into.hung[-1] if into.hung and self._open else None
        if last and (last.kind, last.author, last.number) == (kind, author, number):
            last.text += text
            return
        self._hang(into, kind, text, author, number)
        self._open = True

    def _hang(
        self, into: Printed, kind: str, text: str, author: int, number: int = 0
    ) -> None:
        if kind == "Comment":
            self._n_comments += 1
            number = self._n_comments
        into.hung.append(Hung(kind, text, len(into.text), author, number))
        self._open = False

    def _grid(self, grid: Grid, place: int) -> PrintedGrid:
        """A row that comes or goes as a whole stands in the text in every mode."""
        return PrintedGrid(
            tuple(
                tuple(self._cell(pieces, place, row.op) for pieces in row.cells)
                for row in grid.rows
            )
        )

    def _cell(self, pieces: Sequence[Piece], place: int, op: Op) -> Printed:
        cell = Printed(Kind.PARAGRAPH, None, sources=[place])
        self._open = False
        hidden = self._hidden
        self._hidden = hidden if op is Op.KEEP else frozenset()
        self._add(cell, Paragraph(Kind.PARAGRAPH, tuple(pieces)))
        self._hidden = hidden
        return cell


_HIDDEN_KINDS: Final = {
    Op.DELETE: "Deleted", Op.INSERT: "Inserted", Op.MOVE_TO: "Moved (insertion)",
}  # fmt: skip
"""What is moved away is called by its direction instead."""


_SPACE: Final = "<sp>"
"""What stands for a single space that is gone."""


def _author(block: Paragraph) -> int:
    return block.pieces[0].author if block.pieces else 0


def _moves(draft: Draft) -> dict[str, tuple[int, str]]:
    """The number of each move, and what its balloon is called where the words were."""
    found: dict[str, tuple[int, str]] = {}
    for block in draft.blocks:
        if isinstance(block, Paragraph) and block.move and block.move not in found:
            down = block.mark is Op.MOVE_FROM
            name = "Moved down" if down else "Moved up"
            found[block.move] = (len(found) + 1, name)
    return found


@dataclass(frozen=True, slots=True)
class Clause:
    """A paragraph of one state of the draft."""

    kind: str
    label: str
    text: str
    sources: tuple[int, ...]


def state(draft: Draft, gone: frozenset[Op]) -> tuple[Clause, ...]:
    """The draft with what is treated as `gone` taken away; rows are joined by tabs.

    >>> from benchmarks.pdf.draft import Draft
    >>> pieces = (Piece(Op.DELETE, "must"), Piece(Op.INSERT, "may"))
    >>> made = Draft("", (), (Paragraph(Kind.PARAGRAPH, pieces),))
    >>> [clause.text for clause in state(made, gone=GOES)]
    ['may']
    """
    found: list[tuple[Kind | None, int | None, str, tuple[int, ...]]] = []
    carried, sources = "", tuple[int, ...]()
    kind: Kind | None
    level: int | None
    kind, level = None, None
    for place, block in enumerate(draft.blocks):
        if isinstance(block, Grid):
            found += (
                (None, None, _row_text(row.cells, gone), (place,))
                for row in block.rows
                if row.op not in gone
            )
            continue
        if not carried:
            kind, level = block.kind, block.level
        words = "".join(piece.text for piece in block.pieces if piece.op not in gone)
        carried, sources = carried + words, (*sources, place)
        if block.mark not in gone:
            found.append((kind, level, carried, sources))
            carried, sources = "", ()
    counted = labels((level for _, level, _, _ in found), draft.scheme)
    return tuple(
        Clause(kind.value if kind else "row", label, text, places)
        for (kind, _, text, places), label in zip(found, counted, strict=True)
    )


def _row_text(cells: Sequence[Sequence[Piece]], gone: frozenset[Op]) -> str:
    return "\t".join(
        "".join(piece.text for piece in cell if piece.op not in gone) for cell in cells
    )
