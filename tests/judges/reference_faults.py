"""Whether what a part names is there: notes, comments, styles, numbering."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.judges.stories import Doubt, each, used_twice, val, w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_STYLE_TYPES = {"pStyle": "paragraph", "rStyle": "character", "tblStyle": "table"}

_COMMENT_TAGS = ("commentReference", "commentRangeStart", "commentRangeEnd")
_REFERENCES = ("footnoteReference", "endnoteReference", "commentReference")

_DEFINED = {
    "footnotes": (("footnote", "id"),),
    "endnotes": (("endnote", "id"),),
    "comments": (("comment", "id"),),
    "styles": (("style", "styleId"),),
    "numbering": (("num", "numId"), ("abstractNum", "abstractNumId")),
}
"""What a part of each root defines, and by which attribute it is called."""


@dataclass(frozen=True, slots=True)
class Named:
    """What can be referred to in a file."""

    notes: dict[str, frozenset[str]]
    """Ids by the element that names them: `footnoteReference`, `commentReference`."""
    styles: frozenset[tuple[str, str]]
    """Type and id."""
    numbers: frozenset[str]


def named(parts: dict[str, _Element]) -> Named:
    """What the parts of a file define, by the kind of relation that leads to each."""
    comments = _ids(parts.get("comments"), "comment", "id")
    styles = parts.get("styles")
    listed = () if styles is None else each(styles, "style")
    return Named(
        notes={
            "footnoteReference": _ids(parts.get("footnotes"), "footnote", "id"),
            "endnoteReference": _ids(parts.get("endnotes"), "endnote", "id"),
            **dict.fromkeys(_COMMENT_TAGS, comments),
        },
        styles=frozenset((val(one, "type"), val(one, "styleId")) for one in listed),
        numbers=_ids(parts.get("numbering"), "num", "numId") | {"0"},
    )


def name_faults(root: _Element, known: Named) -> Iterator[Doubt]:
    """Names in a part of what the file does not define."""
    for tag, ids in known.notes.items():
        for element in each(root, tag):
            if val(element, "id") not in ids:
                yield element, f"w:{tag} {val(element, 'id')} is not there"
    for tag, kind in _STYLE_TYPES.items():
        for element in each(root, tag):
            if (kind, val(element)) not in known.styles:
                yield element, f"no {kind} style {val(element)}"
    for element in each(root, "numId"):
        if val(element) not in known.numbers:
            yield element, f"no numbering {val(element)}"
    for tag in _REFERENCES:
        yield from used_twice(each(root, tag), "id", what=f"w:{tag}")


def definition_faults(root: _Element) -> Iterator[Doubt]:
    """Ids that a part defines twice, and definitions that lead nowhere."""
    for part, names in _DEFINED.items():
        for tag, name in names if root.tag == w(part) else ():
            yield from used_twice(each(root, tag), name, what=f"w:{tag}")
    yield from _style_faults(root)
    abstract = _ids(root, "abstractNum", "abstractNumId")
    for number in each(root, "num"):
        wanted = val(number.find(w("abstractNumId")))
        if wanted not in abstract:
            yield number, f"no abstract numbering {wanted}"


def _style_faults(root: _Element) -> Iterator[Doubt]:
    types = {val(style, "styleId"): val(style, "type") for style in each(root, "style")}
    for style in each(root, "style"):
        for tag in ("basedOn", "link", "next"):
            other = style.find(w(tag))
            if other is not None and val(other) not in types:
                yield other, f"w:{tag} names no style {val(other)}"
        based = val(style.find(w("basedOn")))
        if types.get(based, val(style, "type")) != val(style, "type"):
            yield style, f"style {val(style, 'styleId')} is based on another type"


def _ids(root: _Element | None, tag: str, name: str) -> frozenset[str]:
    if root is None:
        return frozenset()
    return frozenset(val(element, name) for element in each(root, tag))
