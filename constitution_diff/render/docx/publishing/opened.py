"""The Word file while it is looked through: its texts, and what to call a place."""

from __future__ import annotations

from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from dataclasses import field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Spot, Trace
from constitution_diff.model.values import dataclass
from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.styles import read_styles

from .looks import Looks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element as Element

    from constitution_diff.render.docx.parts import Parts

FILE: Final = "the file"
"""What to call a place that is in none of its texts."""
_MOST: Final = 120
"""Characters of a quotation."""
_ROOTS: Final = MappingProxyType(
    {
        "document": "the text",
        "hdr": "header",
        "ftr": "footer",
        "footnotes": "footnote",
        "endnotes": "endnote",
        "comments": "comment",
        "glossaryDocument": "building block",
        "settings": "settings",
        "styles": "styles",
        "numbering": "numbering",
    }
)
"""Roots of Word's parts, and what to call a place in one."""
_STORIES: Final = ("document", "hdr", "ftr", "footnotes", "endnotes")
_WORDS: Final = (n.T, n.W + "delText")
_WIDE: Final = (BOM_UTF16_LE, BOM_UTF16_BE, b"<\0", b"\0<")
"""How a part begins that is in UTF-16."""
_PARTING: Final = (n.P, n.W + "tab", n.W + "br", n.W + "cr")


@dataclass(slots=True)
class Opened:
    """The file, and where its paragraphs stand among the provisions."""

    parts: Parts
    places: Mapping[str, Spot] = field(default_factory=lambda: MappingProxyType({}))
    """By address, "word/document.xml#p12"; what is missing is named by its part."""
    _paragraphs: dict[str, dict[Element, int]] = field(default_factory=dict)
    _looks: list[Looks] = field(default_factory=list)

    @property
    def looks(self) -> Looks:
        """How runs of the main text look, worked out when first asked for."""
        if not self._looks:
            root, settings = (_first(self.parts, k) for k in ("styles", "settings"))
            self._looks.append(Looks(read_styles(root, settings)))
        return self._looks[0]

    def trace(
        self, code: str, part: str, element: Element, quote: str = "", *, n: int = 1
    ) -> Trace:
        """A trace at an element, with its words or others as the quotation."""
        return Trace(code, self.spot(part, element, quote), n)

    def spot(self, part: str, element: Element, quote: str = "") -> Spot:
        """The paragraph that an element stands in or holds, as a place."""
        told = shortened(quote or words_of(element))
        paragraph = _paragraph(element)
        if paragraph is not None:
            place = self.places.get(f"{part}#p{self._number(part, paragraph)}")
            if place is not None:
                return replace(place, quote=told)
        return Spot(told, where=called(self.parts, part))

    def _number(self, part: str, paragraph: Element) -> int:
        """Which paragraph of the part it is, from 0, as reading counts them."""
        if part not in self._paragraphs:
            root = paragraph.getroottree().getroot()
            self._paragraphs[part] = {p: at for at, p in enumerate(root.iter(n.P))}
        return self._paragraphs[part].get(paragraph, -1)


def called(parts: Parts, part: str) -> str:
    """What to call a part: "header", or "the file" for one that holds no words."""
    root = parts.tree(part) if part.endswith(".xml") else None
    return FILE if root is None else _ROOTS.get(local(root), FILE)


def stories(parts: Parts) -> Iterator[tuple[str, Element]]:
    """Each part that holds words which are printed, with its root; the main first."""
    found = [
        (part, root) for part, root in word_trees(parts) if local(root) in _STORIES
    ]
    blocks = {part for part, _ in found if part.startswith(_glossary(parts))}
    yield from sorted(
        (one for one in found if one[0] not in blocks),
        key=lambda one: one[0] != parts.main,
    )


def word_trees(parts: Parts) -> Iterator[tuple[str, Element]]:
    """Each part in Word's own markup, with its root, in the order of the zip."""
    for part in tuple(parts.contents):
        if part == parts.main or (
            part.endswith(".xml") and _may_be_word(parts.contents[part])
        ):
            root = parts.tree(part)
            if root is not None and root.tag.startswith(n.W):
                yield part, root


def _may_be_word(content: bytes) -> bool:
    """Whether a part names Word's markup, or is in UTF-16 and has to be parsed."""
    return n.W[1:-1].encode() in content or content.startswith(_WIDE)


def _glossary(parts: Parts) -> str:
    """The folder of the building blocks, which are a document of their own."""
    found = parts.related("glossaryDocument")
    return found[0].rpartition("/")[0] + "/" if found else "no such folder"


def _first(parts: Parts, kind: str) -> Element | None:
    found = parts.related(kind)
    return parts.tree(found[0]) if found else None


def _paragraph(element: Element) -> Element | None:
    if element.tag == n.P:
        return element
    above = next(element.iterancestors(n.P), None)
    return next(element.iter(n.P), None) if above is None else above


def local(element: Element) -> str:
    """A tag without its namespace.

    >>> from lxml.etree import fromstring
    >>> local(fromstring('<a xmlns="urn:x"/>'))
    'a'
    """
    return str(element.tag).rpartition("}")[2]


def text_of(element: Element) -> str:
    """All text below an element, of whatever markup."""
    return "".join(map(str, element.itertext()))


def words_of(element: Element) -> str:
    """Its words, those that were deleted included; lines and columns are parted."""
    found: list[str] = []
    parted = False
    for one in element.iter(*_WORDS, *_PARTING):
        if one.tag in _PARTING:
            parted = bool(found)
        elif one.text:
            found += (" ", one.text) if parted else (one.text,)
            parted = False
    return "".join(found)


def shortened(words: str) -> str:
    r"""A quotation of at most 120 characters, on one line.

    >>> shortened("Is this\n right?")
    'Is this right?'
    """
    line = " ".join(words.split())
    return line if len(line) <= _MOST else f"{line[: _MOST - 1]}…"
