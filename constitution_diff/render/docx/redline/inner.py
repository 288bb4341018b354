"""Texts inside others: notes and text boxes, each compared where its anchor stands."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from constitution_diff.model.values import dataclass
from constitution_diff.read.docx import names as n

from .finding import outer_boxes
from .notes import begin_with, edited, emptied
from .side import units
from .slicing import NOTE_ANCHORS
from .weave import Weaver

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element as Element

    from .leaves import Twins
    from .marking import Marker
    from .notes import Notes
    from .spelling import Speller


@dataclass(slots=True)
class InnerTexts:
    """Puts together the texts of notes and of text boxes, once the text around is."""

    notes: Notes
    speller: Callable[[str, str], Speller]
    """For an old part and a new one."""
    _done: set[Element] = field(default_factory=set)
    """The notes that were compared: a shape and what stands for it have one."""

    def compare(self, twins: list[tuple[Speller, Twins]]) -> None:
        """The texts of notes and of text boxes that both files have."""
        while twins:
            speller, pair = twins.pop(0)
            kind = NOTE_ANCHORS.get(pair.old.tag)
            inner = (
                self._boxes(speller, pair) if kind is None else self._note(pair, kind)
            )
            twins += [(inner, twin) for twin in inner.twins]

    def _boxes(self, speller: Speller, pair: Twins) -> Speller:
        inner = self.speller(speller.old_part, speller.new_part)
        for old, new in zip(outer_boxes(pair.old), outer_boxes(pair.new), strict=False):
            Weaver(inner).both(old, new)
        return inner

    def _note(self, pair: Twins, kind: str) -> Speller:
        inner = self._in_notes(kind)
        old = self.notes.note(kind, pair.old.get(n.ID, ""), old=True)
        new = self.notes.note(kind, pair.new.get(n.ID, ""), old=False)
        if old is not None and new is not None and new not in self._done:
            self._done.add(new)
            Weaver(inner).both(old, new)
        return inner

    def tell_moved(self, speller: Speller) -> None:
        """The texts of notes and of text boxes that moved: edits show at each place."""
        for halves in speller.moved.values():
            old, gone, come = halves.old, halves.gone, halves.come
            if old is None or gone is None or come is None:
                continue
            kind = NOTE_ANCHORS.get(old.tag)
            if kind is None:
                weaver = Weaver(self.speller(speller.old_part, speller.new_part))
                boxes = zip(*map(outer_boxes, (old, gone, come)), strict=False)
                for texts in boxes:
                    weaver.halves(*texts)
                    self._moved_notes(*texts)
            else:
                self._moved_note(kind, old, gone, come)

    def _moved_notes(self, *texts: Element) -> None:
        """The notes of a text box that moved, if it has as many as it had."""
        for anchor, kind in NOTE_ANCHORS.items():
            held = [list(text.iter(anchor)) for text in texts]
            if len({len(one) for one in held}) == 1:
                for anchors in zip(*held, strict=True):
                    self._moved_note(kind, *anchors)

    def _moved_note(self, kind: str, old: Element, *halves: Element) -> None:
        note = self.notes.note(kind, old.get(n.ID, ""), old=True)
        here = [self.notes.note(kind, one.get(n.ID, ""), old=False) for one in halves]
        there = [one for one in here if one is not None and one not in self._done]
        if note is not None and len(there) == len(halves):
            self._done.update(there)
            Weaver(self._in_notes(kind)).halves(note, *there)

    def tell_sole(self, kind: str, marker: Marker) -> None:
        """Mark the words of a note that came or went with its anchor, as Word does."""
        weaver = Weaver(self._in_notes(kind))
        sole = dict.fromkeys(self.notes.sole(kind, marker))
        for went, came in list(edited(sole)):
            del sole[went], sole[came]
            weaver.halves(went.said, went.note, came.note)
        for one in sole:
            if one.came:
                weaver.text((), list(units(one.note)), one.note)
            else:
                signs = emptied(one.note)
                weaver.text(list(units(one.said)), (), one.note)
                begin_with(one.note, signs)

    def _in_notes(self, kind: str) -> Speller:
        parts = self.notes.part(kind, old=True), self.notes.part(kind, old=False)
        return self.speller(*parts)
