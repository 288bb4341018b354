"""The draft of a revision: the older document with every change tracked."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from corpus.tools.checks import moved_keys, stationary
from corpus.tools.drafted import Drafted, Op, Run, as_it_stands
from corpus.tools.words import word_runs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus.tools.changes import Revision
    from corpus.tools.units import Unit


def draft(revision: Revision) -> tuple[Drafted, ...]:
    """The front lines and units of both sides; the older order where they differ."""
    front = zip(revision.old.front, revision.new.front, strict=True)
    return (*(_reworded(old, new) for old, new in front), *_body(revision))


def _body(revision: Revision) -> Iterator[Drafted]:
    old, new = list(revision.old.units), list(revision.new.units)
    moves = _move_names(revision)
    joins = {
        key: change
        for change in revision.of("split", "merged")
        for key in change.old[:1]
    }
    for fixed in (*stationary(revision, revision.old.units), None):
        gone, come = _up_to(fixed, old), _up_to(fixed, new)
        yield from (_gone(unit, moves) for unit in gone)
        yield from (_come(unit, revision, moves) for unit in come)
        if fixed is None:
            return
        change = joins.get(fixed.key)
        n_old, n_new = (len(change.old), len(change.new)) if change else (1, 1)
        yield from _joined(_taken(old, n_old), _taken(new, n_new))


def _move_names(revision: Revision) -> dict[str, str]:
    """The name of the range each moved unit travels in; a clause shares its own."""
    moved = moved_keys(revision)
    tops = [
        key for change in revision.of("moved", "moved+edited") for key in change.new
    ]
    names = {key: f"move{n}" for n, key in enumerate(tops, 1)}
    return {
        unit.key: next(names[key] for key in (unit.key, *unit.parents) if key in names)
        for unit in revision.new.units
        if unit.key in moved
    }


def _up_to(fixed: Unit | None, units: list[Unit]) -> list[Unit]:
    """Takes away from `units` what comes before the unit with the key of `fixed`."""
    keys = [unit.key for unit in units]
    return _taken(units, keys.index(fixed.key) if fixed else len(keys))


def _taken(units: list[Unit], n_units: int) -> list[Unit]:
    taken, units[:] = units[:n_units], units[n_units:]
    return taken


def _gone(unit: Unit, moves: dict[str, str]) -> Drafted:
    move = moves.get(unit.key, "")
    return as_it_stands(unit, Op.MOVE_FROM if move else Op.DELETE, move)


def _come(unit: Unit, revision: Revision, moves: dict[str, str]) -> Drafted:
    """What was inserted or moved here, with what was reworded on the way."""
    move = moves.get(unit.key, "")
    if not move:
        return as_it_stands(unit, Op.INSERT)
    runs = word_runs(revision.old.by_key()[unit.key].text, unit.text)
    # Words that the author took out after moving leave no mark here: they
    # are in the half that was moved away, as Word itself keeps it.
    here = tuple(
        Run(Op.MOVE_TO if run.op is Op.KEEP else Op.INSERT, run.text)
        for run in runs
        if run.op is not Op.DELETE
    )
    return Drafted(unit, (here,), Op.MOVE_TO, move)


def _joined(old: Sequence[Unit], new: Sequence[Unit]) -> Iterator[Drafted]:
    """Paragraphs that became others; a mark comes and goes like a word."""
    if len(old) == len(new) == 1:
        yield _reworded(old[0], new[0])
        return
    unit, runs = new[0], list[Run]()
    for run in word_runs(
        *("\n".join(unit.text for unit in side) for side in (old, new))
    ):
        pieces = run.text.split("\n")
        for piece, _ in pairwise(pieces):
            yield Drafted(unit, ((*runs, *_unless_empty(run.op, piece)),), run.op)
            runs = []
        runs += _unless_empty(run.op, pieces[-1])
    yield Drafted(unit, (tuple(runs),), Op.KEEP)


def _unless_empty(op: Op, text: str) -> tuple[Run, ...]:
    return (Run(op, text),) if text else ()


def _reworded(old: Unit, new: Unit) -> Drafted:
    cells = tuple(word_runs(*pair) for pair in zip(old.cells, new.cells, strict=True))
    return Drafted(new, cells, Op.KEEP)
