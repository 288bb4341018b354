"""A document as it looks in text taken from a council's PDF."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from corpus.tools.contents import Entry, entries
from corpus.tools.units import Document, Style, Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_COLUMNS = 80
_LINES_PER_PAGE = 45
"""Without the header and the footer, each of which has a blank line beside it."""
_CLOSE_TOGETHER = {Style.BULLET, Style.TABLE, Style.ROW}
_HEADINGS = {
    Style.PART,
    Style.CLAUSE_HEADING,
    Style.HEADING_1,
    Style.HEADING_2,
    Style.HEADING_3,
}


@dataclass(frozen=True, slots=True)
class _Chunk:
    """Lines with a blank line on either side."""

    keys: tuple[str, ...]
    """The units that begin in it."""
    lines: tuple[str, ...]
    n_together: int
    """How many lines want one page: all of a table; a heading and what follows."""


def printed(document: Document) -> str:
    """The text file of the document, its contents list included."""
    listed = contents(document)
    if document.text_layout == "pages":
        return _with_running_lines(
            document, _pages(_chunks(document, listed, _COLUMNS))
        )
    chunks = _chunks(document, listed, columns=0)
    return "\n\n".join("\n".join(chunk.lines) for chunk in chunks) + "\n"


def contents(document: Document) -> tuple[Entry, ...]:
    """The contents list, with the pages that the 80-column layout gives.

    Word would break its pages elsewhere; a contents list that was last updated
    by someone else's Word does not agree with yours either.
    """
    blank = entries(document, {})
    pages = _pages(_chunks(document, blank, _COLUMNS))
    found = {key: number for number, page in enumerate(pages, 1) for key in page[0]}
    return entries(document, found)


def _chunks(
    document: Document, listed: Iterable[Entry], columns: int
) -> Iterator[_Chunk]:
    for unit in document.front:
        yield _Chunk((), _wrapped(unit.text, columns), 1)
    yield _Chunk((), ("Contents",), 1)
    yield _Chunk((), tuple(entry.line for entry in listed), 1)
    for close, group in groupby(document.units, key=_closeness):
        if close is Style.TABLE:
            yield _table(tuple(group))
        elif close is Style.BULLET:
            yield _bullets(tuple(group), columns)
        else:
            yield from (_single(unit, columns) for unit in group)


def _closeness(unit: Unit) -> Style | None:
    if unit.style not in _CLOSE_TOGETHER:
        return None
    return Style.BULLET if unit.style is Style.BULLET else Style.TABLE


def _single(unit: Unit, columns: int) -> _Chunk:
    lines = _wrapped(f"{unit.label} {unit.text}".lstrip(), columns)
    n_together = 4 if unit.style in _HEADINGS else 1
    return _Chunk((unit.key,), lines, n_together)


def _bullets(units: Sequence[Unit], columns: int) -> _Chunk:
    lines = [line for unit in units for line in _wrapped(f"- {unit.text}", columns)]
    return _Chunk(tuple(unit.key for unit in units), tuple(lines), 1)


def _table(units: Sequence[Unit]) -> _Chunk:
    header, *rows = (f"| {' | '.join(unit.cells)} |" for unit in units[1:])
    rule = "|---" * len(units[1].cells) + "|"
    lines = (header, rule, *rows)
    return _Chunk(tuple(unit.key for unit in units), lines, len(lines))


def _wrapped(text: str, columns: int) -> tuple[str, ...]:
    if not columns:
        return (text,)
    return tuple(
        textwrap.wrap(text, columns, break_long_words=False, break_on_hyphens=False)
    )


def _pages(chunks: Iterable[_Chunk]) -> list[tuple[list[str], list[str]]]:
    """For each page the keys of the units that begin on it, and its lines."""
    pages: list[tuple[list[str], list[str]]] = [([], [])]
    for chunk in chunks:
        if len(pages[-1][1]) + 1 + chunk.n_together > _LINES_PER_PAGE:
            pages.append(([], []))
        elif pages[-1][1]:
            pages[-1][1].append("")
        pages[-1][0].extend(chunk.keys)
        for line in chunk.lines:
            if len(pages[-1][1]) == _LINES_PER_PAGE:
                pages.append(([], []))
            pages[-1][1].append(line)
    return pages


def _with_running_lines(
    document: Document, pages: Iterable[tuple[list[str], list[str]]]
) -> str:
    # The space before the header is what a form feed becomes in most
    # extractions: no blank line parts it from the page above.
    sheets = (
        "\n".join((document.running_title, "", *lines, "", f"Page {number}"))
        for number, (_, lines) in enumerate(pages, 1)
    )
    return "\n ".join(sheets) + "\n"
