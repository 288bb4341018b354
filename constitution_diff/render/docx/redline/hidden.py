"""Words set not to show: other letters than the same words shown.

What a reader is not shown says nothing to him, so words that were hidden and are
printed now came. Each letter of theirs is given one of its own from Unicode's last
private areas: it stands at the same place, and no letter that is printed is equal.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from lxml import etree

from constitution_diff.compare.tokens import tokens
from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import child, child_value, is_on

from .objects import (
    ENDNOTE_ANCHOR,
    FOOTNOTE_ANCHOR,
    HIDDEN_ENDNOTE_ANCHOR,
    HIDDEN_FOOTNOTE_ANCHOR,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Element

    from constitution_diff.read.docx.styles import Styles

_SHIFT: Final = 0xF0000
_HIGHEST: Final = 0x1FFFF
"""The last letter that has one of its own; what is above is hardly ever written."""
_SIGN: Final = re.compile("[\ue000-\uf8ff]")
"""What stands for an object, or for the end of a paragraph."""
_HIDDEN: Final = re.compile("([\U000f0000-\U0010ffff]+)")
_ANCHORS: Final = {
    FOOTNOTE_ANCHOR: HIDDEN_FOOTNOTE_ANCHOR,
    ENDNOTE_ANCHOR: HIDDEN_ENDNOTE_ANCHOR,
}
_BEFORE: Final = frozenset(
    n.W + name
    for name in (
        "ins", "del", "moveFrom", "moveTo", "rStyle", "rFonts", "b", "bCs", "i", "iCs",
        "caps", "smallCaps", "strike", "dstrike", "outline", "shadow", "emboss",
        "imprint", "noProof", "snapToGrid",
    )
)  # fmt: skip
"""What stands before w:vanish (CT_RPr)."""
NO_RUNS: Final[frozenset[Element]] = frozenset()


def hidden(text: str) -> str:
    """The letters of words that do not show; signs of objects stay, but those of notes.

    >>> hidden("five") == "five", shown(hidden("five"))
    (False, 'five')
    """
    return "".join(
        chr(ord(letter) + _SHIFT)
        if ord(letter) <= _HIGHEST and not _SIGN.match(letter)
        else _ANCHORS.get(letter, letter)
        for letter in text
    )


def shown(text: str) -> str:
    """The words themselves, for a person to read."""
    return _HIDDEN.sub(lambda found: _shown(found[0]), text)


def _shown(text: str) -> str:
    return "".join(chr(ord(letter) - _SHIFT) for letter in text)


def tokens_of(text: str) -> tuple[str, ...]:
    """The tokens of a paragraph; what is hidden is cut into words, too.

    >>> [shown(one) for one in tokens_of("He must" + hidden(" not go"))]
    ['He', ' ', 'must', ' ', 'not', ' ', 'go']
    """
    if _HIDDEN.search(text) is None:
        return tokens(text)
    found: list[str] = []
    for piece in _HIDDEN.split(text):
        if _HIDDEN.match(piece):
            found += map(hidden, tokens(_shown(piece)))
        else:
            found += tokens(piece)
    return tuple(found)


def hiding_styles(styles: Styles) -> dict[str, bool]:
    """Whether words of the styles that say so do not show, by the ids of these."""
    elements = styles.elements.values()
    if not any(next(one.iter(n.VANISH), None) is not None for one in elements):
        return {}
    found = {one: styles.style(one).hidden for one in styles.elements}
    return {one: said for one, said in found.items() if said is not None}


def hidden_runs(
    paragraph: Element, styles: Styles, hiding: Mapping[str, bool]
) -> frozenset[Element]:
    """The runs of a paragraph whose words do not show; `hiding` is of `styles`."""
    in_words = next(paragraph.iter(n.VANISH), None) is not None
    if not in_words and not _uses(paragraph, styles, hiding):
        return NO_RUNS
    found = (run for run in paragraph.iter(n.R) if is_hidden(run, paragraph, styles))
    return frozenset(found)


def _uses(paragraph: Element, styles: Styles, hiding: Mapping[str, bool]) -> bool:
    if not hiding:
        return False
    used = {one.get(n.VAL, "") for one in paragraph.iter(n.PSTYLE, n.RSTYLE)}
    return not hiding.keys().isdisjoint({styles.default_id, *used})


def is_hidden(run: Element, paragraph: Element, styles: Styles) -> bool:
    """Whether the words of a run do not show, as the reader has it."""
    properties = child(run, n.RPR)
    own = child(properties, n.VANISH)
    if own is not None:
        return is_on(own)
    said = styles.character(child_value(properties, n.RSTYLE) or "").hidden
    if said is None:
        said = styles.style(child_value(child(paragraph, n.PPR), n.PSTYLE)).hidden
    return bool(said)


def hide(run: Element, *, on: bool) -> None:
    """Have the words of a run not show, or show, whatever its styles say."""
    properties = child(run, n.RPR)
    if properties is None:
        properties = etree.Element(n.RPR)
        run.insert(0, properties)
    said = child(properties, n.VANISH)
    if said is None:
        said = etree.Element(n.VANISH)
        at = sum(1 for one in properties if one.tag in _BEFORE)
        properties.insert(at, said)
    said.attrib.clear()
    if not on:
        said.set(n.VAL, "0")
