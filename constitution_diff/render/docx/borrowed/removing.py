"""What only the Word side has is taken out, and nothing else with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import child
from constitution_diff.render.docx.redline.slicing import NOTE_ANCHORS

from .looks import blank_behind

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_NOTE_KINDS: Final = {n.W + "footnote": "footnotes", n.W + "endnote": "endnotes"}
Anchors = dict[tuple[str, str], list["Element"]]
"""The marks of notes, by kind and number of the note."""
_KIND: Final = n.W + "fldCharType"
_PAIRS: Final = tuple(
    (n.W + f"{name}Start", n.W + f"{name}End")
    for name in ("bookmark", "commentRange", "moveFromRange", "moveToRange", "perm")
)


def remove(paragraph: Element, *, whole_row: bool = False) -> None:
    """Take out a paragraph and the empty one behind it, or its row of a table.

    One that something hangs on is only emptied: a section break, the end of a cell, a
    field that goes on elsewhere.
    """
    if whole_row:
        _remove_row(paragraph)
    elif _must_stay(paragraph):
        _empty(paragraph)
    else:
        blank = blank_behind(paragraph)
        _take_out(paragraph)
        if blank is not None and not _must_stay(blank):
            _take_out(blank)


def _remove_row(paragraph: Element) -> None:
    row = next(paragraph.iterancestors(n.TR), None)
    table = None if row is None else row.getparent()
    if row is None or table is None:
        return
    table.remove(row)
    if table.tag == n.TBL and next(table.iter(n.TR), None) is None:
        _take_out(table)


def _take_out(element: Element) -> None:
    around = element.getparent()
    if around is not None:
        around.remove(element)


def _must_stay(paragraph: Element) -> bool:
    if child(child(paragraph, n.PPR), n.W + "sectPr") is not None:
        return True
    if not _closes_its_fields(paragraph):
        return True
    before, behind = paragraph.getprevious(), paragraph.getnext()
    above = None if before is None else before.tag
    below = None if behind is None else behind.tag
    if above == n.TBL and below in (n.TBL, None, n.W + "sectPr"):
        return True
    return not _has_others(paragraph) or (below is None and above != n.P)


def _has_others(paragraph: Element) -> bool:
    """Whether other paragraphs stand beside it, which is asked near it first."""
    sides = (paragraph.itersiblings(n.P), paragraph.itersiblings(n.P, preceding=True))
    return any(next(side, None) is not None for side in sides)


def _empty(paragraph: Element) -> None:
    """Take out words and objects, but nothing of a field that goes on elsewhere."""
    kept: tuple[str, ...] = (n.RPR, n.FIELD_MARK, n.W + "instrText")
    if _closes_its_fields(paragraph):
        kept = (n.RPR,)
    for run in [*paragraph.iter(n.R)]:
        for gone in [one for one in run if one.tag not in kept]:
            run.remove(gone)


def _closes_its_fields(paragraph: Element) -> bool:
    kinds = [one.get(_KIND) for one in paragraph.iter(n.FIELD_MARK)]
    return kinds.count("begin") == kinds.count("end")


def anchors_of(body: Element) -> Anchors:
    """The marks of notes in a text."""
    found: Anchors = {}
    for anchor in body.iter(*NOTE_ANCHORS):
        key = NOTE_ANCHORS[anchor.tag], anchor.get(n.ID, "")
        found.setdefault(key, []).append(anchor)
    return found


def note_of(paragraph: Element) -> Element | None:
    """The note that a paragraph stands in; None outside all notes."""
    return next(paragraph.iterancestors(*_NOTE_KINDS), None)


def remove_note(note: Element, anchors: Anchors) -> None:
    """Take a note out, and its marks out of the text."""
    for anchor in anchors.get((_NOTE_KINDS[note.tag], note.get(n.ID, "")), ()):
        _take_out(anchor)
    _take_out(note)


def without_torn_ranges(root: Element) -> None:
    """Take out the beginnings and ends of ranges whose other half is gone."""
    for start, end in _PAIRS:
        starts = {one.get(n.ID) for one in root.iter(start)}
        ends = {one.get(n.ID) for one in root.iter(end)}
        for one in [*root.iter(start, end)]:
            if one.get(n.ID) not in starts & ends:
                _take_out(one)
