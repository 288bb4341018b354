"""What left one part for another, told from what only looks alike.

While parts are being matched the gate bars look-alikes of another part, because the
file may not hold that part at all. Once it is known that both parts were compared,
such a clause is gone here and new there: nobody strikes out a rule and writes the
same one anew elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import Scope

from .match import LAST_PASSES

if TYPE_CHECKING:
    from .candidates import Pair
    from .coverage import Covered
    from .matching import Matching

_MIN_WORDS: Final = 8
_MIN_EQUAL_WORDS: Final = 6
"""Of clauses with the same words; shorter ones are the same by chance."""


def link_crossings(matching: Matching, covered: Covered) -> None:
    """Link what would be gone from one compared part and new in another."""
    found = [
        pair
        for pair in matching.rejected
        if matching.is_open(pair) and _crosses(matching, covered, pair)
    ]
    if not found:
        return
    for pair, alike, _ in matching.ranked(found):
        if matching.is_open(pair):
            matching.link(
                pair,
                alike,
                f"{alike:.0%} of the words alike",
                "gone from one part and new in another",
            )
    for find in LAST_PASSES:
        find(matching)


def _crosses(matching: Matching, covered: Covered, pair: Pair) -> bool:
    old, new = matching.old.units[pair[0]], matching.new.units[pair[1]]
    scopes = (covered.old[old.part], covered.new[new.part])
    n_words = min(len(old.words), len(new.words))
    least = _MIN_EQUAL_WORDS if old.key == new.key else _MIN_WORDS
    compared = scopes == (Scope.COMPARED, Scope.COMPARED)
    long_enough = old.titled is new.titled and n_words >= least
    return compared and long_enough and matching.tells(pair)
