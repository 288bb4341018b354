"""Lines and tables in reading order, put together over pages into blocks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.model import Block, Cell, Hyphens, Paragraph, Role, Row, Table
from constitution_diff.model.values import dataclass

from .joining import Placed, paragraphs_of
from .ledger import Ledger, whole_row
from .paragraphs import joined_paragraphs
from .tables import DraftRow, DraftTable, goes_on_over, put_below

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from .marks import Marks


@dataclass(frozen=True, slots=True)
class Listed:
    """A line of a contents list."""

    placed: tuple[Placed, ...]
    number: str
    """The page number, where only white parts it from the title."""


@dataclass(slots=True)
class FootnoteDraft:
    """A footnote, which may go on on the next page."""

    page: int
    name: str
    number: str
    lines: list[Placed]


Part = Placed | DraftTable | Listed


class Flow:
    """What was read and is no block yet; `marks` by page, `texts` of all words."""

    def __init__(
        self, marks: dict[int, Marks], texts: Iterable[str], ledger: Ledger
    ) -> None:
        self._marks, self._ledger = marks, ledger
        self._hyphens = Hyphens(texts)
        self._lines: list[Placed] = []
        self._table: DraftTable | None = None
        self.notes: list[FootnoteDraft] = []
        self.asides: list[Paragraph | FootnoteDraft] = []
        """Running lines and notes that wait for the end of a paragraph."""

    def note_is_open(self) -> bool:
        """Whether the last note waits for its end."""
        if not self.notes:
            return False
        return not self.notes[-1].lines[-1].line.text.endswith((".", "!", "?", ")"))

    def add(self, part: Part) -> Iterator[Block]:
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
                yield self._noted(aside) if isinstance(aside, FootnoteDraft) else aside

    def _noted(self, note: FootnoteDraft) -> Paragraph:
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

    def _listed(self, part: Listed) -> Iterator[Paragraph]:
        for whole in self.joined(part.placed):
            spans = whole.spans
            if part.number and spans and spans[-1].text.endswith(" " + part.number):
                cut = len(spans[-1].text) - len(part.number) - 1
                text = f"{spans[-1].text[:cut]}\t{part.number}"
                spans = (*spans[:-1], replace(spans[-1], text=text))
            yield replace(whole, spans=spans, role=Role.CONTENTS)
