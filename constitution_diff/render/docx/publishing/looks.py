"""How a run looks where that keeps its words from being seen.

What is set to vanish is known from the reader's styles; colour, size and ground are
read here, from the run outwards to the defaults of the document.
"""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Final

from constitution_diff.model.values import dataclass
from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import child, child_value, is_on, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from constitution_diff.read.docx.styles import Styles

_COLOUR: Final = n.W + "color"
_SIZE: Final = n.W + "sz"
_GROUND: Final = n.W + "shd"
_FILL: Final = n.W + "fill"
_HIGHLIGHT: Final = n.W + "highlight"
_THEME_FILL: Final = n.W + "themeFill"
_WHITE: Final = frozenset({"FFFFFF", "FFF", "WHITE"})
_NO_FILL: Final = frozenset({"", "AUTO", *_WHITE})
_TINY_HALF_POINTS: Final = 4
_SHAPES: Final = ("wsp", "shape", "rect", "roundrect", "oval")
"""What draws a ground of its own around a text box."""
_TABLE_STYLE: Final = n.W + "tblStyle"


@dataclass(slots=True)
class Looks:
    """The styles of a document, and what they say of runs, worked out once each."""

    styles: Styles
    _known: dict[tuple[str, str | None, str | None], Element | None] = field(
        default_factory=dict
    )

    def said(self, run: Element, tag: str) -> Element | None:
        """What is said of a run: by itself, else its style, else its paragraph's."""
        own = child(run, n.RPR)
        found = child(own, tag)
        if found is not None:
            return found
        usual = _paragraph_style(run) or self.styles.default_id
        named = (child_value(own, n.RSTYLE), usual)
        key = (tag, *named)
        if key not in self._known:
            styled = (child(style, n.RPR) for style in self._lineages(*named))
            said = (child(properties, tag) for properties in styled)
            self._known[key] = next((one for one in said if one is not None), None)
        return self._known[key]

    def grounds(self, run: Element) -> Iterator[Element]:
        """The grounds that a run may be printed on: its own, and those around it."""
        own = self.said(run, _GROUND)
        if own is not None:
            yield own
        for outer in run.iterancestors(n.P, n.TC, n.TBL):
            properties = child(outer, f"{outer.tag}Pr")
            ground = child(properties, _GROUND)
            if ground is not None:
                yield ground
            by = _TABLE_STYLE if outer.tag == n.TBL else n.PSTYLE
            for style in self._lineages(child_value(properties, by)):
                yield from style.iter(_GROUND)

    def _lineages(self, *named: str | None) -> Iterator[Element]:
        """Each style and those that it is based on, nearest first."""
        for style_id in filter(None, named):
            for one in self.styles.style(style_id).lineage:
                if one in self.styles.elements:
                    yield self.styles.elements[one]


def is_unshown(run: Element, looks: Looks) -> bool:
    """Whether the words of a run are set not to show, as the reader takes them.

    Word's style separator is no run: it is set on the mark of a paragraph.
    """
    own = child(run, n.RPR)
    vanish = child(own, n.VANISH)
    if vanish is not None:
        return is_on(vanish)
    named = child_value(own, n.RSTYLE)
    by_run = looks.styles.character(named).hidden if named else None
    if by_run is not None:
        return by_run
    return bool(looks.styles.style(_paragraph_style(run)).hidden)


def is_white(run: Element, looks: Looks) -> bool:
    """Whether a run is printed in white, and nothing known lies behind it."""
    colour = looks.said(run, _COLOUR)
    if colour is None or (colour.get(n.VAL) or "").upper() not in _WHITE:
        return False
    highlight = child_value(child(run, n.RPR), _HIGHLIGHT)
    if highlight not in (None, "none", "white") or _in_shape(run):
        return False
    return not any(map(_filled, looks.grounds(run)))


def is_tiny(run: Element, looks: Looks) -> bool:
    """Whether a run is printed in two points or less."""
    size = looks.said(run, _SIZE)
    half_points = None if size is None else whole(size.get(n.VAL))
    return half_points is not None and half_points <= _TINY_HALF_POINTS


def _filled(ground: Element) -> bool:
    fill = (ground.get(_FILL) or "").upper()
    return fill not in _NO_FILL or ground.get(_THEME_FILL) is not None


def _in_shape(run: Element) -> bool:
    return any(
        str(outer.tag).rpartition("}")[2] in _SHAPES for outer in run.iterancestors()
    )


def _paragraph_style(run: Element) -> str | None:
    paragraph = next(run.iterancestors(n.P), None)
    return child_value(child(paragraph, n.PPR), n.PSTYLE)
