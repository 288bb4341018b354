"""Figures, letters, romans and words: the numbers that labels are made of."""

from __future__ import annotations

from enum import StrEnum
from string import ascii_lowercase
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_WORDS: Final = (
    "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten",
    "Eleven", "Twelve", "Thirteen", "Fourteen", "Fifteen", "Sixteen", "Seventeen",
    "Eighteen", "Nineteen", "Twenty",
)  # fmt: skip
_ROMANS: Final = (
    (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"),
    (4, "iv"), (1, "i"),
)  # fmt: skip


class Numeral(StrEnum):
    """How a number is written."""

    FIGURE = "figure"
    LETTER = "letter"
    UPPER_LETTER = "upper letter"
    DOUBLED = "doubled letter"
    """(aa), (bb), (cc): the level below romans in Acts."""
    ROMAN = "roman"
    UPPER_ROMAN = "upper roman"
    WORD = "word"


def written(number: int, numeral: Numeral) -> str:
    """A number from 1 in that way of writing.

    >>> [written(4, numeral) for numeral in Numeral]
    ['4', 'd', 'D', 'dd', 'iv', 'IV', 'Four']
    >>> written(28, Numeral.LETTER)
    'bb'
    """
    return _WRITERS[numeral](number)


def most(numeral: Numeral) -> int:
    """The longest list that people number in this way."""
    return {Numeral.WORD: len(_WORDS), Numeral.DOUBLED: 6}.get(numeral, 99)


def suffixed(number: int, numeral: Numeral, nth: int) -> str:
    """The label put in after `number`: 12A, aa, iva; `nth` counts from 1.

    >>> suffixed(12, Numeral.FIGURE, 1), suffixed(2, Numeral.LETTER, 2)
    ('12A', 'bb')
    """
    letter = ascii_lowercase[nth - 1]
    upper = numeral in (Numeral.FIGURE, Numeral.UPPER_LETTER, Numeral.UPPER_ROMAN)
    return written(number, numeral) + (letter.upper() if upper else letter)


def _letters(number: int) -> str:
    times, place = divmod(number - 1, len(ascii_lowercase))
    return ascii_lowercase[place] * (times + 1)


def _roman(number: int) -> str:
    """The roman numeral of a number below 400, in lower case."""
    letters = ""
    for value, numeral in _ROMANS:
        while number >= value:
            letters, number = letters + numeral, number - value
    return letters


_WRITERS: Final[Mapping[Numeral, Callable[[int], str]]] = {
    Numeral.FIGURE: str,
    Numeral.LETTER: _letters,
    Numeral.UPPER_LETTER: lambda number: _letters(number).upper(),
    Numeral.DOUBLED: lambda number: ascii_lowercase[number - 1] * 2,
    Numeral.ROMAN: _roman,
    Numeral.UPPER_ROMAN: lambda number: _roman(number).upper(),
    Numeral.WORD: lambda number: _WORDS[number - 1],
}
