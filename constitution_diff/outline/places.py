"""The places that a label can take in the lists that are open."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from . import costs
from .marks import Frame
from .own_schedules import ATTACHED
from .readings import Shape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .marks import Mark, Stack, State
    from .ranks import Ranks
    from .readings import Reading

Place = tuple[float, "Stack"]
"""What it costs, and what is open then, with the label on top."""
_HEADED = (Shape.FIGURE, Shape.TYPED)


def placings(
    state: State, frame: Frame, reading: Reading, ranks: Ranks
) -> Iterator[Place]:
    """Each place that the label can take in this reading; at least one."""
    if reading.shape is Shape.TYPED:
        yield _typed(state.stack, frame, reading, ranks)
        return
    if len(reading.ordinals) > 1:
        yield from _dotted(state, frame, reading)
        return
    yield from _continued(state.stack, frame, reading)
    yield from _next_section(state.stack, frame, reading)
    yield from _opened(state.stack, frame, reading)
    if state.pending is not None and costs.is_first(reading):
        yield costs.RESTART_BELOW_HEADING, (*_base(state, reading, frame.mark), frame)


def open_at_level(stack: Stack, level: int) -> Stack:
    """What stays open when a heading of that outline level begins."""
    for depth, frame in enumerate(stack):
        if frame.mark.level is not None and frame.mark.level >= level:
            return stack[:depth]
    deepest = max(
        (
            depth
            for depth, frame in enumerate(stack)
            if frame.mark.level is not None or _holds_headings(frame)
        ),
        default=-1,
    )
    return stack[: deepest + 1]


def heading_parent(stack: Stack) -> int | None:
    """Sub-headings stand in the last clause that is itself only a heading."""
    holders = (frame.at for frame in reversed(stack) if _holds_headings(frame))
    return next(holders, None)


def _holds_headings(frame: Frame) -> bool:
    if not frame.mark.titled or frame.reading is None:
        return False
    return frame.reading.shape in _HEADED or _is_division(frame)


def _is_division(frame: Frame) -> bool:
    """Whether it is a heading such as "A. Meetings", which holds numbered clauses."""
    reading = frame.reading
    lettered = reading is not None and reading.shape is Shape.PAREN and reading.upper
    return lettered and frame.mark.titled


def _base(state: State, reading: Reading, mark: Mark) -> Stack:
    """The stack on which a list below a waiting heading stands, the heading on top."""
    assert state.pending is not None  # noqa: S101 - asked by the callers
    if reading.shape is Shape.FIGURE:
        kept = tuple(f for f in state.stack if _encloses(f))
    else:
        holders = [n for n, f in enumerate(state.stack) if _holds_headings(f)]
        kept = state.stack[: holders[-1] + 1] if holders else ()
    waiting = replace(mark, label="", level=None, indent_pt=None, style="")
    return (*kept, Frame(state.pending, None, waiting))


def _encloses(frame: Frame) -> bool:
    """Whether lists in figures restart inside it: a Part, a heading of Word's."""
    if frame.reading is None:
        return frame.mark.level is not None
    return frame.reading.shape is Shape.TYPED or _is_division(frame)


def _typed(stack: Stack, frame: Frame, reading: Reading, ranks: Ranks) -> Place:
    """Parts close everything; an Article closes Articles, and so on by rank."""
    for depth, above in enumerate(stack):
        # Section 2.1 lies in Article II, whatever the usual order of ranks.
        if above.reading and _begins(above.reading, reading):
            return 0.0, (*stack[: depth + 1], frame)
    kept = tuple(f for f in stack if _holds_typed(f, frame, reading, ranks))
    before = [f.reading for f in stack if f.reading and f.reading.key == reading.key]
    if before:
        return costs.succession(before[-1], reading), (*kept, frame)
    doubtful = frame.mark.doubtful and not frame.mark.titled
    lone = costs.LONE_TYPED_LABEL if doubtful else 0.0
    return costs.start_cost(reading) + lone, (*kept, frame)


def _holds_typed(above: Frame, frame: Frame, reading: Reading, ranks: Ranks) -> bool:
    if above.reading is None or above.reading.shape is not Shape.TYPED:
        return False
    if above.reading.series == "part" and reading.series in ATTACHED:
        return not frame.mark.own
    return ranks[above.reading.series] < ranks[reading.series]


def _dotted(state: State, frame: Frame, reading: Reading) -> Iterator[Place]:
    """A dotted number belongs where its beginning stands: 24.1 in 24."""
    prefix = reading.path[:-1]
    found = False
    for depth in range(len(state.stack) - 1, -1, -1):
        open_frame = state.stack[depth]
        above = open_frame.reading
        if above is None or above.shape is not Shape.FIGURE:
            if above and (_is_typed(open_frame) or _is_division(open_frame)):
                if _begins(above, reading) and not found:
                    found = True
                    yield costs.start_cost(reading), (*state.stack[: depth + 1], frame)
                break
            continue
        if above.path[:-1] == prefix and len(above.path) > 1:
            found = True
            cost = costs.succession(above, reading)
            yield cost, (*state.stack[:depth], _next(frame))
        elif above.path == prefix:
            if not found:
                yield costs.start_cost(reading), (*state.stack[: depth + 1], frame)
            found = True
    if found:
        return
    if state.pending is not None:
        cost = costs.start_cost(reading) + costs.ODD_NESTING
        yield cost, (*_base(state, reading, frame.mark), frame)
    yield from _unprefixed(state.stack, frame, reading)


def _is_typed(frame: Frame) -> bool:
    return frame.reading is not None and frame.reading.shape is Shape.TYPED


def _next(frame: Frame) -> Frame:
    return Frame(frame.at, frame.reading, frame.mark, single=False)


def _unprefixed(stack: Stack, frame: Frame, reading: Reading) -> Iterator[Place]:
    """No clause above prints the number's beginning: beside its like or on top."""
    for depth in range(len(stack) - 1, -1, -1):
        other = stack[depth].reading
        if other and _same_length(other, reading):
            cost = costs.NO_PREFIX + costs.succession(other, reading)
            yield cost, (*stack[:depth], _next(frame))
            return
    outer = tuple(f for f in stack if _contains_all(f))
    yield costs.NO_PREFIX + costs.start_cost(reading), (*outer, frame)


def _same_length(other: Reading, reading: Reading) -> bool:
    n_ordinals = len(reading.ordinals)
    return other.shape is Shape.FIGURE and len(other.ordinals) == n_ordinals


def _contains_all(frame: Frame) -> bool:
    reading = frame.reading
    return reading is None or reading.shape is Shape.TYPED or _is_division(frame)


def _begins(above: Reading, reading: Reading) -> bool:
    """Whether the number begins with that of `above`: 24.1 in 24, 4.1 in Article IV."""
    return bool(reading.path[:-1]) and (
        above.path == reading.path[:-1] or above.ordinals == reading.ordinals[:-1]
    )


def _continued(stack: Stack, frame: Frame, reading: Reading) -> Iterator[Place]:
    """As the next of a list that is open, or the first of another one beside it."""
    for depth in range(len(stack) - 1, -1, -1):
        other = stack[depth].reading
        if other is None or other.key != reading.key or len(other.ordinals) > 1:
            continue
        yield costs.succession(other, reading), (*stack[:depth], _next(frame))
        if not costs.is_first(reading):
            continue
        if frame.mark.parted:
            yield costs.RESTART_BELOW_WORDS, (*stack[:depth], frame)
        elif reading.shape is Shape.FIGURE:
            yield costs.RESTART, (*stack[:depth], frame)


def _next_section(stack: Stack, frame: Frame, reading: Reading) -> Iterator[Place]:
    """25 behind 24.17, where no 24 is printed: as 24 would stand, not inside it."""
    depth = next((n for n, f in enumerate(stack) if _is_figure(f)), None)
    if depth is None or reading.shape is not Shape.FIGURE or not frame.mark.titled:
        return
    first = stack[depth].reading
    if first and len(first.ordinals) > 1 and first.ordinals[0] < reading.ordinals[0]:
        gap = costs.GAP * (reading.ordinals[0] > first.ordinals[0] + 1)
        outer = stack[:depth]
        if outer and _is_level_with(outer[-1], frame.mark):
            outer = outer[:-1]
        yield costs.NEW_AT_ONE + gap, (*outer, _next(frame))


def _is_figure(frame: Frame) -> bool:
    return frame.reading is not None and frame.reading.shape is Shape.FIGURE


def _is_level_with(frame: Frame, mark: Mark) -> bool:
    """Whether it is a heading without a number of the same rank, or a deeper one."""
    ours, its = mark.level, frame.mark.level
    return frame.reading is None and (ours is None or its is None or its >= ours)


def _opened(stack: Stack, frame: Frame, reading: Reading) -> Iterator[Place]:
    """As the first of a new list inside the last label, or on top of all lists."""
    due = frame.mark.led_in or (bool(stack) and costs.is_set_in(frame, stack[-1]))
    first = costs.NEW_WHERE_DUE if due else costs.NEW_AT_ONE
    later = costs.NEW_ELSEWHERE_DUE if due else costs.NEW_ELSEWHERE
    started = costs.start_cost(reading)
    cost = later + started if started else first
    alike = reading.shape is Shape.FIGURE and any(
        f.reading and f.reading.shape is Shape.FIGURE for f in stack
    )
    if alike or any(f.reading and f.reading.key == reading.key for f in stack):
        above = stack[-1].reading
        like = above is not None and above.key == reading.key
        odd = costs.LIKE_IN_LIKE if like else costs.UNEXPECTED
        unlike = costs.OTHER_LEVEL + (0.0 if due else odd)
        yield cost + unlike, (*stack, frame)
        return
    if reading.shape is not Shape.FIGURE:
        typed = tuple(f for f in stack if _is_typed(f))
        # "A. Board" lies in "II. Governance", a division as it is one.
        mere = any(not _is_typed(f) and not _is_division(f) for f in stack)
        outside = _is_division(frame) and mere
        inside = cost + _unlike_place(stack, reading)
        yield inside + (costs.ODD_NESTING if outside else 0.0), (*stack, frame)
        if outside:
            # "A. Meetings" holds numbered clauses more often than it lies in one.
            yield cost, (*typed, frame)
        return
    kept = tuple(f for f in stack if _contains_all(f))
    yield cost, (*kept, frame)
    if len(kept) < len(stack):
        yield cost + (0.0 if due else costs.ODD_NESTING), (*stack, frame)


def _unlike_place(stack: Stack, reading: Reading) -> float:
    """Doubled letters lie below romans; elsewhere (aa) was put in after (a)."""
    if reading.series != "doubled":
        return 0.0
    above = stack[-1].reading if stack else None
    return 0.0 if above is not None and above.series == "roman" else costs.ODD_NESTING
