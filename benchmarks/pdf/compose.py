"""A printed draft on pages: text with its marks, and beside it the balloons."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from benchmarks.pdf.constitution import Kind
from benchmarks.pdf.flow import broken, font_of, width_pt
from benchmarks.pdf.margin import Wanted
from benchmarks.pdf.paint import Pen
from benchmarks.pdf.printed import Hung, Ink, Printed, PrintedGrid
from benchmarks.pdf.setting import Setter
from corpus.tools.drafted import Op

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.pdf.draft import Entry
    from benchmarks.pdf.flow import Line
    from benchmarks.pdf.looks import Look

_LEADING: Final = 1.22
_INDENTS: Final = {
    Kind.PART: (0, 0), Kind.SECTION: (30, 30), Kind.CLAUSE: (30, 30),
    Kind.ITEM: (54, 24), Kind.SUB_ITEM: (78, 24), Kind.BULLET: (54, 24),
    Kind.HEADING: (0, 0), Kind.PARAGRAPH: (0, 0),
}  # fmt: skip
"""Left and hanging."""
_SIZES: Final = {Kind.PART: 1.35, Kind.SECTION: 1.1, Kind.HEADING: 1.05}
"""Times the size of the text; these kinds are bold."""
_SHARES: Final = (0.44, 0.24, 0.32)
_TOGETHER: Final = 4
"""Lines that a heading wants below it on its page."""


class Composer(Setter):
    """Sets contents, paragraphs and tables of one draft in one look."""

    def contents(self, entries: Sequence[Entry]) -> None:
        """The contents list, on pages of its own."""
        if not entries:
            return
        self._break()
        self._heading("Contents")
        for entry in entries:
            self._entry(entry)

    def body(self, blocks: Sequence[Printed | PrintedGrid]) -> None:
        """Everything after it."""
        self._break()
        for block in blocks:
            if isinstance(block, PrintedGrid):
                self._grid(block)
            else:
                self._paragraph(block)

    def _heading(self, words: str) -> None:
        size = self._look.size_pt * 1.2
        self._y -= size * 2
        self._text((self._frame.left_pt, self._y), words, self._look.face.bold, size)
        self.sheets[-1].lines.append(words)

    def _entry(self, entry: Entry) -> None:
        """Label, words, dots, page; the older page number hangs in the margin."""
        size, face = self._look.size_pt, self._look.face
        self._need(size * _LEADING, 1)
        self._y -= size * _LEADING
        x, right = self._frame.left_pt, self._frame.right_pt
        self._text((x, self._y), entry.label, face.regular, size)
        words_x = x + (38 if entry.label.startswith("Part") else 46)
        self._text((words_x, self._y), entry.text, face.regular, size)
        pages_x = right - width_pt(entry.new_page, face.regular, size)
        dots_x = words_x + width_pt(entry.text, face.regular, size)
        dot = width_pt(".", face.regular, size)
        dots = "." * int((pages_x - dots_x - 1) // dot)
        dots_at = (pages_x - len(dots) * dot, self._y)
        self._text(dots_at, dots, face.regular, size)
        line = f"{entry.label} {entry.text}{dots}{entry.new_page}"
        self.sheets[-1].lines.append(line)
        op = Op.KEEP if entry.old_page == entry.new_page else Op.INSERT
        ink = Ink(op)
        self._run((pages_x, self._y), entry.new_page, ink, face.regular, size)
        if op is Op.INSERT:
            self._bar(size)
            self._fragment(entry.new_page, op, -1, entry.new_page)
            hung = Hung("Deleted", entry.old_page, 0, 0)
            offset = len(line) - len(entry.new_page)
            self.sheets[-1].wanted.append(
                Wanted(hung, pages_x, self._y, line, offset, -1)
            )

    def _paragraph(self, block: Printed) -> None:
        look = self._look
        is_bold = block.kind in _SIZES
        size = look.size_pt * _SIZES.get(block.kind, 1.0)
        indent, hanging = _INDENTS[block.kind]
        if block.kind is Kind.PART and self.sheets[-1].lines:
            self._break()
        self._y -= size * (1.0 if is_bold else 0.45)
        n_lines = _TOGETHER if is_bold else 1
        self._need(n_lines * size * _LEADING, len(block.hung))
        lead = f"{block.label} " if block.kind is Kind.PART else ""
        x = self._frame.left_pt + indent
        if lead:
            x += width_pt(lead, look.face.bold, size)
        self.pages.append(len(self.sheets))
        clause = len(self.pages) - 1
        fonts = _fonts(block, look, is_bold=is_bold)
        lines = tuple(broken(block.text, fonts, size, self._frame.right_pt - x))
        for place, line in enumerate(lines):
            self._need(size * _LEADING)
            self._y -= size * _LEADING
            label = block.label if place == 0 else ""
            if place == 0 and (label or block.kind is Kind.BULLET):
                label_x = self._frame.left_pt + indent - hanging
                label = label or "•"
                self._label((label_x, self._y), block, label, size, is_bold=is_bold)
            self._line(block, line, x, clause, (fonts, size, label))

    def _label(
        self,
        at: tuple[float, float],
        block: Printed,
        label: str,
        size: float,
        *,
        is_bold: bool,
    ) -> None:
        face = self._look.face
        font = face.bold if is_bold else face.regular
        self._run(at, label, Ink(block.mark, block.mark_author), font, size)

    def _grid(self, grid: PrintedGrid) -> None:
        """The rows, with the header again on every further page."""
        header, *rows = grid.rows
        self._row(header, is_header=True)
        for row in rows:
            height = self._row_height(row)
            n_before = len(self.sheets)
            self._need(height, sum(len(cell.hung) for cell in row))
            if len(self.sheets) > n_before:
                self._row(header, is_header=True, is_again=True)
            self._row(row)
        self._y -= self._look.size_pt

    def _row_height(self, row: Sequence[Printed], *, is_header: bool = False) -> float:
        most = max(len(lines) for _, lines, _ in self._cells(row, is_header=is_header))
        return most * self._look.size_pt * _LEADING + 5

    def _cells(
        self, row: Sequence[Printed], *, is_header: bool
    ) -> Iterator[tuple[float, tuple[Line, ...], Sequence[str]]]:
        """Of each cell its left edge, its lines and its fonts."""
        x, whole = self._frame.left_pt, self._frame.right_pt - self._frame.left_pt
        shares = _SHARES if len(row) == len(_SHARES) else (1 / len(row),) * len(row)
        for cell, share in zip(row, shares, strict=True):
            fonts = _fonts(cell, self._look, is_bold=is_header)
            room = whole * share - 8
            lines = tuple(broken(cell.text, fonts, self._look.size_pt, room))
            yield x, lines, fonts
            x += whole * share

    def _row(
        self,
        row: Sequence[Printed],
        *,
        is_header: bool = False,
        is_again: bool = False,
    ) -> None:
        size = self._look.size_pt
        height = self._row_height(row, is_header=is_header)
        if is_header and not is_again:
            self._y -= size * 0.45
            self._need(height * 3)
        top = self._y
        if not is_again:
            self.pages.append(len(self.sheets))
        clause = len(self.pages) - 1
        for cell, (x, lines, fonts) in zip(
            row, self._cells(row, is_header=is_header), strict=True
        ):
            self._y = top - 2
            for line in lines:
                self._y -= size * _LEADING
                self._line(cell, line, x + 4, clause, (fonts, size, ""))
            self._edge((x, top), (x, top - height))
        self._y = top - height
        left, right = self._frame.left_pt, self._frame.right_pt
        self._edge((right, top), (right, self._y))
        for y in (top, self._y):
            self._edge((left, y), (right, y))

    def _edge(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        self.sheets[-1].marks.append(partial(Pen.stroke, start=start, end=end))


def _fonts(block: Printed, look: Look, *, is_bold: bool) -> tuple[str, ...]:
    return tuple(font_of(look.face, ink.dress, is_bold=is_bold) for ink in block.inks)
