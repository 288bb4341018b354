"""Texts beside the body that are printed nowhere: headers switched off, lost notes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import switch

from .elements import RELATION, taken_out
from .opened import stories, word_trees, words_of
from .relations import drop_unused
from .rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element as Element

    from constitution_diff.model import Trace
    from constitution_diff.render.docx.parts import Parts

    from .opened import Opened

_ID: Final = RELATION + "id"
_EDGES: Final = {n.W + f"{kind}Reference": kind for kind in ("header", "footer")}
_CHANGE: Final = n.W + "sectPrChange"
_EVEN_PAGES: Final = n.W + "evenAndOddHeaders"
_FIRST_PAGE: Final = n.W + "titlePg"
_NOTES: Final = {"footnotes": n.W + "footnote", "endnotes": n.W + "endnote"}
_PICTURE: Final = "a picture"
_PICTURES: Final = (n.W + "drawing", n.W + "pict", n.W + "object")


class Unseen(NamedTuple):
    """A text that is printed nowhere."""

    part: str
    note_id: str | None = None
    """The note of the part; None for the whole part, a header or footer."""


def unseen_texts(parts: Parts) -> tuple[Unseen, ...]:
    """Headers and footers, then notes, that hold something and are printed nowhere."""
    return (*_unseen_edges(parts), *_unseen_notes(parts))


def take_out(parts: Parts, unseen: Iterable[Unseen]) -> None:
    """Take these texts out, and what leads to them."""
    for part, note_id in unseen:
        if note_id is None:
            _drop_edge(parts, part)
        else:
            for note in list(_notes_of(parts.changing(part))):
                if note.get(n.ID, "") == note_id:
                    taken_out(note)
    drop_unused(parts)


def _unseen_edges(parts: Parts) -> Iterator[Unseen]:
    shown = {one.id for one in parts.relations(parts.main)} & set(_shown_edges(parts))
    shown_parts = {one.target for one in parts.relations(parts.main) if one.id in shown}
    for kind in _EDGES.values():
        for part in dict.fromkeys(parts.related(kind)):
            root = parts.tree(part)
            if part not in shown_parts and root is not None and _says_something(root):
                yield Unseen(part)


def _says_something(text: Element) -> bool:
    has_picture = next(text.iter(*_PICTURES), None) is not None
    return has_picture or bool(words_of(text).strip())


def _shown_edges(parts: Parts) -> Iterator[str]:
    """The relations of headers and footers that some page shows.

    A section that names none of a kind has that of the section before it. That of the
    first page shows where the section sets it apart, that of even pages where the
    document does (ECMA-376 Part 1, 17.10).
    """
    settings = (parts.tree(part) for part in parts.related("settings"))
    even = any(switch(one, _EVEN_PAGES) for one in settings if one is not None)
    reigning: dict[tuple[str, str], str] = {}
    for section in parts.root.iter(n.SECTION):
        outer = section.getparent()
        if outer is not None and outer.tag == _CHANGE:
            continue
        for named in section.iterchildren(*_EDGES):
            key = (str(named.tag), named.get(n.TYPE, "default"))
            reigning[key] = named.get(_ID, "")
        on = {"first": bool(switch(section, _FIRST_PAGE)), "even": even}
        yield from (it for (_, pages), it in reigning.items() if on.get(pages, True))


def _unseen_notes(parts: Parts) -> Iterator[Unseen]:
    """Notes that no text has a mark of; the lines that Word draws have none, either."""
    for kind, tag in _NOTES.items():
        marks = {
            mark.get(n.ID)
            for _, root in word_trees(parts)
            for mark in root.iter(f"{tag}Reference")
        }
        for part in parts.related(kind):
            root = parts.tree(part)
            for note in () if root is None else _notes_of(root):
                is_marked = note.get(n.ID) in marks
                if not is_marked and _says_something(note):
                    yield Unseen(part, note.get(n.ID, ""))


def _notes_of(root: Element) -> Iterator[Element]:
    for note in root.iterchildren(*_NOTES.values()):
        if note.get(n.TYPE, "normal") == "normal":
            yield note


def _drop_edge(parts: Parts, part: str) -> None:
    gone = {one.id for one in parts.relations(parts.main) if one.target == part}
    for named in list(parts.root.iter(*_EDGES)):
        if named.get(_ID) in gone:
            parts.changing(parts.main)
            taken_out(named)
    for relation_id in gone:
        parts.unrelate(parts.main, relation_id)


def _find_edges(opened: Opened) -> Iterator[Trace]:
    unseen = {one.part for one in _unseen_edges(opened.parts)}
    for part, root in stories(opened.parts):
        if part in unseen:
            yield opened.trace(
                "header-not-shown", part, root, words_of(root) or _PICTURE
            )


def _find_notes(opened: Opened) -> Iterator[Trace]:
    unseen = set(_unseen_notes(opened.parts))
    for part, root in stories(opened.parts):
        for note in _notes_of(root):
            if Unseen(part, note.get(n.ID, "")) in unseen:
                words = words_of(note) or _PICTURE
                yield opened.trace("note-not-shown", part, note, words)


BESIDE: Final = (
    Rule(_find_edges, lambda parts: take_out(parts, tuple(_unseen_edges(parts)))),
    Rule(_find_notes, lambda parts: take_out(parts, tuple(_unseen_notes(parts)))),
)
