"""Made outlines: the same each time, and their truth is what is printed."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from benchmarks.outlines.printing import Layout, habits, printed_text
from benchmarks.outlines.scoring import FORMS, NOISES, source_of, wrong_units
from benchmarks.outlines.trees import tree
from constitution_diff.outline import outline_source

_SEEDS = range(100, 104)
_ENOUGH = 0.995


def test_a_seed_always_gives_the_same_tree() -> None:
    assert tree(7, 0.15) == tree(7, 0.15)


def test_parents_stand_above() -> None:
    units = tree(7, 0.15)

    assert all(u.parent is None or u.parent < at for at, u in enumerate(units))


def test_every_name_is_printed_once() -> None:
    units = tree(7, 0.0)

    words = re.findall(r"[\w-]+", printed_text(units, habits(7, Layout.NONE)))

    counts = Counter(word.casefold() for word in words)
    assert {counts[unit.name.casefold()] for unit in units if unit.name} == {1}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("noise", NOISES)
def test_units_are_found_as_what_they_are_and_where_they_are(
    form: str, layout: Layout, noise: float
) -> None:
    n_units = n_wrong = 0
    for seed in _SEEDS:
        units = tree(seed, noise)
        outline = outline_source(source_of(units, seed, form, layout))
        n_units += len(units)
        set_in = form == "blocks" and layout is Layout.INDENT
        n_wrong += sum(1 for _ in wrong_units(units, outline, set_in=set_in))

    assert n_units - n_wrong >= _ENOUGH * n_units
