"""Which rows of the index of words are of some documents, as each database likes it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from sqlalchemy import BigInteger, and_, column, false, or_, table

from .words import PER_DOCUMENT, span_of

if TYPE_CHECKING:
    from collections.abc import (
        Callable,
        Collection,
        Iterable,
        Iterator,
        Mapping,
        Sequence,
    )

    from sqlalchemy import ColumnElement

FOUND: Final = table("found", column("rowid", BigInteger))
ROW: Final = FOUND.c.rowid
DOCUMENT: Final = ROW // PER_DOCUMENT


def is_within(dialect: str, documents: Collection[int]) -> ColumnElement[bool]:
    """The condition that a row is of one of these documents."""
    runs = tuple(_runs(documents))
    return _IN[dialect](runs) if runs else false()


def _runs(documents: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The first and the last of documents whose numbers follow each other.

    >>> list(_runs([4, 2, 3, 7]))
    [(2, 4), (7, 7)]
    """
    ordered = enumerate(sorted(set(documents)))
    for _, run in groupby(ordered, key=lambda pair: pair[1] - pair[0]):
        numbers = [number for _, number in run]
        yield numbers[0], numbers[-1]


def _in_span(runs: Sequence[tuple[int, int]]) -> ColumnElement[bool]:
    """FTS5 goes straight to one span, but cannot go to several."""
    span = _between(runs[0][0], runs[-1][1])
    documents = [of for first, last in runs for of in range(first, last + 1)]
    return and_(span, DOCUMENT.in_(documents)) if len(runs) > 1 else span


def _in_runs(runs: Sequence[tuple[int, int]]) -> ColumnElement[bool]:
    """PostgreSQL goes to each; in one span it would look at all that lies between."""
    return or_(*(_between(first, last) for first, last in runs))


def _between(first: int, last: int) -> ColumnElement[bool]:
    return ROW.between(span_of(first)["first"], span_of(last)["last"])


_IN: Final[Mapping[str, Callable[[Sequence[tuple[int, int]]], ColumnElement[bool]]]] = {
    "sqlite": _in_span,
    "postgresql": _in_runs,
}
