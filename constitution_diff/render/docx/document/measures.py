"""How far the levels are set in, in twips: twentieths of a point."""

from __future__ import annotations

from typing import Final

TEXT_WIDTH: Final = 9072
"""A4 without its margins of 25 mm."""
_FIRST: Final = 900
"""Room for "24.10A" before the words."""
_STEP: Final = 620
"""Room for "(viii)", and more than readers take for uneven typing."""
BULLET: Final = 360


def edge(level: int) -> int:
    """Where the words of a level begin, from the left margin.

    >>> edge(0), edge(1), edge(2)
    (0, 900, 1520)
    """
    return _FIRST + _STEP * (level - 1) if level else 0


def hanging(level: int) -> int:
    """How far a label at a level from 1 hangs out to the left of its words."""
    return edge(level) - edge(level - 1)
