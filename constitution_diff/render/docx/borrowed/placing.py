"""Where in the body comes what only the text side has, or has elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import child
from constitution_diff.render.docx.redline.side import cells

from .looks import blank_behind
from .setting import blank_like, fits, new_table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lxml.etree import _Element as Element

    from constitution_diff.model import ClauseId

    from .word_side import WordSide


class Places:
    """Goes through the body in the order of the text side."""

    def __init__(
        self,
        word: WordSide,
        staying: Mapping[int, Element],
        tables: Mapping[int, ClauseId | None],
    ) -> None:
        self.at = 0
        """The place among the paragraphs of the Word side that was come to."""
        self._at = word.at
        self._body = body = word.body
        self._table_like = next(body.iter(n.TBL), None)
        self._rows_like: dict[int, Element | None] = {}
        """A row of the body by its number of cells, of those that were asked for."""
        in_body = set(body.iter(n.P, n.TR))
        self._staying = [
            (number, one) for number, one in sorted(staying.items()) if one in in_body
        ]
        self._element = dict(self._staying)
        self._tables = tables
        self._next = 0
        self._last: Element | None = None
        self._table: ClauseId | None = None
        """Of the row that was put or stayed last; None behind anything else."""

    def passes(self, number: int) -> None:
        """A line of the cover or the contents list comes next.

        Nothing is put behind it, for more of these may follow that both sides have.
        """
        self.stays(number)
        self._last = self._table = None

    def stays(self, number: int) -> None:
        """What stands where it stood comes next."""
        self._last = self._element[number]
        self._table = self._tables.get(number)
        paragraphs = self._last.iter(n.P)
        self.at = next((self._at[p] for p in paragraphs if p in self._at), self.at)
        while (
            self._next < len(self._staying) and self._staying[self._next][0] <= number
        ):
            self._next += 1

    def put(self, elements: Sequence[Element], blank: Element | None = None) -> None:
        """Put paragraphs, or a table, next; an empty paragraph like `blank` behind."""
        made = [*elements]
        if blank is not None:
            made.append(blank_like(blank))
        self._put(made)
        self._last = elements[-1]
        self._table = None

    def put_row(self, row: Element, table: ClauseId | None) -> None:
        """Put a row next: into the table that others of its own are, or a new one."""
        last, following = self._last, self._following()
        above = last is not None and last.tag == n.TR and self._table == table
        below = following is not None and self._following_table() == table is not None
        if last is not None and above and fits(row, last.getparent()):
            last.addnext(row)
        elif following is not None and below and fits(row, following.getparent()):
            following.addprevious(row)
        else:
            made = new_table(self._table_like, len(list(cells(row))))
            self.put([made])
            made.append(row)
        self._last, self._table = row, table

    def row_like(self, n_cells: int) -> Element | None:
        """A row to set a new one like: near, and with as many cells; None for none."""
        near = [one for one in (self._last, self._following()) if one is not None]
        tables = [table for one in near for table in one.iterancestors(n.TBL)][:1]
        found = _row_like(tables[0], n_cells) if tables else None
        if found is None and n_cells not in self._rows_like:
            self._rows_like[n_cells] = _row_like(self._body, n_cells)
        return self._rows_like[n_cells] if found is None else found

    def _following(self) -> Element | None:
        return self._staying[self._next][1] if self._next < len(self._staying) else None

    def _following_table(self) -> ClauseId | None:
        """Of the row that stays next."""
        if self._next >= len(self._staying):
            return None
        return self._tables.get(self._staying[self._next][0])

    def _put(self, made: list[Element]) -> None:
        following = self._following()
        if self._last is None:
            self._before(following, made)
            return
        anchor = self._last
        if anchor.tag == n.P:
            anchor = _or(blank_behind(anchor), anchor)
        table = _outermost_table(anchor)
        if table is not None and not _within(anchor, following):
            if _shares(table, following) and following is not None:
                _split(table, following)
            anchor = table
        for one in reversed(made):
            anchor.addnext(one)

    def _before(self, following: Element | None, made: list[Element]) -> None:
        if following is not None:
            anchor = _or(_outermost_table(following), following)
            for one in made:
                anchor.addprevious(one)
            return
        section = child(self._body, n.W + "sectPr")
        for one in made:
            if section is None:
                self._body.append(one)
            else:
                section.addprevious(one)


def part_tables(body: Element) -> None:
    """Put empty paragraphs between tables that touch, and behind a last one."""
    for table in body.iterchildren(n.TBL):
        below = table.getnext()
        if below is None or below.tag in (n.TBL, n.W + "sectPr"):
            table.addnext(etree.Element(n.P))


def _row_like(around: Element, n_cells: int) -> Element | None:
    """The first row with as many cells that is no head of its table, else any."""
    head: Element | None = None
    for row in around.iter(n.TR):
        if len(list(cells(row))) == n_cells:
            if not _is_head(row):
                return row
            head = row if head is None else head
    return head


def _is_head(row: Element) -> bool:
    """Whether other rows stand below it and none above, or it says so itself."""
    if child(child(row, n.W + "trPr"), n.W + "tblHeader") is not None:
        return True
    above, below = (
        next(row.itersiblings(n.TR, preceding=before), None) for before in (True, False)
    )
    return above is None and below is not None


def _or(found: Element | None, other: Element) -> Element:
    return other if found is None else found


def _outermost_table(element: Element) -> Element | None:
    around = list(element.iterancestors(n.TBL))
    return around[-1] if around else None


def _within(anchor: Element, following: Element | None) -> bool:
    """Whether what follows stands in the same cell, or in another of the same row."""
    if following is None or n.TR in (anchor.tag, following.tag):
        return False
    rows = [next(one.iterancestors(n.TR), None) for one in (anchor, following)]
    return rows[0] is rows[1]


def _shares(table: Element, following: Element | None) -> bool:
    return following is not None and any(
        one is table for one in following.iterancestors(n.TBL)
    )


def _split(table: Element, following: Element) -> None:
    """Have the rows from the one that follows on be a table of their own."""
    around = [following, *following.iterancestors()]
    row = next(one for one in around if one.getparent() is table)
    grid = child(table, n.W + "tblGrid")
    made = new_table(table, 0 if grid is None else len(grid))
    below = list(row.itersiblings())
    table.addnext(made)
    made.extend([row, *below])
