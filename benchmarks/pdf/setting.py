"""Lines of text set on the sheets of one file, with the marks of tracked changes."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Final

from benchmarks.pdf.draft import Dress
from benchmarks.pdf.flow import width_pt
from benchmarks.pdf.looks import BLACK
from benchmarks.pdf.margin import Wanted, frame_of
from benchmarks.pdf.paint import Pen
from corpus.tools.drafted import Op

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.pdf.flow import Line
    from benchmarks.pdf.looks import Colour, Look
    from benchmarks.pdf.paint import Mark
    from benchmarks.pdf.printed import Hung, Ink, Printed

_MOST_BALLOONS: Final = 56
"""On one page; Word would go on elsewhere too."""
_GREEN: Final = (0.0, 0.5, 0.0)
_LINK: Final = (0.02, 0.39, 0.76)
_GREY: Final = (0.55, 0.55, 0.55)
_GREY_BARS_SINCE: Final = 2013
_RULES: Final = {
    Op.INSERT: (-0.13,),
    Op.MOVE_TO: (-0.11, -0.21),
    Op.DELETE: (0.24,),
    Op.MOVE_FROM: (0.2, 0.3),
}


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


class Setter:
    """Where the pen stands. `sheets`, `fragments` and `pages` are the result."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._frame = frame_of(look)
        self.sheets: list[Sheet] = []
        self.fragments: list[Fragment] = []
        self.pages: list[int] = []
        """The page on which each clause or row begins, from 1."""
        self._y = 0.0

    def _break(self) -> None:
        self.sheets.append(Sheet())
        self._y = self._frame.top_pt

    def _need(self, height_pt: float, n_balloons: int = 0) -> None:
        too_many = len(self.sheets[-1].wanted) + n_balloons > _MOST_BALLOONS
        if self._y - height_pt < self._frame.bottom_pt or too_many:
            self._break()

    def _text(
        self, at: tuple[float, float], words: str, font: str, size: float
    ) -> None:
        mark = partial(Pen.text, at=at, words=words, font=font, size=size)
        self.sheets[-1].marks.append(mark)

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
