"""A draft with tracked changes, before it is decided how they are printed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from corpus.tools.drafted import Op

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.pdf.constitution import Kind
    from benchmarks.pdf.numbers import Level


COMES: Final = frozenset({Op.INSERT, Op.MOVE_TO})
"""Not in the original."""
GOES: Final = frozenset({Op.DELETE, Op.MOVE_FROM})
"""Not in the final text."""


class Dress(StrEnum):
    """What words look like for reasons other than tracked changes."""

    PLAIN = "plain"
    ITALIC = "italic"
    BOLD = "bold"
    UNDERLINED = "underlined"
    LINK = "link"
    """Blue and underlined, with an address behind it."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that were all treated alike."""

    op: Op
    text: str
    author: int = 0
    """Which of the authors did it, from 0."""
    dress: Dress = Dress.PLAIN


@dataclass(frozen=True, slots=True)
class Remark:
    """A balloon that changes no words: a comment, a format, a field."""

    kind: str
    """`Comment`, `Formatted` or `Field Code Changed`."""
    text: str
    after: int
    """It hangs on the end of the piece of this index."""
    author: int = 0


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of both states."""

    kind: Kind
    pieces: tuple[Piece, ...]
    mark: Op = Op.KEEP
    """What was done to the mark at its end; when that goes, the next joins it."""
    move: str = ""
    """The name of the move it takes part in; "" for none."""
    remarks: tuple[Remark, ...] = ()
    level: int | None = None
    """Where its label is counted, in the scheme of the draft; None without label."""

    @property
    def text(self) -> str:
        """All words of both states."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; `op` is what was done to the whole of it."""

    cells: tuple[tuple[Piece, ...], ...]
    op: Op = Op.KEEP


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; the first row is the header."""

    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents list, whose page number may have changed."""

    label: str
    text: str
    old_page: str
    new_page: str
    """The same as `old_page` where nothing changed."""


@dataclass(frozen=True, slots=True)
class Author:
    """Who made changes."""

    name: str
    initials: str


@dataclass(frozen=True, slots=True)
class Draft:
    """The whole document."""

    title: str
    """What stands at the head of every page."""
    scheme: tuple[Level, ...]
    blocks: tuple[Paragraph | Grid, ...]
    contents: tuple[Entry, ...] = ()
    authors: tuple[Author, ...] = (
        Author("A Author", "AA"),
        Author("B Clerk", "BC"),
    )
    date: str = "12/03/2019 10:15:00"


def text_of(pieces: Sequence[Piece], hidden: frozenset[Op]) -> str:
    """The words that are left without those treated as `hidden`.

    >>> must = (Piece(Op.DELETE, "must"), Piece(Op.INSERT, "may"))
    >>> text_of(must, hidden=GOES), text_of(must, hidden=COMES)
    ('may', 'must')
    """
    return "".join(piece.text for piece in pieces if piece.op not in hidden)
