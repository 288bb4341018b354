"""Bytes that are much like others, compressed by what those have already.

Of two versions of a constitution nearly all is the same. Deflate finds what came within
the last 32 kilobytes; so each piece is compressed with the place of the other bytes at
hand in which it seems to stand.
"""

from __future__ import annotations

import zlib
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import msgspec

from .packing import NotPackedError

if TYPE_CHECKING:
    from collections.abc import Iterator

_PIECE: Final = 1 << 14
_WINDOW: Final = 1 << 15
"""As far as deflate looks back."""
_BEFORE: Final = 1 << 13
"""How much of the window lies before where a piece seems to stand."""
_NEEDLE: Final = 32
_EVERY: Final = 256
_AROUND: Final = 1 << 17
_RAW: Final = -15
"""Deflate without a head of its own."""
_Piece = tuple[int, bytes]


def delta(content: bytes, base: bytes) -> bytes:
    """What `expanded` needs beside `base`; the same bytes for the same two.

    >>> expanded(delta(b"Six members.", b"Five members."), b"Five members.")
    b'Six members.'
    """
    return msgspec.msgpack.encode(list(_pieces(content, base)))


def expanded(pieces: bytes, base: bytes) -> bytes:
    """The bytes that `delta` was given. Raises NotPackedError."""
    try:
        found = msgspec.msgpack.decode(pieces, type=list[_Piece])
        return b"".join(_expanded(small, base, start) for start, small in found)
    except (zlib.error, msgspec.MsgspecError) as error:
        msg = f"no delta: {error}"
        raise NotPackedError(msg) from error


def _expanded(small: bytes, base: bytes, start: int) -> bytes:
    made = zlib.decompressobj(_RAW, zdict=_dictionary(base, start))
    return made.decompress(small) + made.flush()


def _pieces(content: bytes, base: bytes) -> Iterator[_Piece]:
    """Where in the base each piece seems to stand, and what it adds to that."""
    start = 0
    ends = [*range(0, len(content), _PIECE), len(content)]
    for first, last in pairwise(ends):
        piece = content[first:last]
        start = _start(piece, base, start)
        made = zlib.compressobj(
            9, zlib.DEFLATED, _RAW, 9, zdict=_dictionary(base, start)
        )
        yield start, made.compress(piece) + made.flush()
        start += _PIECE


def _start(piece: bytes, base: bytes, likely: int) -> int:
    """Where the window begins: around where most of the piece stands in the base."""
    around = max(0, likely - _AROUND), likely + _AROUND
    places = sorted(
        found - at
        for at in range(0, max(1, len(piece) - _NEEDLE), _EVERY)
        if (found := base.find(piece[at : at + _NEEDLE], *around)) >= 0
    )
    middle = places[len(places) // 2] if places else likely
    return max(0, min(middle - _BEFORE, len(base) - _WINDOW))


def _dictionary(base: bytes, start: int) -> bytes:
    return base[max(0, start) : max(0, start) + _WINDOW]
