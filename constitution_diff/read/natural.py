"""The order in which people number files: "Part 2" before "Part 10"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from .words_english import words

if TYPE_CHECKING:
    from collections.abc import Iterable

_PIECE: Final = re.compile(r"\d{1,9}|[^\W\d_]+")
_DIVISIONS: Final = frozenset(
    "annex annexe appendix article book chapter part schedule section volume".split()
)
_COUNTED: Final = {words(n): n for n in range(1, 21)}
_ROMAN: Final = re.compile(r"(?=[ivxlc])(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})|c{1,3}")
_VALUES: Final = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}

_Key = tuple[tuple[int, int, str], ...]


def in_natural_order(names: Iterable[str]) -> list[str]:
    """The names of files by their words and numbers, whatever parts the words.

    Numbers count by value, also as words or Roman numerals behind "Part" and the
    like: "Part IX" stands before "Part X". Behind a word that any name follows with
    a letter that is no numeral, as in "Schedule B", all are letters.

    >>> in_natural_order(["Part 10.pdf", "part_2.pdf", "Part Three.pdf", "Annex.pdf"])
    ['Annex.pdf', 'part_2.pdf', 'Part Three.pdf', 'Part 10.pdf']
    """
    pieces = {name: _pieces(name) for name in names}
    lettered = {
        before
        for found in pieces.values()
        for before, piece in pairwise(found)
        if len(piece) == 1 and piece.isalpha() and not _ROMAN.fullmatch(piece)
    }
    return sorted(pieces, key=lambda name: (_key(pieces[name], lettered), name))


def _pieces(name: str) -> list[str]:
    stem = name.rpartition(".")[0] or name
    return _PIECE.findall(stem.casefold())


def _key(pieces: list[str], lettered: set[str]) -> _Key:
    before = ["", *pieces]
    return tuple(
        _rank(piece, above, lettered)
        for above, piece in zip(before, pieces, strict=False)
    )


def _rank(piece: str, above: str, lettered: set[str]) -> tuple[int, int, str]:
    if piece.isdecimal():
        return (0, int(piece), "")
    if above in _DIVISIONS:
        if piece in _COUNTED:
            return (0, _COUNTED[piece], "")
        if above not in lettered and _ROMAN.fullmatch(piece):
            return (0, _value(piece), "")
    return (1, 0, piece)


def _value(roman: str) -> int:
    """What a Roman numeral is worth: less before more is taken away."""
    values = [_VALUES[char] for char in roman]
    return sum(
        -value if value < following else value
        for value, following in zip(values, [*values[1:], 0], strict=True)
    )
