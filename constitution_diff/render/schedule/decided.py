r"""Decisions filled into a schedule, as .csv or as a workbook saved as such, read back.

A row is found again by all that it says of its change: both references and both texts.
"""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Decision, Op, Quoting
from constitution_diff.model.values import dataclass

from .columns import COLUMNS
from .marks import IN_WORDS
from .rows import rows_of
from .to_csv import value_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from constitution_diff.model import Comparison

    from .values import Row

_NAMED: Final = ("current-reference", "proposed-reference", "existing", "proposed")
_DECISION: Final = COLUMNS["decision"].title
_SEPARATORS: Final = ",;\t"
"""Excel takes the one of the country it is set to."""
_MARKS: Final = tuple(IN_WORDS[op].partition("{}")[0] for op in (Op.DELETE, Op.INSERT))
_Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DecidedRow:
    """A row of a schedule in which somebody wrote a decision."""

    key: _Key
    """Its references and its texts, with single blanks."""
    decision: str

    @property
    def told(self) -> str:
        """What a message calls it."""
        return self.key[1] or self.key[0]


def decided_rows(content: str) -> tuple[DecidedRow, ...]:
    r"""The rows of a schedule that were decided, in its order.

    Raises ValueError, with a sentence: it lacks a column that names its changes.

    >>> head = "Current reference,Proposed reference,Existing text,Proposed text"
    >>> decided_rows(f"{head},Decision\n24.5,24.5,five,six,Agreed")[0].decision
    'Agreed'
    """
    head = content.partition("\n")[0]
    separator = max(_SEPARATORS, key=head.count)
    records = list(csv.DictReader(StringIO(content), delimiter=separator))
    titles = [COLUMNS[name].title for name in _NAMED]
    for title in (*titles, _DECISION):
        if title not in (records[0] if records else {}):
            msg = f"it has no column {title!r}; have it written with -o schedule=…csv"
            raise ValueError(msg)
    found = (
        DecidedRow(_key(record[title] for title in titles), record[_DECISION] or "")
        for record in records
    )
    return tuple(row for row in found if row.decision.strip() and any(row.key))


def placed(
    comparison: Comparison, decided: Iterable[DecidedRow]
) -> tuple[tuple[tuple[int, Decision], ...], tuple[DecidedRow, ...]]:
    """The decisions by the place of their change in `links`, and rows without one.

    The decision on a title or term is one on the provisions that have no other row.
    Where two of those changed in one provision, it has the decisions of both rows.
    Rows that say the same, such as two lines “(not used)” that came, cannot be told
    apart: a spreadsheet may have sorted them. None is carried out where not all of them
    were decided, or not alike.
    """
    book = _book(comparison)
    alike: dict[_Key, list[DecidedRow]] = {}
    for one in decided:
        alike.setdefault(one.key, []).append(one)
    found: dict[tuple[int, Decision], None] = {}
    lost: list[DecidedRow] = []
    for key, ones in alike.items():
        rows = book.get(key, ())
        if not _speak_for(ones, len(rows)):
            lost += ones
            continue
        for row, one in zip(rows, ones[-len(rows) :], strict=True):
            for at in (row.index, *row.alone, *row.numbers):
                if at >= 0:
                    found[at, Decision(decision=one.decision)] = None
    return tuple(sorted(found, key=lambda pair: pair[0])), tuple(lost)


def _speak_for(ones: Sequence[DecidedRow], n_rows: int) -> bool:
    """Whether decided rows that say the same decide alike on so many that say it.

    As many, or one row that was written into the file several times.
    """
    said = {" ".join(one.decision.split()).casefold() for one in ones}
    return n_rows in (1, len(ones)) and len(said) == 1


def _book(comparison: Comparison) -> dict[_Key, list[Row]]:
    """The rows by what they say, as a schedule quotes it and as one that quotes all."""
    book: dict[_Key, list[Row]] = {}
    for quoting in Quoting:
        here: dict[_Key, list[Row]] = {}
        for row in rows_of(comparison, {}, quoting):
            here.setdefault(_key(_cells(row)), []).append(row)
        book = {**here, **book}
    return book


def _cells(row: Row) -> Iterator[str]:
    return (value_of(COLUMNS[name], row) for name in _NAMED)


def _key(cells: Iterable[str | None]) -> _Key:
    """The cells without what a spreadsheet may have done to them."""
    return tuple(map(_plain, cells))


def _plain(cell: str | None) -> str:
    """A cell with single blanks, its marks as a workbook has them: in brackets.

    >>> _plain("'[deleted: five] days")
    '[five] days'
    """
    words = " ".join((cell or "").split()).removeprefix("'")
    for mark in _MARKS:
        words = words.replace(mark, "[")
    return words
