"""Paragraphs and text boxes found in a part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.read.docx import names as n

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element as Element

    from constitution_diff.render.docx.parts import Parts

    from .result import Apart


def paragraphs_at(parts: Parts, places: Iterable[tuple[str, int]]) -> Iterator[Element]:
    """The paragraphs at these places."""
    wanted: dict[str, set[int]] = {}
    for part, place in places:
        wanted.setdefault(part, set()).add(place)
    for part, numbers in wanted.items():
        root = parts.tree(part)
        found = () if root is None else root.iter(n.P)
        yield from (one for at, one in enumerate(found) if at in numbers)


def standing_apart(apart: Apart, old: Parts, new: Parts) -> frozenset[Element]:
    """What is to be struck and put in whole: paragraphs, and tables around them."""
    found = {*paragraphs_at(old, apart.old), *paragraphs_at(new, apart.new)}
    if apart.with_tables:
        found |= {table for one in found for table in one.iterancestors(n.TBL)}
    return frozenset(found)


def outer_boxes(element: Element) -> list[Element]:
    """The text boxes in a drawing; those inside others wait for their turn."""
    return [
        box
        for box in element.iter(n.TEXT_BOX)
        if not any(one.tag == n.TEXT_BOX for one in _between(box, element))
    ]


def _between(inner: Element, outer: Element) -> list[Element]:
    found = []
    for ancestor in inner.iterancestors():
        if ancestor is outer:
            break
        found.append(ancestor)
    return found
