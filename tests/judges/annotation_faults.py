"""Revisions, moves, bookmarks and comments: ids, pairs and what lies in what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.judges.stories import Doubt, each, local, marks_around, used_twice, val, w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_REVISIONS = (
    *("ins", "del", "moveFrom", "moveTo", "moveFromRangeStart", "moveToRangeStart"),
    *("pPrChange", "rPrChange", "sectPrChange", "numberingChange"),
    *("tblPrChange", "tblPrExChange", "tblGridChange", "trPrChange", "tcPrChange"),
    *("cellIns", "cellDel", "cellMerge"),
    *("customXmlInsRangeStart", "customXmlDelRangeStart"),
    *("customXmlMoveFromRangeStart", "customXmlMoveToRangeStart"),
)

_RANGES = (
    *("bookmark", "commentRange", "moveFromRange", "moveToRange", "perm"),
    *("customXmlInsRange", "customXmlDelRange"),
    *("customXmlMoveFromRange", "customXmlMoveToRange"),
)

_UNIQUE = (
    (_REVISIONS, "id", "revision id"),
    (("bookmarkStart",), "id", "bookmark id"),
    (("bookmarkStart",), "name", "bookmark"),
    (("moveFromRangeStart",), "name", "the source of"),
    (("moveToRangeStart",), "name", "the target of"),
)
"""Elements of which no two have the same attribute, and what it is called."""

_MAY_LIE_IN = frozenset({("del", "ins"), ("moveFrom", "ins")})
"""Somebody struck or moved away what another had put in; Word writes no others."""

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def annotation_faults(root: _Element) -> Iterator[Doubt]:
    """Faults within one part."""
    for name in _RANGES:
        yield from _range_faults(root, name)
    yield from _nesting_faults(root)
    yield from _text_faults(root)
    for way in ("moveFrom", "moveTo"):
        yield from _outside_of_ranges(root, way)


def shared_faults(roots: list[_Element]) -> Iterator[Doubt]:
    """Faults that show only when all stories of a file are seen together."""
    for tags, name, what in _UNIQUE:
        elements = (element for root in roots for element in each(root, *tags))
        yield from used_twice(elements, name, what=what)
    for way, other in (("moveFrom", "moveTo"), ("moveTo", "moveFrom")):
        ends = {val(end, "name") for end in _starts(roots, other)}
        for start in _starts(roots, way):
            if val(start, "name") not in ends:
                yield start, f"{val(start, 'name')} has no {other}"


def _starts(roots: list[_Element], way: str) -> list[_Element]:
    return [start for root in roots for start in each(root, f"{way}RangeStart")]


def _range_faults(root: _Element, name: str) -> Iterator[Doubt]:
    """Ranges that never end, end twice, or end before they begin."""
    is_open: dict[str, _Element] = {}
    for element in each(root, f"{name}Start", f"{name}End"):
        key = val(element, "id")
        if element.tag == w(f"{name}Start"):
            if key in is_open:
                yield element, f"{name} {key} begins twice"
            is_open[key] = element
        elif is_open.pop(key, None) is None:
            yield element, f"{name} {key} ends where none is open"
    for key, element in is_open.items():
        yield element, f"{name} {key} never ends"


def _outside_of_ranges(root: _Element, way: str) -> Iterator[Doubt]:
    """Moved words and marks that lie in no range of their kind."""
    start, end = w(f"{way}RangeStart"), w(f"{way}RangeEnd")
    n_open = 0
    for element in root.iter(start, end, w(way)):
        if element.tag == start:
            n_open += 1
        elif element.tag == end:
            n_open -= 1
        elif n_open + _opened_before_the_mark(element, start, end) < 1:
            yield element, f"w:{way} lies in no {way}Range"


def _opened_before_the_mark(element: _Element, start: str, end: str) -> int:
    """How many more ranges are open at the mark of a paragraph than at its properties.

    The mark stands at the end of the paragraph, though it is written at the beginning.
    """
    parent = element.getparent()
    if parent is None or parent.tag != w("rPr"):
        return 0
    paragraph = next(element.iterancestors(w("p")))
    return len(list(paragraph.iter(start))) - len(list(paragraph.iter(end)))


def _nesting_faults(root: _Element) -> Iterator[Doubt]:
    for element in each(root, "ins", "del", "moveFrom", "moveTo"):
        for around in marks_around(element):
            if (local(element), around) not in _MAY_LIE_IN:
                yield element, f"w:{local(element)} lies in w:{around}"


def _text_faults(root: _Element) -> Iterator[Doubt]:
    for element in each(root, "t", "delText", "instrText", "delInstrText"):
        name, text = local(element), element.text or ""
        is_struck = "del" in marks_around(element)
        if is_struck and not name.startswith("del"):
            yield element, f"w:{name} lies in w:del"
        if not is_struck and name.startswith("del"):
            yield element, f"w:{name} lies in no w:del"
        # XML's white space; a no-break space is kept as it is.
        if text != text.strip(" \t\r\n") and element.get(_SPACE) != "preserve":
            yield element, f"w:{name} begins or ends in a space that readers drop"
