"""How a kept version stands in time: its days in force, and when it was adopted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import british_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Version


def standing_words(version: Version) -> str:
    """What is known of a version's dates: "in force from 1 May 2019, adopted on …".

    >>> from constitution_diff.model import Version
    >>> standing_words(Version("H", "C", "2019", (), adopted="2019-04-20"))
    'adopted on 20 April 2019; from when it was in force is not known'
    """
    return "; ".join(standings(version)) or "no date is known"


def standings(version: Version) -> Iterator[str]:
    """Its days one by one, in words, its own before those of its parts."""
    if version.in_force:
        ended = f" to {british_date(version.ended)}" if version.ended else ""
        yield f"in force from {british_date(version.in_force)}{ended}"
    elif version.ended:
        yield f"in force until {british_date(version.ended)}"
    if version.adopted:
        by = f" ({version.decision})" if version.decision else ""
        yield f"adopted on {british_date(version.adopted)}{by}"
    elif version.decision:
        yield f"made by {version.decision}"
    if (version.adopted or version.ended) and not version.in_force:
        yield "from when it was in force is not known"
    for one in version.parts:
        yield f"{one.part} in force from {british_date(one.in_force)}"
