"""Paragraphs without objects, told once for all that are written with the same bytes.

Most paragraphs are the same in both files, and again in the redline when it is tried:
what one of them says, the others say too.
"""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Final, NamedTuple

from constitution_diff.model.values import dataclass
from constitution_diff.read.docx import names as n
from constitution_diff.render.docx.spans import paragraph_spans

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Element

_XML_BLANKS: Final = " \t\r\n"
_PLAIN: Final = {n.RPR: "", n.W + "tab": "\t", n.PAGE_BREAK: ""}
_SILENT: Final = frozenset({n.PPR, n.BOOKMARK, n.W + "bookmarkEnd", n.W + "proofErr"})
Listing = tuple[str | None, tuple[tuple[object, str | None], ...]]
"""What a w:pPr says of a list: the style, and the w:numPr by names and values."""


class Plain(NamedTuple):
    """What a paragraph says that holds no drawing, no anchor of a note or the like."""

    text: str
    listing: Listing
    fields: tuple[tuple[int, int], ...] = ()
    """As in `Spelt.wholes`."""


Plains = dict[bytes, Plain | None]
"""By the bytes of paragraphs; None for one that holds an object."""


@dataclass(slots=True)
class Known:
    """What is known so far, of both files and of each trial."""

    _by_names: dict[object, Plains] = field(default_factory=dict)
    """By what the prefixes mean that the bytes are written with, and what hides."""

    def of(self, root: Element, hiding: Mapping[str, bool]) -> Plains:
        """What is known of paragraphs written as in this part; it is added to.

        `hiding` says of which styles words do not show.
        """
        key = frozenset(root.nsmap.items()), frozenset(hiding.items())
        return self._by_names.setdefault(key, {})


def plain_text(paragraph: Element) -> str | None:
    """The text of a paragraph of words and tabs alone; None where more stands in it."""
    words: list[str] = []
    for child in paragraph:
        tag = child.tag
        if tag == n.R:
            for node in child:
                if node.tag == n.T:
                    words.append(words_of(node))
                elif node.tag in _PLAIN:
                    words.append(_PLAIN[node.tag])
                else:
                    return None
        elif tag not in _SILENT:
            return None
    return "".join(words)


def words_of(text: Element) -> str:
    """What a w:t prints: without blanks at its ends unless it says to keep them."""
    words = text.text or ""
    has_blanks = words[:1] in _XML_BLANKS or words[-1:] in _XML_BLANKS
    if has_blanks and text.get(n.XML_SPACE) != "preserve":
        words = words.strip(_XML_BLANKS)
    return words.replace("\n", " ") if "\n" in words else words


def bytes_of_paragraphs(
    root: Element, xml: bytes, n_paragraphs: int
) -> tuple[bytes, ...]:
    """Each w:p of a part, in order, as it is written; () where one lies in another.

    `xml` is the part as a serialiser writes it.

    >>> from lxml import etree
    >>> xml = f'<w:a xmlns:w="{n.W[1:-1]}"><w:p/><w:p>b</w:p></w:a>'.encode()
    >>> bytes_of_paragraphs(etree.fromstring(xml), xml, 2)
    (b'<w:p/>', b'<w:p>b</w:p>')
    """
    prefix = next((p for p, name in root.nsmap.items() if p and name == n.W[1:-1]), "")
    spans = paragraph_spans(xml, f"{prefix}:p")
    found = tuple([xml[start:end] for start, end in spans])
    return found if len(found) == n_paragraphs else ()


def listing_of(properties: Element | None) -> Listing:
    """What a w:pPr says of a list."""
    style_id: str | None = None
    own: tuple[tuple[str, str | None], ...] = ()
    if properties is not None:
        for one in properties.iterchildren(n.PSTYLE, n.NUM_PR):
            if one.tag == n.PSTYLE:
                style_id = one.get(n.VAL)
            else:
                own = tuple([(found.tag, found.get(n.VAL)) for found in one])
    return style_id, own
