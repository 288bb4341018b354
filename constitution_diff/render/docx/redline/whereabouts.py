"""Where in a redline a provision stands, the mark of a note, a line of the cover."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Kind
from constitution_diff.model.values import dataclass
from constitution_diff.read.docx import names as n

from .slicing import NOTE_ANCHORS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element as Element

    from constitution_diff.model import Clause, ClauseId, Outline

    from .pairs import Placing

_COMING: Final = (n.INS, n.MOVE_TO)
NOTES: Final = (n.W + "footnote", n.W + "endnote")
_GOING: Final = (n.DEL, n.MOVE_FROM)


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Finds in a redline what one of the two files says."""

    outline: Outline
    placing: Placing
    paragraphs: Mapping[str, tuple[Element, ...]]
    """Of each clause, by its id."""
    in_clauses: frozenset[Element]
    written: Mapping[Element, Element]
    """What became of a paragraph in the redline."""
    root: Element
    """The main part of the redline."""
    is_old: bool
    notes: Mapping[str, str] = field(default_factory=dict)
    """As `notes_by_place` gives them, of the file before anything was written."""
    boxed: Mapping[Element, Element] = field(default_factory=dict)
    """As `paragraphs_of_boxes` gives them, of the file before that, too."""

    def of_clause(self, clause: Clause) -> Element | None:
        """The paragraph where a clause begins; of a note, its mark in the text.

        A table begins with its first row, and words in a text box where that hangs.
        None where it is in no paragraph of the body.
        """
        if clause.kind is Kind.TABLE:
            rows = (one for one in self.outline.clauses if one.parent == clause.id)
            clause = next(rows, clause)
        if clause.anchor is None:
            return self._first(self.paragraphs.get(str(clause.id), ()))
        there = self._first(self.paragraphs.get(str(clause.anchor.clause), ()))
        if there is None:
            return None
        return self._marks(clause.anchor.clause, there).get(self._note(clause), there)

    def is_boxed(self, clause: ClauseId) -> bool:
        """Whether a clause stands in a text box."""
        return any(one in self.boxed for one in self.paragraphs.get(str(clause), ()))

    def all_of(self, clause: Clause) -> Iterator[Element]:
        """The paragraphs of a clause in the redline; none of a note."""
        for one in self.paragraphs.get(str(clause.id), ()):
            there = self.written.get(one, one)
            if self.root in there.iterancestors():
                yield there

    def _marks(self, clause: ClauseId, there: Element) -> dict[object, Element]:
        """The marks of the notes of a clause; none where it is not sure which is whose.

        A note of several paragraphs is several clauses, and has one mark.
        """
        away = _COMING if self.is_old else _GOING
        marks = [
            one
            for one in there.iter(*NOTE_ANCHORS)
            if next(one.iterancestors(*away), None) is None
        ]
        anchors = {
            self._note(one): one.anchor.at
            for one in self.outline.clauses
            if one.anchor is not None and one.anchor.clause == clause
        }
        if len(anchors) != len(marks) or None in anchors.values():
            return {}
        in_order = sorted(anchors, key=lambda note: anchors[note] or 0)
        return dict(zip(in_order, marks, strict=True))

    def _note(self, clause: Clause) -> object:
        """What tells the note of a clause; its place where its paragraph is unknown."""
        places = (self.notes.get(place) for place in clause.places)
        return next(filter(None, places), clause.anchor)

    def of_line(self, words: str) -> Element | None:
        """The paragraph of a line that is in no clause, by its words."""
        said = "".join(words.split())
        return self._first(
            tuple(
                one
                for one in self.placing.paragraphs
                if said
                and one not in self.in_clauses
                and _squeezed(one).startswith(said)
            )
        )

    def _first(self, paragraphs: tuple[Element, ...]) -> Element | None:
        held = (self.boxed.get(one, one) for one in paragraphs)
        there = (self.written.get(one, one) for one in held)
        return next((one for one in there if self.root in one.iterancestors()), None)


def paragraphs_of_boxes(root: Element) -> dict[Element, Element]:
    """Of each paragraph in a text box, that of the text which the box hangs on."""
    boxed = {}
    for box in root.iter(n.TEXT_BOX):
        around = [*box.iterancestors(n.P)]
        if around:
            boxed.update(dict.fromkeys(box.iter(n.P), around[-1]))
    return boxed


def notes_by_place(noted: Mapping[str, Element]) -> dict[str, str]:
    """Of each paragraph in a note, by its address, what tells the note from others.

    The paragraphs are given by their addresses.
    """
    return {
        place: f"{place.partition('#')[0]}#{note.get(n.ID)}"
        for place, one in noted.items()
        for note in one.iterancestors(*NOTES)
    }


def _squeezed(paragraph: Element) -> str:
    """What a paragraph prints, without blanks."""
    words = "".join(word.text or "" for word in paragraph.iter(n.T))
    return "".join(words.split())
