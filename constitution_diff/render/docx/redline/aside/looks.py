"""How words and paragraphs were set before a change of that, and after it."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Final

from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import child

from . import held as signs

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from .held import Held

CHANGES: Final = {n.PPR: n.W + "pPrChange", n.RPR: n.W + "rPrChange"}
_NUMBERING_CHANGE: Final = n.W + "numberingChange"
_OF_ITS_OWN: Final = {
    n.PPR: frozenset({n.RPR, n.W + "sectPr"}),
    n.RPR: frozenset(signs.MARKS),
}
"""What stands in properties and is not covered by a record of how they were."""


def lay_looks(root: Element, held: Held) -> None:
    """Set words and paragraphs as they were; the signs hold how they are set now."""
    for properties in list(root.iter(n.PPR, n.RPR)):
        parent = properties.getparent()
        if parent is None or str(parent.tag).endswith("Change"):
            continue
        before = _before(properties)
        if before is not None:
            properties.set(signs.SET, held.hold([deepcopy(properties)]))
            set_as(properties, before)


def _before(properties: Element) -> list[Element] | None:
    """How it was set; None where no change of it is recorded."""
    change = child(properties, CHANGES[str(properties.tag)])
    if change is not None:
        found = next(iter(change), None)
        return [] if found is None else [deepcopy(one) for one in found]
    numbers = child(properties, n.NUM_PR)
    if numbers is None:
        return None
    if child(numbers, n.INS) is None and child(numbers, _NUMBERING_CHANGE) is None:
        return None
    kept = [deepcopy(one) for one in properties if one.tag != n.NUM_PR]
    if child(numbers, n.INS) is None:
        return [*kept, _plain_numbers(numbers)]
    return kept


def _plain_numbers(numbers: Element) -> Element:
    made = deepcopy(numbers)
    for one in made.findall(_NUMBERING_CHANGE):
        made.remove(one)
    return made


def set_as(properties: Element, wanted: list[Element]) -> None:
    """Have properties say what others say; what no record covers stays."""
    own = _OF_ITS_OWN[str(properties.tag)]
    covered = own | {CHANGES[str(properties.tag)]}
    keep = [one for one in properties if one.tag in own]
    wanted = [one for one in wanted if one.tag not in covered]
    # Marks stand first in a w:rPr, the w:rPr and the section last in a w:pPr.
    first = properties.tag == n.RPR
    properties[:] = [*keep, *wanted] if first else [*wanted, *keep]
