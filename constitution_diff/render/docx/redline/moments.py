"""Insertions that must not be taken for one, told apart by their dates.

LibreOffice takes what one author put in at the end of a paragraph, and within a minute
at the beginning of the next, for a single insertion. When it is rejected, the mark
between the two goes as well: "foo;[ and]¶ [bar.¶] baz¶" becomes "foo;baz¶". Where an
empty paragraph stands between the two, it is lost. A contents list below such an
insertion is not rejected in its first line. The upper one is therefore dated two
minutes off. Seen in 7.4 and of insertions only, not of deletions and moves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.read.docx import names as n
from constitution_diff.render.docx.resolve.hands import another_minute

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from lxml.etree import _Element as Element

    from .marking import Marker

_OF_MARK: Final = f"{n.PPR}/{n.RPR}"
_CHANGES: Final = (n.INS, n.DEL, n.MOVE_FROM, n.MOVE_TO)
_WORDLESS: Final = frozenset({n.RPR, n.PAGE_BREAK})


def date_apart(root: Element, marker: Marker) -> None:
    """Give our insertions of a part another date where they would be joined.

    All of one paragraph have the same date.
    """
    date = another_minute(marker.date)
    holders = _with_insertions(root, marker)
    for paragraph in reversed(holders):
        if not _is_near(paragraph, holders):
            continue
        joined = _joined_below(paragraph)
        # What is of another date is somebody else's, or was told apart already.
        if joined is not None and marker.made(joined):
            for insertion in _insertions(paragraph):
                if marker.made(insertion):
                    insertion.set(n.DATE, date)


def _with_insertions(root: Element, marker: Marker) -> dict[Element, None]:
    """The paragraphs that hold any of ours, each once, in order."""
    holders = (
        next(insertion.iterancestors(n.P), None)
        for insertion in root.iter(n.INS)
        if marker.made(insertion)
    )
    return dict.fromkeys(holder for holder in holders if holder is not None)


def _is_near(paragraph: Element, holders: Container[Element]) -> bool:
    """Whether one of the two paragraphs below is among the holders: most are not."""
    below = _below(paragraph)
    if below is None or below in holders:
        return below is not None
    further = _below(below)
    return further is not None and further in holders


def _insertions(paragraph: Element) -> Iterator[Element]:
    """Those of its words and of its mark, without those in its text boxes."""
    for insertion in paragraph.iter(n.INS):
        if next(insertion.iterancestors(n.P), None) is paragraph:
            yield insertion


def _joined_below(paragraph: Element) -> Element | None:
    """The insertion that would be joined with the one that this paragraph ends in."""
    below = _below(paragraph)
    if _mark(paragraph) is None:
        ends_in_one = any(_insertion(run) is not None for run in _runs(paragraph)[-1:])
        return _first(below) if ends_in_one and below is not None else None
    if below is None or _mark(paragraph) != n.INS:
        return None
    if _begins_list(below):
        return _first(below)
    # With an empty paragraph between, the two seem to touch.
    further = None if _mark(below) or _runs(below) else _below(below)
    return None if further is None else _first(further)


def _begins_list(paragraph: Element) -> bool:
    """Whether a field begins in it that ends in another."""
    kinds = [mark.get(f"{n.W}fldCharType") for mark in paragraph.iter(n.FIELD_MARK)]
    return kinds.count("begin") > kinds.count("end")


def _first(paragraph: Element) -> Element | None:
    """The insertion that it begins with; the mark's, if it has no words."""
    for run in _runs(paragraph):
        return _insertion(run)
    return paragraph.find(f"{_OF_MARK}/{n.INS}")


def _mark(paragraph: Element) -> str | None:
    """What becomes of the mark that ends it; None when it stays."""
    properties = paragraph.find(_OF_MARK)
    changes = () if properties is None else properties.iterchildren(*_CHANGES)
    return next((str(change.tag) for change in changes), None)


def _runs(paragraph: Element) -> list[Element]:
    """Those of its own that say something."""
    return [
        run
        for run in paragraph.iter(n.R)
        if any(child.tag not in _WORDLESS and not _is_blank(child) for child in run)
        and next(run.iterancestors(n.P), None) is paragraph
    ]


def _is_blank(child: Element) -> bool:
    return child.tag == n.T and not child.text


def _insertion(run: Element) -> Element | None:
    """What it was put in with; None where it was not, or was taken out again."""
    change = next(run.iterancestors(*_CHANGES, n.P), None)
    return change if change is not None and change.tag == n.INS else None


def _below(block: Element) -> Element | None:
    """The paragraph that stands next, in a content control or not; none in a table."""
    for other in block.itersiblings(n.P, n.TBL, n.SDT):
        if other.tag == n.SDT:
            return other.find(f"{n.SDT_CONTENT}/{n.P}")
        return other if other.tag == n.P else None
    parent = block.getparent()
    around = None if parent is None else parent.getparent()
    if around is None or parent is None or parent.tag != n.SDT_CONTENT:
        return None
    return _below(around)
