"""Items numbered (i), (ii), (iii): which they are, and how they go on."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_LABEL: Final = re.compile(r"(?P<before>\W*)(?P<core>[a-z]+|[A-Z]+)(?P<behind>\W*)")
_SIGNS: Final = (
    ("c", 100), ("xc", 90), ("l", 50), ("xl", 40), ("x", 10), ("ix", 9), ("v", 5),
    ("iv", 4), ("i", 1),
)  # fmt: skip
_MOST: Final = 399


def roman_labels(labels: Iterable[str], beside: Iterable[str] = ()) -> frozenset[str]:
    """Those of one list that are Roman: all are, and they are no single letters.

    Single letters are where they are with `beside`, what else the list has held.

    >>> sorted(roman_labels(["(i)", "(ii)", "1."])), roman_labels(["(c)", "(d)"])
    (['(i)', '(ii)'], frozenset())
    >>> sorted(roman_labels(["(i)", "(v)"], beside=["(i)", "(ii)"]))
    ['(i)', '(v)']
    """
    lists, others = _by_signs(labels), _by_signs(beside)
    return frozenset(
        label
        for signs, found in lists.items()
        if _are_roman(found) or _are_roman([*found, *others[signs]])
        for label in found
    )


def _by_signs(labels: Iterable[str]) -> dict[tuple[str, str], list[str]]:
    lists: dict[tuple[str, str], list[str]] = defaultdict(list)
    for label in labels:
        if _LABEL.fullmatch(label):
            lists[signs_of(label)].append(label)
    return lists


def _are_roman(labels: Sequence[str]) -> bool:
    return all(map(roman_value, labels)) and any(len(_core(one)) > 1 for one in labels)


def signs_of(label: str) -> tuple[str, str]:
    """What stands before and behind the letters of a label.

    >>> signs_of("(iv)")
    ('(', ')')
    """
    found = _LABEL.fullmatch(label)
    return (found["before"], found["behind"]) if found else ("", "")


def roman_further(label: str, places: int) -> str:
    """The label so many places on, in the same case and with the same signs.

    >>> roman_further("(iii)", 1), roman_further("IX.", 2)
    ('(iv)', 'XI.')
    """
    before, behind = signs_of(label)
    number = _roman(roman_value(label) + places)
    return f"{before}{number.upper() if _core(label).isupper() else number}{behind}"


def roman_value(label: str) -> int:
    """What a Roman label counts; 0 for one that is none.

    >>> roman_value("(iv)"), roman_value("(b)")
    (4, 0)
    """
    rest, value = _core(label).casefold(), 0
    for sign, worth in _SIGNS:
        while rest.startswith(sign):
            rest, value = rest.removeprefix(sign), value + worth
    # Spelt in another way, as iiii, it is no Roman number.
    spelt = not rest and value <= _MOST and _roman(value) == _core(label).casefold()
    return value if spelt else 0


def _core(label: str) -> str:
    found = _LABEL.fullmatch(label)
    return found["core"] if found else ""


def _roman(value: int) -> str:
    found = ""
    for sign, worth in _SIGNS:
        found += sign * (value // worth)
        value %= worth
    return found
