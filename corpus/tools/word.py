"""Word's own markup for drafted units: paragraphs, tables, tracked changes."""

from __future__ import annotations

from itertools import count, groupby
from typing import TYPE_CHECKING

from corpus.tools.drafted import Drafted, Op, Run
from corpus.tools.fields import contents_list
from corpus.tools.markup import element, part, related, words
from corpus.tools.units import Style

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml.etree import _Element

    from corpus.tools.contents import Entry

_AUTHOR, _DATE = "Democratic Services", "2026-02-03T10:00:00Z"

_STYLE_IDS = {
    Style.PART: "Heading1",
    Style.HEADING_1: "Heading1",
    Style.CLAUSE_HEADING: "Heading2",
    Style.HEADING_2: "Heading2",
    Style.HEADING_3: "Heading3",
    Style.CLAUSE: "Clause",
    Style.ITEM: "ListItem",
    Style.SUB_ITEM: "ListItem",
    Style.BULLET: "ListBullet",
    Style.PARAGRAPH: "BodyText",
}
_FRONT_STYLE_IDS = {"+council": "Title", "+title": "Subtitle", "+issue": "Subtitle"}
_LEVELS = {
    Style.PART: 0,
    Style.CLAUSE_HEADING: 1,
    Style.CLAUSE: 1,
    Style.ITEM: 2,
    Style.SUB_ITEM: 3,
}
_UNNUMBERED = {Style.HEADING_1, Style.HEADING_2}
_PARTS, _SECTIONS, _NO_NUMBER = 1, 3, 0
"""As in `package/word/numbering.xml`; 0 takes away the number a style would give."""
_NUM_IDS = {"parts": _PARTS, "sections": _SECTIONS, "none": _NO_NUMBER}
_BY_STYLE = {(Style.PART, _PARTS), (Style.CLAUSE_HEADING, _PARTS)}
"""Where the heading style brings the number along, as councils' templates do."""


def document_xml(
    drafted: Iterable[Drafted], contents: Iterable[Entry], numbering: str
) -> bytes:
    """The part `word/document.xml`; `contents` may be empty."""
    writer = _Writer(_NUM_IDS[numbering])
    return part(writer.document(tuple(drafted), tuple(contents)))


class _Writer:
    """Hands out the ids of one document's tracked changes."""

    def __init__(self, num_id: int) -> None:
        self._num_id = num_id
        self._ids = count(1)

    def document(
        self, drafted: Sequence[Drafted], contents: Sequence[Entry]
    ) -> _Element:
        front = [self._paragraph(d) for d in drafted if d.unit.style is Style.FRONT]
        listed = contents_list(contents) if contents else ()
        body = [d for d in drafted if d.unit.style is not Style.FRONT]
        blocks = (
            block
            for move, group in groupby(body, key=_move)
            for block in self._moved(move, group)
        )
        whole = element("body", (*front, *listed, *blocks, _section()))
        return element("document", [whole])

    def _moved(
        self, move: tuple[str, Op] | None, drafted: Iterable[Drafted]
    ) -> Iterator[_Element]:
        """Blocks that were treated alike, inside the marks of their moved range."""
        blocks = list(self._blocks(drafted))
        if move is None:
            yield from blocks
            return
        name, op = move
        range_id = next(self._ids)
        who = {"name": name, "author": _AUTHOR, "date": _DATE}
        # After the properties of the paragraph, which have to come first.
        blocks[0].insert(1, element(f"{op}RangeStart", id=range_id, **who))
        yield from blocks
        yield element(f"{op}RangeEnd", id=range_id)

    def _blocks(self, drafted: Iterable[Drafted]) -> Iterator[_Element]:
        for is_table, group in groupby(drafted, key=_is_in_table):
            if is_table:
                yield self._table([d for d in group if d.unit.style is Style.ROW])
            else:
                yield from map(self._paragraph, group)

    def _paragraph(self, drafted: Drafted) -> _Element:
        unit = drafted.unit
        style = _FRONT_STYLE_IDS.get(unit.key) or _STYLE_IDS[unit.style]
        number = _number(unit.style, self._num_id)
        return self._written(style, drafted.cells[0], drafted.mark, number)

    def _written(
        self, style: str, runs: Iterable[Run], mark: Op, number: Iterable[_Element] = ()
    ) -> _Element:
        properties = element("pPr", (element("pStyle", val=style), *number))
        if mark is not Op.KEEP:
            properties.append(element("rPr", [self._tracked(mark)]))
        return element("p", (properties, *map(self._run, runs)))

    def _run(self, run: Run) -> _Element:
        tag = "delText" if run.op is Op.DELETE else "t"
        written = element("r", [words(tag, run.text)])
        return written if run.op is Op.KEEP else self._tracked(run.op, [written])

    def _table(self, rows: Sequence[Drafted]) -> _Element:
        n_columns = len(rows[0].cells)
        look = (element("tblStyle", val="TableGrid"), element("tblW", w=0, type="auto"))
        columns = (element("gridCol", w=9000 // n_columns) for _ in range(n_columns))
        header, *rest = rows
        written = (self._header_row(header), *map(self._row, rest))
        return element(
            "tbl", (element("tblPr", look), element("tblGrid", columns), *written)
        )

    def _header_row(self, drafted: Drafted) -> _Element:
        row = self._row(drafted, style="TableHeading")
        row.insert(0, element("trPr", [element("tblHeader")]))
        return row

    def _row(self, drafted: Drafted, style: str = "TableText") -> _Element:
        cells = (
            element(
                "tc",
                (
                    element("tcPr", [element("tcW", w=0, type="auto")]),
                    self._written(style, runs, drafted.mark),
                ),
            )
            for runs in drafted.cells
        )
        if drafted.mark is Op.KEEP:
            return element("tr", cells)
        return element("tr", (element("trPr", [self._tracked(drafted.mark)]), *cells))

    def _tracked(self, tag: str, children: Iterable[_Element] = ()) -> _Element:
        return element(tag, children, id=next(self._ids), author=_AUTHOR, date=_DATE)


def _number(style: Style, num_id: int) -> Iterator[_Element]:
    if style in _UNNUMBERED:
        level, num_id = 0, _NO_NUMBER
    elif style in _LEVELS and (style, num_id) not in _BY_STYLE:
        level = _LEVELS[style]
    else:
        return
    yield element("numPr", (element("ilvl", val=level), element("numId", val=num_id)))


def _section() -> _Element:
    ends = (related("headerReference", "rId4"), related("footerReference", "rId5"))
    size = element("pgSz", w=11906, h=16838)
    sides = dict.fromkeys(("top", "right", "bottom", "left"), 1440)
    margins = element("pgMar", **sides, header=708, footer=708, gutter=0)
    return element("sectPr", (*ends, size, margins))


def _move(drafted: Drafted) -> tuple[str, Op] | None:
    return (drafted.move, drafted.mark) if drafted.move else None


def _is_in_table(drafted: Drafted) -> bool:
    return drafted.unit.style in {Style.TABLE, Style.ROW}
