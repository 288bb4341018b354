r"""What a content stream says, operation by operation (ISO 32000-1, 7.8.2).

pdfminer reads a stream character by character, which is a third of what its pages
cost. Here one pattern takes a whole operation with its plain operands, and another
a whole array of shown strings; whatever is left is read token by token. What an
operator means stays with pdfminer, and so does what it makes of odd content: `(\q)`
is empty, `<4>` is one byte of 4, and an inline image ends at the first `EI` with
white space behind it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .tokens import (
    NO_OPERATORS,
    TOKEN,
    WORDS,
    Operation,
    Reader,
    from_hex,
    literal,
    name,
    number,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .tokens import Operand

_END = rb"(?= [\s#/%\[\]()<>{}] | \Z )"
_OPERATION = re.compile(
    rb"""
    [\s\0]*+
    ( (?: (?: [-+]? (?: \d++ (?: \.\d*+ )? | \.\d++ ) | /[\w.+-]++ ) \s++ )*+ )
    ( [A-Za-z] [A-Za-z0-9*]*+ | ['"] )
    """
    + _END,
    re.VERBOSE,
)
"""An operator behind numbers and plain names, as in `1 0 0 1 72 700 Tm`."""
_SHOWN = re.compile(
    rb"""
    [\s\0]*+
    (?: \[ ( [-+.\d\s<>A-Fa-f]*+
           (?: \( (?: [^()\\\r] | \\[^\r] )*+ \) [-+.\d\s<>A-Fa-f]*+ )*+ ) \] \s*+ TJ
      | ( \( (?: [^()\\\r] | \\[^\r] )*+ \) | < [\dA-Fa-f]*+ > ) \s*+ Tj )
    """
    + _END,
    re.VERBOSE | re.DOTALL,
)
"""The strings of `[(Quo) -20 (rum)] TJ`, or the one of `(Quorum) Tj`."""
_PART = re.compile(
    rb"""
    \( ( (?: [^()\\] | \\. )*+ ) \) | < ( [\dA-Fa-f\s]*+ ) >
    | ( [-+\d] \d*+ (?: \.\d*+ )? | \. \d*+ )
    """,
    re.VERBOSE | re.DOTALL,
)


def operations(content: bytes) -> Iterator[Operation]:
    r"""The operations of a content stream in order; what ends without one is left out.

    >>> for operator, operands in operations(rb"BT /F1 11 Tf [(Quo\)) -20 <41>] TJ"):
    ...     print(operator, operands)
    b'BT' []
    b'Tf' [/'F1', 11.0]
    b'TJ' [[b'Quo)', -20, b'A']]
    """
    position = 0
    plain, shown = _OPERATION.match, _SHOWN.match
    while True:
        match = plain(content, position)
        if match and (operator := match[2]) not in NO_OPERATORS:
            if operator not in WORDS:
                position = match.end()
                before = match[1]
                yield operator, _plain_operands(before) if before else []
                continue
        elif match := shown(content, position):
            position = match.end()
            array, string = match.groups()
            if array is None:
                yield b"Tj", shown_strings(string)
            else:
                yield b"TJ", [shown_strings(array)]
            continue
        reader = Reader(content, position)
        operation = reader.operation()
        if operation is None:
            return
        yield operation
        position = reader.position


def _plain_operands(operands: bytes) -> list[Operand]:
    parts = operands.split()
    if b"/" not in operands:
        return list(map(float, parts))
    return [name(p[1:]) if p.startswith(b"/") else float(p) for p in parts]


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
