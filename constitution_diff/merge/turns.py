"""The labels of a list that is numbered anew."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from constitution_diff.amend import step_between
from constitution_diff.model import Party

from .beginnings import ROMAN, first_label, forms_of
from .romans import roman_further

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from constitution_diff.model import ClauseId, Outline

    from .beginnings import Beginnings, Form
    from .branches import Branch, Key


def in_turn(
    row: Sequence[Key],
    told: Mapping[Key, str],
    base: Outline,
    following: Mapping[ClauseId, ClauseId],
    beginnings: Beginnings,
) -> dict[Key, str]:
    """The labels of a list, each the next of the one before it."""
    found = dict(told)
    labelled = [key for key in row if told[key]]
    last: dict[Form, Key] = {}
    for key, form in zip(
        labelled, forms_of([told[key] for key in labelled]), strict=True
    ):
        before = last.get(form)
        last[form] = key
        if before is None:
            found[key] = first_label(form, key, beginnings) or told[key]
            continue
        places = _gap(before, key, base, following)
        found[key] = (
            roman_further(found[before], places)
            if form[-1] == ROMAN
            else _further(told[before], told[key], found[before], places)
        )
    return found


def following_in(branch: Branch) -> dict[ClauseId, ClauseId]:
    """The next in its list with a label, for each provision of the base."""
    rows = (
        [each for each in row if branch.base[each].label]
        for row in branch.base_children.values()
    )
    return {first: second for row in rows for first, second in pairwise(row)}


def _further(before: str, label: str, now: str, places: int) -> str:
    """The label so many places behind `now`, as `label` is written."""
    step = step_between(before, label)
    return (step and replace(step, places=places).label(now)) or label


def _gap(
    before: Key, key: Key, base: Outline, following: Mapping[ClauseId, ClauseId]
) -> int:
    """How far apart two neighbours are numbered: as in the base if both are of it."""
    if before[0] is Party.BASE and key[0] is Party.BASE:
        step = step_between(base[before[1]].label, base[key[1]].label)
        if step and step.places > 0 and following.get(before[1]) == key[1]:
            return step.places
    return 1
