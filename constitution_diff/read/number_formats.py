"""How one counter of a list is printed, by the name of its format in the file.

The names are those of ECMA-376 Part 1, 17.18.59 (ST_NumberFormat). Formats that are not
in the tables here and in `number_words.py` are printed as decimals.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from .number_words import WORDED, in_words
from .numerals_chinese import counting_thousand, stem

if TYPE_CHECKING:
    from collections.abc import Callable

_ROMANS: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LAST_ROMAN: Final = 32_767
_N_LETTERED: Final = 780
"""Word prints up to thirty letters, and then begins again with one."""


@lru_cache(maxsize=4096)
def printed(value: int, number_format: str, language: str = "") -> str:
    """The counter as Word prints it; "" for the formats "none" and "bullet".

    `language` is a tag such as "fr"; "" stands for English.

    >>> [printed(28, name) for name in ("lowerLetter", "upperRoman", "ordinalText")]
    ['bb', 'XXVIII', 'Twenty-eighth']
    """
    in_signs = _FORMATS.get(number_format)
    if in_signs is not None:
        return in_signs(value)
    if number_format in WORDED:
        return in_words(value, number_format, language)
    return str(value)


def zero_padded(width: int) -> Callable[[int], str]:
    """The format that Word spells "0001, 0002, …" for `width` 4."""
    return lambda value: f"{value:0{width}}"


def letters(value: int) -> str:
    """The counter in letters; after z come aa, bb, as Word has it and not Excel.

    >>> letters(1), letters(26), letters(27), letters(53), letters(781)
    ('a', 'z', 'aa', 'aaa', 'a')
    """
    if value < 1:
        return str(value)
    repeats, place = divmod((value - 1) % _N_LETTERED, 26)
    return chr(ord("a") + place) * (repeats + 1)


def roman(value: int) -> str:
    """The counter as a small Roman number, decimal where there is none.

    >>> roman(4), roman(1999), roman(0)
    ('iv', 'mcmxcix', '0')
    """
    if not 1 <= value <= _LAST_ROMAN:
        return str(value)
    signs = []
    for worth, sign in _ROMANS:
        count, value = divmod(value, worth)
        signs.append(sign * count)
    return "".join(signs)


_FORMATS: Final[dict[str, Callable[[int], str]]] = {
    "decimal": str,
    "decimalZero": zero_padded(2),
    "lowerLetter": letters,
    "upperLetter": lambda value: letters(value).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda value: roman(value).upper(),
    "numberInDash": lambda value: f"- {value} -",
    "chineseCountingThousand": counting_thousand,
    "ideographTraditional": stem,
    "none": lambda _: "",
    "bullet": lambda _: "",
}
