"""Numbers in English, as Word's lists print them: 21st, Twenty-one, Twenty-first."""

from __future__ import annotations

from typing import Final

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


def ordinal(value: int) -> str:
    """The number with its ending.

    >>> [ordinal(value) for value in (1, 2, 3, 4, 11, 112, 121)]
    ['1st', '2nd', '3rd', '4th', '11th', '112th', '121st']
    """
    endings = {1: "st", 2: "nd", 3: "rd"}
    teens = range(11, 14)
    ending = "th" if value % 100 in teens else endings.get(value % 10, "th")
    return f"{value}{ending}"


def words(value: int) -> str:
    """The number in small letters; from 0 to 999,999.

    >>> words(21), words(300), words(1105)
    ('twenty-one', 'three hundred', 'one thousand one hundred five')
    """
    for worth, noun in ((1000, "thousand"), (100, "hundred")):
        if value >= worth:
            head, rest = divmod(value, worth)
            tail = f" {words(rest)}" if rest else ""
            return f"{words(head)} {noun}{tail}"
    if value < len(_UNITS):
        return _UNITS[value]
    tens, unit = divmod(value, 10)
    return f"{_TENS[tens]}-{_UNITS[unit]}" if unit else _TENS[tens]


def ordinal_words(value: int) -> str:
    """The place in small letters; from 0 to 999,999.

    >>> ordinal_words(3), ordinal_words(20), ordinal_words(112)
    ('third', 'twentieth', 'one hundred twelfth')
    """
    text = words(value)
    cut = max(text.rfind(" "), text.rfind("-")) + 1
    head, last = text[:cut], text[cut:]
    stem = last[:-1] + "ie" if last.endswith("y") else last
    return head + _ORDINALS.get(last, f"{stem}th")
