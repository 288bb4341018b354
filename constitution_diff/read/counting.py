"""Lists of Markdown whose items are all typed with one number, and printed counted.

"1." before every item asks the page to count: so may an item be put in without typing
the others anew. Seen in the by-laws of an engineering society, whose references are to
the numbers as counted.
"""

from __future__ import annotations

import re
from dataclasses import field
from typing import TYPE_CHECKING, Final

from constitution_diff.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_HEADING: Final = re.compile(r"#{1,6}\s+\S")
_ITEM: Final = re.compile(
    r"(?P<indent>[ \t]*)(?P<number>\d{1,9})(?P<end>[.)])(?=[ \t]+\S)"
)


@dataclass(slots=True)
class _List:
    """The items of one list, as they are found."""

    indent: int
    number: int
    lines: list[int] = field(default_factory=list)
    """Which lines begin its items, from 0."""
    alike: bool = True
    """All have the same number."""


def counted(lines: Sequence[str]) -> list[str]:
    """The lines, with the numbers that a Markdown page prints where all are the same.

    Text without a Markdown heading is left as it is: there two lines with one number
    are a misprint, which the officer must see. So are lists with other numbers.

    >>> counted(["# Fees", "1. Due in May.", "1. Not refunded."])
    ['# Fees', '1. Due in May.', '2. Not refunded.']
    >>> counted(["1. Due in May.", "1. Not refunded."])
    ['1. Due in May.', '1. Not refunded.']
    """
    found = list(lines)
    if not any(map(_HEADING.match, lines)):
        return found
    for one in _lists(lines):
        if one.alike:
            for place, line in enumerate(one.lines):
                found[line] = _ITEM.sub(
                    rf"\g<indent>{one.number + place}\g<end>", found[line], count=1
                )
    return found


def _lists(lines: Sequence[str]) -> Iterator[_List]:
    """Every list of numbers; one ends at words that are set in no deeper than it."""
    open_lists: list[_List] = []
    for at, line in enumerate(lines):
        if not line.strip():
            continue
        item = _ITEM.match(line)
        indent = _indent(line)
        while open_lists and (
            indent < open_lists[-1].indent
            or (not item and indent == open_lists[-1].indent)
        ):
            yield open_lists.pop()
        if item:
            _add(open_lists, at, indent, int(item["number"]))
    yield from open_lists


def _add(open_lists: list[_List], at: int, indent: int, number: int) -> None:
    if not open_lists or indent > open_lists[-1].indent:
        open_lists.append(_List(indent, number))
    here = open_lists[-1]
    here.alike = here.alike and number == here.number
    here.lines.append(at)


def _indent(line: str) -> int:
    """How far the words are set in; a tab goes to the next fourth place."""
    expanded = line.expandtabs(4)
    return len(expanded) - len(expanded.lstrip())
