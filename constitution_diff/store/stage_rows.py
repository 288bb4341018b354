"""The stages of clauses as rows, packed: many of a document lie in one piece.

A clause that is renumbered reads as it did before, and its neighbours are numbered as
it is. Apart, such rows would take several times the room of the sources; together they
are compressed to a fraction of them. A piece is small enough to be opened for one hit.
"""

from __future__ import annotations

import zlib
from bisect import bisect_right
from itertools import groupby
from typing import TYPE_CHECKING, Final, TypeVar

import msgspec
from sqlalchemy import delete, insert, or_, select

from constitution_diff.errors import StoreError
from constitution_diff.history import Span
from constitution_diff.model import KeptPage

from .portions import in_portions
from .tables import STAGES
from .words import PER_DOCUMENT, span_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from sqlalchemy import ColumnElement, Connection

_FULL: Final = 40_000
"""Letters of text after which a piece is closed, at the end of a clause."""


_ALTERED: Final = (
    "what became of every provision was altered; `constitution-diff verify` says of "
    "which document, and `constitution-diff rebuild` makes it anew"
)
_Read = TypeVar("_Read")


class StageRow(msgspec.Struct, frozen=True, array_like=True):
    """A clause through the versions in which nothing of it changed."""

    wording: int
    """Stages of a life with the same words have the same number, counted from 1 through
    the document; 0 where there are no words. It stands first: see `_Numbered`."""
    life: int
    """Its permanent name, by the number of that. It stands second."""
    first: int
    """From this version to `last`, counted from 0, as `followed.versions` has them."""
    last: int
    standing: str
    significance: str
    reasons: tuple[str, ...]
    others: tuple[int, ...]
    """The lives it was split from, or those it was merged into."""
    pages: tuple[KeptPage | None, ...]
    """See `KeptStage.pages`."""
    clause: str
    """"" where it is away; and so is all that follows."""
    parent: str
    part: str
    kind: str
    label: str
    citation: str
    heading: str
    text: str
    reworded: bool = False
    """See `KeptStage.reworded`."""
    within: tuple[str, ...] = ()
    """See `KeptStage.within`."""
    days: tuple[Span, ...] = ()
    """When it was in force, or may have been; () where there are no words."""

    @property
    def parts(self) -> frozenset[str]:
        """See `KeptStage.parts`."""
        return frozenset((self.part, *self.within)) - {""}


class _Numbered(msgspec.Struct, frozen=True, array_like=True):
    """What a `StageRow` begins with; the rest is passed over."""

    wording: int
    life: int


def put_rows(at: Connection, document: int, rows: Sequence[StageRow]) -> None:
    """Keep the stages of a document, of which it has none; clause by clause."""
    pieces = [
        {"id": document * PER_DOCUMENT + first, "content": _packed(some)}
        for first, some in _pieces(rows)
    ]
    if pieces:
        at.execute(insert(STAGES), pieces)


def drop_rows(at: Connection, document: int) -> None:
    """Let go of the stages of a document."""
    at.execute(delete(STAGES).where(_of(document)))


def rows_of(at: Connection, document: int) -> tuple[StageRow, ...]:
    """Every stage of a document, clause by clause in order of time.

    Raises StoreError: they were altered.
    """
    return tuple(
        row
        for _, content in pieces_of(at, document)
        for row in _opened(content, list[StageRow])
    )


def pieces_of(at: Connection, document: int) -> list[tuple[int, bytes]]:
    """What is kept of the stages of a document, each piece with its number."""
    wanted = select(STAGES.c.id, STAGES.c.content).where(_of(document))
    return [
        (int(n), content) for n, content in at.execute(wanted.order_by(STAGES.c.id))
    ]


def rows_worded(
    at: Connection, wordings: Collection[int]
) -> dict[int, tuple[StageRow, ...]]:
    """For each of these wordings all stages of the clause that has it, in order.

    Those in which it reads so, and those in which it reads otherwise or is away.
    Wordings are numbered through the whole store: from 0 within the `span_of` their
    document. Raises StoreError: they were altered.
    """
    lives, rows = _lives_beside(at, wordings)
    return {one: _in_time(rows[lives[one]]) for one in wordings if one in lives}


def _lives_beside(
    at: Connection, wordings: Collection[int]
) -> tuple[Mapping[int, int], Mapping[int, Sequence[msgspec.Raw]]]:
    """The lives of some wordings and of those that lie in one piece with any.

    And the rows of each life, which are whole in it. Of hundreds few are asked for, so
    they are not taken apart yet.
    """
    lives: dict[int, int] = {}
    rows: dict[int, list[msgspec.Raw]] = {}
    for number, content in _contents(at, _pieces_with(at, wordings)):
        document = number - number % PER_DOCUMENT
        for row in _opened(content, list[msgspec.Raw]):
            head = _decoded(row, _Numbered)
            rows.setdefault(head.life, []).append(row)
            if head.wording:
                lives[document + head.wording] = head.life
    return lives, rows


def _pieces_with(at: Connection, wordings: Collection[int]) -> tuple[int, ...]:
    """The pieces that hold some wordings, by their numbers, in order."""
    starts: list[int] = []
    for documents in in_portions(one // PER_DOCUMENT for one in wordings):
        within = select(STAGES.c.id).where(or_(*map(_of, documents)))
        starts += at.execute(within).scalars()
    starts.sort()
    places = {bisect_right(starts, one) for one in wordings} - {0}
    return tuple(starts[place - 1] for place in sorted(places))


def _contents(at: Connection, pieces: Iterable[int]) -> Iterator[tuple[int, bytes]]:
    """What these pieces hold, each with its number, in order."""
    s = STAGES.c
    for some in in_portions(pieces):
        wanted = select(s.id, s.content).where(s.id.in_(some)).order_by(s.id)
        yield from ((int(number), content) for number, content in at.execute(wanted))


def _in_time(rows: Iterable[msgspec.Raw]) -> tuple[StageRow, ...]:
    found = (_decoded(row, StageRow) for row in rows)
    return tuple(sorted(found, key=lambda row: row.first))


def _of(document: int) -> ColumnElement[bool]:
    span = span_of(document)
    return STAGES.c.id.between(span["first"], span["last"])


def _pieces(rows: Iterable[StageRow]) -> Iterator[tuple[int, list[StageRow]]]:
    """Whole lives, until there is enough; with the number of the first wording.

    A piece but for the last holds a wording, so that no two have the same number.
    """
    piece: list[StageRow] = []
    start, highest, size = 1, 0, 0
    for _, stages in groupby(rows, key=lambda row: row.life):
        if size > _FULL and highest >= start:
            yield start, piece
            piece, start, size = [], highest + 1, 0
        for row in stages:
            piece.append(row)
            highest = max(highest, row.wording)
            size += len(row.heading) + len(row.text)
    if piece:
        yield start, piece


def _packed(rows: Sequence[StageRow]) -> bytes:
    # Not as outlines are: a search opens twenty pieces, and this takes a fifth of the
    # time, for a sixth more room.
    return zlib.compress(msgspec.msgpack.encode(rows), 9)


def _opened(content: bytes, kind: type[_Read]) -> _Read:
    """What a piece holds. Raises StoreError: it was altered."""
    try:
        return _decoded(zlib.decompress(content), kind)
    except zlib.error as error:
        raise StoreError("the store", _ALTERED) from error


def _decoded(content: bytes | msgspec.Raw, kind: type[_Read]) -> _Read:
    try:
        return msgspec.msgpack.decode(content, type=kind)
    except msgspec.MsgspecError as error:
        raise StoreError("the store", _ALTERED) from error
