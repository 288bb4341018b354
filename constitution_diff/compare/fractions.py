"""Fractions, which have one value in several writings: "2½", "2 1/2", "2.5"."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final
from unicodedata import normalize

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
}
_SHARE: Final = re.compile(
    r"\b(?:(?:an?|one)[\s-](half|third|quarter)|(half|two[\s-]thirds|three[\s-]quarters))\b"
)
_FIGURES: Final = re.compile(
    rf"(?:(?P<whole>\d+)(?={AND_FRACTION}))?\s?(?P<part>{FRACTION})"
    r"|(?<![\d.,])(?P<decimal>\d+\.\d+)(?![\d.])"
)


def with_values(words: str) -> str:
    """The words with each fraction in one writing, the value itself.

    For words of a quantity, in small letters: "4.2" is read as a decimal.

    >>> [with_values(one) for one in ("2½ years", "2 1/2 years", "2.5 years", "a half")]
    ['5/2 years', '5/2 years', '5/2 years', '1/2']
    """
    return _FIGURES.sub(_value, _SHARE.sub(_share, words))


def _share(found: re.Match[str]) -> str:
    return _SHARES[re.sub(r"[\s-]", " ", found[1] or found[2])]


def _value(found: re.Match[str]) -> str:
    if found["decimal"]:
        value = Fraction(found["decimal"])
    else:
        part = normalize("NFKC", found["part"]).replace("\u2044", "/")
        value = Fraction(part) + int(found["whole"] or 0)
    return f"{value.numerator}/{value.denominator}"
