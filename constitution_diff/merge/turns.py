"""The labels of a list that is numbered anew."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from constitution_diff.amend import step_between
from constitution_diff.model import Party

from .beginnings import ROMAN, first_label, forms_of
from .romans import roman_further, roman_labels, roman_value
from .runs import in_runs

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from constitution_diff.model import ClauseId

    from .beginnings import Beginnings, Form
    from .branches import Branch, Key


def in_turn(
    row: Sequence[Key],
    told: Mapping[Key, str],
    places: Mapping[tuple[ClauseId, ClauseId], int],
    beginnings: Beginnings,
) -> dict[Key, str]:
    """The labels of a list, each the next of the one before it."""
    found = dict(told)
    labelled = [key for key in row if told[key]]
    last: dict[Form, Key] = {}
    forms = forms_of([told[key] for key in labelled], beginnings.labels)
    by_run = in_runs(forms, labelled, beginnings.run_of)
    for key, form in zip(labelled, by_run, strict=True):
        before = last.get(form)
        last[form] = key
        if before is None:
            found[key] = first_label(form, key, beginnings) or told[key]
            continue
        gap = _gap(before, key, places)
        found[key] = (
            roman_further(found[before], gap)
            if form[-1] == ROMAN
            else _further(told[before], told[key], found[before], gap)
        )
    return found


def places_in(branch: Branch) -> dict[tuple[ClauseId, ClauseId], int]:
    """How many places each provision of the base stands behind the one before it.

    Of those with a label; never less than one.
    """
    base = branch.base
    found: dict[tuple[ClauseId, ClauseId], int] = {}
    for row in branch.base_children.values():
        labelled = [each for each in row if base[each].label]
        romans = roman_labels(base[each].label for each in labelled)
        for first, second in pairwise(labelled):
            labels = base[first].label, base[second].label
            places = _places(*labels, roman=romans.issuperset(labels))
            found[first, second] = max(places, 1)
    return found


def _places(first: str, second: str, *, roman: bool) -> int:
    if roman:
        return roman_value(second) - roman_value(first)
    step = step_between(first, second)
    return step.places if step else 1


def _further(before: str, label: str, now: str, places: int) -> str:
    """The label so many places behind `now`, as `label` is written."""
    step = step_between(before, label)
    return (step and replace(step, places=places).label(now)) or label


def _gap(before: Key, key: Key, places: Mapping[tuple[ClauseId, ClauseId], int]) -> int:
    """How far apart two neighbours are numbered: as in the base if they are there."""
    if before[0] is Party.BASE and key[0] is Party.BASE:
        return places.get((before[1], key[1]), 1)
    return 1
