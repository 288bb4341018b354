"""Redlines of Word files that nobody here wrote give back both files, and are valid.

They are files made to try comparers, each family in all orders, what bodies adopted one
after the other, forwards and backwards, and files of two bodies.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from tests.evidence import sampled
from tests.render.docx.redline.redlining import not_given_back, tried

from .pairs import couples, families, n_told_whole, steps, unlike

if TYPE_CHECKING:
    from pathlib import Path

_FAMILIES: Final = list(families())
_OTHERS: Final = [*couples(), *steps()]
_UNLIKE: Final = list(unlike())


def test_many_pairs_are_tried() -> None:
    assert len(_FAMILIES) >= 200
    assert len(_OTHERS) >= 50
    assert len(_UNLIKE) >= 100


@pytest.mark.parametrize(
    ("old", "new"),
    [*sampled(_FAMILIES, 60), *sampled(_OTHERS, 18), *sampled(_UNLIKE, 2)],
    ids=lambda path: path.stem,
)
def test_a_redline_gives_back_both_files(old: Path, new: Path) -> None:
    n_whole = n_told_whole(old, new)

    triple = tried(old.read_bytes(), new.read_bytes(), n_whole=n_whole)

    assert not_given_back(triple) == []
