"""What stands in a text and is no letter: a drawing, a symbol, the anchor of a note.

Each is given a letter of its own from Unicode's private area, so that the differ sees
them among the words. Two objects that look alike have the same letter in both files.
"""

from __future__ import annotations

from dataclasses import field
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from lxml import etree

from constitution_diff.errors import DamagedSourceError
from constitution_diff.model.values import dataclass
from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.maths import linear

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from constitution_diff.render.docx.parts import Parts

PARAGRAPH_MARK: Final = "\ue000"
"""Stands for the end of a paragraph where several are compared as one text."""
FOOTNOTE_ANCHOR: Final = "\ue001"
ENDNOTE_ANCHOR: Final = "\ue002"
PAGE_BREAK: Final = "\ue003"
COLUMN_BREAK: Final = "\ue004"
_FIRST_WORKED_OUT: Final = 0xE005
_WORKED_OUT: Final = (
    "TOC", "PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "FILENAME",
    "DATE", "TIME", "SAVEDATE", "PRINTDATE", "PAGEREF",
)  # fmt: skip
HIDDEN_FOOTNOTE_ANCHOR: Final = "\ue010"
HIDDEN_ENDNOTE_ANCHOR: Final = "\ue011"
_FIRST_OBJECT: Final = 0xE012
_RELATIONS: Final = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
)
_WORDS: Final = ("{*}t", "{*}instrText")
"""Words, whatever it is that holds them: a run, a shape, a formula, a code."""
_CUTS: Final = ("l", "t", "r", "b")
_OLD_CUTS: Final = ("cropleft", "croptop", "cropright", "cropbottom")
_MATH: Final = n.M + "oMath"


def worked_out(kind: str) -> str:
    """The letter for all that a PAGE or DATE field shows, which is never a difference.

    Another kind of field in its place is one.

    >>> worked_out("PAGE") == worked_out("DATE")
    False
    """
    return chr(_FIRST_WORKED_OUT + _WORKED_OUT.index(kind))


@dataclass(slots=True)
class Objects:
    """The letters given out so far, in both files together."""

    _letters: dict[object, str] = field(default_factory=dict)

    def letter(self, element: Element, parts: Parts, part: str) -> str:
        """The letter of an object that stands in `part`."""
        key = _key(element, parts, part)
        if key not in self._letters:
            self._letters[key] = chr(_FIRST_OBJECT + len(self._letters))
        return self._letters[key]


def _key(element: Element, parts: Parts, part: str) -> object:
    """What two objects that look alike have in common.

    Text boxes count by their number: their words are a text of their own, compared
    apart. A picture is the same in another size or place, which is a matter of layout,
    and another where it is cut otherwise: then it does not show the same.
    """
    if element.tag == n.W + "sym":
        return ("sym", element.get(n.W + "font"), element.get(n.W + "char"))
    boxes = sum(1 for _ in element.iter(n.TEXT_BOX))
    pictures = tuple(_contents(element, parts, part))
    words = "" if boxes else _words(element)
    art = tuple(one.get("string", "") for one in element.iter(n.WORD_ART))
    cuts = tuple(_cuts(element))
    return (etree.QName(element).localname, boxes, pictures, words, art, cuts)


def _cuts(element: Element) -> Iterator[tuple[str, ...]]:
    """How much of each picture that is cut is away, side by side."""
    for cut in element.iter("{*}srcRect", "{*}imagedata"):
        names = _CUTS if cut.tag.endswith("srcRect") else _OLD_CUTS
        sides = tuple([_percent(cut.get(name, "0")) for name in names])
        if any(side.strip("0") for side in sides):
            yield sides


def _percent(thousandths: str) -> str:
    """A part of a side in whole percent: programs round it in ways of their own.

    >>> _percent("24999"), _percent("16384f")
    ('25', '16384f')
    """
    is_plain = thousandths.lstrip("-").isdecimal()
    return str(round(int(thousandths) / 1000)) if is_plain else thousandths


def _words(element: Element) -> str:
    """What it says: a drawing writes its place on the page as text, too."""
    if is_math(element):
        return linear(element)
    return "".join(word.text or "" for word in element.iter(*_WORDS)).strip()


def _contents(element: Element, parts: Parts, part: str) -> Iterator[str]:
    """A digest of each part that it shows, a picture or a diagram's own, in order."""
    found = {r.id: r.target for r in parts.relations(part) if not r.external}
    for inner in element.iter(etree.Element):
        for name, value in inner.items():
            if str(name).startswith(_RELATIONS) and value in found:
                yield sha256(_said(parts, found[value])).hexdigest()


def _said(parts: Parts, part: str) -> bytes:
    """What a part holds. XML is spaced and declared otherwise whenever it is saved.

    One that no program can read is told by its bytes.
    """
    try:
        root = parts.tree(part) if part.endswith(".xml") else None
    except DamagedSourceError:
        root = None
    if root is None:
        return parts.contents.get(part, b"")
    return etree.tostring(root, method="c14n", exclusive=True)


def is_math(element: Element) -> bool:
    """Whether it is a formula among the words, or one on a line of its own."""
    return element.tag in (_MATH, n.M + "oMathPara")
