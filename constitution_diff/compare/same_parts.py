"""Parts of the same number and title, of which nothing else tells that they are one.

Where all that lies in a Part is short, none of it speaks for the Part; and where a
heading beside it bears its title, that does not either.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from constitution_diff.model import Kind

if TYPE_CHECKING:
    from .digest import Digest
    from .matching import Matching


def link_parts(matching: Matching) -> None:
    """Link open Parts whose number and title stand once in each document."""
    ours, theirs = _once(matching.old), _once(matching.new)
    for key in sorted(ours.keys() & theirs.keys()):
        pair = ours[key], theirs[key]
        if matching.is_open(pair):
            matching.link(pair, 1.0, "the same number and title, once in each document")


def _once(digest: Digest) -> dict[tuple[str, str], int]:
    """By number and title, the position of each Part that prints both."""
    parts = [
        unit
        for unit in digest.units
        if unit.clause.kind is Kind.PART and unit.clause.heading and unit.titled
    ]
    keys = [(unit.clause.label.casefold(), unit.key) for unit in parts]
    counts = Counter(keys)
    return {
        key: unit.at
        for key, unit in zip(keys, parts, strict=True)
        if key[0] and counts[key] == 1
    }
