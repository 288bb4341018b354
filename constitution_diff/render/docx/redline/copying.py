"""Copies of elements, whole or without what stands in them."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


def attributes_of(element: Element) -> dict[str, str]:
    """The attributes of an element, by name."""
    return {str(name): str(value) for name, value in element.items()}


def empty_copy(element: Element) -> Element:
    """An element with the same attributes and nothing in it."""
    made = etree.Element(element.tag)
    for name, value in element.items():
        made.set(name, value)
    return made


def copied(element: Element) -> Element:
    """The element and all in it, without what its parent has behind it."""
    made = deepcopy(element)
    made.tail = None
    return made
