"""Amending instructions between the seeds give the proposed version."""

from __future__ import annotations

from itertools import permutations

import pytest

from constitution_diff.compare import compare_outlines
from tests.amend.equality import facts, made_by_instructions, not_in_the_other
from tests.amend.equality import provisions as all_provisions

from .conftest import shared_folder
from .seeds import NAMES, seed_outline

shared_folder()


@pytest.mark.parametrize("pair", [*permutations(NAMES, 2)], ids="-".join)
def test_a_seed_amended_is_the_other_seed(pair: tuple[str, str]) -> None:
    old, new = map(seed_outline, pair)

    amended = made_by_instructions(compare_outlines(old, new, whole=True))

    assert all_provisions(amended) == all_provisions(new)


def test_section_24_becomes_the_new_one_and_the_other_sections_stay() -> None:
    old, new = seed_outline("004"), seed_outline("000")
    comparison = compare_outlines(old, new)
    elsewhere = not_in_the_other(comparison)

    amended = all_provisions(made_by_instructions(comparison))

    kept = [facts(clause) for clause in old.clauses if clause.id in elsewhere]
    assert [each for each in amended if each not in kept] == all_provisions(new)
    assert [each for each in amended if each in kept] == kept
