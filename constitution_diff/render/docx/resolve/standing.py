"""Where a tracked change stands in both texts: before the changes and after them.

A paragraph of one text may be several of the other: a mark that was put in parts one,
a mark that was taken out joins two. The words between two marks, a stretch, stand in
one paragraph of each text. A name says of which text it is, and which paragraph there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import View
from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import child

from .joining import paragraph_below
from .marks import Verdict, goes
from .package import texts_of
from .places import Places

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping

    from lxml.etree import _Element as Element

    from constitution_diff.render.docx.parts import Parts

SIDES: Final = {View.FINAL: Verdict.ACCEPT, View.ORIGINAL: Verdict.REJECT}
"""The two texts, and what becomes of every change in each."""
_SIGNS: Final = (
    n.W + "footnoteReference", n.W + "endnoteReference", n.W + "drawing",
    n.W + "pict", n.W + "object", n.W + "sym",
)  # fmt: skip
WORDS: Final = (n.T, n.W + "delText", n.M + "t", *_SIGNS)
_PROPERTIES: Final = {n.TR: n.W + "trPr", n.TC: n.W + "tcPr"}
_CHANGES: Final = {
    **{tag: tag for tag in (n.INS, n.DEL, n.MOVE_FROM, n.MOVE_TO)},
    n.W + "cellIns": n.INS,
    n.W + "cellDel": n.DEL,
}


def named(view: View, address: str) -> str:
    """What a paragraph of one of the two texts is called among all of both."""
    return f"{view} {address}"


def view_of(name: str) -> View:
    """The text that a name is of.

    >>> view_of(named(View.FINAL, "word/document.xml#p1")).value
    'final'
    """
    return View(name.partition(" ")[0])


class Standing(Places):
    """The paragraphs of both texts of a Word file as it was opened."""

    def __init__(self, parts: Parts, known: Mapping[View, Container[str]]) -> None:
        """`known` are the addresses that can be an answer, for each of both texts.

        A paragraph that is not known there goes with the one above.
        """
        self.paragraphs: list[Element] = []
        """In the order of the file, part by part."""
        self.ends: dict[View, dict[Element, Element]] = {view: {} for view in SIDES}
        """The paragraph whose mark ends, in that text, the one a stretch stands in."""
        self._names: dict[View, dict[Element, str]] = {view: {} for view in SIDES}
        self._worded: dict[View, set[Element]] = {view: set() for view in SIDES}
        self._outside: set[Element] = set()
        for part in texts_of(parts):
            root = parts.tree(part)
            found = [] if root is None else list(root.iter(n.P))
            self.paragraphs += found
            for view in SIDES:
                self._read(view, part, found, known[view])
        self._kin: dict[str, set[str]] = {}
        for paragraph in self.paragraphs:
            both = self.names(paragraph)
            for name in both:
                self._kin.setdefault(name, set()).update(both - {name})
        super().__init__(parts, ())

    def _read(
        self, view: View, part: str, found: list[Element], known: Container[str]
    ) -> None:
        ends, address = self.ends[view], {}
        for paragraph in reversed(found):
            below = paragraph_below(paragraph) if _is_gone(paragraph, view) else None
            ends[paragraph] = paragraph if below is None else ends.get(below, paragraph)
        last = ""
        for at, paragraph in enumerate(found):
            address[paragraph] = f"{part}#p{at}"
            if _has_words(paragraph, view):
                self._worded[view].add(paragraph)
            if view is View.FINAL and not _is_in(paragraph, view):
                self._outside.add(paragraph)
        for paragraph in found:
            own = address[ends[paragraph]]
            last = own if own in known else last
            self._names[view][paragraph] = named(view, last) if last else ""

    def has_words(self, paragraph: Element, view: View) -> bool:
        """Whether a stretch says anything in that text."""
        return paragraph in self._worded[view]

    def is_replaced(self, paragraph: Element) -> bool:
        """Whether a stretch has words of each text, and none that are of both."""
        return all(self.has_words(paragraph, view) for view in SIDES) and not any(
            all(_is_in(one, view) for view in SIDES) for one in _words(paragraph)
        )

    def names(self, paragraph: Element) -> frozenset[str]:
        """The paragraphs that a stretch stands in: of each text in which it has words.

        Where it has none in either, of the text after the changes, or of that before
        them if it lies in a row, say, that was taken out.
        """
        views = [view for view in SIDES if self.has_words(paragraph, view)]
        there = View.ORIGINAL if paragraph in self._outside else View.FINAL
        every = (self._names[view][paragraph] for view in views or [there])
        return frozenset(name for name in every if name)

    def kin(self, names: Iterable[str]) -> frozenset[str]:
        """The paragraphs of the other text that share a stretch with one of these."""
        return frozenset().union(*(self._kin.get(name, ()) for name in names))

    def _named(self, paragraphs: Iterable[Element]) -> frozenset[str]:
        return frozenset(
            name
            for paragraph in paragraphs
            if paragraph in self.ends[View.FINAL]
            for name in self.names(paragraph)
        )


def mark_changes(paragraph: Element) -> Iterator[Element]:
    """The tracked changes of the mark of a paragraph."""
    properties = child(paragraph, n.PPR)
    run = None if properties is None else child(properties, n.RPR)
    return iter(()) if run is None else run.iterchildren(*_CHANGES)


def _is_gone(paragraph: Element, view: View) -> bool:
    """Whether its mark is not in that text."""
    return any(goes(str(one.tag), SIDES[view]) for one in mark_changes(paragraph))


def _has_words(paragraph: Element, view: View) -> bool:
    return any(_is_in(one, view) for one in _words(paragraph))


def _words(paragraph: Element) -> Iterator[Element]:
    for one in paragraph.iter(*WORDS):
        if one.tag in _SIGNS or any(map(str.isalnum, one.text or "")):
            yield one


def _is_in(element: Element, view: View) -> bool:
    """Whether no tracked change around it takes it out of that text."""
    return not any(goes(tag, SIDES[view]) for tag in _around(element))


def _around(words: Element) -> Iterator[str]:
    """The tags of the tracked changes that words lie in: theirs, a cell's, a row's."""
    for one in words.iterancestors():
        tag = str(one.tag)
        if tag in _CHANGES:
            yield tag
        elif tag in _PROPERTIES:
            properties = child(one, _PROPERTIES[tag])
            for change in () if properties is None else properties:
                if change.tag in _CHANGES:
                    yield _CHANGES[str(change.tag)]
