"""What the fields of an old form show: the entry that was chosen, a box that is ticked.

Word keeps it beside the field, in w:ffData, and no words (ECMA-376 Part 1, 17.16.17).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from . import names as n
from .elements import child, child_int, is_on

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_LIST: Final = n.W + "ddList"
_ENTRY: Final = n.W + "listEntry"
_BOX: Final = n.W + "checkBox"
_SAID: Final = n.W + "result", n.W + "default"
_TICKED, _EMPTY = "☒", "☐"
"""As Word writes the boxes of its content controls."""


def form_words(begin: Element) -> str:
    """What the field shows that a w:fldChar begins; "" where it is no such field."""
    if not len(begin):
        return ""
    said = child(begin, n.W + "ffData")
    box, entries = child(said, _BOX), child(said, _LIST)
    if box is not None:
        return _TICKED if _is_ticked(box) else _EMPTY
    return "" if entries is None else _chosen(entries)


def _is_ticked(box: Element) -> bool:
    for tag in (n.W + "checked", n.W + "default"):
        found = child(box, tag)
        if found is not None:
            return is_on(found)
    return False


def _chosen(entries: Element) -> str:
    """The entry of a list; the first where none was chosen."""
    words = [one.get(n.VAL, "") for one in entries.iterchildren(_ENTRY)]
    said = (child_int(entries, tag) for tag in _SAID)
    at = next((one for one in said if one is not None), 0)
    return words[at] if 0 <= at < len(words) else ""
