"""From when a version, or a part of it, was in force, as far as it says so."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from constitution_diff.model import Version

REST: Final = " "
"""Stands for what lies in no part that has a day of its own; nothing is called so."""


def begins(version: Version, part: str) -> str:
    """The first day in force of a version, or of a part of it; else its adoption.

    >>> from constitution_diff.model import Version
    >>> begins(Version("H", "C", "2019", (), in_force="2019-05-01"), "Part 4")
    '2019-05-01'
    """
    return (version.parts and own_day(version, part)) or version.dated


def is_part(known: str, asked: str) -> bool:
    """Whether that is what a part is called: "Part 4", "part 4" or "4"."""
    return bool(asked) and plain_part(known) == plain_part(asked)


@lru_cache(maxsize=4096)
def plain_part(part: str) -> str:
    """What a part is called, as names are held against each other."""
    return " ".join(part.casefold().split()).removeprefix("part ") or part


def own_day(version: Version, part: str) -> str:
    """From when a part of it was in force, where it says so; else ""."""
    if not (part and version.parts):
        return ""
    asked = plain_part(part)
    for one in version.parts:
        if plain_part(one.part) == asked:
            return one.in_force
    return ""


def says_when(version: Version, part: str) -> bool:
    """Whether it says from when it, or that part of it, was in force."""
    own = any(is_part(one.part, part) for one in version.parts)
    return bool(version.in_force) or own
