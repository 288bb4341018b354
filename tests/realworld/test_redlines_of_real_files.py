"""Redlines of Word files that nobody here wrote give back both files, and are valid.

They are files made to try comparers, each family in all orders, and what bodies adopted
one after the other, forwards and backwards.
"""

from __future__ import annotations

from itertools import groupby, pairwise, permutations
from typing import TYPE_CHECKING, Final

import pytest

from tests.evidence import sampled
from tests.render.docx.redline.redlining import not_given_back, tried

from .conftest import shared_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    Pair = tuple[Path, Path]

_REAL: Final = shared_folder() / "realdata"
_WORD: Final = _REAL / "docx"
_MADE_TO_BE_COMPARED: Final = (
    ("python-redlines", "original", "modified"),
    ("word-compare-oracle", "02_base", "02_next"),
    ("word-compare-oracle", "nested_table_a", "nested_table_b"),
    ("word-compare-oracle", "redline_original", "redline_modified"),
)
_SERIES: Final = (
    "pittsburgh-chess-bylaws", "uccubecats-bylaws", "skule-bylaw1-constitution"
)  # fmt: skip


def _families() -> Iterator[Pair]:
    folder = _WORD / "docxodus-compare-pairs"
    groups = groupby(sorted(folder.glob("*.docx")), lambda p: p.name.partition("-")[0])
    for _, paths in groups:
        yield from permutations(paths, 2)


def _couples() -> Iterator[Pair]:
    for folder, old, new in _MADE_TO_BE_COMPARED:
        yield _WORD / folder / f"{old}.docx", _WORD / folder / f"{new}.docx"
    for old_path in sorted((_WORD / "safe-docx-fixtures").glob("*_original.docx")):
        new_name = old_path.name.replace("_original", "_revised")
        yield old_path, old_path.with_name(new_name)


def _steps() -> Iterator[Pair]:
    for name in _SERIES:
        for old, new in pairwise(
            sorted((_REAL / "revision_series" / name).glob("*.docx"))
        ):
            yield from ((old, new), (new, old))


_FAMILIES: Final = list(_families())
_OTHERS: Final = [*_couples(), *_steps()]


def test_many_pairs_are_tried() -> None:
    assert len(_FAMILIES) >= 200
    assert len(_OTHERS) >= 50


@pytest.mark.parametrize(
    ("old", "new"),
    [*sampled(_FAMILIES, 60), *sampled(_OTHERS, 20)],
    ids=lambda path: path.stem,
)
def test_a_redline_gives_back_both_files(old: Path, new: Path) -> None:
    triple = tried(old.read_bytes(), new.read_bytes())

    assert not_given_back(triple) == []
