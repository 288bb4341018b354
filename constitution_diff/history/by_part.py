"""Parts that came into force on days of their own → what was in force of which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import Kind

from .dates import REST, as_at, is_part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from constitution_diff.model import AsAt, Clause, Outline, Version


def dated_parts(versions: Sequence[Version]) -> tuple[str, ...]:
    """The parts to which any version gives a day of their own, as they are called.

    >>> from constitution_diff.model import PartDate, Version
    >>> parts = (PartDate("Part 4", "2021-06-01"), PartDate("4", "2021-07-01"))
    >>> dated_parts([Version("H", "Constitution", "2021", (), parts=parts)])
    ('Part 4',)
    """
    found: list[str] = []
    for one in (one for version in versions for one in version.parts):
        if not any(is_part(name, one.part) for name in found):
            found.append(one.part)
    return tuple(found)


def dated_part(outline: Outline, clause: Clause, dated: Sequence[str]) -> str:
    """In which of these parts a provision lies; `REST` for none.

    What lies in none of them has the day of the rest.
    """
    line = (clause, *outline.ancestors(clause))
    parts = [one for one in line if one.kind is Kind.PART]
    named = (name for name in dated if any(part.is_called(name) for part in parts))
    return next(named, REST)


def as_at_by_part(versions: Sequence[Version], on: str) -> dict[str, AsAt]:
    """What was in force on a day of each part with days of its own, and of the rest."""
    return {name: as_at(versions, on, name) for name in (*dated_parts(versions), REST)}


def own_day(version: Version, part: str) -> str:
    """From when a part of a version was in force, an ISO date.

    "" where the version says no more of it than of the rest.
    """
    found = (one.in_force for one in version.parts if is_part(one.part, part))
    return next(found, "")
