"""Headers and footers: which of the two files belong together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from lxml import etree

from constitution_diff.read.docx import names as n
from constitution_diff.render.docx.parts import serialised

from .bringing import without_ids
from .copying import copied
from .foreign import without_points

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from lxml.etree import _Element as Element

    from constitution_diff.render.docx.parts import Parts

_SECTION: Final = n.W + "sectPr"
_REFERENCES: Final = {
    n.W + "headerReference": "header",
    n.W + "footerReference": "footer",
}
_ROOTS: Final = {"header": n.W + "hdr", "footer": n.W + "ftr"}
_RELATION: Final = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
)


class Edge(NamedTuple):
    """A header or footer of a section."""

    section: int
    """From 0, in the order of the file."""
    kind: str
    """"header" or "footer"."""
    pages: str
    """Which pages it is on: "default", "first", "even"."""
    part: str


class _File(NamedTuple):
    """A file, with what is looked for in all of its text found once."""

    parts: Parts
    sections: tuple[Element, ...]
    edges: tuple[Edge, ...]
    """All that sections name themselves; what they take over is not told again."""


def _file(parts: Parts) -> _File:
    sections = tuple(parts.root.iter(_SECTION))
    return _File(parts, sections, tuple(_edges(parts, sections)))


def _edges(parts: Parts, sections: Iterable[Element]) -> Iterator[Edge]:
    targets = {found.id: found.target for found in parts.relations(parts.main)}
    for number, section in enumerate(sections):
        for reference in section:
            kind = _REFERENCES.get(reference.tag)
            part = targets.get(reference.get(_RELATION, ""))
            if kind and part in parts.contents:
                yield Edge(number, kind, reference.get(n.TYPE, "default"), part)


def _shown(found: Sequence[Edge], on: tuple[str, str], at: int) -> str:
    """The part that a section, from 0, names or takes over; "" for none."""
    above = (
        edge.part
        for edge in reversed(found)
        if (edge.kind, edge.pages) == on and edge.section <= at
    )
    return next(above, "")


def make_room(old: Parts, new: Parts) -> None:
    """Give the new file a header or footer for each that only the old one has.

    Where its section has none, an empty one, which looks like none; where it takes over
    what a section before it has, a copy of that. So the same is printed once all is
    accepted, and the old words can be shown as deleted in it.
    """
    ours, theirs = _file(old), _file(new)
    paired, n_old = _pairs(ours, theirs), len(ours.sections)
    sections, taken = theirs.sections, theirs.edges
    named = {edge[:3] for edge in taken}
    made: dict[tuple[str, str], str] = {}
    copied_on: set[tuple[str, str]] = set()
    for number, kind, pages, part in ours.edges:
        at = len(sections) - 1 if number == n_old - 1 else number
        above, on = _shown(taken, (kind, pages), at), (kind, pages)
        if (at, *on) in named or at not in range(len(sections)):
            continue
        if part not in paired:
            if (part, above) not in made:
                made[part, above] = _room(old, new, part, (kind, above))
            _refer(new, sections[at], on, made[part, above])
            copied_on |= {on} if above else set()
        elif on in copied_on:  # else it would take over the copy
            _refer(new, sections[at], on, above)


def _room(old: Parts, new: Parts, part: str, like: tuple[str, str]) -> str:
    """A part for the words of an old one: like another of a kind or, for "", empty."""
    kind, above = like
    name = new.free_name(part)
    found = new.tree(above) if above else None
    if found is None:
        room = etree.Element(_ROOTS[kind], nsmap={"w": n.W.strip("{}")})
        etree.SubElement(room, n.P)
    else:
        room = copied(found)
        _without_names(room)
    new.put(name, serialised(room), old.content_type(part))
    for relation in tuple(new.relations(above)) if above else ():
        new.relate_as(name, relation)
    return name


def _without_names(room: Element) -> None:
    """Take off a copy all by which only one thing in a file may be called."""
    without_points(room)
    for paragraph in room.iter(n.P):
        without_ids(paragraph)
    for control in room.iter(n.W + "sdtPr"):
        for own in control.findall(n.W + "id"):
            control.remove(own)


def _refer(new: Parts, section: Element, on: tuple[str, str], part: str) -> None:
    """Have a section of the new file show a header or footer, as the schema has it."""
    kind, pages = on
    new.changing(new.main)
    (tag,) = (tag for tag, name in _REFERENCES.items() if name == kind)
    reference = etree.Element(tag)
    reference.set(n.TYPE, pages)
    reference.set(_RELATION, new.relate(new.main, kind, part))
    section.insert(sum(1 for one in section if one.tag in _REFERENCES), reference)


def edge_pairs(
    old: Parts, new: Parts
) -> tuple[tuple[tuple[str, str], ...], tuple[str, ...]]:
    """The parts that belong together, old and new, and the old ones that do not.

    Where only the new file has one, the old of the pair is what stands on its pages;
    "" for nothing.
    """
    ours, theirs = _file(old), _file(new)
    pairs = _pairs(ours, theirs)
    lost = dict.fromkeys(edge.part for edge in ours.edges if edge.part not in pairs)
    return (*pairs.items(), *_that_come(ours, theirs, pairs)), tuple(lost)


def _pairs(old: _File, new: _File) -> dict[str, str]:
    """The parts that both files have.

    Those of the last section are paired with one another too, whatever its number:
    most documents have one header, however many sections.
    """
    ours, theirs = old.edges, new.edges
    last_old = max((edge.section for edge in ours), default=0)
    last_new = max((edge.section for edge in theirs), default=0)
    there = {edge[:3]: edge.part for edge in theirs}
    pairs: dict[str, str] = {}
    n_old, n_new = len(old.sections), len(new.sections)
    # Where a section came or went, the last ones are the surest.
    ends = [edge for edge in ours if edge.section == n_old - 1 and n_old != n_new]
    for by, those in ((n_new - n_old, ends), (0, ours), (last_new - last_old, ours)):
        for section, kind, pages, part in those:
            found = there.get((section + by, kind, pages))
            if found and part not in pairs and found not in pairs.values():
                pairs[part] = found
    for part in dict.fromkeys(edge.part for edge in ours):
        if part not in pairs:
            same = (e.part for e in theirs if e.part not in pairs.values())
            content = old.parts.contents[part]
            found = next((p for p in same if new.parts.contents[p] == content), None)
            if found:
                pairs[part] = found
    return pairs


def _that_come(
    old: _File, new: _File, pairs: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """What stands on the pages of each part that only the new file has, and the part.

    In the old file that is what the section takes over from one before it; "" where
    there is none.
    """
    n_old, n_new = len(old.sections), len(new.sections)
    told = set(pairs.values())
    for number, kind, pages, part in new.edges:
        if part not in told:
            told.add(part)
            at = n_old - 1 if number == n_new - 1 else number
            yield _shown(old.edges, (kind, pages), at), part


def words_in(parts: Parts, part: str) -> str:
    """What a header or footer says, with single blanks."""
    root = parts.tree(part)
    words = () if root is None else (one.text or "" for one in root.iter(n.T))
    return " ".join("".join(words).split())
