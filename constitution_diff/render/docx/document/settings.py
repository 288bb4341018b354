"""The settings and the list of bullets of every document that we make."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from . import names
from .levels import DEEPEST
from .markup import W, put
from .measures import BULLET, edge
from .placed import SEPARATORS

if TYPE_CHECKING:
    from docx.document import Document

BULLETS: Final = 1
"""The list that the bullet styles are in."""
_OFFICE: Final = "http://schemas.microsoft.com/office/word"
_WORD_2013: Final = 15
"""With an earlier one Word opens the document in a mode for old files."""


def set_up(document: Document, *, has_notes: bool) -> None:
    """Replace what the template says of lists and of itself."""
    _number(document)
    settings = document.settings.element
    settings[:] = []
    put(settings, "zoom", percent=100)
    put(settings, "defaultTabStop", val=720)
    put(settings, "characterSpacingControl", val="doNotCompress")
    if has_notes:
        notes = put(settings, "footnotePr")
        for _, number in SEPARATORS:
            put(notes, "footnote", id=number)
    mode = put(put(settings, "compat"), "compatSetting")
    for name, value in (
        ("name", "compatibilityMode"), ("uri", _OFFICE), ("val", str(_WORD_2013)),
    ):  # fmt: skip
        mode.set(f"{W}{name}", value)
    put(settings, "themeFontLang", val="en-GB")
    put(settings, "decimalSymbol", val=".")
    put(settings, "listSeparator", val=",")


def _number(document: Document) -> None:
    """One list of bullets, a level for each style."""
    numbering = document.part.numbering_part.element
    numbering[:] = []
    bullets = put(numbering, "abstractNum", abstractNumId=BULLETS)
    put(bullets, "multiLevelType", val="multilevel")
    for level in range(1, DEEPEST + 1):
        one = put(bullets, "lvl", ilvl=level - 1)
        put(one, "start", val=1)
        put(one, "numFmt", val="bullet")
        put(one, "pStyle", val=names.bullet(level))
        put(one, "lvlText", val="•")
        put(one, "lvlJc", val="left")
        left = edge(level - 1) + BULLET
        put(put(one, "pPr"), "ind", left=left, hanging=BULLET)
    put(put(numbering, "num", numId=BULLETS), "abstractNumId", val=BULLETS)
