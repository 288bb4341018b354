"""A printed draft on pages: text with its marks, and beside it the balloons."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Final

from benchmarks.pdf.constitution import Kind
from benchmarks.pdf.draft import Dress, Op
from benchmarks.pdf.flow import broken, font_of, width_pt
from benchmarks.pdf.looks import BLACK
from benchmarks.pdf.margin import Wanted, frame_of
from benchmarks.pdf.paint import Pen
from benchmarks.pdf.printed import Hung, Ink, Printed, PrintedGrid

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.pdf.draft import Entry
    from benchmarks.pdf.flow import Line
    from benchmarks.pdf.looks import Colour, Look
    from benchmarks.pdf.paint import Mark

_LEADING: Final = 1.22
_MOST_BALLOONS: Final = 56
"""On one page; Word would go on elsewhere too."""
_GREEN: Final = (0.0, 0.5, 0.0)
_LINK: Final = (0.02, 0.39, 0.76)
_GREY: Final = (0.55, 0.55, 0.55)
_GREY_BARS_SINCE: Final = 2013
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


@dataclass(slots=True)
class Sheet:
    """One page of the document."""

    marks: list[Mark] = field(default_factory=list)
    wanted: list[Wanted] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    """The words of each line of text, labels included; of a table, of each cell."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """Words of the text that are marked as inserted or struck."""

    text: str
    op: Op
    clause: int
    """The index of the clause or row they stand in."""
    page: int
    word: str
    """All of the word they are part of, as printed."""


class Composer:
    """Sets one draft in one look. `sheets`, `fragments` and `pages` are the result."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._frame = frame_of(look)
        self.sheets: list[Sheet] = []
        self.fragments: list[Fragment] = []
        self.pages: list[int] = []
        """The page on which each clause or row begins, from 1."""
        self._y = 0.0

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

    def _break(self) -> None:
        self.sheets.append(Sheet())
        self._y = self._frame.top_pt

    def _need(self, height_pt: float, n_balloons: int = 0) -> None:
        too_many = len(self.sheets[-1].wanted) + n_balloons > _MOST_BALLOONS
        if self._y - height_pt < self._frame.bottom_pt or too_many:
            self._break()

    def _heading(self, words: str) -> None:
        size = self._look.size_pt * 1.2
        self._y -= size * 2
        self._text((self._frame.left_pt, self._y), words, self._look.face.bold, size)
        self.sheets[-1].lines.append(words)

    def _text(
        self, at: tuple[float, float], words: str, font: str, size: float
    ) -> None:
        mark = partial(Pen.text, at=at, words=words, font=font, size=size)
        self.sheets[-1].marks.append(mark)

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

    def _line(
        self,
        block: Printed,
        line: Line,
        x: float,
        clause: int,
        setting: tuple[Sequence[str], float, str],
    ) -> None:
        """One line of a paragraph, its marks, and the balloons that hang on it."""
        fonts, size, label = setting
        places = range(line.start, line.end)
        for (ink, font), group in groupby(
            places, key=lambda place: (block.inks[place], fonts[place])
        ):
            run = tuple(group)
            words = block.text[run[0] : run[-1] + 1]
            at = (x + line.edges_pt[run[0] - line.start], self._y)
            self._run(at, words, ink, font, size)
        self._fragments(block, line, clause)
        prefix = f"{label} " if label else ""
        printed = prefix + block.text[line.start : line.end]
        if printed.strip():
            self.sheets[-1].lines.append(printed.strip())
        hung = tuple(_hung_on(block, line))
        for one in hung:
            before = min(one.offset, line.end) - line.start
            at_x = x + line.edges_pt[before]
            self.sheets[-1].wanted.append(
                Wanted(one, at_x, self._y, printed, len(prefix) + before, clause)
            )
        changed = any(block.inks[place].op is not Op.KEEP for place in places)
        if changed or any(one.kind[0] in "DIM" for one in hung):
            self._bar(size)

    def _run(
        self, at: tuple[float, float], words: str, ink: Ink, font: str, size: float
    ) -> None:
        """Words of one treatment, with the rules under or through them."""
        x, y = at
        colour = self._colour(ink)
        marks = self.sheets[-1].marks
        marks.append(
            partial(Pen.text, at=at, words=words, font=font, size=size, colour=colour)
        )
        width = width_pt(words, font, size)
        for share in self._rules(ink):
            marks.append(
                partial(
                    Pen.bar,
                    at=(x, y + share * size),
                    width=width,
                    height=size * 0.055,
                    colour=colour,
                )
            )
        if ink.dress is Dress.LINK:
            corner = (x, y - size * 0.2)
            marks.append(partial(Pen.link, at=corner, width=width, height=size))

    def _colour(self, ink: Ink) -> Colour:
        if ink.op is Op.KEEP:
            return _LINK if ink.dress is Dress.LINK else BLACK
        if self._look.is_mono:
            return BLACK
        moved = ink.op in {Op.MOVE_FROM, Op.MOVE_TO}
        return _GREEN if moved else self._look.outlines[ink.author]

    def _rules(self, ink: Ink) -> tuple[float, ...]:
        """How far above the baseline rules are drawn, as shares of the size."""
        if ink.op is Op.KEEP:
            dressed = ink.dress in {Dress.UNDERLINED, Dress.LINK}
            return (-0.13,) if dressed else ()
        if ink.op in {Op.INSERT, Op.MOVE_TO} and not self._look.is_underlined:
            return ()
        return _RULES[ink.op]

    def _bar(self, size: float) -> None:
        """The bar beside a line with changes."""
        if not self._look.has_bars:
            return
        colour = _GREY if self._look.word >= _GREY_BARS_SINCE else BLACK
        x = self._frame.left_pt - 16
        self.sheets[-1].marks.append(
            partial(
                Pen.stroke,
                start=(x, self._y - size * 0.28),
                end=(x, self._y + size * 0.94),
                width=0.6,
                colour=colour,
            )
        )

    def _fragments(self, block: Printed, line: Line, clause: int) -> None:
        """The marked words of the line; of a word marked in part, that part."""
        for word_start, word_end in _words(block.text, line.start, line.end):
            word = block.text[word_start:word_end]
            for op, group in groupby(
                range(word_start, word_end), key=lambda place: block.inks[place].op
            ):
                if op is not Op.KEEP:
                    run = tuple(group)
                    text = block.text[run[0] : run[-1] + 1]
                    self._fragment(text, op, clause, word)

    def _fragment(self, text: str, op: Op, clause: int, word: str) -> None:
        page = len(self.sheets)
        self.fragments.append(Fragment(text, op, clause, page, word))

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


_RULES: Final = {
    Op.INSERT: (-0.13,),
    Op.MOVE_TO: (-0.11, -0.21),
    Op.DELETE: (0.24,),
    Op.MOVE_FROM: (0.2, 0.3),
}


def _fonts(block: Printed, look: Look, *, is_bold: bool) -> tuple[str, ...]:
    return tuple(font_of(look.face, ink.dress, is_bold=is_bold) for ink in block.inks)


def _hung_on(block: Printed, line: Line) -> Iterator[Hung]:
    """The balloons whose place is in this line; at a break, in the line after it."""
    is_last = line.end >= len(block.text.rstrip(" "))
    for hung in block.hung:
        follows = hung.offset > line.end and not is_last
        if line.start <= hung.offset and not follows:
            yield hung


def _words(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where each word begins and ends."""
    at = start
    for word in text[start:end].split(" "):
        if word:
            yield at, at + len(word)
        at += len(word) + 1
