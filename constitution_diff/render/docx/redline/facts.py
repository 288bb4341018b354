"""What a Word file says, paragraph by paragraph: what two files must have in common.

Words, automatic labels, where paragraphs end, the cells of tables and what they cover,
notes in the order of their anchors, text boxes, headers and footers. Not how it looks.
"""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Final, NamedTuple

from constitution_diff.model.values import dataclass
from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.counters import Counters

from .letters import holds_objects
from .plain import Plain, bytes_of_paragraphs, plain_text
from .side import boxes_of, cells, ends_in_paragraph, rows, shape, units
from .slicing import NOTE_ANCHORS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from constitution_diff.read.docx.numbering import NumberList

    from .plain import Plains
    from .side import Side


SEPARATOR: Final = " | "
"""Between the label of a paragraph and its words; nothing else has it."""


class Fact(NamedTuple):
    """One thing that a file says."""

    says: str
    """In words a person can read: "4.1 | The quorum is five."."""
    part: str
    place: int
    """Which w:p of the part it is of, from 0; -1 for what is of a table."""
    fields: tuple[tuple[int, int], ...] = ()
    """Where fields begin and end in the words that come and go as a whole."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of the package with its paragraphs found once."""

    name: str
    places: dict[Element, int]
    xml: tuple[bytes, ...]
    """Each paragraph as it is written; () where that is of no help."""
    plains: Plains


@dataclass(frozen=True, slots=True)
class _Notes:
    """The part of the notes of one kind, with its paragraphs and notes found once."""

    told: _Part
    by_id: dict[str, list[Element]]


@dataclass(slots=True)
class _Telling:
    """What is told of one part."""

    side: Side
    told: _Part
    notes: dict[str, _Notes | None] = field(default_factory=dict)
    """By kind, for this part and the notes in it; None where there are none."""
    counters: Counters = field(default_factory=Counters)

    def text(self, container: Element) -> Iterator[Fact]:
        for unit in units(container):
            if unit.tag == n.P:
                yield from self.paragraph(unit)
            else:
                yield from self.table(unit)
        if not ends_in_paragraph(container):
            # Word shows an empty one there, and writes it when it saves the file.
            yield Fact(SEPARATOR, self.told.name, -1)

    def paragraph(self, paragraph: Element) -> Iterator[Fact]:
        part, place = self.told.name, self.told.places.get(paragraph, -1)
        plain = self.plain(paragraph, place)
        if plain is not None:
            label = self.counted(self.side.member(paragraph, plain.listing))
            yield Fact(f"{label}{SEPARATOR}{plain.text}", part, place, plain.fields)
            return
        letters = self.side.letters(paragraph, part)
        label = self.counted(self.side.member(paragraph))
        says = f"{label}{SEPARATOR}{letters.text}"
        yield Fact(says, part, place, letters.wholes)
        for node in letters.objects.values():
            kind = NOTE_ANCHORS.get(node.tag)
            if kind:
                yield from self.note(kind, node.get(n.ID, ""))
            else:
                for box in boxes_of(node):
                    yield Fact("text box", part, -1)
                    yield from self.text(box)

    def plain(self, paragraph: Element, place: int) -> Plain | None:
        """What a paragraph without objects says; None for one that holds any."""
        if place < 0 or not self.told.xml:
            return None
        xml, plains = self.told.xml[place], self.told.plains
        if xml not in plains:
            plains[xml] = self.words(paragraph)
        plain = plains[xml]
        if plain is not None:
            self.side.tell(paragraph, plain)
        return plain

    def words(self, paragraph: Element) -> Plain | None:
        """What a paragraph says; None where one of its letters stands for an object.

        What an object is depends on more than the bytes of the paragraph.
        """
        is_shown = not self.side.unshown(paragraph)
        text = plain_text(paragraph) if is_shown else None
        listing = self.side.listing(paragraph)
        if text is not None:
            return Plain(text, listing)
        spelt = self.side.letters(paragraph, self.told.name)
        if holds_objects(spelt.text):
            return None
        return Plain(spelt.text, listing, spelt.wholes)

    def counted(self, member: tuple[NumberList, int] | None) -> str:
        return self.counters.count(*member) if member else ""

    def table(self, table: Element) -> Iterator[Fact]:
        yield Fact("table", self.told.name, -1)
        for row in rows(table):
            yield Fact(f"row {shape(row)}", self.told.name, -1)
            for cell in cells(row):
                yield Fact("cell", self.told.name, -1)
                yield from self.text(cell)
        yield Fact("end of table", self.told.name, -1)

    def note(self, kind: str, note_id: str) -> Iterator[Fact]:
        if kind not in self.notes:
            self.notes[kind] = _notes(self.side, kind)
        found = self.notes[kind]
        if found is None:
            return
        inner = _Telling(self.side, found.told, self.notes)
        for note in found.by_id.get(note_id, ()):
            yield Fact(kind, found.told.name, -1)
            yield from inner.text(note)


def facts(side: Side) -> tuple[Fact, ...]:
    """What the text of a file says, with its notes and text boxes, in order."""
    body = side.parts.root.find(n.W + "body")
    return () if body is None else tuple(_telling(side, side.parts.main).text(body))


def edge_facts(side: Side, part: str) -> tuple[Fact, ...]:
    """What a header or a footer says; one that is not there, an empty paragraph."""
    root = side.parts.tree(part)
    if root is None:
        return (Fact(SEPARATOR, part, -1),)
    return tuple(_telling(side, part).text(root))


def _telling(side: Side, part: str) -> _Telling:
    return _Telling(side, _part(side, part))


def _part(side: Side, part: str) -> _Part:
    root = side.parts.tree(part)
    if root is None:
        return _Part(part, {}, (), {})
    places = {paragraph: place for place, paragraph in enumerate(root.iter(n.P))}
    xml = bytes_of_paragraphs(root, side.parts.xml(part), len(places))
    return _Part(part, places, xml, side.known.of(root, side.hiding))


def _notes(side: Side, kind: str) -> _Notes | None:
    part = next(iter(side.parts.related(kind)), "")
    root = side.parts.tree(part)
    if root is None:
        return None
    by_id: dict[str, list[Element]] = {}
    for note in root:
        by_id.setdefault(note.get(n.ID, ""), []).append(note)
    return _Notes(_part(side, part), by_id)
