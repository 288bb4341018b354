"""On which days versions were in force, as numbers that follow each other.

A year has 512 of them and a month 32, so that no calendar is needed; those that are no
days lie behind the last day of a month or a year, and belong to it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Certainty
from constitution_diff.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from constitution_diff.model import AsAt, Version

    from .by_part import PartDays

Span = tuple[int, int]
"""Days that follow each other, by their numbers: from one to the one before another."""
NO_END: Final = 1 << 23
"""Behind every day."""
_ERA: Final = 128
"""Years are counted from so long before the first, so that ours share large blocks of
numbers: see `store.words.day_marks`."""
_DAY: Final = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


@dataclass(frozen=True, slots=True)
class Calendar:
    """What the dates say of all days at once; see `as_at`."""

    spans: Mapping[tuple[str, int], tuple[Span, ...]]
    """When a version was in force, or may have been, by a part with days of its own or
    `REST`, and the version's place in the log."""
    doubtful: tuple[Span, ...]
    """When the dates do not name one kept version of each part, or leave any out."""


def day_number(day: str) -> int:
    """The number of a day, an ISO date; 0 for what is none.

    >>> day_number("2019-05-02") - day_number("2019-05-01")
    1
    >>> day_number("2019-04-30") < day_number("2019-05-01") < day_number("2020-01-01")
    True
    """
    found = _DAY.fullmatch(day)
    if found is None:
        return 0
    year, month, date = map(int, found.groups())
    return (year + _ERA) << 9 | (month - 1) << 5 | (date - 1)


def calendar_of(versions: Sequence[Version], parts: PartDays) -> Calendar:
    """What the dates say of all days at once.

    Args:
        versions: All of a document, in the order of their dates.
        parts: The same, and their parts with days of their own.
    """
    spans: dict[tuple[str, int], list[Span]] = defaultdict(list)
    doubtful: list[Span] = []
    for first, end in pairwise((0, *_turning_days(versions), NO_END)):
        answers = parts.each(_written(first))
        for part, one in answers.items():
            for version in one.candidates:
                spans[part, version.entry].append((first, end))
        if not all(map(_is_plain, answers.values())):
            doubtful.append((first, end))
    return Calendar({of: joined(some) for of, some in spans.items()}, joined(doubtful))


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same days in as few spans as there can be, in order.

    >>> joined([(5, 9), (1, 3), (3, 4), (7, 12)])
    ((1, 4), (5, 12))
    """
    found: list[Span] = []
    for first, end in sorted(spans):
        if found and first <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((first, end))
    return tuple(found)


def _turning_days(versions: Sequence[Version]) -> tuple[int, ...]:
    """The days on which what was in force may change, in order."""
    return tuple(sorted({day for one in versions for day in _days_of(one)} - {0}))


def _days_of(version: Version) -> Iterator[int]:
    own = (one.in_force for one in version.parts)
    yield from map(day_number, (version.adopted, version.in_force, *own))
    if version.ended:
        if not version.in_force:  # then its last day is the one that is sure
            yield day_number(version.ended)
        yield day_number(version.ended) + 1


def _written(number: int) -> str:
    """A number as the ISO date it belongs to, or one that stands behind that.

    >>> _written(day_number("2019-05-01"))
    '2019-05-01'
    >>> "2019-12-31" < _written(day_number("2019-12-31") + 1) < "2020-01-01"
    True
    """
    year, month, date = (number >> 9) - _ERA, number >> 5 & 15, number & 31
    return f"{max(year, 0):04}-{month + 1:02}-{date + 1:02}"


def _is_plain(answer: AsAt) -> bool:
    """Whether it is one version, which can be read, and nothing else is to be said."""
    known = answer.certainty is Certainty.ONE and not answer.candidates[0].forgotten
    return known and not answer.undated and not answer.passed_over
