"""How every message and report counts things and lists them in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


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
