"""JPEG and PNG files without what is written beside the picture.

Segments and chunks are left out whole; the coded picture is copied byte for byte. A
JPEG that says that it is to be turned keeps saying so, and nothing else. Sources:
ITU-T T.81 Annex B, Exif 2.32 (4.6.4), PNG (Third Edition) clauses 5 and 11.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_JPEG: Final = b"\xff\xd8\xff"
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_MARK, _SCAN, _END, _COMMENT = 0xFF, 0xDA, 0xD9, 0xFE
_IN_SCAN: Final = frozenset({0x00, 0xFF, *range(0xD0, 0xD8)})
"""What may follow FF within the coded picture."""
_APP0, _APP1, _APP15 = 0xE0, 0xE1, 0xEF
_SEEN: Final = (b"JFIF\0", b"ICC_PROFILE\0", b"Adobe")
"""Beginnings of application segments that say how the picture is to look."""
_KINDS: Final = (
    (b"Exif\0", "Exif"),
    (b"http://ns.adobe.com/x", "XMP"),
    (b"Photoshop 3.0\0", "IPTC"),
)
_ORIENTATION, _PLACE = 0x0112, 0x8825
_TURNS: Final = range(2, 9)
"""1 is as it lies."""
_SEEN_CHUNKS: Final = frozenset(
    b"""acTL bKGD cHRM cICP cLLI fcTL fdAT gAMA hIST iCCP mDCV pHYs sBIT sPLT sRGB
    tRNS""".split()
)
"""Chunks that may be left out and yet say how the picture is to look."""


class _Piece(NamedTuple):
    """A run of bytes of a picture's file."""

    content: bytes
    note: str = ""
    """What is written there beside the picture; "" where it is of the picture."""
    turned: int = 1
    """How the picture is to be turned, of an Exif segment; 1 for not at all."""


def noted(content: bytes) -> tuple[str, ...]:
    """The kinds of notes in a picture's file, in order; () for any other file.

    >>> noted(b"no picture")
    ()
    """
    return tuple(piece.note for piece in _pieces(content) if piece.note)


def without_notes(content: bytes) -> bytes:
    """The picture's file without its notes; any other file as it is.

    >>> without_notes(b"no picture")
    b'no picture'
    """
    pieces = _pieces(content)
    if not any(piece.note for piece in pieces):
        return content
    return b"".join(
        _turn(piece.turned) if piece.note else piece.content for piece in pieces
    )


def _pieces(content: bytes) -> tuple[_Piece, ...]:
    """The file cut up; () for what is no whole JPEG or PNG, which stays as it is."""
    for beginning, cut in _CUTTERS:
        if content.startswith(beginning):
            try:
                return tuple(cut(content))
            except (struct.error, IndexError, ValueError):
                return ()
    return ()


def _jpeg(content: bytes) -> Iterator[_Piece]:
    yield _Piece(content[:2])
    at = 2
    while content[at + 1] != _END:
        marker = content[at + 1]
        (length,) = struct.unpack_from(">H", content, at + 2)
        end = at + 2 + length
        if content[at] != _MARK or end > len(content):
            raise IndexError(at)
        if marker == _SCAN:
            end = _scan_end(content, end)
        yield _segment(marker, content[at:end])
        at = end
        while content[at + 1] == _MARK:  # markers may be padded
            at += 1
    yield _Piece(content[at : at + 2])
    if content[at + 2 :].strip(b"\0"):
        yield _Piece(content[at + 2 :], "what follows the picture")


def _scan_end(content: bytes, at: int) -> int:
    """Where the coded picture ends: at a marker that is neither escape nor restart."""
    while True:
        at = content.index(b"\xff", at)
        following = content[at + 1]
        if following not in _IN_SCAN:
            return at
        at += 1


def _segment(marker: int, segment: bytes) -> _Piece:
    body = segment[4:]
    if marker == _COMMENT:
        return _Piece(segment, "a comment")
    if not _APP0 <= marker <= _APP15 or body.startswith(_SEEN):
        return _Piece(segment)
    kind = next(
        (name for start, name in _KINDS if body.startswith(start)), "other notes"
    )
    if kind != "Exif":
        return _Piece(segment, kind)
    tags = _tags(body[6:])
    turned = tags.get(_ORIENTATION, 1)
    if segment == _turn(turned):
        return _Piece(segment)
    return _Piece(segment, "Exif with a place" if _PLACE in tags else kind, turned)


def _tags(tiff: bytes) -> dict[int, int]:
    """The tags of the first directory, with the short value of each."""
    order = ">" if tiff[:2] == b"MM" else "<"
    try:
        (at,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, at)
        entries = (
            struct.unpack_from(f"{order}HHIH", tiff, at + 2 + 12 * k)
            for k in range(count)
        )
        return {tag: value for tag, _, _, value in entries}
    except struct.error:
        return {}


def _turn(turned: int) -> bytes:
    """An Exif segment that says how the picture is to be turned, and nothing else."""
    if turned not in _TURNS:
        return b""
    entry = struct.pack(">HHIHH", _ORIENTATION, 3, 1, turned, 0)
    tiff = b"MM\0*" + struct.pack(">IH", 8, 1) + entry + bytes(4)
    body = b"Exif\0\0" + tiff
    return b"\xff" + struct.pack(">BH", _APP1, len(body) + 2) + body


def _png(content: bytes) -> Iterator[_Piece]:
    yield _Piece(content[:8])
    at, name = 8, b""
    while name != b"IEND":
        length, name = struct.unpack_from(">I4s", content, at)
        end = at + 12 + length
        if end > len(content):
            raise IndexError(at)
        seen = name[:1].isupper() or name in _SEEN_CHUNKS
        yield _Piece(
            content[at:end], "" if seen else _chunk(name, content[at + 8 : end])
        )
        at = end
    if content[at:].strip(b"\0"):
        yield _Piece(content[at:], "what follows the picture")


def _chunk(name: bytes, body: bytes) -> str:
    if name == b"eXIf":
        return "Exif with a place" if _PLACE in _tags(body) else "Exif"
    if name == b"tIME":
        return "a time"
    if name in (b"tEXt", b"zTXt", b"iTXt"):
        return body.partition(b"\0")[0].decode("latin-1")[:80] or "a text"
    return "other notes"


_CUTTERS: Final[tuple[tuple[bytes, Callable[[bytes], Iterator[_Piece]]], ...]] = (
    (_JPEG, _jpeg),
    (_PNG, _png),
)
