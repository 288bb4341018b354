"""Bullets that are drawn and not printed, as browsers do when they print a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from .rules import Rule
    from .words import Word

_BULLET = "•"
_SMALLEST_PT, _LARGEST_PT = 1.5, 8.0
_ROUND = 0.85
"""How wide a mark is for its height, and high for its width, at least."""
_NEAR_PT, _FAR_PT = 2.0, 40.0
"""How far from the first word of its line it stands."""


def with_drawn_bullets(words: Sequence[Word], rules: Iterable[Rule]) -> Sequence[Word]:
    """The words of a page, and a bullet for each small mark left of a line.

    A mark is a circle or a filled square. One that has words to its left is a picture,
    and an empty square is a box to tick.
    """
    marks = [rule for rule in rules if _is_mark(rule)]
    if not marks:
        return words
    return [*words, *_bullets(words, marks)]


def _is_mark(rule: Rule) -> bool:
    width, height = rule.x1 - rule.x0, rule.bottom - rule.top
    small = _SMALLEST_PT <= min(width, height) <= max(width, height) <= _LARGEST_PT
    if not small or min(width, height) < _ROUND * max(width, height):
        return False
    return rule.kind == "curve" or (rule.kind == "rect" and rule.fill is not None)


def _bullets(words: Sequence[Word], marks: Iterable[Rule]) -> Iterator[Word]:
    for mark in marks:
        middle = (mark.top + mark.bottom) / 2
        beside = [word for word in words if word.top < middle < word.baseline]
        first = min(beside, key=lambda word: word.x0, default=None)
        if first is not None and _NEAR_PT < first.x0 - mark.x1 < _FAR_PT:
            yield first._replace(text=_BULLET, x0=mark.x0, x1=mark.x1, glued=False)
