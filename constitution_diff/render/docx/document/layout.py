"""Outline → the blocks of a document: one paragraph for each clause, in its order.

A table is a table, a row is a row of it, and a note whose place is known is a footnote;
other notes stand at the end. Words that share a line with their heading stay behind it.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Kind

from . import names
from .blocks import Block, Footnote, Grid, GridRow, Layout, Line, Mark
from .levels import Levels

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from constitution_diff.model import Clause, ClauseId, Outline

    Marks = Mapping[ClauseId, tuple[Mark, ...]]

_BETWEEN: Final = Line(names.BETWEEN)
_STOPS: Final = (".", ";", ":")


def laid_out(outline: Outline) -> Layout:
    """The whole document, each clause in it once."""
    notes = tuple(_footnotes(outline))
    at_foot = {clause.id for note in notes for clause in note.paragraphs}
    body = [c for c in outline.clauses if c.id not in at_foot]
    body.sort(key=lambda clause: clause.kind is Kind.NOTE)
    blocks = _blocks(body, Levels(outline), _marks(notes))
    return Layout(tuple(_apart((*_cover(outline), *blocks))), notes)


def _footnotes(outline: Outline) -> Iterator[Footnote]:
    """The notes with a mark in the text, paragraphs of one mark together."""
    anchored = (
        clause
        for clause in outline.clauses
        if clause.anchor and clause.anchor.clause in outline
        if outline[clause.anchor.clause].kind is not Kind.NOTE
    )
    for _, paragraphs in groupby(anchored, key=lambda clause: clause.anchor):
        yield Footnote(tuple(paragraphs))


def _marks(notes: Iterable[Footnote]) -> Marks:
    """The marks in each clause, in the order in which they stand there."""
    found: dict[ClauseId, tuple[Mark, ...]] = {}
    for number, note in enumerate(notes):
        anchor = note.paragraphs[0].anchor
        assert anchor is not None  # noqa: S101 - it is why it is a footnote
        mark = Mark(anchor.at, number)
        here = (*found.get(anchor.clause, ()), mark)
        found[anchor.clause] = tuple(sorted(here, key=_place))
    return found


def _place(mark: Mark) -> float:
    """Where a mark stands; one whose place is not known stands behind all words."""
    return float("inf") if mark.at is None else mark.at


def _cover(outline: Outline) -> Iterator[Line]:
    """The lines of the title page, or the title where no heading says it.

    Those of the other files of a document are left to their places in it.
    """
    lines = [
        line.text
        for line in outline.furniture
        if line.where == "title" and not line.source
    ]
    told = any(clause.heading == outline.title for clause in outline.clauses)
    if not lines and not told and outline.title:
        lines = [outline.title]
    for at, text in enumerate(lines):
        # A subtitle never ends like a sentence; a title may: "The Chess Club, Inc."
        is_title = not at or text.endswith(_STOPS)
        yield Line(names.TITLE if is_title else names.SUBTITLE, text)


def _blocks(clauses: Iterable[Clause], levels: Levels, marks: Marks) -> Iterator[Block]:
    """The body, neighbouring rows of one table together."""
    groups = [tuple(group) for _, group in groupby(clauses, key=_run)]
    for above, group, below in zip(
        ((), *groups), groups, (*groups[1:], ()), strict=False
    ):
        if group[0].kind is Kind.ROW:
            table = above[0] if _is_grid(above, group) else None
            yield _grid(group, table, levels, marks)
        elif not _is_grid(group, below):
            yield _line(group[0], levels, marks.get(group[0].id, ()))


def _run(clause: Clause) -> tuple[bool, ClauseId | None]:
    is_row = clause.kind is Kind.ROW
    return is_row, clause.parent if is_row else clause.id


def _is_grid(group: tuple[Clause, ...], below: tuple[Clause, ...]) -> bool:
    """Whether a group is a table without words of its own, its rows right below."""
    if not group or not below or group[0].kind is not Kind.TABLE or group[0].words:
        return False
    return below[0].kind is Kind.ROW and below[0].parent == group[0].id


def _grid(
    rows: tuple[Clause, ...], table: Clause | None, levels: Levels, marks: Marks
) -> Grid:
    return Grid(
        tuple(
            GridRow(row.cells or (row.text,), marks.get(row.id, ()), row.id)
            for row in rows
        ),
        levels.level(rows[0]),
        table.id if table else None,
    )


def _line(clause: Clause, levels: Levels, marks: tuple[Mark, ...]) -> Line:
    runs_in = bool(clause.heading and clause.text)
    return Line(
        _style(clause, levels),
        clause.text or clause.heading,
        label=clause.label,
        heading=clause.heading if runs_in else "",
        marks=marks,
        clause=clause.id,
    )


def _style(clause: Clause, levels: Levels) -> str:
    level, rank = levels.level(clause), levels.rank(clause)
    if rank:
        is_part = clause.kind is Kind.PART and clause.parent is None
        if is_part:
            return names.PART
        return names.heading(rank) if clause.label else names.plain_heading(rank)
    if clause.kind is Kind.BULLET:
        return names.bullet(level)
    if clause.kind is Kind.NOTE:
        return names.NOTE
    if not clause.label or not level:
        return names.words(level)
    return names.headed(level) if levels.heads(clause) else names.clause(level)


def _apart(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, with an empty line between two tables and below the last.

    Word makes one table of two that touch, and ends no document in a table.
    """
    above: Block | None = None
    for block in blocks:
        if isinstance(above, Grid) and isinstance(block, Grid):
            yield _BETWEEN
        yield block
        above = block
    if not isinstance(above, Line):
        yield _BETWEEN
