"""Amending instructions between any two documents of the corpus give the second."""

from __future__ import annotations

from itertools import permutations

import pytest

from constitution_diff.compare import compare_outlines
from tests.amend.equality import made_by_instructions, provisions

from .test_truth import FORMATS, PUBLISHED, outlined


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("pair", [*permutations(PUBLISHED, 2)], ids="-".join)
def test_the_one_amended_is_the_other(pair: tuple[str, str], suffix: str) -> None:
    old, new = (outlined(name, suffix) for name in pair)

    amended = made_by_instructions(compare_outlines(old, new, whole=True))

    assert provisions(amended) == provisions(new)
