"""Where a redline does not give a file back, as a person can look it up."""

from __future__ import annotations

import re
from textwrap import shorten
from typing import TYPE_CHECKING, Final

from .facts import SEPARATOR
from .hidden import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .facts import Fact

_SHOWN: Final = 3
_LONGEST: Final = 80
_SIGNS: Final = re.compile("[\ue000-\uf8ff]")
"""What the program has for pictures, fields and anchors of notes."""
_STORIES: Final = {
    "header": "a header",
    "footer": "a footer",
    "footnotes": "a footnote",
    "endnotes": "an endnote",
}
_THINGS: Final = {
    "table": "a table",
    "end of table": "the end of a table",
    "cell": "a cell",
    "text box": "a text box",
    "footnotes": "a footnote",
    "endnotes": "an endnote",
}


def told(
    wanted: Sequence[Fact], found: Sequence[Fact], *, near: Iterable[Fact], when: str
) -> str:
    """A sentence on facts that were found in place of others.

    `near` are facts around them, the nearest first; `when` says how changes were
    settled.
    """
    where = next((_story(fact.part) for fact in (*wanted, *found)), "the text")
    words = next((said for fact in near if (said := _words(fact))), "")
    beside = f", near “{words}”" if words else ""
    got, due = _all(found), _all(wanted)
    if got == due:
        return f"In {where}{beside}: with {when}, {due} is not as it should be."
    return f"In {where}{beside}: with {when}, there is {got} in place of {due}."


def told_of_field(wanted: Fact, when: str) -> str:
    """A sentence on a paragraph of which a field holds other words than it should."""
    where, words = _story(wanted.part), _words(wanted)
    return f"In {where}, in “{words}”: with {when}, a field begins or ends elsewhere."


def _story(part: str) -> str:
    """Which text a part of the package holds.

    >>> _story("word/header2.xml"), _story("word/document.xml")
    ('a header', 'the text')
    """
    stem = part.rpartition("/")[2].partition(".")[0]
    return _STORIES.get(stem.rstrip("0123456789"), "the text")


def _all(found: Sequence[Fact]) -> str:
    shown = [_one(fact) for fact in found[:_SHOWN]]
    if len(found) > _SHOWN:
        shown.append(f"{len(found) - _SHOWN} more")
    return " and ".join(shown) or "nothing"


def _one(fact: Fact) -> str:
    if SEPARATOR not in fact.says:
        return _THINGS.get(fact.says, "a row of a table")
    words = _words(fact)
    if words:
        return f"“{words}”"
    signs = bool(_SIGNS.search(fact.says))
    return "a picture or a field" if signs else "an empty paragraph"


def _words(fact: Fact) -> str:
    """The label and words of a paragraph, without our own signs; "" for others."""
    label, between, text = fact.says.partition(SEPARATOR)
    said = _SIGNS.sub(" ", f"{label} {shown(text)}") if between else ""
    return shorten(said, _LONGEST, placeholder=" …")
