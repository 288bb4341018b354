"""Tracked changes, gathered while the text is read.

Spans name a change by its place here, so a place is given out when the change opens
and the words are added as they come.
"""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Noise, Revision, RevisionKind, RevisionUnit
from constitution_diff.model.values import dataclass

from . import names as n

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

KINDS: Final = {
    n.INS: RevisionKind.INSERTED,
    n.DEL: RevisionKind.DELETED,
    n.MOVE_FROM: RevisionKind.MOVED_FROM,
    n.MOVE_TO: RevisionKind.MOVED_TO,
    n.W + "cellIns": RevisionKind.INSERTED,
    n.W + "cellDel": RevisionKind.DELETED,
}
"""The elements that put words in or take them out."""
_NEW: Final = frozenset({RevisionKind.INSERTED, RevisionKind.MOVED_TO})
_GONE: Final = frozenset({RevisionKind.DELETED, RevisionKind.MOVED_FROM})
_WORD_KINDS: Final = _NEW | _GONE
COMING: Final = frozenset(tag for tag, kind in KINDS.items() if kind in _NEW)
GOING: Final = frozenset(tag for tag, kind in KINDS.items() if kind in _GONE)
_MOVE_STARTS: Final = {
    n.MOVE_FROM_START: RevisionKind.MOVED_FROM,
    n.MOVE_TO_START: RevisionKind.MOVED_TO,
}
_MOVE_ENDS: Final = {
    n.MOVE_FROM_END: RevisionKind.MOVED_FROM,
    n.MOVE_TO_END: RevisionKind.MOVED_TO,
}
MOVE_RANGES: Final = frozenset(_MOVE_STARTS) | frozenset(_MOVE_ENDS)
CONTROL_CHANGES: Final = frozenset(
    f"{n.W}customXml{change}RangeStart"
    for change in ("Ins", "Del", "MoveFrom", "MoveTo")
)
"""A content control put around words or taken off them; the words have changes of
their own (ECMA-376 Part 1, 17.13.5.6)."""


@dataclass(slots=True)
class Draft:
    """A tracked change whose words are still being read."""

    kind: RevisionKind
    unit: RevisionUnit
    author: str
    date: str
    pair: str
    noise: Noise = Noise.NONE
    words: list[str] = field(default_factory=list)
    has_field: bool = False
    volatile: bool = True
    """Everything read so far was the result of a PAGE or DATE field."""


@dataclass(slots=True)
class _Moves:
    """The ranges of one kind of move, the innermost last."""

    begun: list[tuple[str, str]] = field(default_factory=list)
    """Id and name; one that ended stays until those begun after it have ended."""
    still_open: set[str] = field(default_factory=set)

    def begin(self, range_id: str, name: str) -> None:
        self.begun.append((range_id, name))
        self.still_open.add(range_id)

    def end(self, range_id: str) -> None:
        self.still_open.discard(range_id)

    def innermost(self) -> str:
        """The name of the open range begun last; "" when none is open."""
        while self.begun and self.begun[-1][0] not in self.still_open:
            self.begun.pop()
        return self.begun[-1][1] if self.begun else ""


def _no_moves() -> dict[RevisionKind, _Moves]:
    return {kind: _Moves() for kind in _MOVE_STARTS.values()}


@dataclass(slots=True)
class RevisionLog:
    """Every tracked change met so far, in the order they open."""

    drafts: list[Draft] = field(default_factory=list)
    _moves: dict[RevisionKind, _Moves] = field(default_factory=_no_moves)

    def open(
        self,
        element: Element,
        kind: RevisionKind,
        unit: RevisionUnit = RevisionUnit.RUN,
        noise: Noise = Noise.NONE,
    ) -> int:
        """The place of a new change that `element` records."""
        author, date = element.get(n.AUTHOR, ""), element.get(n.DATE, "")
        draft = Draft(kind, unit, author, date, self._pair(kind), noise)
        self.drafts.append(draft)
        return len(self.drafts) - 1

    def formatted(self, element: Element, unit: RevisionUnit) -> int:
        """The place of a change that `element` records and that touches no words."""
        return self.open(element, RevisionKind.FORMATTED, unit, Noise.FORMATTING)

    def remark(self, element: Element, words: str) -> int:
        """The place of a remark that somebody wrote beside the text."""
        place = self.open(element, RevisionKind.COMMENT)
        self.add((place,), words, volatile=False)
        return place

    def is_harmless(self, place: int) -> bool:
        """Whether what the change lies on stands in both views."""
        return self.drafts[place].kind not in _WORD_KINDS

    def survives(self, places: tuple[int, ...]) -> tuple[bool, bool]:
        """Whether what lies in these changes stands in the original, in the final."""
        if not places:
            return True, True
        kinds = {self.drafts[place].kind for place in places}
        return kinds.isdisjoint(_NEW), kinds.isdisjoint(_GONE)

    def add(self, places: tuple[int, ...], text: str, *, volatile: bool) -> None:
        """Add words to the changes that they lie in."""
        for place in places:
            draft = self.drafts[place]
            draft.words.append(text)
            draft.volatile = draft.volatile and volatile

    def touch_field(self, places: tuple[int, ...]) -> None:
        """Note that a field code lies in these changes."""
        for place in places:
            self.drafts[place].has_field = True

    def move_range(self, element: Element) -> None:
        """Follow the marks that name a move, which may begin and end anywhere."""
        range_id = element.get(n.ID, "")
        if element.tag in _MOVE_ENDS:
            self._moves[_MOVE_ENDS[element.tag]].end(range_id)
        else:
            moves = self._moves[_MOVE_STARTS[element.tag]]
            moves.begin(range_id, element.get(n.NAME, ""))

    def revisions(self) -> tuple[Revision, ...]:
        """The changes as values."""
        return tuple(_revision(draft) for draft in self.drafts)

    def _pair(self, kind: RevisionKind) -> str:
        moves = self._moves.get(kind)
        return "" if moves is None else moves.innermost()


def _revision(draft: Draft) -> Revision:
    text = "".join(draft.words)
    is_run = draft.unit is RevisionUnit.RUN
    code_only = is_run and draft.has_field and not text
    return Revision(
        kind=draft.kind,
        unit=RevisionUnit.FIELD if code_only else draft.unit,
        text=text,
        author=draft.author,
        date=draft.date,
        pair=draft.pair,
        noise=_noise(draft, text) if is_run else draft.noise,
    )


def _noise(draft: Draft, text: str) -> Noise:
    if draft.noise is not Noise.NONE:
        return draft.noise
    if not text:
        return Noise.EMPTY
    return Noise.PAGE_FIELD if draft.volatile else Noise.NONE
