"""Automatic numbers that shifted, recorded as older programs record them.

A list counts for itself, so that nothing is marked where a number shifts. On request
each paragraph tells what its number was (w:numberingChange, ECMA-376 Part 1,
17.13.5.23): for every level shown its value, its format, and what stands behind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.counters import Counters
from constitution_diff.read.docx.elements import child
from constitution_diff.read.docx.numbering import PLACE

from .lists import put_numbering
from .side import cells, properties_of, rows, units

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from constitution_diff.read.docx.numbering import NumberList

    from .marking import Marker
    from .side import Side

_FORMATS: Final = {
    "decimal": "0", "upperRoman": "1", "lowerRoman": "2", "upperLetter": "3",
    "lowerLetter": "4",
}  # fmt: skip
_BEHIND: Final = (n.ILVL, n.NUM_ID)


class Number(NamedTuple):
    """The automatic number of a paragraph."""

    label: str
    recorded: str
    """As a w:numberingChange has it; "" where it cannot be recorded."""


def numbers_of(side: Side) -> dict[Element, Number]:
    """The automatic numbers of the body, by paragraph."""
    body = side.parts.root.find(n.W + "body")
    counters = Counters()
    found = {}
    for paragraph in () if body is None else _paragraphs(body):
        member = side.membership(properties_of(paragraph))
        if member:
            numbers, level = member
            label = counters.count(numbers, level)
            recorded = _recorded(numbers, level, counters)
            found[paragraph] = Number(label, recorded)
    return found


def tell_number(properties: Element, was: Number, now: Number, marker: Marker) -> None:
    """Record in a w:pPr what the number was, where it shifted and can be recorded."""
    if was.label == now.label or not was.recorded:
        return
    numbering = child(properties, n.NUM_PR)
    if numbering is None:
        # It names no list: naming that of the style takes the indents of the list,
        # which go before those of the style.
        numbering = put_numbering(properties)
    change = marker.mark("numberingChange")
    change.set(n.W + "original", was.recorded)
    at = sum(1 for one in numbering if one.tag in _BEHIND)
    numbering.insert(at, change)


def _paragraphs(container: Element) -> Iterator[Element]:
    for unit in units(container):
        if unit.tag == n.P:
            yield unit
        else:
            for row in rows(unit):
                for cell in cells(row):
                    yield from _paragraphs(cell)


def _recorded(numbers: NumberList, level: int, counters: Counters) -> str:
    """The number as it is recorded; "" where its form has no code for it."""
    shown = numbers.levels[level]
    values = counters.values(numbers)
    said = ""
    pieces = PLACE.split(shown.text)
    if pieces[0]:
        return ""
    for place, behind in zip(pieces[1::2], pieces[2::2], strict=True):
        index = int(place) - 1
        value = values[index]
        number_format = (
            "decimal" if shown.legal else numbers.levels[index].number_format
        )
        if value is None or number_format not in _FORMATS:
            return ""
        said += f"%{place}:{value}:{_FORMATS[number_format]}:{behind}"
    return said
