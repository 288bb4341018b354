"""What is not certain of the order in which versions are told, in sentences."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from constitution_diff.model import british_date, listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
            if version.dated < one.dated <= version.ended
        ]
        if begun:
            yield (
                f"{version.name} was in force until {british_date(version.ended)}, "
                f"and {listed(begun)} began before that. The dates do not say which "
                "was in force then; they are told in the order of their first days."
            )
