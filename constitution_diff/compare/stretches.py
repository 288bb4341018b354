"""Stretches of one text, made ready to be asked which of them lie at a place.

A paragraph may be as long as a book. What is asked of each of its words must not look
through all that was found in it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

Span = tuple[int, int]
"""Where a stretch begins and ends, in characters from 0."""


class Stretches:
    """Some stretches in any order; they may overlap."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._furthest = list(accumulate((end for _, end in ordered), max))
        """How far the stretches reach that begin no later than each."""

    def touch(self, span: Span) -> bool:
        """Whether one of them shares a character with the span.

        >>> Stretches([(4, 6), (0, 2)]).touch((5, 9))
        True
        """
        before = bisect_left(self._starts, span[1])
        return before > 0 and self._furthest[before - 1] > span[0]

    def hold(self, span: Span) -> bool:
        """Whether the span lies in one of them.

        >>> Stretches([(4, 6), (0, 2)]).hold((5, 9))
        False
        """
        before = bisect_right(self._starts, span[0])
        return before > 0 and self._furthest[before - 1] >= span[1]
