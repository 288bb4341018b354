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

from .strings import Strings, shown_strings
from .tokens import NO_OPERATORS, WORDS, Operand, Reader, name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# Not a class of its own: there are hundreds on a page.
Operation = tuple[bytes, "Sequence[Operand | Strings]"]
"""An operator, such as b"Tm", with what stood between it and the last one."""

_OPERATION = re.compile(
    rb"""
    [\s\0]*+
    (?: ( (?: (?: [-+]? (?: \d++ (?: \.\d*+ )? | \.\d++ ) | /[\w.+-]++ ) \s++ )*+ )
        ( [A-Za-z] [A-Za-z0-9*]*+ | ['"] ) END
      | (?: \[ ( [-+.\d\s<>A-Fa-f]*+
              (?: \( (?: [^()\\\r] | \\[^\r] )*+ \) [-+.\d\s<>A-Fa-f]*+ )*+ )
            \] \s*+ TJ
          | ( \( (?: [^()\\\r] | \\[^\r] )*+ \) | < [\dA-Fa-f]*+ > ) \s*+ Tj
        ) END
      | / ( [\w.+-]++ ) \s*+ << \s*+ /MCID \s++ ( \d++ ) \s*+ >> \s*+ BDC END
      | )
    """.replace(b"END", rb"(?= [\s#/%\[\]()<>{}] | \Z )"),
    re.VERBOSE | re.DOTALL,
)
"""An operation that can be read at one go; the empty string where none stands.

An operator behind numbers and plain names, as in `1 0 0 1 72 700 Tm`; the strings of
`[(Quo) -20 (rum)] TJ`, or the one of `(Quorum) Tj`; and `/P <</MCID 0>> BDC`, which
stands around every paragraph of a tagged file.
"""
_NOT_PLAIN = NO_OPERATORS | WORDS.keys()


def operations(content: bytes) -> Iterator[Operation]:
    r"""The operations of a content stream in order; what ends without one is left out.

    >>> for operator, operands in operations(rb"BT /F1 11 Tf [(Quo\)) -20 <41>] TJ"):
    ...     print(operator, operands)
    b'BT' []
    b'Tf' [/'F1', 11.0]
    b'TJ' [[b'Quo)', -20, b'A']]
    """
    position = 0
    while True:
        # `finditer` takes half the time of a `match` for each operation.
        for match in _OPERATION.finditer(content, position):
            before, operator, array, string, tag, marked = match.groups()
            if operator and operator not in _NOT_PLAIN:
                yield operator, _plain_operands(before) if before else []
            elif array is not None:
                yield b"TJ", [Strings(array)]
            elif string:
                yield b"Tj", shown_strings(string)
            elif tag:
                yield b"BDC", [name(tag), {"MCID": int(marked)}]
            else:
                position = match.start()
                break
        reader = Reader(content, position)
        operation = reader.operation()
        if operation is None:
            return
        yield operation
        position = reader.position


def _plain_operands(operands: bytes) -> list[Operand]:
    if len(operands) > _SHORT and b"/" not in operands:
        return list(map(float, operands.split()))
    # A file has a few fonts, colours and widths, over and over.
    known = _KNOWN.get(operands)
    if known is None:
        parts = operands.split()
        known = [name(p[1:]) if p.startswith(b"/") else float(p) for p in parts]
        if len(_KNOWN) > _MOST_KNOWN:
            _KNOWN.clear()
        _KNOWN[operands] = known
    return known


_KNOWN: dict[bytes, list[Operand]] = {}
_MOST_KNOWN = 1000
_SHORT = 8
