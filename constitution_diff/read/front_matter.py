"""The lines between two rules at the top of a Markdown file: its title page.

Seen in the by-laws of a chess club that is published as Markdown, Word and PDF:
the title, subtitle and date stand there, and Word prints them on the cover.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

_OPEN: Final = "---"
_CLOSE: Final = frozenset({"---", "..."})
_MOST_LINES: Final = 60
_ENTRY: Final = re.compile(r"(?P<key>[A-Za-z][\w-]*):(?:\s+(?P<value>.*))?$")
_CONTINUED: Final = (" ", "\t", "- ", "#")
_PRINTED: Final = frozenset({"title", "subtitle", "author", "date"})


class Entry(NamedTuple):
    """One thing the file says of itself."""

    key: str
    value: str
    line: int
    """From 1."""

    @property
    def is_printed(self) -> bool:
        """Whether it stands on the cover; the others are settings."""
        return self.key in _PRINTED


def front_matter(lines: Sequence[str]) -> tuple[int, tuple[Entry, ...]]:
    """How many lines it takes, and what they say; (0, ()) when there is none.

    >>> front_matter(["---", "title: Bylaws", "date: 'May 2022'", "...", "1. Name"])
    (4, (Entry(key='title', value='Bylaws', line=2),
         Entry(key='date', value='May 2022', line=3)))
    >>> front_matter(["---", "1. Name", "---"])
    (0, ())
    """
    if not lines or lines[0].rstrip() != _OPEN:
        return 0, ()
    entries: list[Entry] = []
    for number, line in enumerate(lines[1:_MOST_LINES], start=2):
        if line.rstrip() in _CLOSE:
            return (number, tuple(entries)) if entries else (0, ())
        entry = _ENTRY.match(line.rstrip())
        if entry:
            value = _unquoted(entry["value"] or "")
            entries.append(Entry(entry["key"], value, number))
        elif entries and line.startswith(_CONTINUED):
            last = entries[-1]
            entries[-1] = last._replace(value=f"{last.value} {line.strip()}".strip())
        elif line.strip():
            return 0, ()
    return 0, ()


def _unquoted(value: str) -> str:
    value = value.strip()
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "'\""
    return value[1:-1] if quoted else value
