"""Where each clause of an outline stands in the document that is made of it."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING, Final

from .blocks import Grid
from .layout import laid_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import ClauseId, Outline

    from .blocks import Layout

SEPARATORS: Final = (("separator", 0), ("continuationSeparator", 1))
"""The lines that Word draws above footnotes, each a note of its own, and their w:id."""
_Found = tuple["ClauseId | None", tuple[str, ...]]


def placed(outline: Outline) -> Outline:
    """The outline, its clauses placed in the document that `document_docx` makes.

    Each has one paragraph, in the body in the order of the outline but for notes; a row
    has one for each cell, and a table none, for its rows have them.

    >>> from constitution_diff.model import Clause, Kind, Outline
    >>> clause = Clause("4", Kind.CLAUSE, label="4", text="The quorum is five.")
    >>> placed(Outline(clauses=(clause,)))["4"].places
    ('word/document.xml#p0',)
    """
    layout = laid_out(outline)
    places = dict((*_in_body(layout), *_at_foot(layout)))
    clauses = (replace(c, places=places.get(c.id, ())) for c in outline.clauses)
    return replace(outline, clauses=tuple(clauses))


def note_id(number: int) -> int:
    """The w:id of a footnote by its place, from 0."""
    return number + len(SEPARATORS)


def _in_body(layout: Layout) -> Iterator[_Found]:
    addresses = map("word/document.xml#p{}".format, count())
    for block in layout.blocks:
        if isinstance(block, Grid):
            for row in block.rows:
                yield row.clause, tuple(next(addresses) for _ in row.cells)
        else:
            yield block.clause, (next(addresses),)


def _at_foot(layout: Layout) -> Iterator[_Found]:
    addresses = map("word/footnotes.xml#p{}".format, count(len(SEPARATORS)))
    for note in layout.notes:
        for clause in note.paragraphs:
            yield clause.id, (next(addresses),)
