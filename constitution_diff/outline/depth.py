"""One reading and one place in the tree for every label, chosen from its neighbours.

A beam search walks the labels in order. A state is the stack of lists that are
open; a step continues one of them, or opens a new one inside the last label. What
is usual is cheap (`costs`): the next number of an open list costs nothing, a list
that starts anywhere but at 1 costs much. The cheapest whole reading wins. Where one
place is cheap and every other dear, it is taken at once, and nothing is searched.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from . import costs
from .marks import Frame, Mark, Placed, State
from .places import heading_parent, open_at_level, placings
from .ranks import ranks_of
from .readings import readings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .marks import Stack
    from .ranks import Ranks

__all__ = ["Mark", "Placed", "place_marks"]

BEAM_WIDTH = 12
_SURE = 0.65
_DOUBT = 2.0
_HOPELESS = 7.0


def place_marks(marks: Sequence[Mark]) -> tuple[Placed, ...]:
    """A reading and a parent for every mark.

    >>> marks = [Mark(label) for label in ("1.", "(h)", "(i)", "(j)", "2.")]
    >>> [placed.parent for placed in place_marks(marks)]
    [None, 0, 0, 0, None]
    """
    return _searched(tuple(marks))


# A draft with tracked changes is read in two views, and mostly both have the same
# labels: what is sought for one is known for the other.
@lru_cache(maxsize=1)
def _searched(marks: tuple[Mark, ...]) -> tuple[Placed, ...]:
    states = [State(0.0)]
    ranks = ranks_of(marks)
    for at, mark in enumerate(marks):
        expanded = [new for state in states for new in _steps(state, at, mark, ranks)]
        # A label that can be read in no way stands where it is, like a heading.
        expanded = expanded or [_heading_step(s, at, mark) for s in states]
        sure = len(states) == 1 and _undoubted(expanded, states[0].cost)
        states = [sure] if sure else _best(expanded)
    return _adopted(_chain(states[0]))


def _undoubted(expanded: list[State], cost: float) -> State | None:
    """The one step that is usual where all others are odd; None when in doubt."""
    if len(expanded) == 1:
        return expanded[0]
    best = min(expanded, key=lambda state: state.cost)
    if best.cost - cost > _SURE:
        return None
    rivals = sum(state.cost - best.cost < _DOUBT for state in expanded)
    return best if rivals == 1 else None


def _best(states: list[State]) -> list[State]:
    """The cheapest states; of two that can go on alike, only the cheaper one."""
    states.sort(key=lambda state: state.cost)
    dearest = states[0].cost + _HOPELESS
    seen: set[tuple[object, ...]] = set()
    kept: list[State] = []
    for state in states:
        if state.cost > dearest or len(kept) == BEAM_WIDTH:
            break
        levels = (*((f.reading, f.mark.level, f.single) for f in state.stack),)
        key = (levels, state.pending is None)
        if key not in seen:
            seen.add(key)
            kept.append(state)
    return kept


def _chain(state: State | None) -> list[Placed]:
    steps: list[Placed] = []
    while state is not None and state.step is not None:
        steps.append(state.step)
        state = state.back
    return steps[::-1]


def _adopted(chain: list[Placed]) -> tuple[Placed, ...]:
    """Headings that turned out to contain a list stand where the list shows."""
    for placed in tuple(chain):
        if placed.adopted is not None:
            at, parent = placed.adopted
            chain[at] = Placed(None, parent)
    return tuple(chain)


def _steps(state: State, at: int, mark: Mark, ranks: Ranks) -> Iterator[State]:
    if not mark.label:
        yield _heading_step(state, at, mark)
        return
    for order, reading in enumerate(readings(mark.label)):
        frame = Frame(at, reading, mark)
        for cost, stack in placings(state, frame, reading, ranks):
            looks = costs.layout_cost(state.stack, stack)
            left = costs.leaving_cost(state.stack, stack)
            yield _step(state, cost + looks + left + 0.01 * order, stack)
    if mark.doubtful:
        yield _rejecting(state, mark)


def _rejecting(state: State, mark: Mark) -> State:
    typed = " " in mark.label
    cost = state.cost + (costs.NO_TYPED_LABEL if typed else costs.NO_LABEL)
    step = Placed(None, None, rejected=True)
    return State(cost, state.stack, state.pending, state, step)


def _step(state: State, cost: float, stack: Stack) -> State:
    parent = stack[-2] if len(stack) > 1 else None
    adopted = None
    if parent is not None and parent.reading is None and parent.at == state.pending:
        adopted = (parent.at, stack[-3].at if len(stack) > 2 else None)  # noqa: PLR2004
    step = Placed(stack[-1].reading, parent.at if parent else None, adopted)
    return State(state.cost + cost, stack, None, state, step)


def _heading_step(state: State, at: int, mark: Mark) -> State:
    """A Word heading contains what follows, by its level.

    A heading known only by its looks waits: only a list that starts below it
    shows that it contains it. Otherwise it is a cross-heading.
    """
    if mark.level is None:
        parent = heading_parent(state.stack)
        return State(state.cost, state.stack, at, state, Placed(None, parent))
    stack = open_at_level(state.stack, mark.level)
    parent = stack[-1].at if stack else None
    stack = (*stack, Frame(at, None, mark))
    return State(state.cost, stack, None, state, Placed(None, parent))
