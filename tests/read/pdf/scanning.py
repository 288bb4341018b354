"""Scans and locked files, made from the small PDFs of `builders`."""

from __future__ import annotations

import re
from hashlib import md5
from io import BytesIO
from typing import TYPE_CHECKING, Final

from PIL import Image

from constitution_diff.read.options import PLAIN
from constitution_diff.read.pdf.pictures import picture_of
from tests.read.pdf.builders import Mark, pdf

if TYPE_CHECKING:
    from collections.abc import Iterable

_ID: Final = bytes(range(16))
_RIGHTS: Final = -4
# ISO 32000-1, 7.6.3.3, algorithm 2, step (a).
_PADDING: Final = bytes.fromhex(
    "28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a"
)


def scan(*pages: Iterable[Mark]) -> bytes:
    """A PDF that shows what these pages show, but only as pictures."""
    content = pdf(*pages)
    images = [_image(content, number) for number in range(1, len(pages) + 1)]
    written = BytesIO()
    images[0].save(
        written, "PDF", resolution=200, save_all=True, append_images=images[1:]
    )
    return written.getvalue()


def _image(content: bytes, page: int) -> Image.Image:
    picture = picture_of(content, "scan.pdf", PLAIN, page)
    return Image.frombytes("L", (picture.width, picture.height), picture.grey)


def locked(password: str, *pages: Iterable[Mark]) -> bytes:
    """A PDF with these pages that opens with a password, by 40-bit RC4."""
    padded = (password.encode() + _PADDING)[:32]
    owner = _rc4(_md5(padded)[:5], padded)
    rights = (_RIGHTS & 0xFFFFFFFF).to_bytes(4, "little")
    key = _md5(padded + owner + rights + _ID)[:5]
    encrypt = (
        f"/Encrypt << /Filter /Standard /V 1 /R 2 /P {_RIGHTS}"
        f" /O <{owner.hex()}> /U <{_rc4(key, _PADDING).hex()}> >>"
    )
    trailer = f"/ID [<{_ID.hex()}> <{_ID.hex()}>] {encrypt}"
    return _STREAM.sub(
        lambda found: _encrypted(found, key), pdf(*pages, trailer=trailer)
    )


_STREAM: Final = re.compile(
    rb"(?P<head>(?P<number>\d+) 0 obj\n<< /Length \d+ >>\nstream\n)(?P<body>.*?)"
    rb"(?=\nendstream)",
    re.DOTALL,
)


def _encrypted(found: re.Match[bytes], key: bytes) -> bytes:
    """The stream under its object's own key; it keeps its length."""
    own = _md5(key + int(found["number"]).to_bytes(3, "little") + b"\0\0")[:10]
    return found["head"] + _rc4(own, found["body"])


def _md5(content: bytes) -> bytes:
    return md5(content, usedforsecurity=False).digest()


def _rc4(key: bytes, content: bytes) -> bytes:
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    i = j = 0
    written = bytearray()
    for byte in content:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        written.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(written)
