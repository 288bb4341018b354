"""How every message and report counts things and lists them in a sentence."""

from __future__ import annotations

import re
from calendar import monthrange
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_DAY: Final = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?!\d)")
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August",
    "September", "October", "November", "December",
)  # fmt: skip


def british_date(value: str) -> str:
    """A day as reports write it, from one as files keep it; "" for anything else.

    >>> british_date("2021-12-16T09:30:00Z"), british_date("last week")
    ('16 December 2021', '')
    """
    found = _DAY.match(value)
    year, month, day = map(int, found.groups()) if found else (0, 0, 0)
    if not (year and 1 <= month <= len(_MONTHS)):
        return ""
    is_day = 1 <= day <= monthrange(year, month)[1]
    return f"{day} {_MONTHS[month - 1]} {year}" if is_day else ""


def counted(count: int, noun: str) -> str:
    """The count and its noun, in the plural where that is due.

    >>> counted(1, "provision"), counted(1200, "provision")
    ('1 provision', '1,200 provisions')
    """
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def listed(words: Sequence[str]) -> str:
    """The words as a list in a sentence; "" for none.

    >>> listed(["25", "26", "28"])
    '25, 26 and 28'
    """
    if len(words) < 2:  # noqa: PLR2004 - one word is no list
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"
