"""What is told of the days of versions: their order, and what is not in force yet."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from constitution_diff.model import british_date, listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from constitution_diff.model import Version


def order_lines(versions: Sequence[Version]) -> Iterator[str]:
    """Which versions have one day, and which were in force side by side.

    Args:
        versions: In the order in which they are told, that of their dates.

    >>> from constitution_diff.model import Version
    >>> day = "2014-01-01"
    >>> both = [Version("H", "C", name, (), in_force=day) for name in ("A", "B")]
    >>> print(*order_lines(both))
    A and B have the same day, 1 January 2014. The dates do not say which of them came \
first; they are told in the order in which they were added.
    """
    dated = [version for version in versions if version.dated]
    for day, same in groupby(dated, key=lambda one: one.dated):
        names = [one.name for one in same]
        if len(names) > 1:
            yield (
                f"{listed(names)} have the same day, {british_date(day)}. The dates "
                "do not say which of them came first; they are told in the order in "
                "which they were added."
            )
    for place, version in enumerate(dated):
        begun = [
            one.name
            for one in dated[place + 1 :]
            if version.dated < one.in_force < version.ended
        ]
        if begun:
            yield (
                f"{version.name} was in force until {british_date(version.ended)}, "
                f"and {listed(begun)} began before that. The dates do not say which "
                "was in force then; they are told in the order of their first days."
            )


def pending_lines(versions: Iterable[Version], today: str) -> Iterator[str]:
    """Which versions, and which of their parts, are not in force yet.

    Args:
        versions: Those that are told of.
        today: An ISO date; "" where nobody says, and then nothing is told.

    >>> from constitution_diff.model import Version
    >>> later = Version("H", "C", "2027", (), in_force="2027-04-01")
    >>> print(*pending_lines([later], "2026-11-29"))
    2027 is not yet in force on 29 November 2026: it will be from 1 April 2027.
    """
    for version in versions if today else ():
        days = [(version.name, version.in_force, _begun_parts(version, today))]
        days += [(f"{one.part} of {version.name}", one.in_force, "")
                 for one in version.parts]  # fmt: skip
        for named, day, but in days:
            if day > today:
                yield (
                    f"{named} is not yet in force on {british_date(today)}{but}: it "
                    f"will be from {british_date(day)}."
                )


def _begun_parts(version: Version, today: str) -> str:
    """Which of its parts were in force before the rest; "" for none."""
    begun = [
        f"{one.part}, in force since {british_date(one.in_force)}"
        for one in version.parts
        if one.in_force <= today
    ]
    return f", but for {'; and '.join(begun)}" if begun else ""


def days_in_force(version: Version) -> str:
    """Its first day in force, its last, and those of parts with days of their own.

    >>> from constitution_diff.model import PartDate, Version
    >>> parts = (PartDate("Part 4", "2020-03-01"),)
    >>> days = {"in_force": "2019-05-01", "ended": "2021-04-30"}
    >>> days_in_force(Version("H", "C", "2019", (), parts=parts, **days))
    '1 May 2019 to 30 April 2021; Part 4 from 1 March 2020'
    """
    begun, ended = british_date(version.in_force), british_date(version.ended)
    days = [f"{begun} to {ended}".strip() if ended else begun]
    days += [f"{one.part} from {british_date(one.in_force)}" for one in version.parts]
    return "; ".join(filter(None, days))


def either(told: Sequence[str]) -> str:
    """What is said of one of several versions; "" where nothing is said of any.

    >>> either(["20 April 2021", ""]), either(["", ""])
    ('20 April 2021 or not stated', '')
    """
    return " or ".join(one or "not stated" for one in told) if any(told) else ""
