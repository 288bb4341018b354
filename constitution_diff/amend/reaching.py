"""Where a change of words reaches: a provision with its own paragraphs and bullets.

A drafter who writes "In 24.4" means all that stands under that number. Words of the
provision itself go first, as our own instructions are written; what has a number of
its own is never reached.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from constitution_diff.model import Form, Kind

from .drafts import MisfitError
from .finding import find_place
from .phrases import Doubt, nearly, splice_of, standing_at
from .quoting import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from constitution_diff.model import Clause, ClauseId, Reword

    from .drafts import Bench
    from .phrases import Splice

_OWN: Final = (Kind.PARAGRAPH, Kind.BULLET)
_NAMED: Final = 3
"""So many places are named."""


class Reached(NamedTuple):
    """A part of a provision, its words, and what is done to them."""

    at: tuple[ClauseId, str]
    words: str
    splice: Splice


class _Spot(NamedTuple):
    clause: Clause
    part: str
    words: str


def reached(bench: Bench, asked: Reword) -> Reached:
    """The one place that a change of words is meant for. Raises MisfitError."""
    spots = _spots(bench, asked)
    holding = [spot for spot in spots if standing_at(asked.words, spot.words)]
    if len(holding) > 1:
        msg = f"{quoted(asked.words)} occurs in {_all(bench, holding)}; say in which"
        raise MisfitError(msg, to_decide=True)
    spot = holding[0] if holding else spots[0]
    if (spot.clause.id, spot.part) in bench.rewritten:
        msg = f"another instruction replaces the words of {_name(bench, spot)} whole"
        raise MisfitError(msg)
    splice = splice_of(asked, spot.words)
    if isinstance(splice, Doubt):
        found = splice if holding else _elsewhere(bench, asked, spots)
        raise MisfitError(found.why, to_decide=found.to_decide)
    return Reached((spot.clause.id, spot.part), spot.words, splice)


def _spots(bench: Bench, asked: Reword) -> list[_Spot]:
    """What the instruction may mean, the provision itself first."""
    clause, part, words = find_place(bench, asked.place)
    if clause.cells and part == "text":
        return _cells(clause, asked)
    itself = _Spot(clause, part, words)
    exact = asked.place.part or asked.form in (Form.START, Form.END)
    rules = part == "text" or clause.kind is Kind.HEADING
    if exact or (rules and standing_at(asked.words, words)):
        return [itself]
    under = (bench.base[each] for each in _under(bench, clause.id))
    return [itself, *(_Spot(each, "text", each.text) for each in under)]


def _cells(row: Clause, asked: Reword) -> list[_Spot]:
    """The cells of a row that is named without a column. Raises MisfitError."""
    if asked.form in (Form.START, Form.END):
        msg = "it is a row of a table; say in which column"
        raise MisfitError(msg, to_decide=True)
    return [_Spot(row, f"cell:{n}", words) for n, words in enumerate(row.cells)]


def _under(bench: Bench, clause_id: ClauseId) -> Iterator[ClauseId]:
    """What stands under a number without one of its own, in document order."""
    for child in bench.children.get(clause_id, ()):
        clause = bench.base[child]
        if clause.kind in _OWN and not clause.label:
            yield child
            yield from _under(bench, child)


def _elsewhere(bench: Bench, asked: Reword, spots: Sequence[_Spot]) -> Doubt:
    """Why the words are not found: nearly there, or in what has another number."""
    doubts = [(nearly(asked.words, spot.words), spot) for spot in spots]
    for doubt, spot in doubts:
        if doubt.to_decide:
            there = "" if spot is spots[0] else f" (in {_name(bench, spot)})"
            return Doubt(f"{doubt.why}{there}", to_decide=True)
    plain = doubts[0][0]
    below = [] if asked.place.part else _below(bench, asked, spots[0].clause.id)
    return Doubt(f"{plain.why}; it occurs in {_all(bench, below)}") if below else plain


def _below(bench: Bench, asked: Reword, clause_id: ClauseId) -> list[_Spot]:
    """The provisions in it that have the words."""
    found: list[_Spot] = []
    for child in bench.children.get(clause_id, ()):
        clause = bench.base[child]
        parts = (("heading", clause.heading), ("text", clause.text))
        found += [
            _Spot(clause, part, words)
            for part, words in parts
            if standing_at(asked.words, words)
        ]
        found += _below(bench, asked, child)
    return found


def _all(bench: Bench, spots: Sequence[_Spot]) -> str:
    names = [_name(bench, spot) for spot in spots[:_NAMED]]
    if len(spots) > _NAMED:
        names.append(f"{len(spots) - _NAMED} more")
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _name(bench: Bench, spot: _Spot) -> str:
    name = bench.names.of[spot.clause.id]
    if spot.part.startswith("cell:"):
        return f"column {int(spot.part.removeprefix('cell:')) + 1} of {name}"
    titled = spot.part == "heading" and spot.clause.kind is not Kind.HEADING
    return f"the heading of {name}" if titled else name
