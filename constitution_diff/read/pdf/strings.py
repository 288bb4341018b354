"""What shown arrays say: strings, and numbers that move what follows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .tokens import TOKEN, from_hex, literal, number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .tokens import Operand

_PART = re.compile(
    rb"""
    \( ( (?: [^()\\] | \\. )*+ ) \) | < ( [\dA-Fa-f\s]*+ ) >
    | ( [-+\d] \d*+ (?: \.\d*+ )? | \. \d*+ )
    """,
    re.VERBOSE | re.DOTALL,
)


class Strings:
    """A shown array as it is written: its strings and numbers, read when asked for."""

    __slots__ = ("written",)

    def __init__(self, written: bytes) -> None:
        """`written` is what stands between its brackets."""
        self.written = written

    def __iter__(self) -> Iterator[Operand]:
        """Its strings and numbers, in order."""
        return iter(shown_strings(self.written))

    def __repr__(self) -> str:
        """Its strings and numbers, as a list."""
        return repr([*self])


def shown_strings(array: bytes) -> list[Operand]:
    """The strings and numbers inside the brackets of a shown array.

    >>> shown_strings(b"<4142>-3(C)")
    [b'AB', -3, b'C']
    """
    if b"(" in array:
        found = _PART.findall(array)
        parts = [
            number(digits) if digits else literal(inside) if inside else from_hex(code)
            for inside, code, digits in found
        ]
        return [part for part in parts if part is not None]
    shown: list[Operand] = []
    # After each "<" stand a string and the number behind it; few differ.
    start, *pieces = array.split(b"<")
    if start.strip():
        shown += _numbers(start)
    for piece in pieces:
        known = _PIECES.get(piece)
        if known is None:
            code, _, behind = piece.partition(b">")
            known = (from_hex(code), *_numbers(behind))
            if len(_PIECES) > _MOST_PIECES:
                _PIECES.clear()
            _PIECES[piece] = known
        shown += known
    return shown


_PIECES: dict[bytes, tuple[Operand, ...]] = {}
_MOST_PIECES = 20_000


def _numbers(text: bytes) -> list[Operand]:
    numbers = (number(token[1]) for token in TOKEN.finditer(text) if token[1])
    return [number for number in numbers if number is not None]
