"""The characters of a web page: its mark, what it declares, or what its bytes prove."""

from __future__ import annotations

import codecs
import re
from typing import Final

from constitution_diff.read.decoding import Decoded, decode

_SEARCHED_BYTES: Final = 4096
_DECLARED: Final = re.compile(
    rb"""<(?:meta\b[^>]*\bcharset|\?xml\b[^>]*\bencoding)\s*=\s*["']?\s*([\w.:-]+)""",
    re.IGNORECASE,
)
# Browsers read these names so (WHATWG Encoding Standard, 4.2).
_READ_AS: Final = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254",
    "gb2312": "gb18030", "gbk": "gb18030",
}  # fmt: skip
_NOT_DECLARED: Final = re.compile(r"utf-?_?(?:7|16|32)|.*escape|idna|punycode|mbcs|oem")


def decode_page(content: bytes) -> Decoded:
    r"""The characters of a web page, or no text where the bytes are none.

    Bytes that are valid UTF-8 and not plain ASCII are UTF-8 whatever the page
    declares: servers overrule that declaration, and no other text looks like it.

    >>> decode_page(b"<meta charset=iso-8859-2><p>\xb3").text[-1]
    'ł'
    """
    found = decode(content)
    if found.certain and not (content.isascii() and found.encoding == "utf-8"):
        return found
    declared = _declared(content)
    if not declared:
        return found
    text = content.decode(declared, errors="replace")
    certain = "\N{REPLACEMENT CHARACTER}" not in text
    if found.text is None or not certain:
        return found
    return Decoded(text, declared, certain)


def _declared(content: bytes) -> str:
    """The encoding that the page names, as Python calls it; "" for none we know."""
    match = _DECLARED.search(content[:_SEARCHED_BYTES])
    if not match:
        return ""
    try:
        found = codecs.lookup(match[1].decode("ascii", "replace")).name
        b"a".decode(_READ_AS.get(found, found))  # refuses what decodes to no text
    except (LookupError, UnicodeError):
        return ""
    return "" if _NOT_DECLARED.fullmatch(found) else _READ_AS.get(found, found)
