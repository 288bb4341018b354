"""Generated Word files: a file, and the same as a clerk may have altered it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from tests.read.docx.builders import cell, docx, level, numbering, p, style, styled

if TYPE_CHECKING:
    from collections.abc import Callable

_VOCABULARY: Final = (
    "council committee officer quorum vote five six days report the a of may must"
).split()
_STYLES: Final = ("", "Clause", "Head")
PARTS: Final = {
    "styles": style("Clause", "Clause")
    + style("Head", "heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
    "numbering": numbering(level(0, "%1."), level(1, "(%2)", "lowerLetter")),
}


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph."""

    words: tuple[str, ...] = ()
    style: str = ""
    depth: int = -1
    """The level of the list it is in, from 0; -1 outside."""
    cuts: tuple[int, ...] = ()
    """Where a run ends and the next begins, in letters from 0."""

    def xml(self) -> str:
        """The w:p."""
        number = (
            f'<w:numPr><w:ilvl w:val="{self.depth}"/><w:numId w:val="1"/></w:numPr>'
            if self.depth >= 0
            else ""
        )
        named = styled(self.style) if self.style else ""
        return p("".join(self._runs()) or "<w:r/>", named + number)

    def _runs(self) -> list[str]:
        text = " ".join(self.words)
        ends = sorted({*(cut for cut in self.cuts if 0 < cut < len(text)), len(text)})
        starts = [0, *ends]
        bold = ("", "<w:rPr><w:b/></w:rPr>")
        return [
            f"<w:r>{bold[number % 2]}"
            f'<w:t xml:space="preserve">{text[start:end]}</w:t></w:r>'
            for number, (start, end) in enumerate(zip(starts, ends, strict=False))
            if start < end
        ]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; every row has as many cells, and each cell some paragraphs."""

    rows: tuple[tuple[tuple[Text, ...], ...], ...]

    def xml(self) -> str:
        """The w:tbl."""
        columns = '<w:gridCol w:w="2000"/>' * len(self.rows[0])
        rows = "".join(
            "<w:tr>"
            + "".join(cell("".join(text.xml() for text in box)) for box in row)
            + "</w:tr>"
            for row in self.rows
        )
        return (
            '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
            f"<w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"
        )


Piece = Text | Grid
Pieces = tuple[Piece, ...]


def written(pieces: Pieces) -> bytes:
    """The Word file; a paragraph stands behind the last table, as Word has it."""
    last = pieces[-1] if pieces else None
    ending = () if isinstance(last, Text) else (Text(),)
    return docx("".join(piece.xml() for piece in (*pieces, *ending)), **PARTS)


words = st.lists(st.sampled_from(_VOCABULARY), min_size=1, max_size=8).map(tuple)
texts = st.builds(
    Text,
    words,
    st.sampled_from(_STYLES),
    st.sampled_from((-1, -1, 0, 1)),
    st.lists(st.integers(1, 30), max_size=3).map(tuple),
)
blanks = st.just(Text())
boxes = st.lists(st.one_of(texts, blanks), min_size=1, max_size=2).map(tuple)


@st.composite
def grids(draw: st.DrawFn) -> Grid:
    """A table of up to three rows and columns."""
    n_columns = draw(st.integers(1, 3))
    row = st.tuples(*[boxes] * n_columns)
    return Grid(tuple(draw(st.lists(row, min_size=1, max_size=3))))


pieces = st.one_of(texts, texts, texts, blanks, grids())
files = st.lists(pieces, min_size=1, max_size=6).map(tuple)


@st.composite
def revised(draw: st.DrawFn) -> tuple[Pieces, Pieces]:
    """A file and what became of it."""
    old: Pieces = draw(files)
    new = list(old)
    for _ in range(draw(st.integers(1, 4))):
        if new:
            step = draw(st.sampled_from(_STEPS))
            step(draw, new)
    return old, tuple(new)


def _at(draw: st.DrawFn, new: list[Piece]) -> int:
    return draw(st.integers(0, len(new) - 1))


def _alter(draw: st.DrawFn, new: list[Piece]) -> None:
    at = _at(draw, new)
    found = new[at]
    new[at] = _altered(draw, found) if isinstance(found, Text) else _regrid(draw, found)


def _altered(draw: st.DrawFn, text: Text) -> Text:
    """Some words taken out and others put in."""
    start = draw(st.integers(0, len(text.words)))
    end = draw(st.integers(start, len(text.words)))
    middle = draw(st.one_of(st.just(()), words))
    return replace(text, words=(*text.words[:start], *middle, *text.words[end:]))


def _restyle(draw: st.DrawFn, new: list[Piece]) -> None:
    at = _at(draw, new)
    found = new[at]
    if isinstance(found, Text):
        like = draw(texts)
        new[at] = replace(like, words=found.words)


def _out(draw: st.DrawFn, new: list[Piece]) -> None:
    del new[_at(draw, new)]


def _in(draw: st.DrawFn, new: list[Piece]) -> None:
    new.insert(_at(draw, new), draw(pieces))


def _behind(draw: st.DrawFn, new: list[Piece]) -> None:
    new.append(draw(pieces))


def _move(draw: st.DrawFn, new: list[Piece]) -> None:
    taken = new.pop(_at(draw, new))
    new.insert(draw(st.integers(0, len(new))), taken)


def _twice(draw: st.DrawFn, new: list[Piece]) -> None:
    new.insert(_at(draw, new), new[_at(draw, new)])


def _split(draw: st.DrawFn, new: list[Piece]) -> None:
    at = _at(draw, new)
    found = new[at]
    if isinstance(found, Text):
        place = draw(st.integers(0, len(found.words)))
        new[at : at + 1] = [
            replace(found, words=found.words[:place]),
            replace(found, words=found.words[place:]),
        ]


def _merge(draw: st.DrawFn, new: list[Piece]) -> None:
    at = _at(draw, new)
    pair = new[at : at + 2]
    if len(pair) == 2 and isinstance(pair[0], Text) and isinstance(pair[1], Text):
        new[at : at + 2] = [replace(pair[1], words=pair[0].words + pair[1].words)]


def _regrid(draw: st.DrawFn, grid: Grid) -> Grid:
    """A cell altered; or a row or a column that comes, goes or stands elsewhere."""
    rows = [list(row) for row in grid.rows]
    at, place = (draw(st.integers(0, len(one) - 1)) for one in (rows, rows[0]))
    match draw(st.sampled_from(("cell", "row", "no row", "rows", "column", "none"))):
        case "cell":
            rows[at][place] = tuple(_altered(draw, one) for one in rows[at][place])
        case "row":
            rows.insert(at, [draw(boxes) for _ in rows[0]])
        case "no row" if len(rows) > 1:
            del rows[at]
        case "rows":
            rows.append(rows.pop(at))
        case "column":
            for row in rows:
                row.insert(place, draw(boxes))
        case _ if len(rows[0]) > 1:
            for row in rows:
                del row[place]
    return Grid(tuple(map(tuple, rows)))


_STEPS: Final[tuple[Callable[[st.DrawFn, list[Piece]], None], ...]] = (
    _alter, _alter, _alter, _restyle, _out, _in, _behind, _move, _move, _twice, _split,
    _merge,
)  # fmt: skip
