"""Small pictures with notes inside, and how a document shows them."""

from __future__ import annotations

import struct
import zlib

from tests.read.docx.builders import p
from tests.render.docx.publishing.files import PERSON


def jpeg(*segments: tuple[int, bytes]) -> bytes:
    """The frame of a JPEG: segments, and a scan that holds an escaped FF."""
    told = b"".join(
        b"\xff" + struct.pack(">BH", marker, len(body) + 2) + body
        for marker, body in ((0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0"), *segments)
    )
    scan = b"\xff\xda\0\x08\1\1\0\0\x3f\0" + b"picture\xff\0more\xff\xd0rest"
    return b"\xff\xd8" + told + scan + b"\xff\xd9"


def exif(turned: int = 1, *, place: bool = False) -> bytes:
    """An Exif segment with a name, and how the picture is to be turned."""
    entries = [struct.pack("<HHII", 0x0112, 3, 1, turned)]
    if place:
        entries.append(struct.pack("<HHII", 0x8825, 4, 1, 60))
    tiff = b"II*\0" + struct.pack("<IH", 8, len(entries)) + b"".join(entries) + bytes(4)
    return b"Exif\0\0" + tiff + PERSON.encode()


def png(*chunks: tuple[bytes, bytes]) -> bytes:
    """A PNG of one dot with these chunks before its picture."""
    header = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    whole = (
        (b"IHDR", header),
        *chunks,
        (b"IDAT", zlib.compress(b"\0\0")),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + name + body
        + struct.pack(">I", zlib.crc32(name + body))
        for name, body in whole
    )  # fmt: skip


def framed(inside: str) -> str:
    """An object as Word frames it, with a picture of it."""
    return p(
        '<w:r><w:object w:dxaOrig="1" w:dyaOrig="1"><v:shape id="s" o:ole="">'
        f'<v:imagedata r:id="image"/></v:shape>{inside}</w:object></w:r>'
    )


def picture(attributes: str = 'r:embed="image"', inside: str = "") -> str:
    return p(
        f"<w:r><w:drawing><wp:inline><a:blip {attributes}/>{inside}</wp:inline>"
        "</w:drawing></w:r>"
    )
