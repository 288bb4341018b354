"""What ties words to records, programs and people: the tie goes, the words stay."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.package import part_of
from constitution_diff.render.docx.parts import TYPES

from .elements import elements_rule, take_elements, taken_out, unwrapped
from .opened import text_of, word_trees
from .relations import all_relations, drop_unused, related_parts
from .rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from constitution_diff.model import Trace
    from constitution_diff.render.docx.parts import Parts

    from .opened import Opened

_W15: Final = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_OFFICE_LEFT: Final = ("_GoBack", "OLE_LINK")
_MARKUP: Final = (n.W + "smartTag", n.W + "customXml")
_BLOCKS: Final = "glossaryDocument"
_MENUS: Final = (
    "vbaProject", "wordVbaData", "keyMapCustomizations", "attachedToolbars",
    "extensibility", "userCustomization",
)  # fmt: skip
_MAIN: Final = ".main+xml"
_DOCUMENT: Final = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
)


def _bound_to(element: Element) -> str:
    return element.get(n.W + "xpath", "") or "a record"


def _marked_as(element: Element) -> str:
    return f"{element.get(n.W + 'element', 'markup')}: {text_of(element)}"


def _unmarked(element: Element) -> None:
    """Without the markup and what it says of itself."""
    for properties in element.iterchildren(f"{element.tag}Pr"):
        element.remove(properties)
        break
    unwrapped(element)


def _find_bookmarks(opened: Opened) -> Iterator[Trace]:
    for part, mark in _editing_bookmarks(opened.parts):
        yield opened.trace("editing-bookmarks", part, mark, mark.get(n.NAME, ""))


def _editing_bookmarks(parts: Parts) -> Iterator[tuple[str, Element]]:
    """Those that Word sets by itself, unless a field or link leads there."""
    trees = tuple(word_trees(parts))
    wanted = " ".join(_pointers(trees))
    for part, root in trees:
        for mark in root.iter(n.BOOKMARK):
            name = mark.get(n.NAME, "")
            if name.startswith(_OFFICE_LEFT) and name not in wanted:
                yield part, mark


def _pointers(trees: tuple[tuple[str, Element], ...]) -> Iterator[str]:
    for _, root in trees:
        for found in root.iter(n.W + "instrText", n.FIELD_SIMPLE, n.LINK):
            yield found.text or ""
            yield found.get(n.W + "instr", "")
            yield found.get(n.ANCHOR, "")


def _strip_bookmarks(parts: Parts) -> None:
    for part, mark in tuple(_editing_bookmarks(parts)):
        root = parts.changing(part)
        for end in list(root.iter(n.W + "bookmarkEnd")):
            if end.get(n.ID) == mark.get(n.ID):
                taken_out(end)
        taken_out(mark)


def _find_blocks(opened: Opened) -> Iterator[Trace]:
    for part in opened.parts.related(_BLOCKS):
        root = opened.parts.tree(part)
        if root is not None:
            yield opened.trace(
                "building-blocks", part, root, n=len(list(root.iter(n.W + "docPart")))
            )


def _strip_blocks(parts: Parts) -> None:
    """Without the blocks, and what of the text leads there: its placeholders."""
    for part in parts.related(_BLOCKS):
        for owner, relation in tuple(all_relations(parts)):
            if relation.target == part:
                parts.unrelate(owner, relation.id)
    drop_unused(parts)
    take_elements(parts, n.W + "placeholder")


_MACROS: Final = related_parts("macros", *_MENUS)


def is_document(content: bytes, name: str) -> bool:
    """Whether all that the file says of itself is that it is a document.

    Opening it for `as_document` would take a tenth of the time for its redline.
    """
    types = part_of(content, name, TYPES)
    told = () if types is None else (one.get("ContentType", "") for one in types)
    return all(one == _DOCUMENT or not one.endswith(_MAIN) for one in told)


def as_document(parts: Parts) -> bool:
    """Have a file with macros, or a template, be a document; whether it was none.

    Word refuses a .docx that says that it is a template or holds macros.
    """
    told = parts.content_type(parts.main)
    if told == _DOCUMENT or not told.endswith(_MAIN):
        return False
    _strip_macros(parts)
    return True


def _strip_macros(parts: Parts) -> None:
    """Without macros; the file says that it is a document without, as its name will."""
    if _MACROS.strip is not None:
        _MACROS.strip(parts)
    if parts.content_type(parts.main) == _DOCUMENT:
        return
    for override in parts.changing(TYPES):
        if override.get("PartName") == f"/{parts.main}":
            override.set("ContentType", _DOCUMENT)


BOUND: Final = (
    elements_rule(
        "data-binding", n.W + "dataBinding", _W15 + "dataBinding", told=_bound_to
    ),
    elements_rule("custom-markup", *_MARKUP, told=_marked_as, gone=_unmarked),
    Rule(_find_bookmarks, _strip_bookmarks),
    Rule(_find_blocks, _strip_blocks),
    Rule(_MACROS.find, _strip_macros),
)
