"""What is unusual about a place, as costs: the usual is free, the odd is dear.

Found on texts made with and without faults (`benchmarks/outlines`); none of them is
delicate. A unit is about what one oddity costs that a careful clerk might overlook.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .readings import Reading, Shape

if TYPE_CHECKING:
    from .marks import Frame, Stack

SUFFIX = 0.3
SUFFIX_AFTER_NOTHING = 1.5
LETTER_SUFFIX = 0.9  # dearer than a first (i), so that (i), (ii) are romans
GAP = 1.2
GAP_STEP = 0.4
GAP_MAX = 4.0
REPEAT = 1.8
BACKWARD = 4.5
BACK_BY_ONE = 1.5  # two neighbours changed places: 3, 5, 4, 6
FAR_ROMAN = 3.0  # nobody begins a list with (l) for 50 or (c) for 100
NEW_AT_ONE = 0.6
NEW_WHERE_DUE = 0.3
NEW_ELSEWHERE = 2.5
NEW_ELSEWHERE_DUE = 1.0
NO_PREFIX = 1.4
RESTART_BELOW_HEADING = 0.2
RESTART = 3.0
RESTART_BELOW_WORDS = 0.9
OTHER_LEVEL = 1.5
ODD_NESTING = 1.0
LIKE_IN_LIKE = 3.5
UNEXPECTED = 1.0
UNLIKE_INDENT = 1.2
UNLIKE_LEVEL = 3.0
UNLIKE_STYLE = 0.3
UNLIKE_TITLE = 0.4
LEFT_HANGING = 1.5
SINGLE = {"doubled": 0.8, "roman": 0.3}
NO_LABEL = 2.9
NO_TYPED_LABEL = 1.0
LONE_TYPED_LABEL = 1.5
_INDENT_PT = 8.0
"""Less than that is uneven typing."""
_LAST_LETTER = 26
_FAR = 50


def start_cost(reading: Reading) -> float:
    """What it costs that a list begins with `reading`."""
    far = reading.series == "roman" and reading.ordinals[-1] >= _FAR
    return 0.0 if is_first(reading) else GAP + (FAR_ROMAN if far else 0.0)


def is_first(reading: Reading) -> bool:
    """Whether lists begin so: 1, (a), i. or (za), which was put in before (a)."""
    return (reading.ordinals[-1] == 1 and not reading.suffix) or _is_za(reading)


def _is_za(reading: Reading) -> bool:
    return reading.ordinals[-1] == _LAST_LETTER and reading.suffix.lower() == "a"


def succession(before: Reading, reading: Reading) -> float:
    """What it costs that `reading` follows `before` in one list."""
    here, there = reading.ordinals[-1], before.ordinals[-1]
    if here == there:
        if reading.suffix > before.suffix:
            letters = reading.series in ("letter", "roman")
            return LETTER_SUFFIX if letters else SUFFIX
        return REPEAT
    if here == there + 1 or (here == 1 and _is_za(before)):
        return UNEXPECTED if reading.suffix else 0.0
    if here > there:
        gap = min(GAP + GAP_STEP * (here - there - 2), GAP_MAX)
        return gap + (SUFFIX_AFTER_NOTHING if reading.suffix else 0.0)
    return BACK_BY_ONE if 1 < here == there - 1 else BACKWARD


def layout_cost(before: Stack, stack: Stack) -> float:
    """What it costs that the looks of the page speak against a place.

    `before` is what was open, `stack` what is open with the new label on top.
    """
    depth, frame = len(stack) - 1, stack[-1]
    beside = before[depth] if len(before) > depth else None
    above = stack[-2] if depth else None
    return (
        _indent_cost(frame, beside, above)
        + _level_cost(frame, beside, above)
        + _style_cost(frame, beside)
    )


def _indent_cost(frame: Frame, beside: Frame | None, above: Frame | None) -> float:
    """The members of a list are set in alike, and never set out from what holds it.

    Layout is evidence only; the sequence of numbers is the judge.
    """
    indent, cost = frame.mark.indent_pt, 0.0
    if indent is None:
        return cost
    if beside is not None and beside.mark.indent_pt is not None:
        apart = abs(beside.mark.indent_pt - indent) > _INDENT_PT
        cost += UNLIKE_INDENT if apart else 0.0
    # The text of such a heading stands behind its number, that of clauses before.
    parted = above is not None and above.mark.listed
    outer = above.mark.indent_pt if above is not None and not parted else None
    if outer is not None and indent < outer - _INDENT_PT:
        cost += UNLIKE_INDENT
    return cost


def is_set_in(frame: Frame, above: Frame) -> bool:
    """Whether a label stands further in than that of another."""
    ours, theirs = frame.mark.indent_pt, above.mark.indent_pt
    return ours is not None and theirs is not None and ours > theirs + _INDENT_PT


def _level_cost(frame: Frame, beside: Frame | None, above: Frame | None) -> float:
    """A heading stands beside headings of its own level, and in no mere clause.

    A mere clause stands in a heading that the contents list names, not beside it.
    """
    level = frame.mark.level
    if level is None:
        return UNLIKE_LEVEL if beside and beside.mark.listed else 0.0
    cost = UNLIKE_LEVEL if beside and beside.mark.level != level else 0.0
    if above is not None and (above.mark.level is None or above.mark.level >= level):
        cost += UNLIKE_LEVEL
    return cost


def _style_cost(frame: Frame, beside: Frame | None) -> float:
    """The members of a list are headings or none is; Word styles them alike."""
    if beside is None:
        return 0.0
    ours, theirs = frame.mark, beside.mark
    unlike = ours.style and theirs.style and ours.style != theirs.style
    levels = ours.list_level, theirs.list_level
    apart = None not in levels and levels[0] != levels[1]
    cost = UNLIKE_TITLE if ours.titled != theirs.titled else 0.0
    cost += UNLIKE_STYLE if unlike else 0.0
    return cost + (ODD_NESTING if apart else 0.0)


def leaving_cost(before: Stack, stack: Stack) -> float:
    """What it costs to close what `stack` does not keep of `before`."""
    depth, frame = len(stack) - 1, stack[-1]
    continued = not frame.single
    closed = before[depth + 1 :] if continued else before[depth:]
    cost = sum(
        SINGLE.get(f.reading.series, 0.0)
        for f in closed
        if f.single and f.reading is not None and f.reading.shape is not Shape.TYPED
    )
    hanging = before and before[-1].mark.opens and len(before) > depth
    return cost + (LEFT_HANGING if hanging else 0.0)
