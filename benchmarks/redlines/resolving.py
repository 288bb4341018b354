"""A Word file with all its tracked changes accepted or rejected, as blocks.

This is the judge of redlines, so it shares no line with our reader or writer. What
is rejected is a paragraph mark that was inserted: then its paragraph joins the next
one, whose properties stay. Where there is none to join, because a table or the end
follows, an empty paragraph vanishes and another stays.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import chain
from typing import TYPE_CHECKING, Final

from benchmarks.redlines.blocks import Block, Mark, Side
from benchmarks.redlines.labels import Labels
from benchmarks.redlines.parts import Parts, W
from benchmarks.redlines.runs import (
    TRACKED,
    Run,
    changes_on,
    runs,
    said,
    stands,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from benchmarks.redlines.runs import Marks

_RUNNING: Final = {f"{W}headerReference": "header", f"{W}footerReference": "footer"}
_HOLDERS: Final = {
    f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}smartTag", *TRACKED
}  # fmt: skip
_NOT_WRITTEN: Final = {"separator", "continuationSeparator", "continuationNotice"}


def resolved(content: bytes, side: Side) -> tuple[Block, ...]:
    """The body in order, then the notes as referred to, then headers and footers."""
    resolver = _Resolver(Parts(content), side)
    body = resolver.parts.document.find(f"{W}body")
    assert body is not None  # noqa: S101 - without one it is no document
    # Word opens a body of no paragraphs with an empty one.
    blocks = tuple(resolver.story(body, "body")) or (Block("body"),)
    return tuple(chain(blocks, resolver.notes(), resolver.running()))


@dataclass(slots=True)
class _Held:
    """Text whose paragraph mark is gone, waiting for a paragraph to join."""

    runs: list[Run] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    properties: etree._Element | None = None
    formatted: bool = False

    def clear(self) -> None:
        """Nothing waits any more."""
        self.runs, self.marks = [], []
        self.properties, self.formatted = None, False


class _Resolver:
    """One file on one side, with the notes and sections met on the way."""

    def __init__(self, parts: Parts, side: Side) -> None:
        self.parts = parts
        self._side = side
        self._labels = Labels(parts, side)
        self._referred: list[tuple[str, str]] = []
        self._sections: list[etree._Element] = []

    def story(self, container: etree._Element, kind: str) -> Iterator[Block]:
        """The blocks of anything that holds paragraphs and tables."""
        held = _Held()
        for child, marks in children(container):
            if child.tag == f"{W}p":
                yield from self._paragraph(child, marks, held, kind)
            elif child.tag == f"{W}tbl":
                rows = self._rows(child, marks)
                if rows:
                    yield from self._left(held, kind)
                    yield Block("table")
                    yield from chain.from_iterable(self._row(r, kind) for r in rows)
                    yield Block("end of table")
            elif child.tag == f"{W}sectPr":
                self._sections.append(child)
        yield from self._left(held, kind)

    def _paragraph(
        self, node: etree._Element, marks: Marks, held: _Held, kind: str
    ) -> Iterator[Block]:
        properties = node.find(f"{W}pPr")
        on_mark = marks | changes_on(node.find(f"{W}pPr/{W}rPr"))
        held.runs.extend(runs(node, self._side, marks))
        held.properties = properties
        held.formatted |= _is_formatted(node)
        if not stands(on_mark, self._side):
            held.marks.append(said(on_mark))
            return
        if properties is not None:
            self._sections.extend(properties.findall(f"{W}sectPr"))
        yield from self._closed(held, kind, said(on_mark))

    def _left(self, held: _Held, kind: str) -> Iterator[Block]:
        """What waits where there is nothing to join."""
        if held.runs and any(run.piece.text for run in held.runs):
            yield from self._closed(held, kind, held.marks.pop())
        held.clear()

    def _closed(self, held: _Held, kind: str, ended: Mark) -> Iterator[Block]:
        label = self._labels.next(held.properties) if kind == "body" else ""
        pieces = tuple(run.piece for run in held.runs if run.piece.text)
        yield Block(kind, pieces, label, tuple(held.marks), ended, held.formatted)
        self._referred.extend(run.note for run in held.runs if run.note)
        for run in held.runs:
            if run.drawn is not None:
                yield from self._boxes(run.drawn)
        held.clear()

    def _boxes(self, drawn: etree._Element) -> Iterator[Block]:
        for box in drawn.iter(f"{W}txbxContent"):
            yield from self.story(box, "text box")

    def _rows(self, node: etree._Element, marks: Marks) -> list[list[etree._Element]]:
        """The cells of each row that stands."""
        rows = (
            self._cells(row, inside | changes_on(row.find(f"{W}trPr")))
            for row, inside in children(node, marks)
            if row.tag == f"{W}tr"
        )
        return [cells for cells in rows if cells]

    def _cells(self, row: etree._Element, marks: Marks) -> list[etree._Element]:
        return [
            cell
            for cell, inside in children(row, marks)
            if cell.tag == f"{W}tc" and stands(inside | on_cell(cell), self._side)
        ]

    def _row(self, cells: list[etree._Element], kind: str) -> Iterator[Block]:
        yield Block("row", label=" ".join(_span(cell, self._side) for cell in cells))
        for cell in cells:
            yield Block("cell")
            yield from tuple(self.story(cell, kind)) or (Block(kind),)

    def notes(self) -> Iterator[Block]:
        """The notes that the body refers to, in the order of their signs."""
        found = {kind: self._written(kind) for kind in ("footnote", "endnote")}
        for kind, name in tuple(self._referred):
            note = found[kind].get(name)
            if note is not None:
                yield from self.story(note, kind)

    def _written(self, kind: str) -> dict[str, etree._Element]:
        part = self.parts.beside(f"{kind}s")
        return {
            note.get(f"{W}id", ""): note
            for note in (() if part is None else part.iterchildren(f"{W}{kind}"))
            if note.get(f"{W}type") not in _NOT_WRITTEN
        }

    def running(self) -> Iterator[Block]:
        """Headers and footers in the order of the sections, each part once.

        One without words is none: a section that has none looks the same. So is one
        that says what the section would take over from the one before.
        """
        seen: set[str] = set()
        shown: dict[tuple[str, str], tuple[str, ...]] = {}
        for section in tuple(self._sections):
            references = (each for each in section if each.tag in _RUNNING)
            for reference in sorted(references, key=_pages):
                path, part = self.parts.referred(reference)
                if path not in seen:
                    seen.add(path)
                    kind = _RUNNING[str(reference.tag)]
                    pages = reference.get(f"{W}type", "default")
                    blocks = tuple(self.story(part, kind))
                    says = tuple(block.text for block in blocks)
                    before, shown[kind, pages] = shown.get((kind, pages)), says
                    if not any(block.text or not block.is_text for block in blocks):
                        continue
                    if says == before:
                        continue
                    for block in blocks:
                        yield replace(block, label=pages) if block.is_text else block


def _pages(reference: etree._Element) -> tuple[str, str]:
    return str(reference.tag), reference.get(f"{W}type", "default")


def children(
    node: etree._Element, marks: Marks = frozenset()
) -> Iterator[tuple[etree._Element, Marks]]:
    """The children, and those of holders in their place, with the changes around."""
    for child in node:
        if child.tag in _HOLDERS:
            tracked = TRACKED.get(str(child.tag))
            yield from children(child, marks | {tracked} if tracked else marks)
        else:
            yield child, marks


def _is_formatted(node: etree._Element) -> bool:
    return any(True for _ in node.iter(f"{W}rPrChange", f"{W}pPrChange"))


def on_cell(cell: etree._Element) -> Marks:
    """Whether the cell came or went without its row."""
    names = {"cellIns": "ins", "cellDel": "del"}
    return frozenset(
        change
        for name, change in names.items()
        if cell.find(f"{W}tcPr/{W}{name}") is not None
    )


def _span(cell: etree._Element, side: Side) -> str:
    """How many columns it takes, with "-" where it goes on with the cell above."""
    properties = cell.find(f"{W}tcPr")
    if properties is None:
        return "1"
    merge = properties.find(f"{W}cellMerge")
    before = properties.find(f"{W}tcPrChange/{W}tcPr")
    if side is Side.OLD and before is not None:
        properties = before
    span = properties.find(f"{W}gridSpan")
    columns = "1" if span is None else span.get(f"{W}val", "1")
    if merge is not None:
        named = f"{W}vMergeOrig" if side is Side.OLD else f"{W}vMerge"
        return columns + ("-" if merge.get(named) == "cont" else "")
    joined = properties.find(f"{W}vMerge")
    goes_on = joined is not None and joined.get(f"{W}val", "continue") == "continue"
    return columns + ("-" if goes_on else "")
