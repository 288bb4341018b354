"""A redline gives back both files, rejected and accepted, and is as valid as they are.

The corpus is compared in all orders, councils mixed; made-up constitutions that changed
everywhere are of 20 pages, and for `make evidence` of 200 and 600.
"""

from __future__ import annotations

from itertools import permutations, product
from pathlib import Path
from typing import Final

import pytest

from benchmarks.redlines.pairs import pair
from tests.evidence import FULL, sampled
from tests.render.docx.redline.redlining import not_given_back, tried

_CORPUS: Final = sorted(
    (Path(__file__).parents[2] / "corpus" / "documents").glob("*.docx")
)
_PAGES: Final = (20, 200, 600) if FULL else (20,)
_MADE_UP: Final = tuple(product(_PAGES, (1, 2), (True, False)))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("old", "new"),
    sampled(list(permutations(_CORPUS, 2)), 12),
    ids=lambda path: path.stem,
)
def test_a_redline_gives_back_two_constitutions(old: Path, new: Path) -> None:
    triple = tried(old.read_bytes(), new.read_bytes())

    assert not_given_back(triple) == []


@pytest.mark.slow
@pytest.mark.parametrize(("n_pages", "seed", "typed"), _MADE_UP)
def test_a_redline_gives_back_a_constitution_that_changed_everywhere(
    n_pages: int, seed: int, *, typed: bool
) -> None:
    files = pair(n_pages, seed, typed=typed)

    triple = tried(files.old, files.new)

    assert not_given_back(triple) == []
