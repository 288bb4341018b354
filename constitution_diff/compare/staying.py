"""Which clauses of one container stay where they are: the heaviest run in order."""

from __future__ import annotations

import bisect
from itertools import pairwise
from typing import TYPE_CHECKING

from .weights import places_within, weight_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .matching import Group, Matching


def stayed(matching: Matching, groups: list[Group], between: list[Group]) -> set[int]:
    """Ids of the groups on the heaviest run that is in order on both sides.

    What stands `between` them is in the run as well, so that one clause that passed it
    moves, and not all that it passed.
    """
    both = _by_place((*groups, *between))
    if _in_order(both):
        return set(map(id, groups))  # as nearly everywhere: nothing is to be weighed
    places = [group.new[0] for group in both]
    weights = [weight_of(matching, group) for group in both]
    stay = {id(both[at]) for at in heaviest_increasing(places, weights)}
    known = set(map(id, between))
    siblings = [group for group in both if id(group) not in known]
    if _in_order(siblings):
        moved = [group for group in siblings if id(group) not in stay]
        passed = [group for group in between if id(group) in stay]
        if len(moved) != 1 or not _passed_all(matching, moved[0], passed):
            return set(map(id, groups))
    return stay


def _in_order(groups: Iterable[Group]) -> bool:
    """Whether groups that are in order on the old side are so on the new one."""
    return all(above.new[0] < below.new[0] for above, below in pairwise(groups))


def _passed_all(matching: Matching, moved: Group, others: list[Group]) -> bool:
    """Whether one rule passed others that stay, and all but it keep their order there.

    A heading passed nothing: what stood below it left it, or came to it.
    """
    old, new = matching.old, matching.new
    titles = (
        *(old.units[at] for at in moved.old),
        *(new.units[at] for at in moved.new),
    )
    if any(unit.titled for unit in titles):
        return False
    passed = [one for one in others if not _in_order(_by_place((one, moved)))]
    both = (moved, *passed)
    olds, news = [one.old[0] for one in both], [one.new[0] for one in both]
    return all(
        above <= below
        for partners, places, along in (
            (matching.partner_of_old, olds, places_within(old, moved.old)),
            (matching.partner_of_new, news, places_within(new, moved.new)),
        )
        for above, below in pairwise(
            partners[at]
            for at in range(min(places), max(places) + 1)
            if at in partners and at not in along
        )
    )


def _by_place(groups: Iterable[Group]) -> list[Group]:
    return sorted(groups, key=lambda group: group.old[0])


def heaviest_increasing(values: list[int], weights: list[int]) -> list[int]:
    """Places of the increasing subsequence of the greatest weight.

    >>> heaviest_increasing([3, 1, 2], [9, 2, 2])
    [0]
    """
    ends: list[int] = []  # last values of the best runs, rising
    totals: list[int] = []  # their weights, rising too
    tails: list[int] = []  # their last places
    back: list[int | None] = []
    for place, (value, weight) in enumerate(zip(values, weights, strict=True)):
        at = bisect.bisect_left(ends, value)
        back.append(tails[at - 1] if at else None)
        total = (totals[at - 1] if at else 0) + weight
        stop = at
        while stop < len(ends) and totals[stop] <= total:
            stop += 1
        ends[at:stop], totals[at:stop], tails[at:stop] = [value], [total], [place]
    chain: list[int] = []
    place_or_none = tails[-1] if tails else None
    while place_or_none is not None:
        chain.append(place_or_none)
        place_or_none = back[place_or_none]
    return chain[::-1]
