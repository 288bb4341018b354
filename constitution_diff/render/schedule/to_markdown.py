"""The schedule as Markdown: a table for each Part, its marks in words as well."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from constitution_diff.model import PLAIN, Edition, Op
from constitution_diff.render import vocabulary

from .columns import PAPER, columns_of
from .marks import runs
from .plan import schedule_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from constitution_diff.model import Comparison, Lives

    from .columns import Column
    from .sides import Quote
    from .values import Row, Section

_SPECIAL: Final = re.compile(r"([\\`*_\[\]<>|~&#])")
_MARKS: Final = {
    Op.KEEP: "{}",
    Op.DELETE: r"\[deleted: ~~{}~~\]",
    Op.INSERT: r"\[inserted: **{}**\]",
}


def markdown_schedule(value: Comparison | Lives, edition: Edition = PLAIN) -> bytes:
    """The schedule of amendments in CommonMark with tables, as UTF-8."""
    schedule = schedule_of(value, edition)
    columns = columns_of(edition.brand.columns or PAPER, schedule.rows)
    lines = [f"# {escaped(schedule.heading.name)}", ""]
    for title, below in schedule.heading.front(schedule.figures):
        lines += [
            f"## {escaped(title)}",
            "",
            *(f"- {escaped(line)}" for line in below),
            "",
        ]
    for section in schedule.sections:
        lines += _section(section, columns)
    return ("\n".join(lines).rstrip("\n") + "\n").encode()


def _section(section: Section, columns: Sequence[Column]) -> Iterator[str]:
    if section.title:
        yield from (f"## {escaped(section.title)}", "")
    if section.remark:
        yield from (escaped(section.remark), "")
    if not section.rows:
        yield from (vocabulary.NO_ROW, "")
    for group in section.groups:
        if group.title:
            yield from (f"### {escaped(group.title)}", "")
        yield _line([column.title for column in columns])
        yield _line(["---"] * len(columns))
        for row in group.rows:
            yield _line([_cell(column, row) for column in columns])
        yield ""


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(column: Column, row: Row) -> str:
    quotation = column.quotation(row) if column.quotation else ()
    lines = [_quote(quote) for quote in quotation]
    return "<br>".join(lines or map(escaped, column.words(row)))


def _quote(quote: Quote) -> str:
    label = f"{escaped(quote.label)}: " if quote.label else ""
    return label + "".join(_MARKS[r.op].format(escaped(r.text)) for r in runs(quote))


def escaped(words: str) -> str:
    """The words on one line, with nothing that Markdown would take for markup."""
    return _SPECIAL.sub(r"\\\1", " ".join(words.split("\n")))
