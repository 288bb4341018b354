"""Pairs of Word files that nobody here wrote, to be made redlines of."""

from __future__ import annotations

from itertools import groupby, pairwise, permutations
from typing import TYPE_CHECKING, Final

from .conftest import shared_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    Pair = tuple[Path, Path]

_MADE_TO_BE_COMPARED: Final = (
    ("python-redlines", "original", "modified"),
    ("word-compare-oracle", "02_base", "02_next"),
    ("word-compare-oracle", "nested_table_a", "nested_table_b"),
    ("word-compare-oracle", "redline_original", "redline_modified"),
)
_SERIES: Final = (
    "pittsburgh-chess-bylaws", "uccubecats-bylaws", "skule-bylaw1-constitution"
)  # fmt: skip
_ALONE: Final = ("vintage-hoa-bylaws", "vintage-hoa-ccrs")
_OF_COUNCILS: Final = "uk-parish-councils-policies"
_TITLED: Final = (
    {"v01_4ec0b8b", "02_20_2016_Bylaws"}, {"v05_c9d0a2d", "02_20_2016_Bylaws"}
)  # fmt: skip
"""One begins with the title "Bylaws", which is no provision of it, and in the other
that is a heading among others: inserted or deleted in the report."""


def families() -> Iterator[Pair]:
    """Files made to try comparers, each family in all orders."""
    folder = _word() / "docxodus-compare-pairs"
    groups = groupby(sorted(folder.glob("*.docx")), lambda p: p.name.partition("-")[0])
    for _, paths in groups:
        yield from permutations(paths, 2)


def couples() -> Iterator[Pair]:
    """An old and a new file of a few other collections."""
    for folder, old, new in _MADE_TO_BE_COMPARED:
        yield _word() / folder / f"{old}.docx", _word() / folder / f"{new}.docx"
    for old_path in sorted((_word() / "safe-docx-fixtures").glob("*_original.docx")):
        new_name = old_path.name.replace("_original", "_revised")
        yield old_path, old_path.with_name(new_name)


def steps() -> Iterator[Pair]:
    """What bodies adopted one after the other, forwards and backwards."""
    for name in _SERIES:
        for old, new in pairwise(_of(name)):
            yield from ((old, new), (new, old))


def unlike() -> Iterator[Pair]:
    """Files of two bodies, or of two purposes: councils, associations, societies."""
    ends = [path for name in _SERIES for path in (_of(name)[0], _of(name)[-1])]
    others = [path for name in (_OF_COUNCILS, *_ALONE) for path in _of(name)]
    for old, new in permutations((*ends, *others), 2):
        if old.parent != new.parent or old.parent.name == _OF_COUNCILS:
            yield old, new


def n_told_whole(old: Path, new: Path) -> int:
    """How many paragraphs of a redline are shown whole though both files have them."""
    return 1 if {old.stem, new.stem} in _TITLED else 0


def _word() -> Path:
    return shared_folder() / "realdata" / "docx"


def _of(name: str) -> list[Path]:
    folder = shared_folder() / "realdata" / "revision_series" / name
    return sorted(folder.glob("*.docx"))
