"""The columns of a schedule, in one table: what each is called and what it holds.

A format takes a tuple of names from it: paper puts together what a spreadsheet keeps
apart, so that rows can be sorted there.
"""

from __future__ import annotations

from textwrap import shorten
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from constitution_diff.errors import UsageError
from constitution_diff.model.values import dataclass
from constitution_diff.render import vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from .sides import Quotation
    from .values import Row


_ASKING: Final = frozenset(("attention", "confirm"))
"""What paper says of a row beside its kind; the rest its kind says already."""
_RULE_CHARS: Final = 80
"""So much of a rule each row quotes; all its words stand once before the rows."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: words, or a quotation with its marks."""

    title: str
    width: int
    """Its share of the page; those of `PAPER` make up 100 for two versions."""
    words: Callable[[Row], tuple[str, ...]]
    """One string for each line; () where the row has nothing to say."""
    quotation: Callable[[Row], Quotation] | None = None
    """Of the two columns that quote the document; then `words` is what stands for a
    provision that is not there."""
    optional: bool = False
    """Left out where it is empty in all rows."""


def _one(words: str) -> tuple[str, ...]:
    return (words,) if words else ()


def _reference(row: Row) -> tuple[str, ...]:
    pages = f"page {row.pages}" if row.pages else ""
    return (row.reference, pages) if pages else (row.reference,)


def _change(row: Row) -> tuple[str, ...]:
    return tuple(map(_capital, (row.kind, *_attention(row), *row.notes)))


def _attention(row: Row) -> Iterator[str]:
    if row.asks in _ASKING:
        yield " – ".join(filter(None, (_asks(row), "; ".join(row.reasons))))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _asks(row: Row) -> str:
    return "" if row.asks == "same" else vocabulary.ASKS_OF_ONE[row.asks]


def _reason(row: Row) -> Iterator[str]:
    decision = row.decision
    if decision.reason:
        yield decision.reason
    if decision.proposed_reason:
        yield f"To be confirmed: {decision.proposed_reason}"
    if decision.stale:
        yield f"Look again: {decision.stale}"


def _route(row: Row) -> Iterator[str]:
    decision = row.decision
    if not row.given_up:
        yield decision.route
    if decision.quote:
        yield f"“{shorten(decision.quote, _RULE_CHARS, placeholder=' …')}”"
    elif decision.delegated:
        yield vocabulary.NO_RULE
    if decision.override:
        yield f"Set by an officer: {decision.override}"


def _absent(there: str) -> tuple[str, ...]:
    return () if there else (vocabulary.NO_PROVISION,)


COLUMNS: Final = MappingProxyType(
    {
        "part": Column("Part", 10, lambda row: _one(row.part)),
        "reference": Column("Reference", 11, _reference),
        "current-reference": Column(
            "Current reference", 8, lambda row: _one(row.current)
        ),
        "proposed-reference": Column(
            "Proposed reference", 8, lambda row: _one(row.proposed)
        ),
        "current-page": Column(
            "Current page", 4, lambda row: _one(row.old_page), optional=True
        ),
        "proposed-page": Column(
            "Proposed page", 4, lambda row: _one(row.new_page), optional=True
        ),
        "existing": Column(
            "Existing text", 22, lambda row: _absent(row.current), lambda row: row.old
        ),
        "proposed": Column(
            "Proposed text", 22, lambda row: _absent(row.proposed), lambda row: row.new
        ),
        "change": Column("Change", 16, _change),
        "kind": Column("Kind of change", 8, lambda row: _one(row.kind)),
        "attention": Column("Asks of a reader", 8, lambda row: _one(_asks(row))),
        "reasons": Column("Why it needs attention", 14, lambda row: row.reasons),
        "notes": Column("Notes", 12, lambda row: row.notes, optional=True),
        "since": Column(
            "Since the version seen", 9, lambda row: _one(row.since), optional=True
        ),
        "reason": Column("Reason for the change", 9, lambda row: tuple(_reason(row))),
        "route": Column("Approval route", 13, lambda row: tuple(_route(row))),
        "decision": Column("Decision", 7, lambda row: _one(row.decision.decision)),
    }
)
"""Every column by the name that settings call it."""

PAPER: Final = (
    "reference", "existing", "proposed", "change", "since", "reason",
    "route", "decision",
)  # fmt: skip
"""For .docx, .html and .md."""

SHEET: Final = (
    "part", "current-reference", "proposed-reference", "current-page", "proposed-page",
    "existing", "proposed", "kind", "attention", "reasons", "notes", "since", "reason",
    "route", "decision",
)  # fmt: skip
"""For .xlsx and .csv."""


_ROUTE: Final = "route"


def columns_of(names: Iterable[str], rows: Iterable[Row]) -> tuple[Column, ...]:
    """The columns of those names, without optional ones that would stay empty.

    The route is among them, asked or not, where an officer put a row into B: what may
    have an effect stands there with the reason only.

    Raises:
        UsageError: There is no such column.

    >>> [column.title for column in columns_of(("reference", "since"), ())]
    ['Reference']
    """
    held, wanted = tuple(rows), tuple(names)
    for name in wanted:
        if name not in COLUMNS:
            known = ", ".join(COLUMNS)
            raise UsageError(f"A schedule has no column {name!r}; it has {known}.")
    if any(row.decision.delegated and row.decision.override for row in held):
        wanted = tuple(dict.fromkeys((*wanted, _ROUTE)))
    chosen = (COLUMNS[name] for name in wanted)
    return tuple(
        column
        for column in chosen
        if not column.optional or any(column.words(row) for row in held)
    )
