"""Numbers in French, as Word's lists print them: 21e, Vingt et un, Vingt et unième.

The spelling is the one from before 1990, with hyphens only between tens and units.
"""

from __future__ import annotations

from typing import Final

_UNITS: Final = (
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf",
    "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize", "dix-sept",
    "dix-huit", "dix-neuf",
)  # fmt: skip
_TENS: Final = (
    (80, "quatre-vingt"), (60, "soixante"), (50, "cinquante"), (40, "quarante"),
    (30, "trente"), (20, "vingt"),
)  # fmt: skip
_WITH_AND: Final = frozenset({21, 31, 41, 51, 61, 71})
_WITH_S: Final = frozenset({80, *range(200, 1000, 100)})
"""Ends of a number, of two or three figures, that stand in the plural."""
_ORDINAL_STEMS: Final = {"cinq": "cinqu", "neuf": "neuv"}


def ordinal(value: int) -> str:
    """The number with its ending, masculine as Word has it.

    >>> ordinal(1), ordinal(2), ordinal(21)
    ('1er', '2e', '21e')
    """
    return f"{value}er" if value == 1 else f"{value}e"


def words(value: int) -> str:
    """The number in small letters; from 0 to 999,999.

    >>> words(71), words(80), words(99), words(200), words(280_000), words(1301)
    ('soixante et onze', 'quatre-vingts', 'quatre-vingt-dix-neuf', 'deux cents',
     'deux cent quatre-vingt mille', 'mille trois cent un')
    """
    stem = _stem(value)
    return f"{stem}s" if value % 1000 in _WITH_S or value % 100 in _WITH_S else stem


def ordinal_words(value: int) -> str:
    """The place in small letters; from 0 to 999,999.

    >>> [ordinal_words(value) for value in (1, 5, 21, 80, 1000)]
    ['premier', 'cinquième', 'vingt et unième', 'quatre-vingtième', 'millième']
    """
    if value == 1:
        return "premier"
    text = _stem(value)
    cut = max(text.rfind(" "), text.rfind("-")) + 1
    head, last = text[:cut], text[cut:]
    return f"{head}{_ORDINAL_STEMS.get(last, last).removesuffix('e')}ième"


def _stem(value: int) -> str:
    """The words without the s that "vingt" and "cent" take at the end of a number."""
    for worth, noun in ((1000, "mille"), (100, "cent")):
        if value >= worth:
            head, rest = divmod(value, worth)
            many = f"{_stem(head)} " if head > 1 else ""
            return f"{many}{noun}{' ' + _stem(rest) if rest else ''}"
    if value < len(_UNITS):
        return _UNITS[value]
    tens, name = next(pair for pair in _TENS if pair[0] <= value)
    if value == tens:
        return name
    return f"{name}{' et ' if value in _WITH_AND else '-'}{_UNITS[value - tens]}"
