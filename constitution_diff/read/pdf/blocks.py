"""Pages as blocks in reading order: paragraphs, tables, notes, each in its place."""

from __future__ import annotations

from collections import Counter
from statistics import median
from typing import TYPE_CHECKING

from constitution_diff.model import Block, Paragraph, Role, Span
from constitution_diff.model.values import dataclass

from .changes import change_notices, changes_of, place_balloons
from .columns import Columns, column_shift_pt, gutters, lines_in_reading_order
from .contents import listed_lines
from .drawn_bullets import with_drawn_bullets
from .flow import Flow, FootnoteDraft, Listed, Part
from .footnotes import footnotes
from .furniture import fewest_pages, running_lines
from .gaps import leading_pt
from .joining import Placed, placed_lines
from .ledger import Ledger
from .line_numbers import without_line_numbers
from .lines import Line, group_into_lines, line_of
from .paragraphs import paragraph
from .tables import DraftTable, Grid, filled, split_off
from .unruled import unruled_grids

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from constitution_diff.model import Notice, Revision

    from .marks import Marks
    from .page import PrintedPage
    from .words import Word

_FEWEST_LINES = 6
"""A page with fewer lines takes its leading from the others."""
_FEWEST_LISTED = 3


@dataclass(slots=True)
class _Sheet:
    """A page taken apart."""

    page: PrintedPage
    lines: Sequence[Line]
    tables: Sequence[tuple[Grid, tuple[Word, ...]]]
    """In reading order."""
    marks: Marks
    line_numbers: tuple[Word, ...] = ()
    gutter: float | None = None
    """Where the gutter between two columns is; None for one column."""


def blocks_of(
    pages: Sequence[PrintedPage],
) -> tuple[tuple[Block, ...], tuple[Revision, ...], tuple[Notice, ...]]:
    """Every paragraph and table of the pages in reading order; changes; notices.

    Running lines and notes stand behind the paragraph that their page cuts. Text
    printed sideways follows the other lines of its page. The words of balloons lie in
    the text, in the changes that they tell of, where their place is known.
    """
    drafted = changes_of(pages)
    ledger = Ledger()
    width = median([page.width for page in drafted.pages] or [0.0])
    found = gutters(drafted.words, width)
    parts = zip(drafted.pages, drafted.words, drafted.marks, found, strict=True)
    sheets = [
        _sheet(page, words, marks, gutter=gutter)
        for page, words, marks, gutter in parts
    ]
    for at, sheet in enumerate(sheets):
        if drafted.balloons[at]:
            lines = [*sheet.lines, *_table_lines(sheet)]
            place_balloons(drafted, at, lines, ledger)
    blocks = tuple(_blocks(sheets, ledger))
    return blocks, ledger.revisions(), tuple(change_notices(drafted, ledger))


def _blocks(sheets: Sequence[_Sheet], ledger: Ledger) -> Iterator[Block]:
    roles = running_lines([s.lines for s in sheets], [s.page.height for s in sheets])
    leadings = [leading_pt(sheet.lines) for sheet in sheets]
    usual = median([own for own in leadings if own] or [0.0])
    body_size = _body_size(sheets)
    repeated = _repeated([_aside(sheet.page) for sheet in sheets])
    marks = {sheet.page.number: sheet.marks for sheet in sheets}
    flow = Flow(marks, _texts(sheets), ledger)
    bodies = [
        [line for at, line in enumerate(sheet.lines) if at not in own]
        for sheet, own in zip(sheets, roles, strict=True)
    ]
    shift = column_shift_pt(bodies, [sheet.gutter for sheet in sheets])
    parts = zip(sheets, roles, bodies, leadings, strict=True)
    for sheet, own, page_body, leading in parts:
        few = len(sheet.lines) < _FEWEST_LINES
        flow.asides += _furniture(sheet, own)
        body = _without_notes(sheet, page_body, body_size, flow)
        columns = Columns(sheet.gutter, shift) if sheet.gutter is not None else None
        for part in _parts(sheet, body, usual if few else leading, columns):
            yield from flow.add(part)
        yield from flow.behind(_turned_blocks(sheet.page, repeated))
    yield from flow.end()


def _sheet(
    page: PrintedPage, words: Sequence[Word], marks: Marks, *, gutter: float | None
) -> _Sheet:
    words, numbers = without_line_numbers(words)
    words = with_drawn_bullets(words, page.rules)
    rest, tables = split_off(words, page.grids)
    lines = lines_in_reading_order(rest, gutter)
    if gutter is None and (unruled := unruled_grids(lines)):
        rest, more = split_off(rest, unruled)
        lines = lines_in_reading_order(rest, None)
        tables = tuple(sorted((*tables, *more), key=lambda pair: pair[0].box[1]))
    if gutter is not None:
        tables = tuple(sorted(tables, key=lambda pair: pair[0].box[0] > gutter))
    return _Sheet(page, lines, tables, marks, numbers, gutter)


def _table_lines(sheet: _Sheet) -> list[Line]:
    return [line for _, words in sheet.tables for line in group_into_lines(words)]


def _texts(sheets: Sequence[_Sheet]) -> Iterator[str]:
    for sheet in sheets:
        yield from (line.text for line in sheet.lines)
        yield from (word.text for _, words in sheet.tables for word in words)


def _body_size(sheets: Sequence[_Sheet]) -> float:
    sizes = Counter(line.size for sheet in sheets for line in sheet.lines)
    return max(sizes, key=lambda size: (sizes[size], size)) if sizes else 0.0


def _furniture(sheet: _Sheet, roles: Mapping[int, Role]) -> Iterator[Paragraph]:
    for at, role in sorted(roles.items()):
        yield paragraph(sheet.lines[at], sheet.page.number, role=role)
    if sheet.line_numbers:
        numbers = line_of(sheet.line_numbers)
        yield paragraph(numbers, sheet.page.number, role=Role.MARGIN)


def _without_notes(
    sheet: _Sheet, body: list[Line], body_size: float, flow: Flow
) -> list[Line]:
    """The body without its footnotes, which wait for the end of a paragraph."""
    page, taken = sheet.page.number, set[int]()
    for note in footnotes(body, body_size, unfinished=flow.note_is_open()):
        lines = [body[at] for at in note.lines]
        placed = placed_lines(lines, page, leading_pt(lines), opens_page=False)
        if note.anchor is None:
            flow.notes[-1].lines += placed
        else:
            name = f"{page}-{note.number}"
            sheet.marks.notes[id(note.anchor)] = name
            draft = FootnoteDraft(page, name, note.number, list(placed))
            flow.notes.append(draft)
            flow.asides.append(draft)
        taken.update(note.lines)
    return [line for at, line in enumerate(body) if at not in taken] if taken else body


def _parts(
    sheet: _Sheet, body: Sequence[Line], leading: float, columns: Columns | None
) -> Iterator[Part]:
    """The page's lines, each table before the first line that stands below it."""
    number = sheet.page.number
    tables = [(grid, _draft(grid, words, number)) for grid, words in sheet.tables]
    listed = listed_lines(body)
    held: Placed | None = None
    for at, placed in enumerate(placed_lines(body, number, leading, columns=columns)):
        due = [pair for pair in tables if _is_due(placed, pair[0])]
        for pair in due:
            tables.remove(pair)
            yield pair[1]
        after_table = bool(due)
        line = placed._replace(gap=True) if after_table else placed
        if at in listed:
            entry = (held, line) if held else (line,)
            held = None
            yield Listed(entry, listed[at])
        elif at - 1 in listed and at + 1 in listed and not line.gap:
            held = line
        else:
            yield line
    yield from (draft for _, draft in tables)


def _draft(grid: Grid, words: tuple[Word, ...], page: int) -> DraftTable:
    rows = filled(grid, words, page)
    return DraftTable(grid.column_edges, rows, grid.box[2], page, page)


def _is_due(placed: Placed, grid: Grid) -> bool:
    """Whether a table comes before the line: it stands above, or a column before."""
    x0, top, x1, _ = grid.box
    line = placed.line
    if placed.starts and x1 < line.x0:
        return True
    return line.baseline > top and line.x0 < x1 and line.x1 > x0


def _aside(page: PrintedPage) -> list[Line]:
    return [line for words in page.sideways for line in group_into_lines(words)]


def _repeated(pages: Sequence[Sequence[Line]]) -> set[str]:
    """What is printed sideways on so many pages that it must be furniture."""
    counts = Counter(text for lines in pages for text in {line.text for line in lines})
    return {text for text, n in counts.items() if n >= fewest_pages(len(pages))}


def _turned_blocks(page: PrintedPage, repeated: set[str]) -> Iterator[Paragraph]:
    """What is printed sideways, and the watermark, which is never a clause."""
    for line in _aside(page):
        role = Role.HEADER if line.text in repeated else Role.BODY
        yield paragraph(line, page.number, role=role, gap_before=True)
    if page.watermark:
        spans = (Span(page.watermark),)
        yield Paragraph(spans, role=Role.HEADER, page=page.number)
