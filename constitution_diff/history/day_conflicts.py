"""Days given to parts → those that cannot be right beside what a later version says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model.values import dataclass

from .beginnings import begins
from .by_part import parts_called, parts_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from constitution_diff.model import Clause, Outline, PartDate, Version


@dataclass(frozen=True, slots=True)
class DayConflict:
    """A part said to be in force from a day, and a later version that had it sooner."""

    version: Version
    part: PartDate
    later: Version
    called: str
    """What the later version calls the part."""
    since: str
    """From when that one has it, an ISO date before the other."""


def conflicts(
    version: Version,
    others: Sequence[Version],
    outline: Callable[[Version], Outline | None],
) -> Iterator[DayConflict]:
    """What a version and others of its document say of a part that cannot both be.

    Nothing is said of a part that a later file does not hold, by its heading or, where
    it has none, by its number: nobody can say whether it is there.

    Args:
        version: The one that is asked about.
        others: Those beside it.
        outline: What one says; None where that is not known, and then its parts are
            taken for those of the same name. Asked only where days may conflict.

    >>> from constitution_diff.model import PartDate, Version
    >>> parts = (PartDate("Part 2", "2019-01-01"),)
    >>> old = Version("H", "C", "2017", (), in_force="2017-04-01", parts=parts)
    >>> new = Version("H", "C", "2018", (), in_force="2018-01-01")
    >>> [(one.later.name, one.since) for one in conflicts(new, [old], lambda _: None)]
    [('2018', '2018-01-01')]
    """
    for other in sorted((v for v in others if v.dated), key=lambda v: v.dated):
        old, later = sorted((other, version), key=lambda v: v.dated)
        if "" < old.dated < later.dated:
            for part in old.parts:
                if _first_day(later) < part.in_force:
                    yield from _had_sooner(old, part, later, outline)


def _first_day(version: Version) -> str:
    """The first on which anything of it was in force."""
    return min([version.dated, *(one.in_force for one in version.parts)])


def _had_sooner(
    version: Version,
    one: PartDate,
    later: Version,
    outline: Callable[[Version], Outline | None],
) -> Iterator[DayConflict]:
    """That a later version had a part before the day that an older one gives it."""
    called, since = one.part, begins(later, one.part)
    own, there = outline(version), outline(later)
    if own and there and (found := parts_called(own, one.part)):
        at = _again(found[0], own, there)
        if at is None:
            return
        given = (day for day in later.parts if at in parts_called(there, day.part)[:1])
        since = next((day.in_force for day in given), later.dated)
        called = at.label or at.heading
    if since < one.in_force:
        yield DayConflict(version, one, later, called, since)


def _again(part: Clause, own: Outline, there: Outline) -> Clause | None:
    """A part of one version in another, by its heading; None where it is not found.

    By its number, where it has no heading in one of them: under another one that may
    be another part.
    """
    titled = [one for one in parts_in(there) if _heads(one) == _heads(part) != ""]
    if titled:
        return next((one for one in titled if one.id == part.id), titled[0])
    others = {_heads(one) for one in parts_in(own) if one.id != part.id} - {""}
    numbered = (one for one in parts_in(there) if one.id == part.id)
    bare = (one for one in numbered if "" in (_heads(one), _heads(part)))
    return next((one for one in bare if _heads(one) not in others), None)


def _heads(part: Clause) -> str:
    """Its heading, in any case and spacing."""
    return " ".join(part.heading.casefold().split())
