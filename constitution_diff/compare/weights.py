"""How much moves with a clause: its words, and those of what stays in it."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .digest import Digest
    from .matching import Group, Matching


def weight_of(matching: Matching, group: Group) -> int:
    """The words that it takes along where it moves, which decide what is called moved.

    In the last digits is a tie-break that neither side decides.
    """
    texts = [
        "\n".join(_named(matching.old, at) for at in group.old),
        "\n".join(_named(matching.new, at) for at in group.new),
    ]
    ours = places_within(matching.old, group.old)
    theirs = places_within(matching.new, group.new)
    n_words = _n_words_along(matching.old, ours, theirs, matching.partner_of_old)
    n_words += _n_words_along(matching.new, theirs, ours, matching.partner_of_new)
    return ((n_words + 1) << 32) + zlib.crc32("\n".join(sorted(texts)).encode())


def places_within(digest: Digest, places: Iterable[int]) -> set[int]:
    """The places of these clauses, and of all that lies in them."""
    found: set[int] = set()
    waiting = list(places)
    while waiting:
        at = waiting.pop()
        found.add(at)
        waiting += digest.units[at].children
    return found


def _n_words_along(
    digest: Digest, here: set[int], there: set[int], partners: dict[int, int]
) -> int:
    """The words of what lies here, without what became of another clause there."""
    return sum(
        len(digest.units[at].words)
        for at in here
        if partners.get(at) is None or partners[at] in there
    )


def _named(digest: Digest, at: int) -> str:
    unit = digest.units[at]
    return f"{unit.key}\t{unit.clause.id}"
