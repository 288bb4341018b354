"""Connectors: the lines that lead from a balloon to the place it belongs to.

They are followed in drawing order, which works for one dashed path and for hundreds
of single dashes, and where several run on top of one another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .balloons import Balloon, Column
    from .rules import Point, Rule

_STEP_PT = 2.6
"""How far apart two dashes of one connector are."""
_MOST_POINTS = 8
_BESIDE_PT = 4.0


class Tip(NamedTuple):
    """Where a connector ends in the text."""

    x: float
    y: float
    dashed: bool = False
    """It is drawn dash by dash: the last may be missing, up to 1.6 points."""


class _Chain(NamedTuple):
    start: Point
    end: Point
    rules: tuple[int, ...]
    """Places in the rules of the page."""


def connected(
    balloons: Sequence[Balloon], rules: Sequence[Rule]
) -> tuple[dict[int, Tip], set[int]]:
    """Where connectors lead, by the balloon's place from 0, and which rules they are.

    The rules are named by their places. A balloon without a connector has no entry.
    """
    ends: list[tuple[float, int, int, Point]] = []
    chains = _chains(rules)
    for at, balloon in enumerate(balloons):
        for number, chain in enumerate(chains):
            tip = _tip(chain, balloon.column)
            if tip is not None and (distance := _beside(tip[0], balloon)) is not None:
                ends.append((distance, at, number, tip[1]))
    found: dict[int, Tip] = {}
    used: set[int] = set()
    for _, at, number, place in sorted(ends):
        if at not in found and number not in used:
            found[at] = Tip(*place, len(chains[number].rules) > 1)
            used.add(number)
    columns = {balloon.column for balloon in balloons}
    drawn = (c for c in chains if any(_tip(c, column) for column in columns))
    return found, {rule for chain in drawn for rule in chain.rules}


def _chains(rules: Sequence[Rule]) -> list[_Chain]:
    chains: list[_Chain] = []
    for at, rule in enumerate(rules):
        if rule.stroke is None or rule.fill is not None or rule.kind == "rect":
            continue
        if len(rule.points) > _MOST_POINTS:
            continue
        start, end = rule.points[0], rule.points[-1]
        last = chains[-1] if chains else None
        if last is not None and last.rules[-1] == at - 1 and _near(last.end, start):
            chains[-1] = _Chain(last.start, end, (*last.rules, at))
        else:
            chains.append(_Chain(start, end, (at,)))
    return chains


def _near(one: Point, other: Point) -> bool:
    return abs(one[0] - other[0]) <= _STEP_PT and abs(one[1] - other[1]) <= _STEP_PT


def _tip(chain: _Chain, column: Column) -> tuple[Point, Point] | None:
    """The end at the balloon and the end at the text; None for other lines."""
    at_start, at_end = column.touches(chain.start[0]), column.touches(chain.end[0])
    if at_start == at_end:
        return None
    return (chain.start, chain.end) if at_start else (chain.end, chain.start)


def _beside(tip: Point, balloon: Balloon) -> float | None:
    """How far from the balloon's first line a connector ends; None for beyond it."""
    first, last, box = balloon.lines[0], balloon.lines[-1], balloon.box
    top = box.top if box else first.baseline - 1.2 * first.size
    bottom = box.bottom if box else last.baseline + 0.4 * last.size
    if not top - _BESIDE_PT <= tip[1] <= bottom + _BESIDE_PT:
        return None
    return abs(tip[1] - (first.baseline - 0.3 * first.size))
