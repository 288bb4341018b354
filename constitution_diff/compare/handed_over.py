"""Why a provision that moved may say something else, though its words are the same.

A power is that of the officer whose heading or lead-in it stands under. What stays so
where the heading was only renamed, or went along, is no reason.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import Kind
from constitution_diff.model.naming import shortened

from .leads import introductions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from constitution_diff.model import Clause, ClauseId, Link, Outline

    from .leads import Introduction

_LONGEST: Final = 60
"""So many characters of a heading are told."""


class Hands:
    """What introduces each provision of two versions, and which of it is the same."""

    def __init__(self, links: Iterable[Link], old: Outline, new: Outline) -> None:
        both = [link for link in links if link.old and link.new]
        self._old, self._new = old, new
        self._was, self._is = introductions(old), introductions(new)
        self._heirs = {clause: link.new for link in both for clause in link.old}
        self._known = {clause for link in both for clause in link.new}
        self._left: set[ClauseId | None] = set()
        self._reached: set[ClauseId | None] = set()
        for link in both:
            if not link.moved:
                self._note_leads(link)

    def _note_leads(self, link: Link) -> None:
        """Keep what led on to a provision that stays, where that is another one now.

        What leads on to a row leads on to its table, too, which is noted by itself.
        """
        was, now = self._was[link.old[0]], self._is[link.new[0]]
        is_row = self._old[link.old[0]].kind is Kind.ROW
        old, new = (was.group, now.group) if is_row else (was.lead, now.lead)
        if not self._answer(old, new):
            self._left.add(old)
            self._reached.add(new)

    def reasons(self, link: Link) -> Iterator[str]:
        """What a provision that moved is read with, and was not before; or no more."""
        was, now = self._was[link.old[0]], self._is[link.new[0]]
        in_part = self._answer(
            _top(self._old, link.old[0]), _top(self._new, link.new[0])
        )
        led_alike = self._answer(was.lead, now.lead)
        if not in_part:
            yield "moved to another Part"
        if not led_alike:
            yield "moved under another lead-in"
        if in_part and led_alike:
            yield from self._other_heading(was, now)
        if link.old[0] in self._left or link.new[0] in self._reached:
            yield "leads on to something else than before"

    def _other_heading(self, was: Introduction, now: Introduction) -> Iterator[str]:
        """The reason that another heading is, or another subheading of a table."""
        old, new = was.group, now.group
        if self._answer(old, new):
            old, new = was.heading, now.heading
            if self._is_headed_alike(old, new):
                return
        names = _called(self._old, old), _called(self._new, new)
        yield f"moved under another heading ({' → '.join(names)})"

    def _answer(self, old: ClauseId | None, new: ClauseId | None) -> bool:
        """Whether what stood above is what stands there now, or nothing does."""
        return new is None if old is None else new in self._heirs.get(old, ())

    def _is_headed_alike(self, old: ClauseId | None, new: ClauseId | None) -> bool:
        """Whether the heading is the same one, also where a label hid that it is."""
        if old is None or new is None or self._answer(old, new):
            return self._answer(old, new)
        if old in self._heirs or new in self._known:
            return False
        return _title(self._old[old]) == _title(self._new[new])


def _top(outline: Outline, clause: ClauseId) -> ClauseId:
    parent = outline[clause].parent
    while parent is not None:
        clause, parent = parent, outline[parent].parent
    return clause


def _called(outline: Outline, clause: ClauseId | None) -> str:
    """The words of a heading; a dash where there is none."""
    words = outline[clause].heading or outline[clause].text if clause else ""
    # A colon and a blank would make it read like an effect: "money: £5 → £7".
    return shortened(words.replace(": ", " – "), _LONGEST) or "–"


def _title(clause: Clause) -> str:
    """A heading without a label that was read as of it: "Part DE: Budget panel"."""
    return clause.heading.rpartition(":")[2].strip().casefold()
