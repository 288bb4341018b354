"""Fractions, which have one value in several writings: "2½", "2 1/2", "2.5"."""

from __future__ import annotations

import re
from fractions import Fraction
from math import gcd
from typing import Final
from unicodedata import normalize

_BAR: Final = "\u2044"
_SIGN: Final = "[¼½¾⅐-⅞]"
_SLASHED: Final = r"(?<![\d/\u2044.,:-])[1-9][/\u2044](?:[2-9]|1[0-2])(?![\d/\u2044])"
"""No more than people write so: "2022/23" is a year, "24/7" none."""
FRACTION: Final = rf"(?:{_SIGN}|{_SLASHED})"
AND_FRACTION: Final = rf"(?:\s?{_SIGN}|\s{_SLASHED})"
"""What follows the whole number in "2½" and "2 1/2"."""
_SHARES: Final = {
    "half": "1/2",
    "third": "1/3",
    "quarter": "1/4",
    "two thirds": "2/3",
    "three quarters": "3/4",
    "three quarter": "3/4",
}
_SHARE: Final = re.compile(
    r"\b(?:(?:an?|one)[\s-](half|third|quarter)|(half|two[\s-]thirds|three[\s-]quarters?))\b"
)
_ALONE: Final = r"(?<![\w.,:/\u2044-])"
"""No letter or figure stands before, which makes "D1.1", "No.1/2" names of rules."""
_FIGURES: Final = re.compile(
    rf"{_ALONE}(?:(?P<whole>\d+)(?={AND_FRACTION})\s?)?(?P<part>{FRACTION})"
    rf"|{_ALONE}(?P<decimal>(?:0|[1-9]\d*)\.\d*[1-9]"
    r"|(?<=[£$€])\d+\.\d+|\d+\.\d+(?=\s?(?:%|per\s?cent)))(?![\d.])"
)
"""A zero at the end, "4.10", counts in sums and percentages alone: elsewhere it may be
the tenth of something, or minutes."""


def with_values(words: str) -> str:
    r"""The words with each fraction in one writing, the value itself.

    For words of a quantity, in small letters. Two that may name rules or forms, "2/4"
    and "1/2" or "4.1" and "4.10", are never made one.

    >>> {ascii(with_values(one)) for one in ("2½ years", "2 1/2 years", "2.5 years")}
    {"'5\\u20442 years'"}
    >>> with_values("d1.5, a1/2, 2/4, 5/2, 4.10")
    'd1.5, a1/2, 2/4, 5/2, 4.10'
    """
    return _FIGURES.sub(_value, _SHARE.sub(_share, words))


def _share(found: re.Match[str]) -> str:
    return _SHARES[re.sub(r"[\s-]", " ", found[1] or found[2])]


def _value(found: re.Match[str]) -> str:
    if found["decimal"]:
        return _written(Fraction(found["decimal"]))
    part = normalize("NFKC", found["part"]).replace("/", _BAR)
    above, below = map(int, part.split(_BAR))
    if above >= below or gcd(above, below) > 1:
        return found[0]  # "2/4" is the name of a form, a day or a house
    return _written(Fraction(above, below) + int(found["whole"] or 0))


def _written(value: Fraction) -> str:
    """With the bar of fractions, so that it is no name such as "5/2"."""
    return f"{value.numerator}{_BAR}{value.denominator}"
