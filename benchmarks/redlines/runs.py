"""The runs of a paragraph as pieces, on one side of its tracked changes."""

from __future__ import annotations

from dataclasses import dataclass, replace
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
_FIELD: Final = {f"{W}fldChar", f"{W}instrText", f"{W}delInstrText"}
_SHOWN_ANEW: Final = {
    "PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "FILENAME",
    "DATE", "TIME", "SAVEDATE", "PRINTDATE",
}  # fmt: skip
_SYMBOL: Final = f"{W}sym"
_LEAVES: Final = {*_TEXT, *_STANDING, *_NOTES, *_OBJECTS, *_FIELD, _SYMBOL}
_PASSED_OVER: Final = {f"{W}pPr", f"{W}rPr", f"{W}sdtPr", f"{W}tblPr", _CHOICE}


@dataclass(frozen=True, slots=True)
class Run:
    """A piece, and what it stands for where it is not text."""

    piece: Piece
    note: tuple[str, str] | None = None
    """The story and the id of the note that is referred to here."""
    drawn: etree._Element | None = None
    """The object that stands here; it may hold text boxes."""
    field: str = ""
    """"begin", "separate" or "end" of a field, or a piece of its code."""
    marks: Marks = frozenset()
    """All the tracked changes that it lies in."""


def stands(marks: Marks, side: Side | None) -> bool:
    """Whether what lies in these changes is there when they are resolved so.

    All of it is while they are not resolved, which is side None.
    """
    return side is None or not marks & _GONE[side]


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


def runs(
    node: etree._Element, side: Side | None, marks: Marks = frozenset()
) -> Iterator[Run]:
    """What stands in a paragraph on that side, or on either for None, in order.

    The codes of fields are left out, and what they show is text. What Word works out
    anew whenever it opens a file, such as the number of a page, is its code in braces.
    """
    codes: list[str] = []
    for run in _standing(node, side, marks):
        if run.field == "begin":
            codes.append("")
        elif run.field == "end" and codes:
            if shown := _shown_anew(codes.pop()):
                yield replace(run, piece=Piece(shown, run.piece.mark), field="")
        elif run.field and codes:
            codes[-1] += "" if run.field == "separate" else run.field
        elif not run.field and not any(map(_shown_anew, codes)):
            yield run


def _shown_anew(code: str) -> str:
    """What stands for a field in this code; "" for one whose result is text.

    >>> _shown_anew(" PAGE "), _shown_anew(" REF _Ref1 ")
    ('{PAGE}', '')
    """
    kind = (code.split() or [""])[0].upper()
    return f"{{{kind}}}" if kind in _SHOWN_ANEW else ""


def _standing(node: etree._Element, side: Side | None, marks: Marks) -> Iterator[Run]:
    for child in node:
        tag = str(child.tag)
        if tag in _PASSED_OVER:
            continue
        if tag in TRACKED:
            yield from _standing(child, side, marks | {TRACKED[tag]})
        elif tag == f"{W}fldSimple":
            yield from _simple(child, side, marks)
        elif tag in _LEAVES:
            if stands(marks, side):
                yield replace(_run(child, tag, said(marks)), marks=marks)
        elif len(child):
            yield from _standing(child, side, marks)


def _simple(node: etree._Element, side: Side | None, marks: Marks) -> Iterator[Run]:
    if stands(marks, side):
        for part in ("begin", node.get(f"{W}instr", ""), "separate"):
            yield Run(Piece("", said(marks)), field=part, marks=marks)
        yield from _standing(node, side, marks)
        yield Run(Piece("", said(marks)), field="end", marks=marks)


def _run(node: etree._Element, tag: str, mark: Mark) -> Run:
    if tag in _TEXT:
        return Run(Piece(node.text or "", mark))
    if tag == _SYMBOL:
        return Run(Piece(_symbol(node), mark))
    if tag in _FIELD:
        part = node.get(f"{W}fldCharType") or node.text or ""
        return Run(Piece("", mark), field=part)
    if tag in _NOTES:
        return Run(Piece(OBJECT, mark), note=(_NOTES[tag], node.get(f"{W}id", "")))
    if tag in _OBJECTS:
        return Run(Piece(OBJECT, mark), drawn=node)
    return Run(Piece(_STANDING[tag], mark))


def _symbol(node: etree._Element) -> str:
    return chr(int(node.get(f"{W}char", "fffd"), 16))
