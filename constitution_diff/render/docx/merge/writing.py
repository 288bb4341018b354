"""The merge as tracked changes in a document of our own layout.

Numbers and references are those of the merged version, without marks: Word cannot
track a number that follows by itself.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING, Final

from lxml.etree import SubElement

from constitution_diff.model import PLAIN, Outline, Party
from constitution_diff.render.docx.document import placed
from constitution_diff.render.docx.document.markup import W, put, put_words
from constitution_diff.render.docx.document.writing import document_of
from constitution_diff.render.docx.package import saved
from constitution_diff.render.plain import in_xml

from .entries import entries_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml.etree import _Element as Element

    from constitution_diff.model import Clause, Edition, Merge

    from .entries import Entry
    from .segments import Segment, Who

_BODY: Final = "word/document.xml#p"
_RUN_IN: Final = "RunInHeading"


def merge_docx(merge: Merge, edition: Edition = PLAIN) -> bytes:
    """The base with the changes of both sides, each under the name of its side.

    Accepting everything gives the merged version, both wordings where they are in
    conflict; accepting one side and what both did, and rejecting the other, that side.
    """
    del edition
    entries = entries_of(merge)
    shown = Outline(
        title=merge.merged.title, clauses=tuple(entry.clause for entry in entries)
    )
    document = document_of(shown)
    body = document.element.body
    paragraphs = list(body.iter(f"{W}p"))
    hand = _Hand(merge)
    for entry, clause in zip(entries, placed(shown).clauses, strict=True):
        _mark(hand, entry, clause, [paragraphs[at] for at in _places(clause)])
    _close(body)
    return saved(document)


def _places(clause: Clause) -> Iterator[int]:
    for place in clause.places:
        if place.startswith(_BODY):
            yield int(place.removeprefix(_BODY))


class _Hand:
    """Who marks: names and running numbers. Private to one file."""

    def __init__(self, merge: Merge) -> None:
        self._names = {party: merge.name_of(party) for party in Party}
        self._numbers = count(1)

    def mark(self, parent: Element, name: str, who: Who) -> Element:
        """A new w:ins or w:del under the names of those who did it."""
        author = " and ".join(self._names[party] for party in Party if party in who)
        return put(parent, name, id=next(self._numbers), author=in_xml(author))


def _mark(
    hand: _Hand, entry: Entry, clause: Clause, paragraphs: Sequence[Element]
) -> None:
    """The words of one provision, whose they are."""
    if clause.cells:
        _mark_row(hand, entry, paragraphs)
        return
    for paragraph in paragraphs:
        runs = [child for child in paragraph if child.tag == f"{W}r"]
        labels = runs[:1] if clause.label else []
        for run in runs:
            paragraph.remove(run)
        for run in labels:
            _whole(hand, paragraph, run, entry)
        runs_in = bool(clause.heading and clause.text)
        _put(hand, paragraph, entry.heading, bold=runs_in)
        if runs_in or (_any(entry.heading) and _any(entry.text)):
            blank = put(paragraph, "r")
            put_words(blank, " ")
            paragraph.remove(blank)
            _whole(hand, paragraph, blank, entry)
        _put(hand, paragraph, entry.text)
        _mark_end(hand, paragraph, entry)


def _any(words: Iterable[Segment]) -> bool:
    return any(one.text for one in words)


def _whole(hand: _Hand, paragraph: Element, run: Element, entry: Entry) -> None:
    """A run that comes and goes with its whole paragraph."""
    holder = paragraph
    if entry.inserted:
        holder = hand.mark(holder, "ins", entry.inserted)
    if entry.deleted:
        holder = hand.mark(holder, "del", entry.deleted)
        _as_deleted(run)
    holder.append(run)


def _as_deleted(run: Element) -> None:
    for text in run.iter(f"{W}t"):
        text.tag = f"{W}delText"


def _put(
    hand: _Hand, paragraph: Element, words: Iterable[Segment], *, bold: bool = False
) -> None:
    for one in words:
        if not one.text:
            continue
        holder = paragraph
        if one.inserted:
            holder = hand.mark(holder, "ins", one.inserted)
        if one.deleted:
            holder = hand.mark(holder, "del", one.deleted)
        run = put(holder, "r")
        if bold:
            put(put(run, "rPr"), "rStyle", val=_RUN_IN)
        put_words(run, one.text)
        if one.deleted:
            _as_deleted(run)


def _mark_end(hand: _Hand, paragraph: Element, entry: Entry) -> None:
    """The mark of a paragraph that one side puts in, or takes out."""
    if not (entry.inserted or entry.deleted):
        return
    properties = paragraph.find(f"{W}pPr")
    assert properties is not None  # noqa: S101 - each has a style
    run = SubElement(properties, f"{W}rPr")
    if entry.inserted:
        hand.mark(run, "ins", entry.inserted)
    if entry.deleted:
        hand.mark(run, "del", entry.deleted)


def _mark_row(hand: _Hand, entry: Entry, paragraphs: Sequence[Element]) -> None:
    for paragraph, words in zip(
        paragraphs, _cells(entry.text, len(paragraphs)), strict=True
    ):
        for run in [child for child in paragraph if child.tag == f"{W}r"]:
            paragraph.remove(run)
        _put(hand, paragraph, words)
    row = next(paragraphs[0].iterancestors(f"{W}tr"), None) if paragraphs else None
    properties = None if row is None else row.find(f"{W}trPr")
    if properties is None:
        return
    if entry.inserted:
        hand.mark(properties, "ins", entry.inserted)
    if entry.deleted:
        hand.mark(properties, "del", entry.deleted)


def _cells(words: Iterable[Segment], n_cells: int) -> list[list[Segment]]:
    """The words of a row, cut at its tabs; what is left over stands in the last."""
    cells: list[list[Segment]] = [[] for _ in range(n_cells)]
    at = 0
    for one in words:
        first, *rest = one.text.split("\t")
        cells[at].append(replace(one, text=first))
        for piece in rest:
            at = min(at + 1, n_cells - 1)
            cells[at].append(replace(one, text=piece))
    return cells


def _close(body: Element) -> None:
    """An empty line behind a last paragraph whose mark comes or goes."""
    blocks = [child for child in body if child.tag in (f"{W}p", f"{W}tbl")]
    last = blocks[-1] if blocks else None
    if last is not None and last.find(f"{W}pPr/{W}rPr") is not None:
        empty = put(body, "p")
        body.remove(empty)
        last.addnext(empty)
