"""Change bars: the upright lines in the margin beside what was changed."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .page import PrintedPage
    from .rules import Rule
    from .words import Word

_THIN_PT = 2.2
_BAR_PT = 3.0
"""How high a change bar is at least, and how far from the text."""
_BAR_SHARE = 0.85
"""Of the page's height: what is longer is a frame."""


def change_bars(page: PrintedPage, words: Sequence[Word]) -> list[tuple[float, float]]:
    """Top and bottom of the upright lines beside the text, from top to bottom."""
    upright = [
        rule
        for rule in page.rules
        if _is_upright(rule, page.height) and not _in_table(rule, page)
    ]
    if not (upright and words):
        return []
    left = min(map(attrgetter("x0"), words)) - _BAR_PT
    right = max(map(attrgetter("x1"), words)) + _BAR_PT
    return sorted(
        (rule.top, rule.bottom) for rule in upright if rule.x1 < left or rule.x0 > right
    )


def _is_upright(rule: Rule, page_height: float) -> bool:
    high = rule.bottom - rule.top
    return rule.x1 - rule.x0 <= _THIN_PT and _BAR_PT < high < _BAR_SHARE * page_height


def _in_table(rule: Rule, page: PrintedPage) -> bool:
    """Whether a rule is part of a table, which may be wider than the text."""
    return any(
        grid.box[0] - 1 <= rule.x0 <= grid.box[2] + 1
        and rule.top < grid.box[3]
        and rule.bottom > grid.box[1]
        for grid in page.grids
    )


def is_barred(bars: Sequence[tuple[float, float]], word: Word) -> bool:
    """Whether a change bar stands beside the word."""
    middle = word.baseline - 0.3 * word.size
    return any(top - 1 <= middle <= bottom + 1 for top, bottom in bars)
