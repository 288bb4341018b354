"""Changes of place that a Word file shows as the move of other provisions.

Of two neighbours that changed places, either may be called the one that moved. Where a
comparison says it of the one and the file of the other, a decision on the first finds
no tracked change to settle.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import Notice, View
from constitution_diff.read.docx import names as n
from constitution_diff.render.story import where

from .marks import Verdict
from .standing import named

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from lxml.etree import _Element as Element

    from constitution_diff.model import Clause, ClauseId, Comparison, Link, Outline

    from .standing import Standing

_SHOWN = 5


def has_moves(standing: Standing) -> bool:
    """Whether any tracked move stands in the file."""
    return any(next(p.iter(n.MOVE_FROM), None) is not None for p in standing.paragraphs)


def place_notices(
    order: Order, decided: Mapping[int, Verdict], verdicts: Mapping[Element, Verdict]
) -> Iterator[Notice]:
    """A notice of decided moves that stay, as the file shows others as moved.

    `decided` goes by the place of each change in `Comparison.links`, `verdicts` by the
    tracked changes of the file.
    """
    told = [
        f"{order.called(at)} (shown as the move of {_few(others, ', ')})"
        for at, verdict in decided.items()
        if verdict is not Verdict.KEEP
        for others in [order.passing_otherwise(at, verdict, verdicts)]
        if others
    ]
    if told:
        yield Notice(
            "place-kept",
            "The file shows the move of some provisions as the move of others, which "
            "was not settled alike, so their place is not as asked: "
            f"{_few(told, '; ')}. Settle the move of those others, by --clause with "
            "their new number, or in Word.",
        )


def _few(told: Sequence[str], between: str) -> str:
    more = len(told) - _SHOWN
    tail = f"{between}and {more} more" if more > 0 else ""
    return between.join(told[:_SHOWN]) + tail


class Order:
    """Where the provisions of both texts stand, and which stand where they stood."""

    def __init__(self, comparison: Comparison, standing: Standing) -> None:
        """`comparison` is of the draft's text before its changes and after them."""
        self._comparison = comparison
        self._standing = standing
        self._old = _Side(comparison.old, View.ORIGINAL)
        self._new = _Side(comparison.new, View.FINAL)
        self._named: dict[str, list[Element]] = {}
        for paragraph in standing.paragraphs:
            for name in standing.names(paragraph):
                self._named.setdefault(name, []).append(paragraph)

    def called(self, at: int) -> str:
        """What to call a change: "24.5 → 24.6"."""
        return where(self._comparison, self._comparison.links[at])

    def moves(self, places: Collection[str]) -> Iterator[int]:
        """Changes of place of provisions that stand wholly in these paragraphs."""
        for at, link in enumerate(self._comparison.links):
            if link.moved and all(one in places for one in self._paragraphs(link)):
                yield at

    def passing_otherwise(
        self, at: int, verdict: Verdict, verdicts: Mapping[Element, Verdict]
    ) -> list[str]:
        """The provisions as whose moves a file shows it, and that end otherwise.

        [] where it is no move, or has tracked changes of its own.
        """
        link = self._comparison.links[at]
        if not link.moved or not self._stays(link):
            return []
        return [
            where(self._comparison, one)
            for one in self._passing(link)
            if any(verdicts.get(change) is not verdict for change in self._changes(one))
        ]

    def _changes(self, link: Link) -> list[Element]:
        """Those that take its words from one place to the other."""
        here = [
            one
            for name in self._paragraphs(link)
            for paragraph in self._named.get(name, ())
            for one in paragraph.iter(n.MOVE_FROM, n.MOVE_TO, n.DEL, n.INS)
            # The mark of a paragraph may go with a neighbour.
            if next(one.iterancestors(n.RPR), None) is None
        ]
        moved = [one for one in here if one.tag in (n.MOVE_FROM, n.MOVE_TO)]
        return moved or here

    def _paragraphs(self, link: Link) -> frozenset[str]:
        return self._old.paragraphs(link.old) | self._new.paragraphs(link.new)

    def _stays(self, link: Link) -> bool:
        """Whether a paragraph of it is in the file once, for both texts."""
        new = self._new.paragraphs(link.new)
        return not new.isdisjoint(self._standing.kin(self._old.paragraphs(link.old)))

    def _passing(self, link: Link) -> Iterator[Link]:
        """The provisions that the file has twice, before this one and behind it.

        None that the comparison calls moved itself, and none that lies in another.
        """
        old, new = self._old.at(link.old), self._new.at(link.new)
        found: set[ClauseId] = set()
        for one in self._comparison.links:
            if not (one.old and one.new) or one is link:
                continue
            passes = (self._old.at(one.old) < old) != (self._new.at(one.new) < new)
            if not passes or self._stays(one) or not self._paragraphs(one):
                continue
            inside = not found.isdisjoint(self._new.above(one.new[0]))
            found.update(one.new)
            if not (one.moved or inside):
                yield one


class _Side:
    """One text."""

    def __init__(self, outline: Outline, view: View) -> None:
        self._view = view
        self._at = {clause.id: at for at, clause in enumerate(outline.clauses)}
        self._parent = {clause.id: clause.parent for clause in outline.clauses}
        self._inside: dict[ClauseId | None, list[Clause]] = {}
        self._clauses = {clause.id: clause for clause in outline.clauses}
        for clause in outline.clauses:
            self._inside.setdefault(clause.parent, []).append(clause)

    def at(self, clauses: tuple[ClauseId, ...]) -> int:
        """Where the first of them stands, from 0."""
        return self._at[clauses[0]]

    def above(self, clause: ClauseId) -> Iterator[ClauseId]:
        """The provisions that it lies in."""
        above = self._parent[clause]
        while above is not None:
            yield above
            above = self._parent.get(above)

    def paragraphs(self, clauses: tuple[ClauseId, ...]) -> frozenset[str]:
        """What `Standing` calls them; without any, those of what lies in it."""
        found: set[str] = set()
        for one in clauses:
            own = self._clauses[one]
            for clause in [own] if own.places else self._inside.get(one, []):
                found.update(named(self._view, place) for place in clause.places)
        return frozenset(found)
