"""White between lines: what is usual on a page, and what parts two paragraphs."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .lines import Line

_GAP_LEADINGS = 1.28
"""How many leadings apart two lines lie when something stands between them."""
_BLANK_LEADINGS = 1.7
"""From here on it is a blank line, whatever the neighbours do."""
_SHORT_EM = 3.0
"""A line that ends so far from the right edge ends a paragraph."""


def leading_pt(lines: Sequence[Line]) -> float:
    """The usual distance between the baselines of neighbouring lines; 0.0 if unknown.

    The lowest eighth, because on a page of short clauses most steps are gaps.
    Steps upwards, to the next column, and those over three sizes do not count.
    """
    pairs = pairwise(lines)
    steps = ((after.baseline - line.baseline, line.size) for line, after in pairs)
    usual = sorted(step for step, size in steps if 0.8 * size < step < 3 * size)
    return usual[len(usual) // 8] if usual else 0.0


def gaps_before(lines: Sequence[Line], leading: float) -> list[bool]:
    """Whether more than the usual white stands above each line; never the first.

    Passages set with wider leading than the rest of the page, but evenly, have no
    gaps within: less than 1.7 leadings count only where the line above ends short,
    or where one of the neighbouring lines is nearer.
    """
    steps = [after.baseline - line.baseline for line, after in pairwise(lines)]
    right = max((line.x1 for line in lines), default=0.0)
    gaps = [False for _ in lines]
    for index, step in enumerate(steps):
        line, after = lines[index], lines[index + 1]
        # Larger type, as in a heading over two lines, has a leading of its own.
        usual = max(leading, 1.2 * min(line.size, after.size))
        clear = (
            step > _BLANK_LEADINGS * usual
            or step > _GAP_LEADINGS * _nearest(steps, index, usual)
            or line.x1 < right - _SHORT_EM * line.size
        )
        gaps[index + 1] = clear and step > _GAP_LEADINGS * usual
    return gaps


def _nearest(steps: Sequence[float], index: int, usual: float) -> float:
    """The smaller of the steps above and below; `usual` where there is none."""
    around = (*steps[max(0, index - 1) : index], *steps[index + 1 : index + 2])
    return min((step for step in around if step > 0), default=usual)
