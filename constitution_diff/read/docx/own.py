"""What the properties of a paragraph say themselves, each part of them looked at once.

A long file has a hundred thousand properties, and looking one up costs more than what
is done with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from . import names as n
from .elements import children

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


class Own(NamedTuple):
    """A w:pPr, by the names of what stands in it; empty where there is none."""

    said: dict[str, Element]
    numbering: dict[str, Element]
    """What stands in its w:numPr."""
    mark: dict[str, Element]
    """What stands in its w:rPr, which is of the paragraph mark."""


NOTHING_OWN = Own({}, {}, {})


def own_of(properties: Element | None) -> Own:
    """What a w:pPr says; of each name the first."""
    if properties is None:
        return NOTHING_OWN
    said = children(properties)
    return Own(said, children(said.get(n.NUM_PR)), children(said.get(n.RPR)))
