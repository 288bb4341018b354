"""Many numbers asked for in several queries, for a database takes only so many in one.

SQLite takes 32,766 values, and conditions nested 1,000 deep, as every `OR` nests them;
PostgreSQL takes 65,535 values.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MOST: Final = 500


def in_portions(numbers: Iterable[int]) -> Iterator[tuple[int, ...]]:
    """Each number once, in order, as many at a time as one query may name.

    >>> [len(some) for some in in_portions(range(1_200))]
    [500, 500, 200]
    """
    rest = iter(sorted(set(numbers)))
    while some := tuple(islice(rest, _MOST)):
        yield some
