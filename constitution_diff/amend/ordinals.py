"""First, second, third: in words up to twentieth, then in figures."""

from __future__ import annotations

from typing import Final

_WORDS: Final = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh "
    "twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth "
    "nineteenth twentieth"
).split()
_ENDINGS: Final = {1: "st", 2: "nd", 3: "rd"}
_TEENS: Final = range(11, 14)


def ordinal(number: int) -> str:
    """The word for a place in a row, from 1.

    >>> ordinal(2), ordinal(21), ordinal(112)
    ('second', '21st', '112th')
    """
    if number <= len(_WORDS):
        return _WORDS[number - 1]
    return in_figures(number)


def in_figures(number: int) -> str:
    """The same in figures.

    >>> in_figures(3), in_figures(12)
    ('3rd', '12th')
    """
    ending = "th" if number % 100 in _TEENS else _ENDINGS.get(number % 10, "th")
    return f"{number}{ending}"


def number_of(word: str) -> int:
    """The number that such a word stands for; 0 where it is none.

    >>> number_of("third"), number_of("21st"), number_of("clerk")
    (3, 21, 0)
    """
    if word in _WORDS:
        return _WORDS.index(word) + 1
    figures = word[:-2]
    return int(figures) if figures.isdecimal() and word[-2:].isalpha() else 0
