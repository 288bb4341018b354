"""Numbers on the text side: a list's where it prints the right one, else typed."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import field, replace
from typing import TYPE_CHECKING, Final

from lxml import etree

from constitution_diff.model.values import dataclass
from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.counters import Counters
from constitution_diff.read.docx.elements import child
from constitution_diff.render.docx.redline.lists import free_id, name_list
from constitution_diff.render.docx.redline.side import properties_of

from .printed import label_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element as Element

    from constitution_diff.read.docx.numbering import Level, NumberList
    from constitution_diff.render.docx.redline.side import Side

_NO_LIST: Final = "0"
_COUNTER: Final = re.compile(r"\d+|[ivxlc]+|[a-z]+")
_ROMAN: Final = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_ALPHABET: Final = 26
_ABSTRACT_ID: Final = n.W + "abstractNumId"
_BEHIND_INDENT: Final = frozenset(
    n.W + name
    for name in (
        "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection",
        "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr",
        "sectPr", "pPrChange",
    )
)  # fmt: skip


def labels(side: Side, root: Element) -> dict[Element, str]:
    """What lists print before each paragraph of a part; "" for none."""
    counters = Counters()
    found: dict[Element, str] = {}
    for paragraph in root.iter(n.P):
        member = side.membership(properties_of(paragraph))
        found[paragraph] = counters.count(*member) if member else ""
    return found


@dataclass(slots=True)
class Numbers:
    """Goes through the paragraphs of the text side once, counting."""

    side: Side
    wanted: Mapping[Element, str]
    """The label that a paragraph is to print, of those that a list may label."""
    counters: Counters = field(default_factory=Counters)
    _number: int = 0
    """The next free id of a list; 0 before any was asked for."""

    def typed(self, root: Element) -> Iterator[Element]:
        """The paragraphs that no list labels rightly; they are taken out of theirs."""
        for paragraph in root.iter(n.P):
            properties = properties_of(paragraph)
            member = self.side.membership(properties)
            wanted = self.wanted.get(paragraph)
            if wanted is None:
                if member:
                    self.counters.count(*member)
            elif member is None or not self._counts(paragraph, *member, wanted):
                if member:
                    self._take_out(paragraph, *member)
                if wanted:
                    yield paragraph

    def _counts(
        self, paragraph: Element, numbers: NumberList, level: int, wanted: str
    ) -> bool:
        """Whether the list gives the label, going on or beginning anew there."""
        if self._gives(numbers, level, wanted):
            self.counters.count(numbers, level)
            return True
        for value in dict.fromkeys(_values(wanted)):
            begun = _begun_at(numbers, level, value)
            if self._gives(begun, level, wanted):
                number = self._put(numbers, level, value)
                _renumber(paragraph, number, level)
                self.counters.count(replace(begun, num_id=number), level)
                return True
        return False

    def _gives(self, numbers: NumberList, level: int, wanted: str) -> bool:
        return label_key(self.counters.next_label(numbers, level)) == label_key(wanted)

    def _put(self, numbers: NumberList, level: int, value: int) -> str:
        """The id of a list that counts on with the others, and from `value` here."""
        part = self.side.parts.related("numbering")[0]
        root = self.side.parts.changing(part)
        number = str(self._number or int(free_id(root, n.W + "num", n.NUM_ID)))
        self._number = int(number) + 1
        made = deepcopy(self.side.numbering.nums[numbers.num_id])
        made.set(n.NUM_ID, number)
        for one in list(made.iterchildren(n.W + "lvlOverride")):
            if one.get(n.ILVL) == str(level):
                made.remove(one)
        override = etree.SubElement(made, n.W + "lvlOverride")
        override.set(n.ILVL, str(level))
        etree.SubElement(override, n.W + "startOverride").set(n.VAL, str(value))
        self.side.numbering.nums[numbers.num_id].addnext(made)
        self.side.numbering.nums[number] = made
        return number

    def _take_out(self, paragraph: Element, numbers: NumberList, level: int) -> None:
        """Out of its list, and set in as the list set it in."""
        made = _renumber(paragraph, _NO_LIST, 0)
        if child(made, n.IND) is not None:
            return
        abstract = self.side.numbering.abstracts[numbers.abstract_id]
        for one in abstract.iterchildren(n.W + "lvl"):
            indent = child(child(one, n.PPR), n.IND)
            if one.get(n.ILVL) == str(level) and indent is not None:
                at = sum(1 for other in made if other.tag not in _BEHIND_INDENT)
                made.insert(at, deepcopy(indent))


def _renumber(paragraph: Element, number: str, level: int) -> Element:
    properties = properties_of(paragraph)
    if properties is None:
        properties = etree.Element(n.PPR)
        paragraph.insert(0, properties)
    own = child(properties, n.NUM_PR)
    if own is not None:
        properties.remove(own)
    name_list(properties, number, level)
    return properties


def _begun_at(numbers: NumberList, level: int, value: int) -> NumberList:
    """The list as it counts where it begins anew at `value`."""
    levels = list(numbers.levels)
    begun: Level = replace(levels[level], start=value, start_override=value)
    levels[level] = begun
    return replace(
        numbers, num_id=f"{numbers.num_id} from {value}", levels=tuple(levels)
    )


def _values(label: str) -> Iterator[int]:
    """What the last counter of a label may stand for, from 1."""
    found = _COUNTER.findall(label.casefold())
    if not found:
        return
    sign = found[-1]
    if sign.isdecimal():
        yield int(sign[:6])
        return
    if len(set(sign)) == 1:
        yield (len(sign) - 1) * _ALPHABET + ord(sign[0]) - ord("a") + 1
    if set(sign) <= set(_ROMAN):
        values = [_ROMAN[one] for one in sign]
        yield sum(
            -one if one < following else one
            for one, following in zip(values, [*values[1:], 0], strict=True)
        )
