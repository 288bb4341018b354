"""What lost all its words, or got its first: a row that was emptied is no row deleted.

Words that are gone have no likeness to anything, so here only the place tells.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from constitution_diff.read.docx import names as n

from .side import properties_of, shape

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element as Element


class Unit(NamedTuple):
    """A paragraph, a row or a table, and its letters."""

    element: Element
    text: str


def emptied(
    old: Sequence[Unit], new: Sequence[Unit], matched: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Places, from 0, of units of which one is blank and the other is not.

    They stand between neighbours in `matched`, as many on one side as on the other,
    and look alike but for their words: rows have the same cells, paragraphs the same
    properties.
    """
    for above, below in pairwise([(-1, -1), *matched, (len(old), len(new))]):
        if below[0] - above[0] != below[1] - above[1]:
            continue
        for at in range(1, below[0] - above[0]):
            i, j = above[0] + at, above[1] + at
            if _is_emptied(old[i], new[j]):
                yield i, j


def _is_emptied(one: Unit, other: Unit) -> bool:
    one_blank = bool(one.text.strip()) != bool(other.text.strip())
    return one_blank and _form(one.element) == _form(other.element)


def _form(element: Element) -> object:
    """What it is without its words; a table is like none."""
    if element.tag == n.TR:
        return shape(element)
    if element.tag != n.P:
        return element
    properties = properties_of(element)
    return b"" if properties is None else etree.tostring(properties, method="c14n")
