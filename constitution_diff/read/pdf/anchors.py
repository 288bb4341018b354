"""Where in the text a balloon belongs: exactly by its connector, else nearly."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from constitution_diff.model import Anchoring

from .letters import letter_edges

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .balloons import Balloon
    from .connectors import Tip
    from .lines import Line
    from .words import Word

_ABOVE_PT = 1.5
_BELOW_EM = 0.75
_UNMARKED_PT = 25.0
"""What it costs to hang a change on a line without a change bar."""
_EVEN_PT = 0.8
_DASH_PT = 1.6


class Place(NamedTuple):
    """Before which character of which word a balloon belongs."""

    word: Word
    offset: int
    """The length of the word: behind it."""
    anchoring: Anchoring


def place_at(tip: Tip, lines: Sequence[Line]) -> Place | None:
    """The place where a connector ends, below a line; None where no line is near."""
    x, y = tip.x, tip.y
    near = [
        line
        for line in lines
        if -_ABOVE_PT <= y - line.baseline <= _BELOW_EM * line.size
    ]
    if not near:
        return None
    line = min(near, key=lambda one: (_off(x, one), y - one.baseline))
    word = min(line.words, key=lambda one: _distance(x, one))
    if tip.dashed and 0 <= x - word.x0 <= _DASH_PT:
        return Place(word, 0, Anchoring.EXACT)
    return Place(word, _offset(x, word), Anchoring.EXACT)


def _off(x: float, line: Line) -> float:
    """How far beside the line; in a table several stand side by side."""
    return round(max(line.x0 - x, x - line.x1, 0.0))


def _distance(x: float, word: Word) -> float:
    """Nearest first; between two words, the one that begins there."""
    if word.x0 - _EVEN_PT <= x < word.x1 - _EVEN_PT / 2:
        return -1.0 + abs(word.x0 - x) / 1000
    return max(word.x0 - x, x - word.x1, 0.0) + (0.1 if x > word.x0 else 0.0)


def _offset(x: float, word: Word) -> int:
    edges = letter_edges(word)
    return min(range(len(edges)), key=lambda at: abs(edges[at] - x))


def nearest_lines(
    balloons: Sequence[Balloon], lines: Sequence[Line], barred: Sequence[bool]
) -> list[Line | None]:
    """The line that each balloon most likely belongs to; None where there are none.

    The balloons keep the order of their lines, and no line with a change bar is
    passed over without need: the cheapest of all such ways to place them.

    Args:
        balloons: From top to bottom.
        lines: Of the body and its tables.
        barred: Whether a change bar stands beside each line.
    """
    order = sorted(range(len(lines)), key=lambda at: lines[at].baseline)
    if not order:
        return [None for _ in balloons]
    best: list[float] = [0.0] * len(order)
    ways: list[list[int]] = []
    for balloon in balloons:
        way: list[int] = []
        costs: list[float] = []
        cheapest, at_cheapest = float("inf"), 0
        for at, index in enumerate(order):
            if best[at] < cheapest:
                cheapest, at_cheapest = best[at], at
            off = abs(balloon.baseline - lines[index].baseline)
            costs.append(cheapest + off + (0.0 if barred[index] else _UNMARKED_PT))
            way.append(at_cheapest)
        best = costs
        ways.append(way)
    at = min(range(len(order)), key=best.__getitem__)
    found: list[Line | None] = []
    for way in reversed(ways):
        found.append(lines[order[at]])
        at = way[at]
    return found[::-1]
