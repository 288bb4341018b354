"""The page layout of sections: size, margins, borders, which pages have own headers.

Word tracks a change of it (w:sectPrChange). Where formatting is marked, so is this.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Final, NamedTuple

from lxml import etree

from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import child, switch

from .copying import attributes_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element as Element

    from .marking import Marker

SECTION: Final = n.W + "sectPr"
_CHANGE: Final = n.W + "sectPrChange"
_PAGE: Final = tuple(
    n.W + name
    for name in (
        *("pgSz", "pgMar", "cols", "type", "pgNumType", "pgBorders", "lnNumType"),
        "vAlign",
    )
)
_FIRST_PAGE: Final = n.W + "titlePg"
_OF_ITS_PART: Final = frozenset(
    n.W + name for name in ("headerReference", "footerReference", "printerSettings")
)
"""What names other parts of the package; a change of it is not tracked."""


def page(section: Element) -> object:
    """What a section says of its page, in a form that can be compared."""
    told = (one for one in section if one.tag in _PAGE)
    return tuple(sorted(tuple(map(_said, one.iter(etree.Element))) for one in told))


def _said(element: Element) -> tuple[object, ...]:
    own = (it for it in attributes_of(element).items() if it[0].startswith(n.W))
    return (str(element.tag), *sorted(own))


def has_own_first_page(section: Element) -> bool:
    """Whether its first page has a header and a footer of its own."""
    return bool(switch(section, _FIRST_PAGE))


def tell_sections(
    old: Element, redline: Element, written: Mapping[Element, Element], marker: Marker
) -> None:
    """Record in a redline how pages were set.

    `written` says what became of a paragraph. A section that came or went with its
    paragraph is left alone, and one whose page the draft itself set otherwise.
    """
    come = list(_put_in(old, redline, written))
    for was, now in (*_beside(old, redline, written), *come):
        differ = any(says(was) != says(now) for says in (page, has_own_first_page))
        if differ and child(now, _CHANGE) is None:
            change = marker.mark("sectPrChange")
            before = etree.SubElement(change, SECTION)
            before.extend(map(_in_words, filter(_is_told, was)))
            now.append(change)


class Untracked(NamedTuple):
    """What is otherwise in sections of a redline, from 1, with all rejected."""

    pages: tuple[int, ...]
    """Size, margins, columns, borders, numbers of lines."""
    first_pages: tuple[int, ...]
    """Whether the first page has a header and a footer of its own."""
    n_come: int
    """Section breaks that come, in paragraphs that stay."""
    n_gone: int
    """Section breaks that go, in paragraphs that stay."""


def untracked_sections(
    old: Element, redline: Element, written: Mapping[Element, Element]
) -> Untracked:
    """The sections whose page is another; not what `tell_sections` records."""
    come = list(_put_in(old, redline, written))
    beside = (*_beside(old, redline, written), *come)
    pairs = [(was, _rejected(now), now) for was, now in beside]
    sections = (one for one in redline.iter(SECTION) if not _is_of_the_past(one))
    numbers = {one: number for number, one in enumerate(sections, start=1)}
    pages, first_pages = (
        tuple(sorted(numbers[at] for was, now, at in pairs if says(was) != says(now)))
        for says in (page, has_own_first_page)
    )
    n_gone = sum(_has_lost(one, written) for one in old.iter(SECTION))
    return Untracked(pages, first_pages, len(come), n_gone)


def _rejected(section: Element) -> Element:
    """What a section says with the change of it rejected."""
    before = child(child(section, _CHANGE), SECTION)
    return section if before is None else before


def _is_of_the_past(section: Element) -> bool:
    around = section.getparent()
    return around is not None and around.tag == _CHANGE


def _beside(
    old: Element, redline: Element, written: Mapping[Element, Element]
) -> Iterator[tuple[Element, Element]]:
    """The sections that both files have: in the old one, and in the redline."""
    for was in old.iter(SECTION):
        paragraph = next(was.iterancestors(n.P), None)
        if paragraph is None:
            now = redline.find(f"{n.W}body/{SECTION}")
        else:
            there = written.get(paragraph)
            properties = None if there is None else child(there, n.PPR)
            now = None if _is_tracked(properties) else child(properties, SECTION)
        if now is not None and redline in now.iterancestors():
            yield was, now


def _put_in(
    old: Element, redline: Element, written: Mapping[Element, Element]
) -> Iterator[tuple[Element, Element]]:
    """Sections that end in a paragraph of both files, and in the old one did not.

    Each beside the old section that the paragraph lay in.
    """
    ends = [
        (paragraph, one)
        for one in redline.iter(SECTION)
        if (paragraph := next(one.iterancestors(n.P), None)) is not None
        and not _is_of_the_past(one)
        and not _is_tracked(child(paragraph, n.PPR))
    ]
    if not ends:
        return
    around: Element | None = None
    section_of: dict[Element, Element | None] = {}
    for one in reversed(list(old.iter(n.P, SECTION))):
        if one.tag == SECTION:
            around = around if _is_of_the_past(one) else one
        elif child(child(one, n.PPR), SECTION) is None:
            section_of[written.get(one, one)] = around
    for paragraph, now in ends:
        was = section_of.get(paragraph)
        if was is not None:
            yield was, now


def _has_lost(section: Element, written: Mapping[Element, Element]) -> bool:
    """Whether the paragraph that it ends in stays, and no longer ends a section."""
    paragraph = next(section.iterancestors(n.P), None)
    there = None if paragraph is None else written.get(paragraph)
    if there is None or _is_of_the_past(section):
        return False
    properties = child(there, n.PPR)
    return child(properties, SECTION) is None and not _is_tracked(properties)


def _is_tracked(properties: Element | None) -> bool:
    """Whether the mark of a paragraph comes or goes."""
    mark = child(properties, n.RPR)
    return any(child(mark, tag) is not None for tag in _MARKS)


_MARKS: Final = (n.INS, n.DEL, n.MOVE_FROM, n.MOVE_TO)


def _in_words(one: Element) -> Element:
    """A copy of a property, without what an extension of the old file says of it."""
    made = deepcopy(one)
    for element in made.iter(etree.Element):
        for name in attributes_of(element):
            if not name.startswith(n.W):
                del element.attrib[name]
    return made


def _is_told(one: Element) -> bool:
    in_words = str(one.tag).startswith(n.W)
    return in_words and one.tag not in _OF_ITS_PART and one.tag != _CHANGE
