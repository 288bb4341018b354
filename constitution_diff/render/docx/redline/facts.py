"""What a Word file says, paragraph by paragraph: what two files must have in common.

Words, automatic labels, where paragraphs end, the cells of tables and what they cover,
notes in the order of their anchors, text boxes, headers and footers. Not how it looks.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.counters import Counters

from .side import boxes_of, cells, properties_of, rows, shape, units
from .slicing import NOTE_ANCHORS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from .side import Side


class Fact(NamedTuple):
    """One thing that a file says."""

    says: str
    """In words a person can read: "4.1 | The quorum is five."."""
    part: str
    place: int
    """Which w:p of the part it is of, from 0; -1 for what is of a table."""


@dataclass(frozen=True, slots=True)
class _Notes:
    """The part of the notes of one kind, with its paragraphs and notes found once."""

    part: str
    places: dict[Element, int]
    by_id: dict[str, list[Element]]


@dataclass(slots=True)
class _Telling:
    """What is told of one part."""

    side: Side
    part: str
    places: dict[Element, int]
    notes: dict[str, _Notes | None] = field(default_factory=dict)
    """By kind, for this part and the notes in it; None where there are none."""
    counters: Counters = field(default_factory=Counters)

    def text(self, container: Element) -> Iterator[Fact]:
        for unit in units(container):
            if unit.tag == n.P:
                yield from self.paragraph(unit)
            else:
                yield from self.table(unit)

    def paragraph(self, paragraph: Element) -> Iterator[Fact]:
        letters = self.side.letters(paragraph, self.part)
        label = self.label(paragraph)
        place = self.places.get(paragraph, -1)
        yield Fact(f"{label} | {letters.text}", self.part, place)
        for node in letters.objects.values():
            kind = NOTE_ANCHORS.get(node.tag)
            if kind:
                yield from self.note(kind, node.get(n.ID, ""))
            else:
                for box in boxes_of(node):
                    yield Fact("text box", self.part, -1)
                    yield from self.text(box)

    def label(self, paragraph: Element) -> str:
        member = self.side.membership(properties_of(paragraph))
        return self.counters.count(*member) if member else ""

    def table(self, table: Element) -> Iterator[Fact]:
        yield Fact("table", self.part, -1)
        for row in rows(table):
            yield Fact(f"row {shape(row)}", self.part, -1)
            for cell in cells(row):
                yield Fact("cell", self.part, -1)
                yield from self.text(cell)
        yield Fact("end of table", self.part, -1)

    def note(self, kind: str, note_id: str) -> Iterator[Fact]:
        if kind not in self.notes:
            self.notes[kind] = _notes(self.side, kind)
        found = self.notes[kind]
        if found is None:
            return
        inner = _Telling(self.side, found.part, found.places, self.notes)
        for note in found.by_id.get(note_id, ()):
            yield Fact(kind, found.part, -1)
            yield from inner.text(note)


def facts(side: Side) -> tuple[Fact, ...]:
    """What the text of a file says, with its notes and text boxes, in order."""
    body = side.parts.root.find(n.W + "body")
    telling = _telling(side, side.parts.main)
    said = () if body is None else tuple(telling.text(body))
    # A body without a paragraph is shown with an empty one.
    return said or (Fact(" | ", side.parts.main, -1),)


def edge_facts(side: Side, part: str) -> tuple[Fact, ...]:
    """What a header or a footer says; one that is not there, an empty paragraph."""
    root = side.parts.tree(part)
    if root is None:
        return (Fact(" | ", part, -1),)
    return tuple(_telling(side, part).text(root))


def _telling(side: Side, part: str) -> _Telling:
    return _Telling(side, part, _places(side.parts.tree(part)))


def _places(root: Element | None) -> dict[Element, int]:
    found = () if root is None else root.iter(n.P)
    return {paragraph: place for place, paragraph in enumerate(found)}


def _notes(side: Side, kind: str) -> _Notes | None:
    part = next(iter(side.parts.related(kind)), "")
    root = side.parts.tree(part)
    if root is None:
        return None
    by_id: dict[str, list[Element]] = {}
    for note in root:
        by_id.setdefault(note.get(n.ID, ""), []).append(note)
    return _Notes(part, _places(root), by_id)
