"""Pages as blocks in reading order: paragraphs, tables, notes, each in its place."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from itertools import chain
from statistics import median
from typing import TYPE_CHECKING

from constitution_diff.model import Block, Cell, Paragraph, Role, Row, Span, Table

from .changes import change_notices, changes_of, place_balloons
from .columns import gutters, lines_in_reading_order
from .contents import listed_lines
from .footnotes import footnotes
from .furniture import fewest_pages, running_lines
from .hyphens import Hyphens
from .joining import Placed, leading_pt, paragraphs_of, placed_lines
from .ledger import Ledger, whole_row
from .line_numbers import without_line_numbers
from .lines import Line, group_into_lines, line_of
from .paragraphs import joined_paragraphs, paragraph
from .tables import (
    DraftRow,
    DraftTable,
    Grid,
    filled,
    goes_on_over,
    put_below,
    split_off,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

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


@dataclass(frozen=True, slots=True)
class _Listed:
    """A line of a contents list."""

    placed: tuple[Placed, ...]
    number: str
    """The page number, where only white parts it from the title."""


@dataclass(slots=True)
class _Note:
    """A footnote, which may go on on the next page."""

    page: int
    name: str
    number: str
    lines: list[Placed]


_Part = Placed | DraftTable | _Listed


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
    flow = _Flow(sheets, ledger)
    for sheet, own, leading in zip(sheets, roles, leadings, strict=True):
        few = len(sheet.lines) < _FEWEST_LINES
        body = [line for at, line in enumerate(sheet.lines) if at not in own]
        flow.asides += _furniture(sheet, own)
        body = _without_notes(sheet, body, body_size, flow)
        for part in _parts(sheet, body, usual if few else leading):
            yield from flow.add(part)
        yield from flow.behind(_turned_blocks(sheet.page, repeated))
    yield from flow.end()


def _sheet(
    page: PrintedPage, words: Sequence[Word], marks: Marks, *, gutter: float | None
) -> _Sheet:
    words, numbers = without_line_numbers(words)
    rest, tables = split_off(words, page.grids)
    lines = lines_in_reading_order(rest, gutter)
    if gutter is not None:
        tables = tuple(sorted(tables, key=lambda pair: pair[0].box[0] > gutter))
    return _Sheet(page, lines, tables, marks, numbers, gutter)


def _table_lines(sheet: _Sheet) -> list[Line]:
    return [line for _, words in sheet.tables for line in group_into_lines(words)]


def _body_size(sheets: Sequence[_Sheet]) -> float:
    sizes = Counter(line.size for sheet in sheets for line in sheet.lines)
    return max(sizes, key=lambda size: (sizes[size], size)) if sizes else 0.0


class _Flow:
    """What was read so far and is not yet a block. Private to one call."""

    def __init__(self, sheets: Sequence[_Sheet], ledger: Ledger) -> None:
        self._ledger = ledger
        self._marks = {sheet.page.number: sheet.marks for sheet in sheets}
        texts = (line.text for sheet in sheets for line in sheet.lines)
        cells = (word.text for s in sheets for _, words in s.tables for word in words)
        self._hyphens = Hyphens(chain(texts, cells))
        self._lines: list[Placed] = []
        self._table: DraftTable | None = None
        self.notes: list[_Note] = []
        self.asides: list[Paragraph | _Note] = []
        """Running lines and notes that wait for the end of a paragraph."""

    def note_is_open(self) -> bool:
        """Whether the last note waits for its end."""
        if not self.notes:
            return False
        return not self.notes[-1].lines[-1].line.text.endswith((".", "!", "?", ")"))

    def add(self, part: _Part) -> Iterator[Block]:
        """Take in a part; the blocks that are whole now."""
        if isinstance(part, Placed):
            if self._table is not None:
                yield from self._whole_table()
            self._lines.append(part)
            return
        yield from self._whole_paragraphs()
        if isinstance(part, DraftTable):
            yield from self._add_table(part)
            return
        yield from self._whole_table()
        yield from self._listed(part)

    def behind(self, blocks: Iterable[Paragraph]) -> Iterator[Block]:
        """What stands apart at the end of a page."""
        for block in blocks:
            yield from self._whole_paragraphs()
            yield from self._whole_table()
            yield block

    def end(self) -> Iterator[Block]:
        """All that is left."""
        yield from self._whole_paragraphs()
        yield from self._whole_table()
        yield from self._waiting(float("inf"))

    def _whole_paragraphs(self) -> Iterator[Block]:
        for lines in paragraphs_of(self._lines):
            yield from self._waiting(lines[0].page)
            yield from self.joined(lines)
        self._lines = []

    def joined(self, lines: Sequence[Placed]) -> list[Paragraph]:
        """Some lines as a paragraph, or as several that a change had joined."""
        marks = [self._marks[placed.page] or None for placed in lines]
        return joined_paragraphs(lines, marks, self._hyphens, self._ledger)

    def _waiting(self, page: float) -> Iterator[Block]:
        """What waits and is printed above `page`."""
        ready = [block for block in self.asides if (block.page or 0) < page]
        if ready:
            self.asides = [b for b in self.asides if (b.page or 0) >= page]
            for aside in ready:
                yield self._noted(aside) if isinstance(aside, _Note) else aside

    def _noted(self, note: _Note) -> Paragraph:
        whole = self.joined(note.lines)[-1]
        text = whole.spans[0].text[len(note.number) :].lstrip()
        spans = (replace(whole.spans[0], text=text), *whole.spans[1:])
        return replace(whole, spans=spans, role=Role.NOTE, note_id=note.name)

    def _add_table(self, part: DraftTable) -> Iterator[Block]:
        above = self._table
        if above is not None and goes_on_over(above, part):
            put_below(above, part.rows)
            above.last_page, above.right = part.last_page, part.right
            return
        yield from self._whole_table()
        self._table = part

    def _whole_table(self) -> Iterator[Block]:
        if self._table is None:
            return
        draft, self._table = self._table, None
        yield from self._waiting(draft.page)
        rows = [self._row(row) for row in draft.rows]
        if draft.header and rows:
            rows[0] = replace(rows[0], header=True)
        yield Table(rows=tuple(rows), page=draft.page)

    def _row(self, row: DraftRow) -> Row:
        cells = tuple(
            Cell(
                tuple(
                    paragraph
                    for lines in paragraphs_of(cell.lines)
                    for paragraph in self.joined(lines)
                ),
                columns=cell.columns,
            )
            for cell in row.cells
        )
        return whole_row(Row(cells=cells, page=row.page))

    def _listed(self, part: _Listed) -> Iterator[Paragraph]:
        for whole in self.joined(part.placed):
            spans = whole.spans
            if part.number and spans and spans[-1].text.endswith(" " + part.number):
                cut = len(spans[-1].text) - len(part.number) - 1
                text = f"{spans[-1].text[:cut]}\t{part.number}"
                spans = (*spans[:-1], replace(spans[-1], text=text))
            yield replace(whole, spans=spans, role=Role.CONTENTS)


def _furniture(sheet: _Sheet, roles: Mapping[int, Role]) -> Iterator[Paragraph]:
    for at, role in sorted(roles.items()):
        yield paragraph(sheet.lines[at], sheet.page.number, role=role)
    if sheet.line_numbers:
        numbers = line_of(sheet.line_numbers)
        yield paragraph(numbers, sheet.page.number, role=Role.MARGIN)


def _without_notes(
    sheet: _Sheet, body: list[Line], body_size: float, flow: _Flow
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
            draft = _Note(page, name, note.number, list(placed))
            flow.notes.append(draft)
            flow.asides.append(draft)
        taken.update(note.lines)
    return [line for at, line in enumerate(body) if at not in taken] if taken else body


def _parts(sheet: _Sheet, body: Sequence[Line], leading: float) -> Iterator[_Part]:
    """The page's lines, each table before the first line that stands below it."""
    number = sheet.page.number
    tables = [(grid, _draft(grid, words, number)) for grid, words in sheet.tables]
    listed = listed_lines(body)
    held: Placed | None = None
    for at, placed in enumerate(
        placed_lines(body, number, leading, gutter=sheet.gutter)
    ):
        due = [pair for pair in tables if _is_due(placed, pair[0])]
        for pair in due:
            tables.remove(pair)
            yield pair[1]
        after_table = bool(due)
        line = placed._replace(gap=True) if after_table else placed
        if at in listed:
            entry = (held, line) if held else (line,)
            held = None
            yield _Listed(entry, listed[at])
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
