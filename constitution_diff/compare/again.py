"""Matching once more, with swapped terms applied, where that pairs more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .candidates import candidate_pairs
from .digest import with_terms
from .match import LATE_PASSES, STRONG, WEAK, WEAK_CONTEXT
from .matching import Matching

if TYPE_CHECKING:
    from .candidates import Pair
    from .folding import Fold


def match_again(matching: Matching, fold: Fold) -> Matching | None:
    """The links and those that swapped terms had hidden; None if there are none."""
    if not fold:
        return None
    old, new = (with_terms(side, fold) for side in (matching.old, matching.new))
    again = Matching.between(old, new)
    for group in matching.groups.values():
        again.regroup(group)
    again.rejected.update(matching.rejected)
    if not _more_alike(matching, again):
        return None
    for find in LATE_PASSES:
        find(again)
    more = len(again.partner_of_old) > len(matching.partner_of_old)
    return again if more else None


def _more_alike(matching: Matching, again: Matching) -> bool:
    """Whether terms make two clauses alike that are open on both sides."""
    pool = candidate_pairs(again.open_old(), again.open_new())
    return any(
        _could_link(again, pair) and not _could_link(matching, pair)
        for pair in sorted(pool)
        if _folded(matching, again, pair)
    )


def _could_link(matching: Matching, pair: Pair) -> bool:
    alike, context = matching.alike(pair), matching.context(pair)
    if alike >= STRONG[-1] and matching.tells(pair):
        return True
    return alike >= WEAK and context >= WEAK_CONTEXT


def _folded(matching: Matching, again: Matching, pair: Pair) -> bool:
    i, j = pair
    return (
        again.old.units[i] is not matching.old.units[i]
        and again.new.units[j] is not matching.new.units[j]
    )
