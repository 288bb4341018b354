"""Whether a text is a web page or XML; told from its markup, without parsing it."""

from __future__ import annotations

import re
from typing import Final

_SEARCHED_CHARS: Final = 2**20
_PREAMBLE: Final = re.compile(
    r"(?:\s+ | \ufeff | <\?[\w-]+[^>]*> | <!--.*?--> )*", re.VERBOSE | re.DOTALL
)
_PAGE: Final = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_ROOT: Final = re.compile(r"<(?P<name>[A-Za-z_][\w.:-]*)\b[^<>]*>")
_BLOCKS: Final = (
    "address|article|aside|blockquote|center|dd|details|div|dl|dt|fieldset|figure|font|"
    "footer|form|h[1-6]|header|li|main|nav|ol|p|pre|section|span|table|tbody|td|th|"
    "thead|tr|ul"
)
_FRAGMENT: Final = re.compile(
    rf"<(?:{_BLOCKS}|base|link|meta|style|title)\b[^<>]*>", re.IGNORECASE
)
_TAG: Final = re.compile(rf"<(?P<end>/?)(?:{_BLOCKS})\b[^<>]*>", re.IGNORECASE)
_HEAD_PART: Final = re.compile(
    r"<(style|script|title)\b.*?</\1\s*>|<!--.*?-->|<[^<>]*>", re.IGNORECASE | re.DOTALL
)
_MIN_ENDS: Final = 2
_MAX_SHARE_OUTSIDE: Final = 0.1


def is_web_page(text: str) -> bool:
    r"""Whether `text` is HTML, a whole page or a piece of one.

    A piece has nearly all its words inside tags. Markdown may begin with a tag as
    well, but most of its words stand outside.

    >>> is_web_page("<!DOCTYPE html><p>The quorum is five.")
    True
    >>> is_web_page("<h1>Rules</h1>\n<p>The quorum is five.</p>")
    True
    >>> is_web_page("<p align='center'>Rules</p>\n\n# Quorum\nThe quorum is five.")
    False
    """
    start = _PREAMBLE.match(text)
    at = start.end() if start else 0
    if _PAGE.match(text, at):
        return True
    if not _FRAGMENT.match(text, at):
        return False
    return _is_piece(text[at : at + _SEARCHED_CHARS])


def root_of(text: str) -> str:
    """The name of the element that an XML file begins with; "" for other text.

    Known by its declaration, or by the namespace that the element itself declares.

    >>> root_of("<?xml version='1.0'?><w:wordDocument>"), root_of("<b> is bold.")
    ('w:wordDocument', '')
    """
    start = _PREAMBLE.match(text)
    root = _ROOT.match(text, start.end() if start else 0)
    if root is None:
        return ""
    declared = "<?xml" in text[: root.start()] or "xmlns" in root[0]
    return root["name"] if declared else ""


def _is_piece(text: str) -> bool:
    n_ends = depth = done = n_outside = n_inside = 0
    for tag in _TAG.finditer(text):
        n_chars = _n_chars(text[done : tag.start()])
        n_outside += 0 if depth else n_chars
        n_inside += n_chars if depth else 0
        done = tag.end()
        n_ends += bool(tag["end"])
        depth = max(depth - 1, 0) if tag["end"] else depth + 1
    n_outside += _n_chars(text[done:])
    return n_ends >= _MIN_ENDS and n_outside <= n_inside * _MAX_SHARE_OUTSIDE


def _n_chars(text: str) -> int:
    """How many characters are neither blank nor markup."""
    return len("".join(_HEAD_PART.sub("", text).split()))
