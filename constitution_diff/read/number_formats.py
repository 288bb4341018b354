"""How one counter of a list is printed, by the name of its format in the file.

The names are those of ECMA-376 Part 1, 17.18.59 (ST_NumberFormat). Formats of other
scripts are printed as decimals.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

_ROMANS: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_UNITS: Final = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
    "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS: Final = (
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty",
    "ninety",
)  # fmt: skip
_ORDINALS: Final = {
    "one": "first", "two": "second", "three": "third", "five": "fifth",
    "eight": "eighth", "nine": "ninth", "twelve": "twelfth",
}  # fmt: skip
_LAST_ROMAN: Final = 32_767
_LAST_LETTER: Final = 780
"""Word prints up to thirty letters."""
_LAST_WORDS: Final = 999_999


def printed(value: int, number_format: str) -> str:
    """The counter as Word prints it; "" for the formats "none" and "bullet".

    >>> [printed(28, name) for name in ("lowerLetter", "upperRoman", "ordinalText")]
    ['bb', 'XXVIII', 'Twenty-eighth']
    """
    return _FORMATS.get(number_format, str)(value)


def zero_padded(width: int) -> Callable[[int], str]:
    """The format that Word spells "0001, 0002, …" for `width` 4."""
    return lambda value: f"{value:0{width}}"


def letters(value: int) -> str:
    """The counter in letters; after z come aa, bb, as Word has it and not Excel.

    >>> letters(1), letters(26), letters(27), letters(53)
    ('a', 'z', 'aa', 'aaa')
    """
    if not 1 <= value <= _LAST_LETTER:
        return str(value)
    repeats, place = divmod(value - 1, 26)
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


def ordinal(value: int) -> str:
    """The counter with its English ending.

    >>> [ordinal(value) for value in (1, 2, 3, 4, 11, 112, 121)]
    ['1st', '2nd', '3rd', '4th', '11th', '112th', '121st']
    """
    endings = {1: "st", 2: "nd", 3: "rd"}
    teens = range(11, 14)
    ending = "th" if value % 100 in teens else endings.get(value % 10, "th")
    return f"{value}{ending}"


def words(value: int) -> str:
    """The counter in English words, in small letters.

    >>> words(21), words(300), words(1105)
    ('twenty-one', 'three hundred', 'one thousand one hundred five')
    """
    if not 0 <= value <= _LAST_WORDS:
        return str(value)
    for worth, noun in ((1000, "thousand"), (100, "hundred")):
        if value >= worth:
            head, rest = divmod(value, worth)
            tail = f" {words(rest)}" if rest else ""
            return f"{words(head)} {noun}{tail}"
    tens, unit = divmod(value, 10)
    if value < len(_UNITS):
        return _UNITS[value]
    return f"{_TENS[tens]}-{_UNITS[unit]}" if unit else _TENS[tens]


def ordinal_words(value: int) -> str:
    """The counter's place in English words, in small letters.

    >>> ordinal_words(3), ordinal_words(20), ordinal_words(112)
    ('third', 'twentieth', 'one hundred twelfth')
    """
    text = words(value)
    cut = max(text.rfind(" "), text.rfind("-")) + 1
    head, last = text[:cut], text[cut:]
    stem = last[:-1] + "ie" if last.endswith("y") else last
    return head + _ORDINALS.get(last, f"{stem}th")


_FORMATS: Final[dict[str, Callable[[int], str]]] = {
    "decimal": str,
    "decimalZero": zero_padded(2),
    "lowerLetter": letters,
    "upperLetter": lambda value: letters(value).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda value: roman(value).upper(),
    "ordinal": ordinal,
    "cardinalText": lambda value: words(value).capitalize(),
    "ordinalText": lambda value: ordinal_words(value).capitalize(),
    "numberInDash": lambda value: f"- {value} -",
    "none": lambda _: "",
    "bullet": lambda _: "",
}
