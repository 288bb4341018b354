"""What a PDF unpacks to, found before anything else looks into it.

A megabyte can hold a gigabyte of drawing commands, and every reader would go through
them all. Asks nothing of the file's structure, which may lie: any compressed stream
counts, wherever it stands. Pictures are left out: nobody unpacks them here, and a
blank page that was scanned packs as well as any bomb.
"""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING

from constitution_diff.errors import SourceLimitError

if TYPE_CHECKING:
    from collections.abc import Iterator

_SPARE_MB = 64
_MOST_RATIO = 20
"""Text and drawings pack to a tenth, and fonts to a half; seen in 600-page files."""
_DICTIONARY_BYTES = 2048
_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_FLATE = re.compile(rb"/FlateDecode|/Fl\b")
_PICTURE = re.compile(rb"/Subtype\s*/Image")


def refuse_bombs(content: bytes, name: str) -> None:
    """Raises SourceLimitError for a file that unpacks to more than any honest one.

    That is 20 times its size and 64 MB. In an encrypted file nothing is found; the
    limits of the process have to do there.
    """
    most = _SPARE_MB * 2**20 + _MOST_RATIO * len(content)
    total = 0
    for packed, n_times in _packed_streams(content):
        total += _unpacked_bytes(packed, n_times, most - total)
        if total >= most:
            raise SourceLimitError(name, f"it unpacks to more than {most >> 20} MB")


def _packed_streams(content: bytes) -> Iterator[tuple[memoryview, int]]:
    """Each stream that is packed, and how many times over."""
    view = memoryview(content)
    for found in _STREAM.finditer(content):
        dictionary = _dictionary(content, found.start())
        n_times = len(_FLATE.findall(dictionary))
        if n_times and not _PICTURE.search(dictionary):
            yield view[found.end() :], n_times


def _dictionary(content: bytes, end: int) -> bytes:
    before = content[max(0, end - _DICTIONARY_BYTES) : end]
    return before[before.rfind(b" obj") + 1 :]


def _unpacked_bytes(packed: memoryview, n_times: int, most: int) -> int:
    """What it unpacks to, but no more than `most`; 0 when it is not packed at all."""
    unpacked: bytes | memoryview = packed
    for _ in range(n_times):
        try:
            unpacked = zlib.decompressobj().decompress(unpacked, most)
        except zlib.error:
            return 0
        if len(unpacked) >= most:
            break
    return len(unpacked)
