"""The lists that a document defines: levels, overrides, links between them.

Counting is for `counters.py`. ECMA-376 Part 1, 17.9.
"""

from __future__ import annotations

import re
from dataclasses import field, replace
from typing import TYPE_CHECKING, Final

from constitution_diff.model.values import dataclass
from constitution_diff.read.number_formats import printed, zero_padded
from constitution_diff.read.number_words import WORDED

from . import names as n
from .elements import (
    child,
    child_int,
    child_value,
    children,
    language,
    switch,
    value_of,
    whole,
)
from .styles import left_indent_pt

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Element

    from .styles import Style, Styles

N_LEVELS: Final = 9
_MAX_LINKS: Final = 9
"""One is usual; a circle has no end."""
_CUSTOM: Final = re.compile(r"(0{1,9}[01]), ")
"""Word itself offers up to "00001, 00002, …"."""
_MAX_TEXT: Final = 250
"""Signs of a level's text that are kept; Word's own dialogue takes 31."""
PLACE: Final = re.compile(r"%([1-9])")
"""Where a level's text has the counter of a level. "%10" is the first, then a 0."""
_SUFFIXES: Final = {"space": " ", "nothing": ""}
"""What stands between the label and the words (17.9.28, w:suff); a tab unless said."""


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
    suffix: str = "\t"
    """Stands between the label and the words: a tab, a blank or nothing."""
    language: str = ""
    """The language of the label's words; "" when the level does not say."""
    indent_pt: float | None = None
    start_override: int | None = None
    """Where the list begins anew on this level; None when it goes on."""

    def counter(self, value: int, language: str = "", *, legal: bool) -> str:
        """One counter, as this level prints it inside a label in `language`."""
        if legal:
            return str(value)
        if self.pad_width:
            return zero_padded(self.pad_width)(value)
        return printed(value, self.number_format, language)


@dataclass(frozen=True, slots=True)
class NumberList:
    """A list that paragraphs belong to (w:num); several may count together."""

    num_id: str
    abstract_id: str
    """Lists of one abstract list share their counters."""
    levels: tuple[Level, ...]
    """Always nine."""
    worded: tuple[bool, ...] = (False,) * N_LEVELS
    """Level by level: its label holds a counter that depends on the language."""

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
    _levels: dict[str, tuple[Level, ...]] = field(default_factory=dict)
    """By abstract list; a file may have thousands of lists of one."""

    def number_list(self, num_id: str) -> NumberList | None:
        """The list; None when it is not defined, so that nothing is printed."""
        if num_id not in self._known:
            self._known[num_id] = self._resolved(num_id)
        return self._known[num_id]

    def place_of(
        self, properties: Element | None, style: Style
    ) -> tuple[NumberList, int] | None:
        """The list and the level, from 0, of a paragraph; None outside all lists.

        `properties` is its w:pPr, `style` the paragraph style that this names.
        """
        return self.place_in(children(child(properties, n.NUM_PR)), style)

    def place_in(
        self, own: Mapping[str, Element], style: Style
    ) -> tuple[NumberList, int] | None:
        """The same by what stands in its w:numPr; nothing for one that has none."""
        own_id = value_of(own.get(n.NUM_ID))
        num_id = style.num_id if own_id is None else own_id
        # The list "0" means: in no list, although the style says otherwise.
        if num_id is None or num_id == "0":
            return None
        numbers = self.number_list(num_id)
        if numbers is None:
            return None
        level = whole(value_of(own.get(n.ILVL)))
        if level is None:
            level = numbers.level_of(style) if own_id is None else style.list_level or 0
        return numbers, min(max(level, 0), N_LEVELS - 1)

    def _resolved(self, num_id: str) -> NumberList | None:
        num = self.nums.get(num_id)
        abstract_id = self._abstract_id(num, seen=())
        if num is None or abstract_id is None:
            return None
        if abstract_id not in self._levels:
            self._levels[abstract_id] = _levels_of(self.abstracts[abstract_id])
        levels = list(self._levels[abstract_id])
        for override in num.iterchildren(n.W + "lvlOverride"):
            _put(levels, override, _overridden(override, levels))
        return NumberList(num_id, abstract_id, tuple(levels), _worded(levels))

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


def _levels_of(abstract: Element) -> tuple[Level, ...]:
    levels = [Level()] * N_LEVELS
    for element in abstract.iterchildren(n.W + "lvl"):
        _put(levels, element, _level(element))
    return tuple(levels)


def _put(levels: list[Level], element: Element, level: Level) -> None:
    """Set a level; one that prints a level below itself prints nothing.

    That is Word's way ([MS-OI29500] 2.1.283), where ECMA-376 Part 1, 17.9.11 has only
    the deeper counter left out.
    """
    place = _place(element)
    if place is None:
        return
    too_deep = any(int(shown) > place + 1 for shown in PLACE.findall(level.text))
    levels[place] = replace(level, text="") if too_deep else level


def _place(element: Element) -> int | None:
    """Which level the element is about, from 0; None for one that no list has."""
    place = whole(element.get(n.ILVL))
    return place if place is not None and 0 <= place < N_LEVELS else None


def _worded(levels: list[Level]) -> tuple[bool, ...]:
    return tuple(
        not level.legal
        and any(
            levels[int(place) - 1].number_format in WORDED
            for place in PLACE.findall(level.text)
        )
        for level in levels
    )


def _level(element: Element) -> Level:
    start = child_int(element, n.W + "start")
    number_format, pad_width = _format(element)
    return Level(
        # ECMA-376 Part 1, 17.9.25: a level without w:start begins at 0.
        start=0 if start is None else start,
        number_format=number_format,
        pad_width=pad_width,
        text=(child_value(element, n.W + "lvlText") or "")[:_MAX_TEXT],
        restart_after=_restart_after(element),
        legal=bool(switch(element, n.W + "isLgl")),
        style_id=child_value(element, n.PSTYLE) or "",
        suffix=_SUFFIXES.get(child_value(element, n.W + "suff") or "", "\t"),
        language=language(element.find(n.RPR)),
        indent_pt=left_indent_pt(child(element.find(n.PPR), n.IND)),
    )


def _restart_after(element: Element) -> int | None:
    level = child_int(element, n.W + "lvlRestart")
    return None if level is None or level < 0 else level


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
    place = _place(override)
    own = override.find(n.W + "lvl")
    level = Level() if place is None else levels[place]
    if own is not None:
        level = _level(own)
    start = child_int(override, n.W + "startOverride")
    if start is None:
        return level
    return replace(level, start=start, start_override=start)
