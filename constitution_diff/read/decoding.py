"""Bytes → characters, for files that do not say how they are encoded."""

from __future__ import annotations

import codecs
import re

from constitution_diff.model.values import dataclass

# Tab, line feed, form feed, carriage return and separators stand in honest text.
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f]")
_CONTROL_SHARE = 0.002
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text and how it was decoded."""

    text: str | None
    """None: this is no text."""
    encoding: str = ""
    certain: bool = True


def decode(content: bytes) -> Decoded:
    r"""The characters of `content`, or no text where the bytes are none.

    UTF-8 is proved by decoding; what is not UTF-8 and has no byte order mark is
    taken for Windows-1252, the usual encoding of British office files.

    >>> decode(b"caf\xe9").encoding, decode(b"\x00\x01\x02").text
    ('cp1252', None)
    """
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            return _checked(content, encoding, certain=True)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return _checked(content, _likely(content), certain=False)
    return Decoded(text if _plausible(text) else None, "utf-8")


def _likely(content: bytes) -> str:
    """UTF-8 where it explains most bytes beyond ASCII, else Windows-1252.

    One damaged byte must not turn every dash and pound sign into nonsense.
    """
    text = content.decode("utf-8", errors="replace")
    n_beyond = sum(not char.isascii() for char in text)
    return "utf-8" if text.count(_REPLACEMENT) < n_beyond / 2 else "cp1252"


def _checked(content: bytes, encoding: str, *, certain: bool) -> Decoded:
    text = content.decode(encoding, errors="replace")
    whole = certain and _REPLACEMENT not in text
    return Decoded(text if _plausible(text) else None, encoding, whole)


def _plausible(text: str) -> bool:
    """Whether hardly any control characters stand in it; a short text may have one."""
    n_controls = len(_CONTROLS.findall(text))
    return "\x00" not in text and n_controls <= max(1, len(text) * _CONTROL_SHARE)
