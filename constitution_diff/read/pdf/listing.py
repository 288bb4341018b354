"""The list that Word prints behind the text: what had no room in a balloon."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from .lines import group_into_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .lines import Line
    from .page import PrintedPage
    from .told import Told

PARAGRAPH_ENDS = (".", ";", ":", "; and", "; or")
"""How whole paragraphs end, which the list does not show."""
_ENTRY = re.compile(
    r"""
    Page \s \d+ : \s \[ (?P<number> \d+ ) \] \s
    (?: Deleted | Inserted | Formatted | Field \s Code \s Changed
      | Comment (?:ed)? \s \[ [^\]]* \]
      | Moved \s (?: down | up | from | to | \( insertion \) ) (?: \s \[ \d+ \] )? )
    \s (?P<author> .*? ) \s \d{1,4} [/.-] \d{1,2} [/.-] \d{1,4} \b .*
    """,
    re.VERBOSE,
)


def listing_pages(pages: Sequence[PrintedPage]) -> int:
    """How many pages at the end are the list; the first of them begins an entry."""
    for at, page in enumerate(pages):
        if not any(word.text == "Page" for word in page.words[:40]):
            continue
        lines = group_into_lines(page.words)
        first = [line for line in lines[:4] if _ENTRY.match(line.text)]
        if first and _is_first(lines, first[0]):
            return len(pages) - at
    return 0


def _is_first(lines: Sequence[Line], entry: Line) -> bool:
    """Whether only a running line stands above the first entry."""
    return lines.index(entry) <= 1


def completed(told: Sequence[Told], pages: Sequence[PrintedPage]) -> list[Told]:
    """The balloons, what goes on in the list taken from there.

    A balloon that the list does not have is cut.
    """
    entries = _entries(pages)
    return [_completed(one, entries) if one.reference else one for one in told]


def _completed(told: Told, entries: dict[str, tuple[str, str]]) -> Told:
    if told.reference not in entries:
        return replace(told, cut=True)
    author, text = entries[told.reference]
    # The list has the words alone, without the number and the end of a paragraph.
    number = "<#>" if told.text.startswith("<#>") else ""
    end = "¶" if number and text.endswith(PARAGRAPH_ENDS) else ""
    return replace(told, text=number + text + end, author=told.author or author)


def _entries(pages: Sequence[PrintedPage]) -> dict[str, tuple[str, str]]:
    """Author and words of each entry, by its number."""
    found: dict[str, tuple[str, str]] = {}
    number, author, texts = "", "", list[str]()
    for line in (line for page in pages for line in group_into_lines(page.words)):
        entry = _ENTRY.match(line.text)
        if entry is None:
            texts.append(line.text)
            continue
        if number:
            found[number] = author, " ".join(texts)
        number, author, texts = entry["number"], entry["author"], []
    if number:
        found[number] = author, " ".join(texts)
    return found
