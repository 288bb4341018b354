"""Excel workbooks: a sheet of what to check first, and sheets of rows to work in.

Shared by everything that is written as .xlsx. The same content gives the same bytes,
and no words of a document are ever taken for a formula, a number or a link.
"""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from io import BytesIO
from typing import TYPE_CHECKING, Final

from xlsxwriter import Workbook

from constitution_diff.model.values import dataclass

from .guard import starts_formula
from .plain import in_xml

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_MOST_CHARS: Final = 32_000
"""Excel holds 32,767 in a cell."""
_CUT: Final = " … (cut here: a cell of Excel holds no more; other formats have all)"
_A4: Final = 9
_FRONT_WIDTH: Final = 110
_LINE_PT: Final = 15.0
_HIGHEST_PT: Final = 409.0
"""Excel makes no row higher."""
_HEADER_CHARS: Final = 255
"""Excel holds no more at the head of a page, codes and doubled signs counted in."""
_LEFT: Final = "&L"
_BETWEEN: Final = "   |   "
_SHORTEST_NAME: Final = 3
_EARLIEST: Final = datetime(1980, 1, 1, tzinfo=UTC)
"""A workbook must say when it was made; ours do not depend on it."""
_PLAIN_WORDS: Final = {
    "in_memory": True, "strings_to_formulas": False, "strings_to_numbers": False,
    "strings_to_urls": False,
}  # fmt: skip


class Look(StrEnum):
    """How words look in a cell."""

    PLAIN = "plain"
    STRONG = "strong"
    DELETED = "deleted"
    INSERTED = "inserted"


_LOOKS: Final[dict[Look, dict[str, object]]] = {
    Look.PLAIN: {},
    Look.STRONG: {"bold": True},
    Look.DELETED: {"font_strikeout": True, "font_color": "#931B1B"},
    Look.INSERTED: {"underline": 1, "font_color": "#0A5536"},
}
_CELL: Final = {
    "text_wrap": True,
    "valign": "top",
    "border": 1,
    "border_color": "#B8B2A5",
}
_HEAD: Final = {**_CELL, "bold": True, "bg_color": "#E7E3DA"}
_NOTE: Final = {"text_wrap": True, "valign": "top"}
_TITLE: Final = {**_NOTE, "bold": True, "font_size": 13}

Words = tuple[tuple[Look, str], ...]
"""What stands in a cell: words with their looks, in order."""


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a column."""

    title: str
    width: float
    """In characters."""


class Book:
    """A workbook while it is being filled."""

    def __init__(
        self, title: str, running: Sequence[str], names: Sequence[str]
    ) -> None:
        """An empty workbook.

        Args:
            title: What the file says of itself.
            running: What stands at the head of each printed page, "" for nothing.
            names: The files, which stand after it, shortened to find room.
        """
        self._bytes = BytesIO()
        self._book = Workbook(self._bytes, _PLAIN_WORDS)
        self._book.set_properties({"title": in_xml(title), "created": _EARLIEST})
        self._header = _header(running, names)
        self._made: dict[tuple[str, Look, bool], Format] = {}

    def front(self, name: str, sections: Iterable[tuple[str, Sequence[str]]]) -> None:
        """Add a sheet of headings, each with the lines below it."""
        sheet = self._sheet(name)
        sheet.set_column(0, 0, _FRONT_WIDTH)
        title, note = self._book.add_format(_TITLE), self._book.add_format(_NOTE)
        at = 0
        for heading, lines in sections:
            sheet.write_string(at, 0, in_xml(heading), title)
            for n, line in enumerate(lines, start=at + 1):
                sheet.set_row(n, _height_pt([(line, _FRONT_WIDTH)]))
                sheet.write_string(n, 0, in_xml(line), note)
            at += len(lines) + 2

    def rows(
        self, name: str, heads: Sequence[Head], rows: Iterable[Sequence[Words]]
    ) -> None:
        """Add a sheet of rows under a head that stays in sight and on each page."""
        sheet = self._sheet(name)
        head = self._book.add_format(_HEAD)
        for n, one in enumerate(heads):
            sheet.set_column(n, n, one.width)
            sheet.write_string(0, n, one.title, head)
        titles = ((one.title, one.width) for one in heads)
        sheet.set_row(0, _height_pt(titles))
        last = 0
        for last, row in enumerate(rows, start=1):
            texts = ("".join(text for _, text in words) for words in row)
            widths = (one.width for one in heads)
            sheet.set_row(last, _height_pt(zip(texts, widths, strict=True)))
            for n, words in enumerate(row):
                self._write(sheet, (last, n), words)
        sheet.autofilter(0, 0, last, len(heads) - 1)
        sheet.freeze_panes(1, 0)
        sheet.repeat_rows(0)

    def content(self) -> bytes:
        """The file; nothing can be added after."""
        self._book.close()
        return self._bytes.getvalue()

    def _sheet(self, name: str) -> Worksheet:
        sheet: Worksheet = self._book.add_worksheet(name)
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.5, right=0.5, top=0.8, bottom=0.7)
        sheet.set_header(self._header)
        sheet.set_footer("&L&A&RPage &P of &N")
        return sheet

    def _write(self, sheet: Worksheet, at: tuple[int, int], words: Words) -> None:
        pieces = _within_limit([(look, in_xml(text)) for look, text in words if text])
        text = "".join(piece for _, piece in pieces)
        quoted = starts_formula(text)
        cell = self._format("cell", quoted=quoted)
        if len(pieces) > 1:
            fragments = [
                one
                for look, text in pieces
                for one in (self._format("run", look), text)
            ]
            sheet.write_rich_string(*at, *fragments, cell)
        elif pieces:
            whole = self._format("cell", pieces[0][0], quoted=quoted)
            sheet.write_string(*at, text, whole)
        else:
            sheet.write_blank(*at, None, cell)

    def _format(
        self, kind: str, look: Look = Look.PLAIN, *, quoted: bool = False
    ) -> Format:
        """Made once for each look, as a workbook can hold only so many."""
        key = (kind, look, quoted)
        if key not in self._made:
            base = _CELL if kind == "cell" else {}
            made: Format = self._book.add_format({**base, **_LOOKS[look]})
            if quoted:  # stays words when somebody edits the cell
                made.set_quote_prefix()
            self._made[key] = made
        return self._made[key]


def _header(running: Sequence[str], names: Sequence[str]) -> str:
    """The head of a printed page as Excel wants it, with names that leave it room.

    >>> _header(("Internal", "Adopted"), ("old.docx", "R&D.docx"))
    '&LInternal   |   Adopted   |   old.docx → R&&D.docx'
    """
    longest = max(map(len, names), default=0)
    for n_chars in range(longest, _SHORTEST_NAME, -1):
        files = " → ".join(_shortened(name, n_chars) for name in names)
        header = _coded(_BETWEEN.join(filter(None, (*running, files))))
        if _n_units(header) <= _HEADER_CHARS:
            return header
    words = _BETWEEN.join(filter(None, running))
    while _n_units(_coded(words)) > _HEADER_CHARS:
        words = f"{words[:-2]}…"
    return _coded(words)


def _coded(words: str) -> str:
    return f"{_LEFT}{in_xml(words).replace('&', '&&')}"


def _n_units(words: str) -> int:
    """So many characters as Excel counts them: a rare sign is two."""
    return len(words.encode("utf-16-le")) // 2


def _shortened(name: str, n_chars: int) -> str:
    """The name without its middle, as its end tells the version more often.

    >>> _shortened("Constitution v12.docx", 12)
    'Const…2.docx'
    """
    if len(name) <= n_chars:
        return name
    n_end = n_chars // 2
    return f"{name[: n_chars - n_end - 1]}…{name[-n_end:]}"


def _height_pt(cells: Iterable[tuple[str, float]]) -> float:
    """The height of a row that shows all words of its cells, each with its width.

    An estimate: not every program finds the height by itself when it opens a file.

    >>> _height_pt([("one line", 20.0), ("words that run on and on, or nearly", 20.0)])
    30.0
    """
    lines = max((_n_lines(text, width) for text, width in cells), default=1)
    return min(lines * _LINE_PT, _HIGHEST_PT)


def _n_lines(text: str, width: float) -> int:
    """So many lines of a cell `width` characters wide, which bold words fill sooner."""
    return sum(1 + int(len(line) / (width * 0.95)) for line in text.split("\n"))


def _within_limit(pieces: Sequence[tuple[Look, str]]) -> list[tuple[Look, str]]:
    """The pieces, cut where a cell of Excel is full, which is then said."""
    kept: list[tuple[Look, str]] = []
    room = _MOST_CHARS
    for look, text in pieces:
        if len(text) > room:
            return [*kept, (look, text[:room] or "…"), (Look.PLAIN, _CUT)]
        kept.append((look, text))
        room -= len(text)
    return kept
