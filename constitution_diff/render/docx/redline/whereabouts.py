"""Where in a redline a provision stands, the mark of a note, a line of the cover."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model.values import dataclass
from constitution_diff.read.docx import names as n

from .slicing import NOTE_ANCHORS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Element

    from constitution_diff.model import Anchor, Clause, ClauseId, Outline

    from .pairs import Placing

_COMING: Final = (n.INS, n.MOVE_TO)
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

    def of_clause(self, clause: Clause) -> Element | None:
        """The paragraph where a clause begins; of a note, its mark in the text.

        None where it is in no paragraph of the body.
        """
        if clause.anchor is None:
            return self._first(self.paragraphs.get(str(clause.id), ()))
        there = self._first(self.paragraphs.get(str(clause.anchor.clause), ()))
        if there is None:
            return None
        return self._marks(clause.anchor.clause, there).get(clause.anchor, there)

    def _marks(self, clause: ClauseId, there: Element) -> dict[Anchor, Element]:
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
            one.anchor
            for one in self.outline.clauses
            if one.anchor is not None and one.anchor.clause == clause
        }
        if len(anchors) != len(marks) or any(one.at is None for one in anchors):
            return {}
        return dict(zip(sorted(anchors, key=_at), marks, strict=True))

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
        there = (self.written.get(one, one) for one in paragraphs)
        return next((one for one in there if self.root in one.iterancestors()), None)


def _at(anchor: Anchor) -> int:
    return anchor.at or 0


def _squeezed(paragraph: Element) -> str:
    """What a paragraph prints, without blanks."""
    words = "".join(word.text or "" for word in paragraph.iter(n.T))
    return "".join(words.split())
