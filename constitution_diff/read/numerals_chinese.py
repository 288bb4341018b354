"""Chinese numerals, as Word's lists print them in every language."""

from __future__ import annotations

from typing import Final

_DIGITS: Final = "\u3007一二三四五六七八九"
"""From 0; the zero is a circle, as in Word's Chinese lists, and no letter."""
_MYRIAD: Final = 10_000
_PLACES: Final = ((_MYRIAD, "万"), (1000, "千"), (100, "百"), (10, "十"))
_STEMS: Final = "甲乙丙丁戊己庚辛壬癸"
_TWENTY: Final = 20
_LAST: Final = 99_999


def counting_thousand(value: int) -> str:
    """The number by thousands, hundreds and tens, with one zero for a gap inside.

    ECMA-376 Part 1, 17.18.59 has a zero after 10,000 too, which Word leaves out
    ([MS-OI29500] 2.1.540).

    >>> [counting_thousand(value) for value in (10, 12, 20, 110, 3500)]
    ['十', '十二', '二十', '一百一十', '三千五百']
    """
    if not 0 <= value <= _LAST:
        return str(value)
    if value < len(_DIGITS):
        return _DIGITS[value]
    worth, name = next(place for place in _PLACES if place[0] <= value)
    head, rest = divmod(value, worth)
    # Only the ten that begins a number goes without its one.
    digit = "" if value < _TWENTY else _DIGITS[head]
    return f"{digit}{name}{_after(rest, worth)}"


def stem(value: int) -> str:
    """One of the ten heavenly stems; decimal after them (ideographTraditional).

    >>> stem(1), stem(10), stem(11)
    ('甲', '癸', '11')
    """
    return _STEMS[value - 1] if 1 <= value <= len(_STEMS) else str(value)


def _after(rest: int, worth: int) -> str:
    if rest == 0:
        return ""
    is_gap = rest * len(_DIGITS) < worth != _MYRIAD
    gap = _DIGITS[0] if is_gap else ""
    ten = "一" if len(_DIGITS) <= rest < _TWENTY else ""
    return f"{gap}{ten}{counting_thousand(rest)}"
