"""Whose a tracked change is: its author, and the sitting that it was made in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from constitution_diff.read.docx import names as n

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

NO_DATE: Final = "1980-01-01T00:00:00Z"
"""Of what must have a date where no other is known: the range of a move
(CT_MoveBookmark), and what is told apart by it."""
_MINUTE: Final = re.compile(r"(?<=T\d\d:)\d\d")
_APART: Final = 2
"""How many minutes off the same hand's insertions are dated to tell them apart."""


def hand_of(element: Element) -> tuple[str, str]:
    """Author and date; alike for what one hand did at one time, however it is dated."""
    return element.get(n.AUTHOR, ""), _sitting(element.get(n.DATE, ""))


def another_minute(date: str) -> str:
    """Two minutes from that date, in the same hour.

    >>> another_minute("2026-11-29T10:00:00Z"), another_minute("2026-11-29T23:59:00Z")
    ('2026-11-29T10:02:00Z', '2026-11-29T23:57:00Z')
    """
    return _MINUTE.sub(lambda found: f"{int(found[0]) ^ _APART:02}", date) or NO_DATE


def _sitting(date: str) -> str:
    """What a date, the one two minutes from it, and a missing one have in common.

    >>> _sitting("2026-11-29T10:02:00Z") == _sitting("2026-11-29T10:00:00Z")
    True
    >>> _sitting(NO_DATE) == _sitting("")
    True
    """
    return min(date, another_minute(date)) if date and date != NO_DATE else ""
