"""The runs of a paragraph as pieces, on one side of its tracked changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from benchmarks.redlines.blocks import Mark, Piece, Side
from benchmarks.redlines.parts import W

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    Marks = frozenset[str]
    """The local names of the tracked changes that something lies in."""

OBJECT: Final = "\ufffc"
"""A picture, a drawing, or the sign of a note."""
TRACKED: Final = {f"{W}{name}": name for name in ("ins", "del", "moveFrom", "moveTo")}
_GONE: Final = {
    Side.OLD: frozenset({"ins", "moveTo"}), Side.NEW: frozenset({"del", "moveFrom"}),
}  # fmt: skip
_STANDING: Final = {
    f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}br": "\n", f"{W}cr": "\n",
    f"{W}noBreakHyphen": "\u2011", f"{W}softHyphen": "\u00ad",
}  # fmt: skip
_TEXT: Final = {
    f"{W}t", f"{W}delText",
    "{http://schemas.openxmlformats.org/officeDocument/2006/math}t",
}  # fmt: skip
_NOTES: Final = {
    f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote",
}  # fmt: skip
_OBJECTS: Final = {f"{W}drawing", f"{W}pict", f"{W}object"}
_CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PASSED_OVER: Final = {f"{W}pPr", f"{W}rPr", f"{W}sdtPr", f"{W}tblPr", _CHOICE}


@dataclass(frozen=True, slots=True)
class Run:
    """A piece, and what it stands for where it is not text."""

    piece: Piece
    note: tuple[str, str] | None = None
    """The story and the id of the note that is referred to here."""
    drawn: etree._Element | None = None
    """The object that stands here; it may hold text boxes."""


def stands(marks: Marks, side: Side) -> bool:
    """Whether what lies in these changes is there when they are resolved so."""
    return not marks & _GONE[side]


def said(marks: Marks) -> Mark:
    """What the changes around something say of it.

    >>> said(frozenset({"moveFrom", "del"}))
    <Mark.DELETED: 'deleted'>
    """
    for name, mark in _SAID:
        if name in marks:
            return mark
    return Mark.KEPT


_SAID: Final = (
    ("del", Mark.DELETED), ("ins", Mark.INSERTED),
    ("moveFrom", Mark.MOVED), ("moveTo", Mark.MOVED),
)  # fmt: skip


def changes_on(properties: etree._Element | None) -> Marks:
    """The changes named by children of an element: of a mark, or of a row."""
    if properties is None:
        return frozenset()
    return frozenset(
        TRACKED[str(child.tag)] for child in properties if child.tag in TRACKED
    )


def runs(node: etree._Element, side: Side, marks: Marks = frozenset()) -> Iterator[Run]:
    """What stands in a paragraph on that side, in order.

    The codes of fields are left out, and what they show is text.
    """
    for child in node:
        tag = str(child.tag)
        if tag in _PASSED_OVER:
            continue
        if tag in TRACKED:
            yield from runs(child, side, marks | {TRACKED[tag]})
        elif tag in _TEXT or tag in _STANDING or tag in _NOTES or tag in _OBJECTS:
            if stands(marks, side):
                yield _run(child, tag, said(marks))
        elif len(child):
            yield from runs(child, side, marks)
        elif tag == f"{W}sym" and stands(marks, side):
            yield Run(Piece(_symbol(child), said(marks)))


def _run(node: etree._Element, tag: str, mark: Mark) -> Run:
    if tag in _TEXT:
        return Run(Piece(node.text or "", mark))
    if tag in _NOTES:
        return Run(Piece(OBJECT, mark), note=(_NOTES[tag], node.get(f"{W}id", "")))
    if tag in _OBJECTS:
        return Run(Piece(OBJECT, mark), drawn=node)
    return Run(Piece(_STANDING[tag], mark))


def _symbol(node: etree._Element) -> str:
    return chr(int(node.get(f"{W}char", "fffd"), 16))
