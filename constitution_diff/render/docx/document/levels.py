"""How far each clause is set in, and which rank its heading has, by one fixed rule.

A clause that carries on the number of the heading above it is not set in from it, as
4.1 below "4 Quorum", nor is one below "Article 4"; what lies in words is set in, and so
is every lettered item. Parts and headings without a number set nothing in. What is set
in further than a first number is no heading of Word's, whose place is the margin.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Clause, ClauseId, Outline

DEEPEST: Final = 9
"""What lies deeper is set in no further; Word has as many ranks of headings."""
_ALWAYS: Final = (Kind.PART, Kind.HEADING)
"""Kinds that are headings even where nothing lies in them."""
_NUMBERED: Final = (Kind.CLAUSE, Kind.ITEM)


class Levels:
    """The levels of one outline. Private to one layout."""

    def __init__(self, outline: Outline) -> None:
        self._outline = outline
        self._holding = {clause.parent for clause in outline.clauses}
        self._level: dict[ClauseId, int] = {}
        self._rank: dict[ClauseId, int] = {}
        self._ranked: set[ClauseId] = set()
        titles = frozenset(_titles(outline, self._holding))
        for clause in outline.clauses:
            level, rank = self._around(clause)
            self._level[clause.id] = level + self._step(clause, level)
            is_heading = clause.id in titles and self._level[clause.id] <= 1
            self._ranked.update([clause.id] * is_heading)
            self._rank[clause.id] = rank + is_heading

    def level(self, clause: Clause) -> int:
        """How far it is set in, from 0 for the margin to `DEEPEST`.

        Of a numbered clause it is where the words stand; the number hangs before them.
        """
        return min(self._level[clause.id], DEEPEST)

    def rank(self, clause: Clause) -> int:
        """Of a heading of Word's, its rank from 1 to `DEEPEST`; 0 for the rest."""
        return min(self._rank[clause.id], DEEPEST) if clause.id in self._ranked else 0

    def heads(self, clause: Clause) -> bool:
        """Whether it is a title and no more, and something lies in it."""
        return bool(clause.heading) and not clause.text and clause.id in self._holding

    def _around(self, clause: Clause) -> tuple[int, int]:
        """The level and the rank of what it lies in; 0 at the top."""
        above = clause.parent
        # A note may be printed above what it belongs to.
        if above is None or above not in self._level:
            return 0, 0
        return self._level[above], self._rank[above]

    def _step(self, clause: Clause, outer: int) -> int:
        if clause.kind is Kind.BULLET or (_is_numbered(clause) and not outer):
            return 1
        if not _is_numbered(clause) or clause.kind is not Kind.CLAUSE:
            return int(_is_numbered(clause))
        holder = next(filter(_is_numbered, self._outline.ancestors(clause)))
        carried_on = " " in holder.label or "." in clause.label.strip(".")
        return 0 if carried_on and not holder.text else 1


def _is_numbered(clause: Clause) -> bool:
    return bool(clause.label) and clause.kind is not Kind.PART


def _titles(outline: Outline, holding: set[ClauseId | None]) -> Iterator[ClauseId]:
    """What has no words of its own and heads something.

    A title among titles is one where any of them is: "3 Minutes" beside "4 Quorum".
    """
    titled = [c for c in outline.clauses if c.kind in _NUMBERED and c.heading]
    beside = {clause.parent for clause in titled if clause.id in holding}
    listed = {clause.id for clause in titled if clause.parent in beside}
    for clause in outline.clauses:
        if not clause.text and (clause.kind in _ALWAYS or clause.id in listed):
            yield clause.id
