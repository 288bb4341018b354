"""The levels of automatic lists: how many are in use, how they count and are set."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import child, child_value
from constitution_diff.render.docx.resolve.package import texts_of

from .copying import attributes_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from constitution_diff.read.docx.numbering import NumberList

    from .side import Side

_SIDES: Final = {n.W + "start": n.W + "left", n.W + "end": n.W + "right"}
"""Names of the same sides."""


def depths_of(side: Side) -> dict[str, int]:
    """How many levels are in use, in the text and around it, of each list.

    Those of lists that count together are taken together: where one stands for another,
    so do they all.
    """
    used: dict[str, int] = {}
    abstracts: dict[str, str] = {}
    for part in texts_of(side.parts):
        root = side.parts.tree(part)
        for paragraph in () if root is None else root.iter(n.P):
            numbers, level = side.member(paragraph) or (None, 0)
            if numbers is not None:
                abstract = abstracts[numbers.num_id] = numbers.abstract_id
                used[abstract] = max(used.get(abstract, 0), level + 1)
    return {one: used[abstract] for one, abstract in abstracts.items()}


def counted_as(numbers: NumberList, depth: int) -> object:
    """All that the labels of a list depend on, of so many of its levels."""
    return tuple(
        (
            level.start, level.number_format, level.pad_width, level.text,
            level.restart_after, level.legal, level.start_override,
        )
        for level in numbers.levels[:depth]
    )  # fmt: skip


def indents_of(side: Side, num_id: str, depth: int) -> object:
    """Where so many levels of a list begin, and what stands behind their numbers."""
    numbers = side.numbering.number_list(num_id)
    abstract_id = "" if numbers is None else numbers.abstract_id
    found = side.numbering.abstracts.get(abstract_id)
    levels = () if found is None else found.iterchildren(n.W + "lvl")
    return [
        (
            _sides(child(child(one, n.PPR), n.IND)),
            child_value(one, n.W + "suff") or "tab",
        )
        for one in islice(levels, depth)
    ]


def _sides(indent: Element | None) -> dict[str, str]:
    """The indents of a w:ind by name; none says nothing."""
    said = {} if indent is None else attributes_of(indent)
    return {_SIDES.get(name, name): it for name, it in said.items() if it != "0"}
