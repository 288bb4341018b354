"""The lists that a document defines: levels, overrides, links between them.

Counting is for `counters.py`. ECMA-376 Part 1, 17.9.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from constitution_diff.read.number_formats import printed, zero_padded

from . import names as n
from .elements import child_int, child_value, switch
from .styles import left_indent_pt

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from .styles import Style, Styles

N_LEVELS: Final = 9
_MAX_LINKS: Final = 9
"""One is usual; a circle has no end."""
_CUSTOM: Final = re.compile(r"(0+[01]), ")


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list."""

    start: int = 1
    number_format: str = "decimal"
    pad_width: int = 0
    """Digits of a format like "0001"; 0 for every other."""
    text: str = ""
    """With %1 for the counter of the first level, up to %9."""
    restart_after: int | None = None
    """Restarts after a level up to this, from 1; 0: never; None: after any above."""
    legal: bool = False
    """Prints the counters of all levels as decimals."""
    style_id: str = ""
    """The paragraph style that stands for this level; "" for none."""
    indent_pt: float | None = None
    start_override: int | None = None
    """Where the list begins anew on this level; None when it goes on."""

    def counter(self, value: int, *, legal: bool) -> str:
        """One counter, as this level prints it inside a label."""
        if legal:
            return str(value)
        if self.pad_width:
            return zero_padded(self.pad_width)(value)
        return printed(value, self.number_format)


@dataclass(frozen=True, slots=True)
class NumberList:
    """A list that paragraphs belong to (w:num); several may count together."""

    num_id: str
    abstract_id: str
    """Lists of one abstract list share their counters."""
    levels: tuple[Level, ...]
    """Always nine."""

    def level_of(self, style: Style) -> int:
        """The level, from 0, of a paragraph that is in the list by its style alone.

        A level may name the style; that goes before what the style says itself,
        which goes before levels that name an ancestor of the style.
        """
        tied = {level.style_id: place for place, level in enumerate(self.levels)}
        if style.lineage and style.lineage[0] in tied:
            return tied[style.lineage[0]]
        if style.list_level is not None:
            return style.list_level
        ancestors = (tied[name] for name in style.lineage if name in tied)
        return next(ancestors, 0)


@dataclass(slots=True)
class Numbering:
    """The lists of one document; each is worked out when first asked for."""

    abstracts: dict[str, Element]
    nums: dict[str, Element]
    styles: Styles
    _known: dict[str, NumberList | None] = field(default_factory=dict)

    def number_list(self, num_id: str) -> NumberList | None:
        """The list; None when it is not defined, so that nothing is printed."""
        if num_id not in self._known:
            self._known[num_id] = self._resolved(num_id)
        return self._known[num_id]

    def _resolved(self, num_id: str) -> NumberList | None:
        num = self.nums.get(num_id)
        abstract_id = self._abstract_id(num, seen=())
        if num is None or abstract_id is None:
            return None
        levels = [Level()] * N_LEVELS
        for element in self.abstracts[abstract_id].iterchildren(n.W + "lvl"):
            _put(levels, element, _level(element))
        for override in num.iterchildren(n.W + "lvlOverride"):
            _put(levels, override, _overridden(override, levels))
        return NumberList(num_id, abstract_id, tuple(levels))

    def _abstract_id(self, num: Element | None, seen: tuple[str, ...]) -> str | None:
        """The abstract list of `num`, through a numbering style where it names one."""
        abstract_id = child_value(num, n.W + "abstractNumId")
        if abstract_id not in self.abstracts or len(seen) > _MAX_LINKS:
            return None
        link = child_value(self.abstracts[abstract_id], n.W + "numStyleLink")
        if link is None:
            return abstract_id
        linked = self.nums.get(self.styles.style(link).num_id or "")
        return self._abstract_id(linked, (*seen, abstract_id))


def read_numbering(root: Element | None, styles: Styles) -> Numbering:
    """The lists of the part; none when there is no such part."""
    abstracts, nums = {}, {}
    for element in () if root is None else root:
        if element.tag == n.W + "abstractNum":
            abstracts[element.get(n.W + "abstractNumId", "")] = element
        elif element.tag == n.W + "num":
            nums[element.get(n.W + "numId", "")] = element
    return Numbering(abstracts, nums, styles)


def _put(levels: list[Level], element: Element, level: Level) -> None:
    place = element.get(n.ILVL, "")
    if place.isdecimal() and int(place) < N_LEVELS:
        levels[int(place)] = level


def _level(element: Element) -> Level:
    start = child_int(element, n.W + "start")
    number_format, pad_width = _format(element)
    return Level(
        # ECMA-376 Part 1, 17.9.25: a level without w:start begins at 0.
        start=0 if start is None else start,
        number_format=number_format,
        pad_width=pad_width,
        text=child_value(element, n.W + "lvlText") or "",
        restart_after=child_int(element, n.W + "lvlRestart"),
        legal=bool(switch(element, n.W + "isLgl")),
        style_id=child_value(element, n.PSTYLE) or "",
        indent_pt=left_indent_pt(element.find(n.PPR)),
    )


def _format(element: Element) -> tuple[str, int]:
    """The format's name, and the digits of a custom one.

    Word writes "001, 002, …" inside mc:AlternateContent, with a fallback beside it.
    """
    found = element.find(n.W + "numFmt")
    if found is None:
        found = next(element.iter(n.W + "numFmt"), None)
    if found is None:
        return "decimal", 0
    custom = _CUSTOM.match(found.get(n.W + "format", ""))
    return found.get(n.VAL, "decimal"), len(custom[1]) if custom else 0


def _overridden(override: Element, levels: list[Level]) -> Level:
    place = override.get(n.ILVL, "")
    own = override.find(n.W + "lvl")
    known = place.isdecimal() and int(place) < N_LEVELS
    level = levels[int(place)] if known else Level()
    if own is not None:
        level = _level(own)
    start = child_int(override, n.W + "startOverride")
    if start is None:
        return level
    return replace(level, start=start, start_override=start)
