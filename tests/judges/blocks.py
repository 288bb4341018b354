"""The content of what LibreOffice saved, as lines that a person can read and compare.

A paragraph is a line of its words, after the name of its style where that is not the
plain one: "{Heading 1} Articles". Tables, rows, cells, notes, text boxes, headers and
footers begin with a line of their own, such as "<row>". What LibreOffice computes anew
(page numbers, dates, the words of references) is told by its kind only, and what only
points there (bookmarks, comments) is left out.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Final

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element as Element

_OASIS: Final = "urn:oasis:names:tc:opendocument:xmlns"
_TEXT: Final = f"{{{_OASIS}:text:1.0}}"
_TABLE: Final = f"{{{_OASIS}:table:1.0}}"
_DRAW: Final = f"{{{_OASIS}:drawing:1.0}}"
_OFFICE: Final = f"{{{_OASIS}:office:1.0}}"
_STYLE: Final = f"{{{_OASIS}:style:1.0}}"

_PARAGRAPHS: Final = {f"{_TEXT}p", f"{_TEXT}h"}
_PLAIN: Final = {"", "Standard", "Text body", "Table Contents", "Frame contents"}
# LibreOffice puts it in an empty row that is tracked, and forgets it there.
_OF_AN_EMPTY_ROW: Final = "\u200d"
_DRAWN_ANEW: Final = "image/x-vclgraphic"
_SIGNS: Final = {f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"}
_BOXES: Final = {
    f"{_TABLE}table": "table",
    f"{_TABLE}table-row": "row",
    f"{_TABLE}table-cell": "cell",
    f"{_TABLE}covered-table-cell": "covered cell",
    f"{_STYLE}header": "header",
    f"{_STYLE}header-left": "header, left pages",
    f"{_STYLE}header-first": "header, first page",
    f"{_STYLE}footer": "footer",
    f"{_STYLE}footer-left": "footer, left pages",
    f"{_STYLE}footer-first": "footer, first page",
}
_SKIPPED: Final = {
    f"{_TEXT}tracked-changes",
    f"{_TEXT}sequence-decls",
    f"{_TEXT}table-of-content-source",
    f"{_OFFICE}annotation",
    f"{_OFFICE}forms",
    f"{_OFFICE}event-listeners",
}
_VOLATILE: Final = {
    f"{_TEXT}{name}"
    for name in (
        "page-number", "page-count", "page-continuation", "date", "time",
        "creation-date", "creation-time", "modification-date", "modification-time",
        "print-date", "print-time", "editing-duration", "editing-cycles", "file-name",
        "word-count", "character-count", "paragraph-count", "table-count",
        "bookmark-ref", "reference-ref", "sequence",
    )
}  # fmt: skip


def blocks(fodt: bytes) -> tuple[str, ...]:
    """The lines of the body, of headers and footers, and what is still tracked."""
    parser = etree.XMLParser(huge_tree=True, resolve_entities=False)
    root = etree.fromstring(fodt, parser)
    body = root.find(f"{_OFFICE}body/{_OFFICE}text")
    masters = root.find(f"{_OFFICE}master-styles")
    assert body is not None
    assert masters is not None
    reader = _Reader(_named_styles(root))
    return (
        *reader.blocks_in(body),
        *(line for page in masters for line in reader.blocks_in(page)),
        *(f"<still tracked: {kind}>" for kind in _pending(root)),
    )


def _named_styles(root: Element) -> dict[str, str]:
    """What a person calls the style, by its name in the file."""
    named: dict[str, str] = {}
    # Those of single paragraphs come after the ones that they are based on.
    for style in root.iter(f"{_STYLE}style"):
        name = style.get(f"{_STYLE}name", "")
        if style.get(f"{_STYLE}family") != "paragraph":
            continue
        if _is_of_single_paragraphs(style):
            named[name] = named.get(style.get(f"{_STYLE}parent-style-name", ""), "")
        else:
            named[name] = style.get(f"{_STYLE}display-name", name)
    return named


def _is_of_single_paragraphs(style: Element) -> bool:
    parent = style.getparent()
    return parent is not None and parent.tag == f"{_OFFICE}automatic-styles"


def _pending(root: Element) -> Iterator[str]:
    for region in root.iter(f"{_TEXT}changed-region"):
        yield etree.QName(region[0]).localname


class _Reader:
    """Knows the styles of one file."""

    def __init__(self, styles: Mapping[str, str]) -> None:
        self._styles = styles

    def blocks_in(self, parent: Element) -> Iterator[str]:
        for child in parent.iterchildren(etree.Element):
            if child.tag in _SKIPPED:
                continue
            if child.tag in _PARAGRAPHS:
                yield from self._paragraph(child)
            elif child.tag in _BOXES:
                yield from self._box(_BOXES[child.tag], child)
            else:
                yield from self.blocks_in(child)

    def _box(self, name: str, element: Element) -> Iterator[str]:
        inside = tuple(self.blocks_in(element))
        if name.startswith(("header", "footer")) and not any(map(_says, inside)):
            return
        yield f"<{name}>"
        yield from inside
        if name in {"table", "cell"} or name.startswith(("header", "footer")):
            yield f"</{name}>"

    def _paragraph(self, paragraph: Element) -> Iterator[str]:
        """Its words, then what is anchored in it."""
        if (table := _table_in_a_frame(paragraph)) is not None:
            yield from self._box("table", table)
            return
        aside: list[str] = []
        style = self._styles.get(paragraph.get(f"{_TEXT}style-name", ""), "")
        named = "" if style in _PLAIN else f"{{{style}}} "
        words = "".join(self._words(paragraph, aside))
        yield named + ("" if words == _OF_AN_EMPTY_ROW else words)
        yield from aside

    def _words(self, element: Element, aside: list[str]) -> Iterator[str]:
        yield element.text or ""
        for child in element.iterchildren(etree.Element):
            yield from self._child_words(child, aside)
            yield child.tail or ""

    def _child_words(self, child: Element, aside: list[str]) -> Iterator[str]:
        if child.tag in _SKIPPED:
            return
        if child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag == f"{_TEXT}s":
            yield " " * int(child.get(f"{_TEXT}c", "1"))
        elif child.tag in _VOLATILE:
            yield f"[{etree.QName(child).localname}]"
        elif child.tag == f"{_TEXT}note":
            kind = child.get(f"{_TEXT}note-class", "note")
            yield f"[{kind}]"
            aside += (f"<{kind}>", *self.blocks_in(child[-1]), f"</{kind}>")
        elif child.tag.startswith(_DRAW):
            yield f"[{_drawn(child)}]"
            if inside := tuple(self.blocks_in(child)):
                aside += ("<text box>", *inside, "</text box>")
        else:
            yield from self._words(child, aside)


def _says(line: str) -> bool:
    """Whether it is more than an empty paragraph of some style."""
    return bool(line.rpartition("} ")[2])


def _drawn(frame: Element) -> str:
    """What a picture is known by; one that LibreOffice drew differs each time."""
    images = list(frame.iter(f"{_DRAW}image"))
    if any(image.get(f"{_DRAW}mime-type") == _DRAWN_ANEW for image in images):
        return "drawing"
    contents = ("".join(str(image.xpath("string()"))).split() for image in images)
    digests = (sha256("".join(one).encode()).hexdigest()[:6] for one in contents)
    return " ".join(("image" if images else "shape", *digests))


def _table_in_a_frame(paragraph: Element) -> Element | None:
    """LibreOffice puts the table of a note in a frame, but not one with changes."""
    if len(paragraph) != 1 or paragraph.text:
        return None
    if next(paragraph.iterancestors(f"{_TEXT}note"), None) is None:
        return None
    return paragraph[0].find(f"{_DRAW}text-box/{_TABLE}table")
