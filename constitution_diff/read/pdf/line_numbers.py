"""Numbers of lines printed in the left margin, as drafts of bills and by-laws have."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .words import Word

_FEWEST = 3
_SAME_EDGE_PT = 2.0
_MARGIN_PT = 4.0
_STEPS = (1, 2, 5, 10)


def without_line_numbers(
    words: Sequence[Word],
) -> tuple[Sequence[Word], tuple[Word, ...]]:
    """The words of a page without its line numbers, and those from top to bottom.

    Numbers are those of lines if they stand under one another, left of all other
    words but for running lines, rise by 1, 2, 5 or 10, and count half of the lines.

    >>> from .words import Word
    >>> place = {"top": 0.0, "bottom": 9.0, "size": 9.0}
    >>> column = [Word(str(n), 40, 45, baseline=80.0 + n, **place) for n in (5, 10, 15)]
    >>> body = [Word("Quorum", 72, 99, baseline=85.0, **place)] * 9
    >>> [word.text for word in without_line_numbers([*body, *column])[1]]
    ['5', '10', '15']
    """
    numbers = [word for word in words if word.text.isdecimal()]
    if len(numbers) < _FEWEST:
        return words, ()
    edge = min(word.x1 for word in numbers)
    column = sorted(
        (word for word in numbers if word.x1 - edge <= _SAME_EDGE_PT),
        key=lambda word: word.baseline,
    )
    if not (_counts(column, words) and _in_margin(column, words)):
        return words, ()
    taken = set(map(id, column))
    return [word for word in words if id(word) not in taken], tuple(column)


def _counts(column: Sequence[Word], words: Sequence[Word]) -> bool:
    """Whether the numbers rise evenly, and count half of the lines at least."""
    steps = {int(below.text) - int(word.text) for word, below in pairwise(column)}
    if len(column) < _FEWEST or len(steps) != 1:
        return False
    step = steps.pop()
    n_lines = len({round(word.baseline) for word in words})
    return step in _STEPS and 2 * step * len(column) >= n_lines


def _in_margin(column: Sequence[Word], words: Sequence[Word]) -> bool:
    right = max(word.x1 for word in column) + _MARGIN_PT
    beside = sum(1 for word in words if word.x0 < right)
    return beside - len(column) <= len(words) // 50
