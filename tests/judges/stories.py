"""What the checks of meaning share: names, stories, what a revision takes away."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"

Doubt: TypeAlias = "tuple[_Element, str]"
"""An element, and what is wrong with it."""

_RUNS = {"ins", "del", "moveFrom", "moveTo"}
_OF_TABLES = {"ins": "ins", "del": "del", "cellIns": "ins", "cellDel": "del"}


def w(name: str) -> str:
    """The name in Word's own namespace, as lxml gives it."""
    return f"{_W}{name}"


_STORIES = ("body", "hdr", "ftr", "footnote", "endnote", "comment", "txbxContent")

STORIES = frozenset(map(w, _STORIES))
"""Each holds a text of its own, in which fields begin and end."""


def local(element: _Element) -> str:
    """The name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def val(element: _Element | None, name: str = "val") -> str:
    """An attribute of Word's own namespace; "" without the element or it."""
    return "" if element is None else element.get(w(name), "")


def each(root: _Element, *names: str) -> Iterator[_Element]:
    """The elements of these names, in document order."""
    return root.iter(*map(w, names))


def used_twice(
    elements: Iterable[_Element], name: str, *, what: str
) -> Iterator[Doubt]:
    """Elements whose attribute has a value that an earlier one had."""
    seen: set[str] = set()
    for element in elements:
        value = val(element, name)
        if value in seen:
            yield element, f"{what} {value} is used twice"
        seen.add(value)


def as_word_reads(content: bytes) -> _Element:
    """The tree of a part, without what is said again for older readers."""
    root = etree.fromstring(content)
    for fallback in list(root.iter(_FALLBACK)):
        parent = fallback.getparent()
        if parent is not None:
            parent.remove(fallback)
    return root


def story_of(element: _Element) -> _Element:
    """The nearest story around the element, or else the root."""
    around = (each_ for each_ in element.iterancestors() if each_.tag in STORIES)
    return next(around, element.getroottree().getroot())


def marks_around(element: _Element) -> list[str]:
    """Names of the revisions around an element inside its paragraph, nearest first."""
    found: list[str] = []
    for ancestor in element.iterancestors():
        if ancestor.tag == w("p"):
            break
        if local(ancestor) in _RUNS:
            found.append(local(ancestor))
    return found


def revisions_of(element: _Element) -> set[str]:
    """All revisions that an element goes with: its runs', its rows', its cells'."""
    found: set[str] = set()
    for ancestor in element.iterancestors():
        if ancestor.tag in STORIES:
            break
        name = local(ancestor)
        if name in _RUNS:
            found.add(name)
        elif name in {"tr", "tc"}:
            held = ancestor.find(w(f"{name}Pr"))
            children = () if held is None else held.iter(*map(w, _OF_TABLES))
            found.update(_OF_TABLES[local(child)] for child in children)
    return found
