"""The labels that Word counts, for the judge: ECMA-376 Part 1, 17.9."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from benchmarks.redlines.blocks import Side
from benchmarks.redlines.parts import W

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lxml import etree

    from benchmarks.redlines.parts import Parts

_N_LEVELS: Final = 9
_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Level:
    start: int
    format: str
    pattern: str
    style: str
    """The id of the style that stands for this level; "" for none."""


@dataclass(frozen=True, slots=True)
class _List:
    counted_with: str
    """Lists of one name share their counters."""
    levels: Mapping[int, _Level]


class Labels:
    """Counts through a document, one paragraph after the other."""

    def __init__(self, parts: Parts, side: Side) -> None:
        self._side = side
        self._lists = _lists(parts.beside("numbering"))
        self._styles = _styles(parts.beside("styles"))
        self._counters: dict[str, list[int | None]] = {}

    def next(self, properties: etree._Element | None) -> str:
        """The label of a paragraph with these properties; "" for none."""
        list_id, level = self._place(properties)
        known = self._lists.get(list_id)
        if known is None or level not in known.levels:
            return ""
        counters = self._counters.setdefault(known.counted_with, [None] * _N_LEVELS)
        counters[level + 1 :] = [None] * (_N_LEVELS - level - 1)
        for at in range(level + 1):
            if counters[at] is None:
                counters[at] = known.levels[at].start if at in known.levels else 1
            elif at == level:
                counters[at] = (counters[at] or 0) + 1
        return re.sub(
            r"%([1-9])",
            lambda found: _shown(known, counters, int(found[1]) - 1),
            known.levels[level].pattern,
        )

    def _place(self, properties: etree._Element | None) -> tuple[str, int]:
        """The list that a paragraph is of, and its level; "" for none."""
        if properties is None:
            return self._of_style(self._styles[""].default)
        changed = properties.find(f"{W}pPrChange")
        if self._side is Side.OLD and changed is not None:
            inside = changed.find(f"{W}pPr")
            properties = properties.makeelement(f"{W}pPr") if inside is None else inside
        style = properties.find(f"{W}pStyle")
        named = self._styles[""].default if style is None else style.get(f"{W}val", "")
        list_id, level = self._of_style(named)
        direct = properties.find(f"{W}numPr")
        if direct is None:
            return list_id, level
        if self._side is Side.OLD and direct.find(f"{W}ins") is not None:
            return list_id, level
        return _value(direct, "numId") or list_id, int(_value(direct, "ilvl") or level)

    def _of_style(self, name: str) -> tuple[str, int]:
        list_id, level, at = "", "", name
        for _ in self._styles:
            if at not in self._styles or at == "":
                break
            style = self._styles[at]
            list_id, level = list_id or style.list_id, level or style.level
            at = style.based_on
        known = self._lists.get(list_id)
        linked = [n for n, each in known.levels.items() if each.style == name] \
            if known else []  # fmt: skip
        return list_id, linked[0] if linked else int(level or 0)


@dataclass(frozen=True, slots=True)
class _Style:
    list_id: str = ""
    level: str = ""
    based_on: str = ""
    default: str = ""
    """Under the name "" alone: the id of the style that paragraphs have."""


def _styles(part: etree._Element | None) -> Mapping[str, _Style]:
    found = {"": _Style()}
    for style in () if part is None else part.iterchildren(f"{W}style"):
        name = style.get(f"{W}styleId", "")
        numbered = style.find(f"{W}pPr/{W}numPr")
        found[name] = _Style(
            _value(numbered, "numId"), _value(numbered, "ilvl"),
            _value(style, "basedOn"),
        )  # fmt: skip
        if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in _TRUE:
            found[""] = _Style(default=name)
    return found


_TRUE: Final = {"1", "true", "on"}


def _lists(part: etree._Element | None) -> Mapping[str, _List]:
    if part is None:
        return {}
    drafts = {
        each.get(f"{W}abstractNumId", ""): _levels(each)
        for each in part.iterchildren(f"{W}abstractNum")
    }
    found = {}
    for each in part.iterchildren(f"{W}num"):
        name, draft = each.get(f"{W}numId", ""), _value(each, "abstractNumId")
        own = {
            int(changed.get(f"{W}ilvl", "0")): changed
            for changed in each.iterchildren(f"{W}lvlOverride")
        }
        levels = dict(drafts.get(draft, {}))
        for at, changed in own.items():
            levels |= _levels(changed)
            start = _value(changed, "startOverride")
            if start and at in levels:
                was = levels[at]
                levels[at] = _Level(int(start), was.format, was.pattern, was.style)
        found[name] = _List(f"own {name}" if own else draft, levels)
    return found


def _levels(holder: etree._Element) -> dict[int, _Level]:
    return {
        int(level.get(f"{W}ilvl", "0")): _Level(
            int(_value(level, "start") or 1),
            _value(level, "numFmt") or "decimal",
            _value(level, "lvlText"),
            _value(level, "pStyle"),
        )
        for level in holder.iterchildren(f"{W}lvl")
    }


def _value(node: etree._Element | None, name: str) -> str:
    found = None if node is None else node.find(f"{W}{name}")
    return "" if found is None else found.get(f"{W}val", "")


def _shown(known: _List, counters: list[int | None], at: int) -> str:
    level = known.levels.get(at)
    return _FORMATS.get(level.format if level else "", str)(counters[at] or 0)


def _letter(number: int) -> str:
    rounds, place = divmod(max(number, 1) - 1, 26)
    return chr(ord("a") + place) * (rounds + 1)


def _roman(number: int) -> str:
    made = ""
    for size, digits in _ROMAN:
        times, number = divmod(number, size)
        made += digits * times
    return made


_FORMATS: Final[Mapping[str, Callable[[int], str]]] = {
    "lowerLetter": _letter,
    "upperLetter": lambda number: _letter(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "decimalZero": lambda number: f"{number:02}",
    "none": lambda _: "",
}
