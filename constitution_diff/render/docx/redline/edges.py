"""Headers and footers: which of the two files belong together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from constitution_diff.read.docx import names as n

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.render.docx.parts import Parts

_SECTION: Final = n.W + "sectPr"
_REFERENCES: Final = {
    n.W + "headerReference": "header",
    n.W + "footerReference": "footer",
}
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
