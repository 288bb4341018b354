"""What stands beside the text and goes with its place in it: notes and remarks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.read.docx import names as n

from .removing import NOTES, REMARK

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element as Element

    from constitution_diff.render.docx.parts import Parts

_TAGS: Final = {"footnotes": n.W + "footnote", "endnotes": n.W + "endnote"}
_WITH_TEXT: Final = ("footnotes", "endnotes", "header", "footer")
_MORE_OF_REMARKS: Final = ("commentsExtended", "commentsIds", "commentsExtensible")
"""What later versions of Word say of remarks: by their paragraph, then by an id."""


def drop_notes(parts: Parts, notes: Iterable[tuple[str, str]]) -> None:
    """Take the notes out that nothing in the text names any more.

    `notes` are those whose anchor went: the kind of their part, and their id.
    """
    gone = set(notes)
    if gone:
        gone -= {(NOTES[str(one.tag)], one.get(n.ID, "")) for one in _all(parts, NOTES)}
    for kind in sorted({kind for kind, _ in gone}):
        for part in parts.related(kind):
            ids = {note_id for of, note_id in gone if of == kind}
            _drop(parts, part, list(_named(parts, part, _TAGS[kind], ids)))


def drop_remarks(parts: Parts, remarks: Iterable[str]) -> None:
    """Take the remarks out that have no mark in the text any more, by their ids."""
    gone = set(remarks)
    if gone:
        gone -= {one.get(n.ID, "") for one in _all(parts, (REMARK,))}
    for part in parts.related("comments") if gone else ():
        found = list(_named(parts, part, n.W + "comment", gone))
        keys = {
            value
            for remark in found
            for paragraph in remark.iter(n.P)
            for value in _values(paragraph, "paraId")
        }
        _drop(parts, part, found)
        _drop_more(parts, keys)


def _drop_more(parts: Parts, keys: set[str]) -> None:
    """Take out what is said of remarks elsewhere; an answer then stands alone."""
    for kind in _MORE_OF_REMARKS:
        for part in parts.related(kind):
            root = parts.tree(part)
            entries = [] if root is None else list(root)
            found = [one for one in entries if keys & {*one.attrib.values()}]
            own = [one for one in found if not keys & {*_values(one, "paraIdParent")}]
            keys |= {value for one in own for value in _values(one, "durableId")}
            _drop(parts, part, own)
            for answer in found:
                for name in list(answer.attrib) if answer not in own else ():
                    if str(name).endswith("}paraIdParent"):
                        del answer.attrib[name]


def _values(element: Element, name: str) -> Iterator[str]:
    """The values of an attribute of that name, in whatever namespace."""
    for key, value in element.attrib.items():
        if str(key).endswith(f"}}{name}"):
            yield str(value)


def _all(parts: Parts, tags: Iterable[str]) -> Iterator[Element]:
    texts = [part for kind in _WITH_TEXT for part in parts.related(kind)]
    for part in (parts.main, *texts):
        root = parts.tree(part)
        if root is not None:
            yield from root.iter(*tags)


def _named(parts: Parts, part: str, tag: str, ids: set[str]) -> Iterator[Element]:
    root = parts.tree(part)
    for one in () if root is None else root.iterchildren(tag):
        if one.get(n.ID, "") in ids:
            yield one


def _drop(parts: Parts, part: str, found: list[Element]) -> None:
    if found:
        root = parts.changing(part)
        for one in found:
            root.remove(one)
