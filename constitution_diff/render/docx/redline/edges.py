"""Headers and footers: which of the two files belong together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from lxml import etree

from constitution_diff.read.docx import names as n
from constitution_diff.render.docx.parts import serialised

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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


def edges(parts: Parts) -> Iterator[Edge]:
    """All that sections name themselves; what they take over is not told again."""
    targets = {found.id: found.target for found in parts.relations(parts.main)}
    for number, section in enumerate(parts.root.iter(_SECTION)):
        for reference in section:
            kind = _REFERENCES.get(reference.tag)
            part = targets.get(reference.get(_RELATION, ""))
            if kind and part in parts.contents:
                yield Edge(number, kind, reference.get(n.TYPE, "default"), part)


def edges_that_come(old: Parts, new: Parts) -> tuple[tuple[str, str], ...]:
    """What stands on the pages of each part that only the new file has, and the part.

    In the old file that is what the section takes over from one before it; "" where
    there is none.
    """
    paired = {theirs for _, theirs in edge_pairs(old, new)[0]}
    ours, theirs = list(edges(old)), list(edges(new))
    n_old, n_new = (sum(1 for _ in side.root.iter(_SECTION)) for side in (old, new))
    found: dict[str, str] = {}
    for number, kind, pages, part in theirs:
        if part not in paired and part not in found:
            at = n_old - 1 if number == n_new - 1 else number
            found[part] = _shown(ours, (kind, pages), at)
    return tuple((before, part) for part, before in found.items())


def _shown(found: Sequence[Edge], on: tuple[str, str], at: int) -> str:
    """The part that a section, from 0, names or takes over; "" for none."""
    above = (
        edge.part
        for edge in reversed(found)
        if (edge.kind, edge.pages) == on and edge.section <= at
    )
    return next(above, "")


def make_room(old: Parts, new: Parts) -> None:
    """Give the new file an empty header or footer for each that only the old one has.

    One without words looks like none, and its words can be shown as deleted in it. Not
    where the section of the new file takes over what one before it has: that would be
    gone once all is accepted.
    """
    paired = {ours for ours, _ in edge_pairs(old, new)[0]}
    sections = list(new.root.iter(_SECTION))
    n_old = sum(1 for _ in old.root.iter(_SECTION))
    taken = list(edges(new))
    made: dict[str, str] = {}
    for number, kind, pages, part in edges(old):
        at = len(sections) - 1 if number == n_old - 1 else number
        if (
            part in paired
            or _shown(taken, (kind, pages), at)
            or at not in range(len(sections))
        ):
            continue
        if part not in made:
            made[part] = new.free_name(part)
            empty = etree.Element(_ROOTS[kind], nsmap={"w": n.W.strip("{}")})
            etree.SubElement(empty, n.P)
            new.put(made[part], serialised(empty), old.content_type(part))
        _refer(new, sections[at], (kind, pages), made[part])


def _refer(new: Parts, section: Element, on: tuple[str, str], part: str) -> None:
    """Have a section of the new file show a header or footer, as the schema has it."""
    kind, pages = on
    new.changing(new.main)
    (tag,) = (tag for tag, name in _REFERENCES.items() if name == kind)
    reference = etree.Element(tag)
    reference.set(n.TYPE, pages)
    reference.set(_RELATION, new.relate(new.main, kind, part))
    section.insert(sum(1 for one in section if one.tag in _REFERENCES), reference)


def edge_pairs(old: Parts, new: Parts) -> tuple[tuple[tuple[str, str], ...], int]:
    """The parts that belong together, old and new, and how many old ones do not.

    Those of the last section are paired with one another too, whatever its number:
    most documents have one header, however many sections.
    """
    ours, theirs = list(edges(old)), list(edges(new))
    last_old = max((edge.section for edge in ours), default=0)
    last_new = max((edge.section for edge in theirs), default=0)
    there = {edge[:3]: edge.part for edge in theirs}
    pairs: dict[str, str] = {}
    for shift in (0, last_new - last_old):
        for section, kind, pages, part in ours:
            found = there.get((section + shift, kind, pages))
            if found and part not in pairs and found not in pairs.values():
                pairs[part] = found
    for part in dict.fromkeys(edge.part for edge in ours):
        if part not in pairs:
            same = (e.part for e in theirs if e.part not in pairs.values())
            found = next(
                (p for p in same if new.contents[p] == old.contents[part]), None
            )
            if found:
                pairs[part] = found
    lost = {edge.part for edge in ours} - set(pairs)
    return tuple(pairs.items()), len(lost)
