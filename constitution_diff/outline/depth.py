"""One reading and one place in the tree for every label, chosen from its neighbours.

A beam search walks the labels in order. A state is the stack of lists that are
open; a step continues one of them, or opens a new one inside the last label. What
is usual is cheap: the next number of an open list costs nothing, a list that
starts anywhere but at 1 costs much. The cheapest whole reading wins.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise, permutations
from typing import TYPE_CHECKING

from .markers import Reading, Shape, readings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

BEAM_WIDTH = 12
_SUFFIX = 0.3
_LETTER_SUFFIX = 0.9  # dearer than a first (i), so that (i), (ii) are romans
_GAP = 1.2
_GAP_STEP = 0.4
_GAP_MAX = 4.0
_REPEAT = 2.5
_BACKWARD = 4.5
_NEW_AT_ONE = 0.6
_NEW_ELSEWHERE = 2.5
_NO_PREFIX = 1.4
_RESTART_BELOW_HEADING = 0.5
_RESTART = 3.0
_OTHER_LEVEL = 1.5
_ODD_NESTING = 1.0
_UNLIKE_INDENT = 1.2
_UNLIKE_LEVEL = 3.0
_INDENT_PT = 8.0
"""Less than that is uneven typing."""

_RANKS = {
    "part": 0, "schedule": 0, "appendix": 0, "annex": 0, "exhibit": 0, "chapter": 1,
    "article": 2, "section": 3, "standing order": 4, "rule": 4,
}  # fmt: skip

Ranks = dict[str, float]
"""How high each word of a typed label stands in one document; 0 is the outermost."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What `depth` needs to know of a label or a heading, in document order."""

    label: str
    """"" for a heading without a number."""
    level: int | None = None
    """Outline level of a Word heading, from 0; None when there is none."""
    titled: bool = False
    """Its words are a heading, so that sub-headings may stand inside it."""
    indent_pt: float | None = None
    """Where it is set in, in points; None when that says nothing."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark with its reading, and the mark it lies in."""

    reading: Reading | None
    """None for a heading without a number."""
    parent: int | None
    """Position of the mark it lies in, from 0; None at the top."""
    adopted: tuple[int, int | None] | None = None
    """A heading that this label shows to be a container, and the mark that lies in."""


@dataclass(frozen=True, slots=True)
class _Frame:
    at: int
    reading: Reading | None
    level: int | None = None
    titled: bool = False
    indent_pt: float | None = None


@dataclass(frozen=True, slots=True)
class _State:
    cost: float
    stack: tuple[_Frame, ...] = ()
    pending: int | None = None
    """The last heading since the last label, not yet a container."""
    back: _State | None = None
    """The state before the last step: steps are a chain, so that states share them."""
    step: Placed | None = None


def place_marks(marks: Sequence[Mark]) -> tuple[Placed, ...]:
    """A reading and a parent for every mark.

    >>> marks = [Mark(label) for label in ("1.", "(h)", "(i)", "(j)", "2.")]
    >>> [placed.parent for placed in place_marks(marks)]
    [None, 0, 0, 0, None]
    """
    states = [_State(0.0)]
    ranks = ranks_of(marks)
    for at, mark in enumerate(marks):
        expanded = [new for state in states for new in _steps(state, at, mark, ranks)]
        # A label that can be read in no way stands where it is, like a heading.
        states = _best(expanded or [_heading_step(s, at, mark) for s in states])
    return _adopted(_chain(states[0]))


def ranks_of(marks: Sequence[Mark]) -> Ranks:
    """The usual ranks, turned round where the document shows another order.

    Where Parts restart at A in every Section, and Sections never restart, the
    Parts lie in the Sections.
    """
    runs: dict[str, list[tuple[int, int]]] = {}
    for at, mark in enumerate(marks):
        for reading in readings(mark.label)[:1] if mark.label else ():
            if reading.shape is Shape.TYPED:
                runs.setdefault(reading.series, []).append((at, reading.ordinals[-1]))
    ranks: Ranks = dict(_RANKS)
    for (outer, ours), (inner, theirs) in permutations(runs.items(), 2):
        if ranks[outer] < ranks[inner] and _lies_in(ours, theirs):
            ranks[inner] = ranks[outer] - 0.5
    return ranks


def _lies_in(outer: list[tuple[int, int]], inner: list[tuple[int, int]]) -> bool:
    """Whether the usually outer labels restart wherever an inner one begins."""
    restarts = [
        (before, here)
        for (before, _), (here, ordinal) in pairwise(outer)
        if ordinal == 1
    ]
    rising = all(first < second for (_, first), (_, second) in pairwise(inner))
    between = all(
        any(before < at < here for at, _ in inner) for before, here in restarts
    )
    return bool(restarts) and rising and between


def _adopted(chain: list[Placed]) -> tuple[Placed, ...]:
    """Headings that turned out to contain a list stand where the list shows."""
    for placed in tuple(chain):
        if placed.adopted is not None:
            at, parent = placed.adopted
            chain[at] = Placed(None, parent)
    return tuple(chain)


def _best(states: list[_State]) -> list[_State]:
    """The cheapest states; of two that can go on alike, only the cheaper one."""
    states.sort(key=lambda state: state.cost)
    seen: set[tuple[object, ...]] = set()
    kept: list[_State] = []
    for state in states:
        key = (*((f.reading, f.level) for f in state.stack), state.pending is None)
        if key not in seen:
            seen.add(key)
            kept.append(state)
        if len(kept) == BEAM_WIDTH:
            break
    return kept


def _chain(state: _State | None) -> list[Placed]:
    steps: list[Placed] = []
    while state is not None and state.step is not None:
        steps.append(state.step)
        state = state.back
    return steps[::-1]


def _steps(state: _State, at: int, mark: Mark, ranks: Ranks) -> Iterator[_State]:
    if not mark.label:
        yield _heading_step(state, at, mark)
        return
    for order, reading in enumerate(readings(mark.label)):
        mark_frame = _Frame(at, reading, mark.level, mark.titled, mark.indent_pt)
        for cost, stack in _placings(state, mark_frame, reading, ranks):
            layout = _indent_cost(state.stack, stack) + _level_cost(state.stack, stack)
            yield _step(state, cost + layout + 0.01 * order, stack)


def _level_cost(before: tuple[_Frame, ...], stack: tuple[_Frame, ...]) -> float:
    """What it costs that the levels of headings speak against a place.

    A heading stands beside headings of its own level, and never in a clause that
    is no heading.
    """
    frame = stack[-1]
    if frame.level is None:
        return 0.0
    beside = before[len(stack) - 1] if len(before) >= len(stack) else None
    cost = _UNLIKE_LEVEL if beside and beside.level != frame.level else 0.0
    above = stack[-2] if len(stack) > 1 else None
    if above is not None and (above.level is None or above.level >= frame.level):
        cost += _UNLIKE_LEVEL
    return cost


def _indent_cost(before: tuple[_Frame, ...], stack: tuple[_Frame, ...]) -> float:
    """What it costs that the layout speaks against a place.

    The members of a list are set in alike, and what lies in a clause is not set
    out from it. Layout is evidence only; the sequence of numbers is the judge.
    """
    frame, cost = stack[-1], 0.0
    if frame.indent_pt is None:
        return cost
    beside = before[len(stack) - 1] if len(before) >= len(stack) else None
    if beside is not None and beside.indent_pt is not None:
        apart = abs(beside.indent_pt - frame.indent_pt) > _INDENT_PT
        cost += _UNLIKE_INDENT if apart else 0.0
    above = stack[-2].indent_pt if len(stack) > 1 else None
    if above is not None and frame.indent_pt < above - _INDENT_PT:
        cost += _UNLIKE_INDENT
    return cost


def _step(state: _State, cost: float, stack: tuple[_Frame, ...]) -> _State:
    parent = stack[-2] if len(stack) > 1 else None
    adopted = None
    if parent is not None and parent.reading is None and parent.at == state.pending:
        adopted = (parent.at, stack[-3].at if len(stack) > 2 else None)  # noqa: PLR2004
    step = Placed(stack[-1].reading, parent.at if parent else None, adopted)
    return _State(state.cost + cost, stack, None, state, step)


def _heading_step(state: _State, at: int, mark: Mark) -> _State:
    """A Word heading contains what follows, by its level.

    A heading known only by its looks waits: only a list that starts below it
    shows that it contains it. Otherwise it is a cross-heading.
    """
    if mark.level is None:
        parent = _heading_parent(state.stack)
        return _State(state.cost, state.stack, at, state, Placed(None, parent))
    stack = _above(state.stack, mark.level)
    parent = stack[-1].at if stack else None
    stack = (*stack, _Frame(at, None, mark.level))
    return _State(state.cost, stack, None, state, Placed(None, parent))


def _above(stack: tuple[_Frame, ...], level: int) -> tuple[_Frame, ...]:
    """What stays open when a heading of that level begins."""
    for depth, frame in enumerate(stack):
        if frame.level is not None and frame.level >= level:
            return stack[:depth]
    kept = [depth for depth, frame in enumerate(stack) if frame.level is not None]
    titled = [depth for depth, frame in enumerate(stack) if _holds_headings(frame)]
    deepest = max((*kept, *titled), default=-1)
    return stack[: deepest + 1]


def _holds_headings(frame: _Frame) -> bool:
    return frame.titled and frame.reading is not None and frame.reading.shape in _HEADED


def _heading_parent(stack: tuple[_Frame, ...]) -> int | None:
    """Sub-headings stand in the last clause that is itself only a heading."""
    holders = (frame.at for frame in reversed(stack) if _holds_headings(frame))
    return next(holders, None)


_HEADED = (Shape.FIGURE, Shape.TYPED)


def _placings(
    state: _State, frame: _Frame, reading: Reading, ranks: Ranks
) -> Iterator[tuple[float, tuple[_Frame, ...]]]:
    """(cost, stack) of each place the label can take."""
    if reading.shape is Shape.TYPED:
        yield _typed_placing(state.stack, frame, reading, ranks)
        return
    if len(reading.ordinals) > 1:
        yield from _dotted_placings(state, frame, reading)
        return
    yield from _continued(state, frame, reading)
    yield _opened(state, frame, reading)
    if state.pending is not None and reading.ordinals[0] == 1:
        yield _RESTART_BELOW_HEADING, (*_base(state, reading), frame)


def _base(state: _State, reading: Reading) -> tuple[_Frame, ...]:
    """The stack on which a list below a waiting heading stands, the heading on top."""
    assert state.pending is not None  # noqa: S101 - asked by the callers
    if reading.shape is Shape.FIGURE:
        kept = tuple(f for f in state.stack if _encloses(f))
    else:
        holders = [n for n, f in enumerate(state.stack) if _holds_headings(f)]
        kept = state.stack[: holders[-1] + 1] if holders else ()
    return (*kept, _Frame(state.pending, None))


def _encloses(frame: _Frame) -> bool:
    """Whether lists in figures restart inside it: a Part, a heading of Word's."""
    if frame.reading is None:
        return frame.level is not None
    return frame.reading.shape is Shape.TYPED


def _typed_placing(
    stack: tuple[_Frame, ...], frame: _Frame, reading: Reading, ranks: Ranks
) -> tuple[float, tuple[_Frame, ...]]:
    """Parts close everything; an Article closes Articles, and so on by rank."""
    rank = ranks[reading.series]
    for depth, above in enumerate(stack):
        # Section 2.1 lies in Article II, whatever the usual order of ranks.
        if above.reading and _begins(above.reading, reading):
            return 0.0, (*stack[: depth + 1], frame)
    kept = tuple(
        f
        for f in stack
        if f.reading is not None
        and f.reading.shape is Shape.TYPED
        and (
            ranks[f.reading.series] < rank
            or (f.reading.series == "part" and reading.series in _INSIDE_PARTS)
        )
    )
    before = [f.reading for f in stack if f.reading and f.reading.key == reading.key]
    return (_succession(before[-1], reading) if before else 0.0), (*kept, frame)


_INSIDE_PARTS = frozenset({"schedule", "appendix", "annex", "exhibit"})


def _dotted_placings(
    state: _State, frame: _Frame, reading: Reading
) -> Iterator[tuple[float, tuple[_Frame, ...]]]:
    """A dotted number belongs where its beginning stands: 24.1 in 24."""
    prefix = reading.path[:-1]
    found = False
    for depth in range(len(state.stack) - 1, -1, -1):
        open_reading = state.stack[depth].reading
        if open_reading is None or open_reading.shape is not Shape.FIGURE:
            if open_reading and open_reading.shape is Shape.TYPED:
                if _begins(open_reading, reading) and not found:
                    found = True
                    yield _start_cost(reading), (*state.stack[: depth + 1], frame)
                break
            continue
        if open_reading.path[:-1] == prefix and len(open_reading.path) > 1:
            found = True
            cost = _succession(open_reading, reading)
            yield cost, (*state.stack[:depth], frame)
        elif open_reading.path == prefix:
            if not found:
                yield _start_cost(reading), (*state.stack[: depth + 1], frame)
            found = True
    if found:
        return
    if state.pending is not None:
        yield _start_cost(reading) + _ODD_NESTING, (*_base(state, reading), frame)
    yield from _unprefixed(state, frame, reading)


def _unprefixed(
    state: _State, frame: _Frame, reading: Reading
) -> Iterator[tuple[float, tuple[_Frame, ...]]]:
    """No clause above prints the number's beginning: beside its like or on top."""
    outer = tuple(f for f in state.stack if _contains_all(f.reading))
    for depth in range(len(state.stack) - 1, -1, -1):
        other = state.stack[depth].reading
        if other and _same_length(other, reading):
            cost = _NO_PREFIX + _succession(other, reading)
            yield cost, (*state.stack[:depth], frame)
            return
    yield _NO_PREFIX + _start_cost(reading), (*outer, frame)


def _same_length(other: Reading, reading: Reading) -> bool:
    n_ordinals = len(reading.ordinals)
    return other.shape is Shape.FIGURE and len(other.ordinals) == n_ordinals


def _contains_all(reading: Reading | None) -> bool:
    return reading is None or reading.shape is Shape.TYPED


def _begins(above: Reading, reading: Reading) -> bool:
    """Whether the number begins with that of `above`: 24.1 in 24, 4.1 in Article IV."""
    return bool(reading.path[:-1]) and (
        above.path == reading.path[:-1] or above.ordinals == reading.ordinals[:-1]
    )


def _start_cost(reading: Reading) -> float:
    return 0.0 if reading.ordinals[-1] == 1 else _GAP


def _continued(
    state: _State, frame: _Frame, reading: Reading
) -> Iterator[tuple[float, tuple[_Frame, ...]]]:
    """As the next of a list that is open."""
    for depth in range(len(state.stack) - 1, -1, -1):
        other = state.stack[depth].reading
        if other is None or other.key != reading.key or len(other.ordinals) > 1:
            continue
        cost = _succession(other, reading)
        yield cost, (*state.stack[:depth], frame)
        if reading.ordinals[0] == 1 and reading.shape is Shape.FIGURE:
            yield _RESTART, (*state.stack[:depth], frame)


def _opened(
    state: _State, frame: _Frame, reading: Reading
) -> tuple[float, tuple[_Frame, ...]]:
    """As the first of a new list inside the last label."""
    cost = _NEW_AT_ONE if reading.ordinals[0] == 1 else _NEW_ELSEWHERE + _GAP
    stack = state.stack
    if reading.shape is Shape.FIGURE:
        kept = tuple(f for f in stack if _contains_all(f.reading))
        if any(f.reading and f.reading.shape is Shape.FIGURE for f in stack):
            cost += _OTHER_LEVEL
            return cost, (*stack, frame)
        stack = kept
    if any(f.reading and f.reading.key == reading.key for f in stack):
        cost += _OTHER_LEVEL
    return cost, (*stack, frame)


def _succession(before: Reading, reading: Reading) -> float:
    """What it costs that `reading` follows `before` in one list."""
    here, there = reading.ordinals[-1], before.ordinals[-1]
    if here == there:
        if reading.suffix > before.suffix:
            return _LETTER_SUFFIX if reading.series == "letter" else _SUFFIX
        return _REPEAT
    if here == there + 1:
        return _SUFFIX if reading.suffix else 0.0
    if here > there:
        return min(_GAP + _GAP_STEP * (here - there - 2), _GAP_MAX)
    return _BACKWARD
