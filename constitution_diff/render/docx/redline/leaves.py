"""What stands where in a paragraph that is read as letters."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from constitution_diff.model.values import dataclass

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


class Leaf(NamedTuple):
    """What stands at one place of a paragraph, with everything around it."""

    start: int
    """Letters from the start of the paragraph, from 0."""
    end: int
    """The same as `start` for what is no part of the text."""
    node: Element
    """The w:t, or whatever else stands in the run; or beside runs, as a bookmark."""
    run: Element | None
    """None for what stands beside runs."""
    shell: tuple[Element, ...]
    """The links and controls around the run, outermost first."""
    field: int
    """The field that it helps to make, from 1 in each paragraph; 0 for others."""


class Spelt(NamedTuple):
    """Where each letter of a paragraph stands."""

    text: str
    leaves: tuple[Leaf, ...]
    fields: tuple[tuple[int, int], ...] = ()
    """Where each field of `Leaf.field` begins and ends; (-1, -1) for one that does
    not begin and end in this paragraph."""
    wholes: tuple[tuple[int, int], ...] = ()
    """Where fields begin and end that come and go as a whole, such as REF."""
    codes: tuple[str, ...] = ()
    """The instruction of each of these, with single blanks."""


class Twins(NamedTuple):
    """An anchor or a drawing that stays: in the old file, and in the redline."""

    old: Element
    new: Element


@dataclass(slots=True)
class Halves:
    """An anchor or a drawing that moved: its two places in the redline."""

    old: Element | None = None
    """In the old file."""
    gone: Element | None = None
    come: Element | None = None
