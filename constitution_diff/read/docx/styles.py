"""Styles with everything they inherit, worked out once for each style."""

from __future__ import annotations

import re
from dataclasses import field, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from constitution_diff.model.values import dataclass

from . import names as n
from .elements import child, child_int, child_value, language, points, switch

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_HEADING: Final = re.compile(r"heading ([1-9])", re.IGNORECASE)
_CONTENTS: Final = re.compile(r"toc (?:[1-9]|heading)", re.IGNORECASE)
_DEFAULTS: Final = f"{n.W}docDefaults/{n.W}rPrDefault/{n.RPR}"
_THEME_LANGUAGE: Final = n.W + "themeFontLang"
_MAX_ANCESTORS: Final = 50
"""Word itself writes at most eleven; without a limit a hostile file stops Python."""


@dataclass(frozen=True, slots=True)
class Style:
    """What a paragraph or character style says, its ancestors included."""

    name: str = ""
    num_id: str | None = None
    """The list it belongs to; None when neither it nor an ancestor says."""
    list_level: int | None = None
    outline_level: int | None = None
    """As the file says, so 9 is body text; None when nothing says."""
    indent_pt: float | None = None
    bold: bool | None = None
    hidden: bool | None = None
    language: str = ""
    """The language of its words, as "en"; "" when nothing says."""
    lineage: tuple[str, ...] = ()
    """Its id and those of its ancestors, nearest first: levels name such ids."""

    @property
    def is_contents(self) -> bool:
        """Whether it is one of Word's styles for the contents list."""
        return _is_contents(self.name)

    @property
    def is_title(self) -> bool:
        """Whether it is Word's style for the title of the document."""
        return self.name.casefold() == "title"


@lru_cache(maxsize=256)
def _is_contents(name: str) -> bool:
    return _CONTENTS.fullmatch(name) is not None


NO_STYLE: Final = Style()


@dataclass(slots=True)
class Styles:
    """The styles of one document, by id; resolved when first asked for."""

    elements: dict[str, Element]
    default_id: str = ""
    """The style of a paragraph that names none; "" when the file has no such style."""
    language: str = ""
    """The language of words whose style names none; "" when the file does not say."""
    _known: dict[str, Style] = field(default_factory=dict)

    def style(self, style_id: str | None) -> Style:
        """The style; an unknown id is taken for a name, as there is nothing better."""
        wanted = style_id or self.default_id
        if wanted not in self._known:
            self._known[wanted] = self._resolved(wanted, seen=())
        return self._known[wanted]

    def character(self, style_id: str) -> Style:
        """The character style; it never falls back on the default paragraph style."""
        return self.style(style_id) if style_id in self.elements else NO_STYLE

    def _resolved(self, style_id: str, seen: tuple[str, ...]) -> Style:
        element = self.elements.get(style_id)
        if element is None or style_id in seen or len(seen) > _MAX_ANCESTORS:
            return Style(name=style_id if element is None else "")
        base_id = child_value(element, n.W + "basedOn")
        base = self._resolved(base_id, (*seen, style_id)) if base_id else NO_STYLE
        return _inherit(_own(element, style_id), base)


def read_styles(root: Element | None, settings: Element | None) -> Styles:
    """The styles of the part; none when there is no such part.

    The language of the document is that of its defaults, else that of its theme
    (ECMA-376 Part 1, 17.7.5.5 and 17.15.1.88).
    """
    elements: dict[str, Element] = {}
    default_id = ""
    for element in () if root is None else root.iterchildren(n.W + "style"):
        style_id = element.get(n.W + "styleId", "")
        elements.setdefault(style_id, element)
        is_default = element.get(n.W + "default") in ("1", "true", "on")
        if is_default and element.get(n.TYPE) == "paragraph":
            default_id = style_id
    defaults = None if root is None else root.find(_DEFAULTS)
    spoken = language(defaults) or language(settings, _THEME_LANGUAGE)
    return Styles(elements, default_id, spoken)


def _own(element: Element, style_id: str) -> Style:
    """What the style says itself."""
    name = child_value(element, n.NAME) or style_id
    properties, run = element.find(n.PPR), element.find(n.RPR)
    numbering = None if properties is None else properties.find(n.NUM_PR)
    heading = _HEADING.fullmatch(name)
    level = child_int(properties, n.OUTLINE_LEVEL)
    return Style(
        name=name,
        num_id=child_value(numbering, n.NUM_ID),
        list_level=child_int(numbering, n.ILVL),
        outline_level=int(heading[1]) - 1 if level is None and heading else level,
        indent_pt=left_indent_pt(child(properties, n.IND)),
        bold=switch(run, n.BOLD),
        hidden=switch(run, n.VANISH),
        language=language(run),
        lineage=(style_id,),
    )


def _inherit(own: Style, base: Style) -> Style:
    return replace(
        own,
        num_id=base.num_id if own.num_id is None else own.num_id,
        list_level=base.list_level if own.list_level is None else own.list_level,
        outline_level=(
            base.outline_level if own.outline_level is None else own.outline_level
        ),
        indent_pt=base.indent_pt if own.indent_pt is None else own.indent_pt,
        bold=base.bold if own.bold is None else own.bold,
        hidden=base.hidden if own.hidden is None else own.hidden,
        language=own.language or base.language,
        lineage=own.lineage + base.lineage,
    )


def left_indent_pt(indent: Element | None) -> float | None:
    """The left edge that a w:ind asks for, in points; None when it says nothing."""
    if indent is None:
        return None
    return points(indent.get(n.W + "left") or indent.get(n.W + "start"))
