"""Tables known by their rows: most of what they say stands in no other table.

A row of two cells is too short to be known by its words wherever it goes, and a table
has none of its own. Together its rows tell it, so that a table that moved, or changed
places with another, is not taken out and put in again with all its sums.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from .gate import Gate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .candidates import Pair
    from .digest import Digest, Unit
    from .matching import Matching

_MOST: Final = 0.5
"""More than so much of the words of both: then no other table can share as many."""
_MIN_ROWS: Final = 2
_MIN_WORDS: Final = 6


def link_tables(matching: Matching) -> None:
    """Link tables that share the rows with most of their words, each once in each file.

    Their rows are linked as what stands under linked clauses is.
    """
    gate = Gate(matching)
    found = [one for one in _tables(matching) if gate.passes(*one)]
    for pair, alike, _ in found:
        matching.link(pair, alike, "they contain the same provisions")


def _tables(matching: Matching) -> Iterator[tuple[Pair, float, int]]:
    """Open tables with the share of their words that they have in common, and these."""
    n_rows: Counter[Pair] = Counter()
    n_words: Counter[Pair] = Counter()
    ours, theirs = _once(matching.old), _once(matching.new)
    for key in sorted(ours.keys() & theirs.keys()):
        old, new = ours[key], theirs[key]
        if old.parent is not None and new.parent is not None:
            n_rows[old.parent, new.parent] += 1
            n_words[old.parent, new.parent] += len(old.words)
    for pair, shared in n_words.items():
        both = (
            matching.old.n_words_within[pair[0]],
            matching.new.n_words_within[pair[1]],
        )
        enough = n_rows[pair] >= _MIN_ROWS and shared >= _MIN_WORDS
        if enough and shared > _MOST * max(both) and matching.is_open(pair):
            yield pair, shared / max(both), shared


def _once(digest: Digest) -> dict[str, Unit]:
    """By its words, each row whose words stand once in a document."""
    rows = [unit for unit in digest.units if unit.cells and unit.words]
    counts = Counter(unit.key for unit in rows)
    return {unit.key: unit for unit in rows if counts[unit.key] == 1}
