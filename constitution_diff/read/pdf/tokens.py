"""Operations read token by token, with all that pdfminer makes of odd content."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pdfminer.pdftypes import LITERALS_ASCII85_DECODE, PDFStream, resolve1
from pdfminer.psparser import KWD, LIT, PSKeyword, PSLiteral, literal_name

if TYPE_CHECKING:
    from collections.abc import Callable

Operand = (
    float | bool | bytes | PSLiteral | PSKeyword | PDFStream
    | list["Operand"] | dict[str, "Operand"]
)  # fmt: skip

TOKEN = re.compile(
    rb"""
    [\s\0]*+
    (?: ( [-+\d] \d*+ (?: \.\d*+ )? | \. \d*+ )             # 1 number
      | ( [A-Za-z] [^\s#/%\[\]()<>{}]*+ )                   # 2 keyword
      | / ( (?: [^\s#/%\[\]()<>{}] | \# [\dA-Fa-f]{0,2} )*+ )  # 3 name
      | ( \( )                                              # 4 literal string
      | ( << | >> )                                         # 5 dictionary
      | < ( [\dA-Fa-f\s]*+ ) (?: > (?! > ) )?               # 6 hexadecimal string
      | > | % [^\r\n]*+
      | ( [^\s\0] )                                         # 7 brackets, ', " and dirt
    )
    """,
    re.VERBOSE,
)
_STRING_PART = re.compile(rb"[^()\\]++|[()]|\\([0-7]{1,3}|\r\n|.)?", re.DOTALL)
_ESCAPE = re.compile(rb"\\(?:([0-7]{1,3})|\r\n|(.)|\Z)", re.DOTALL)
_ESCAPED = {
    b"b": b"\b", b"t": b"\t", b"n": b"\n", b"f": b"\f", b"r": b"\r",
    b"(": b"(", b")": b")", b"\\": b"\\",
}  # fmt: skip
_NAME_CODE = re.compile(rb"#([\dA-Fa-f]{0,2})")
WORDS: dict[bytes, bool] = {b"true": True, b"false": False}
_OPENING = {b"[": b"]", b"{": b"}", b"<<": b">>"}
NO_OPERATORS = frozenset((b"BI", b"ID"))


class Reader:
    """Reads operations from one place on in a content stream."""

    def __init__(self, content: bytes, position: int) -> None:
        self.position = position
        self._content = content
        self._open: list[tuple[bytes, list[Operand]]] = []
        """The brackets that are open, each with what stood before it."""
        self._here: list[Operand] = []

    def operation(self) -> tuple[bytes, list[Operand]] | None:
        """The next operation; None when the stream ends before an operator."""
        while match := TOKEN.match(self._content, self.position):
            self.position = match.end()
            kind = match.lastindex
            if kind is None:
                continue
            if kind not in _SIGNS:
                self._take(kind, match[kind])
            elif match[kind] in NO_OPERATORS:
                self._image_part(match[kind], match.start(kind))
            elif match[kind] in _BRACKETS:
                self._bracket(match[kind])
            elif not self._open and match[kind] not in WORDS:
                return match[kind], self._here
            else:
                self._here.append(WORDS.get(match[kind], KWD(match[kind])))
        return None

    def _take(self, kind: int, token: bytes) -> None:
        """Take in a token that stands for itself; `kind` is its group in TOKEN."""
        value = self._string() if kind == _LITERAL else _VALUES[kind](token)
        if value is not None:
            self._here.append(value)

    def _bracket(self, bracket: bytes) -> None:
        if bracket in _OPENING:
            self._begin(_OPENING[bracket])
            return
        inside = self._ended(bracket)
        if inside is not None:
            self._here.append(_dictionary(inside) if bracket == b">>" else inside)

    def _begin(self, closing: bytes) -> None:
        self._open.append((closing, self._here))
        self._here = []

    def _ended(self, closing: bytes) -> list[Operand] | None:
        """What stood inside; None, and nothing is done, if that is not open."""
        if not self._open or self._open[-1][0] != closing:
            return None
        inside, self._here = self._here, self._open.pop()[1]
        return inside

    def _string(self) -> bytes:
        """The literal string that begins here; its brackets may be nested."""
        depth, parts = 1, list[bytes]()
        while depth and (match := _STRING_PART.match(self._content, self.position)):
            part, self.position = match[0], match.end()
            depth += (part == b"(") - (part == b")")
            if depth:
                parts.append(literal(part))
        return b"".join(parts)

    def _image_part(self, operator: bytes, start: int) -> None:
        """Take in an inline image; nothing is read on when it does not end."""
        inside = self._ended(b"ID") if operator == b"ID" else None
        if operator == b"BI":
            self._begin(b"ID")
        elif inside is not None:
            about = {key: resolve1(value) for key, value in _dictionary(inside).items()}
            self._here.append(self._image(about, start + len(b"ID ")))

    def _image(self, about: dict[str, object], start: int) -> PDFStream:
        filters = about.get("F")
        first = filters[0] if isinstance(filters, list) and filters else filters
        is_text = first in LITERALS_ASCII85_DECODE
        end = b"~>" if is_text else b"EI"
        match = re.compile(end + rb"\s").search(self._content, start)
        if match is None:
            self.position = len(self._content)
            return PDFStream(about, b"")
        pixels = _LINE_END.sub(b"", self._content[start : match.start()])
        self.position = match.end() if is_text else match.start()
        return PDFStream(about, pixels + end if is_text else pixels)


def number(text: bytes) -> float | None:
    """None where only a sign or a point stands, as in pdfminer.

    >>> number(b"-4"), number(b".5"), number(b"-.")
    (-4, 0.5, None)
    """
    try:
        return float(text) if b"." in text else int(text)
    except ValueError:
        return None


def from_hex(digits: bytes) -> bytes:
    r"""Its bytes; a last odd digit counts as it stands.

    >>> from_hex(b"4142"), from_hex(b"41 4")
    (b'AB', b'A\x04')
    """
    plain = b"".join(digits.split()) if not digits.isalnum() else digits
    odd = len(plain) % 2
    whole = bytes.fromhex(plain[: len(plain) - odd].decode())
    return whole + bytes([int(plain[-1:], 16)]) if odd else whole


def literal(inside: bytes) -> bytes:
    r"""The bytes of a literal string without its outer brackets.

    >>> literal(rb"\050a\)\q")
    b'(a)'
    """
    if b"\\" not in inside:
        return inside
    return _ESCAPE.sub(_unescaped, inside)


def _unescaped(match: re.Match[bytes]) -> bytes:
    code, letter = match.groups()
    if code:
        return bytes([int(code, 8) & 0xFF])
    return _ESCAPED.get(letter, b"")


def name(text: bytes) -> PSLiteral:
    """The name without its slash.

    >>> name(b"A#42")
    /'AB'
    """
    if b"#" in text:
        text = _NAME_CODE.sub(_coded, text)
    try:
        return LIT(text.decode())
    except UnicodeDecodeError:
        return LIT(text)


def _coded(match: re.Match[bytes]) -> bytes:
    return bytes([int(match[1], 16)]) if match[1] else b""


def _dictionary(inside: list[Operand]) -> dict[str, Operand]:
    """The pairs; a key without a value is left out."""
    pairs = zip(inside[::2], inside[1::2], strict=False)
    return {literal_name(key): value for key, value in pairs}


_LITERAL = 4
_SIGNS = (2, 5, 7)
"""The groups of TOKEN that may be operators or brackets."""
_BRACKETS = frozenset((*_OPENING, *_OPENING.values()))
_LINE_END = re.compile(rb"(?:\r\n|[\r\n])\Z")
_VALUES: dict[int, Callable[[bytes], Operand | None]] = {
    1: number,
    3: name,
    6: from_hex,
}
