"""Our redlines of real files and of made-up constitutions, before LibreOffice.

A few of each are tried, all for `make evidence`: families of files made to try
comparers, what bodies adopted one after the other, unlike documents of two councils,
and constitutions that changed everywhere.
"""

from __future__ import annotations

from itertools import groupby, pairwise, permutations, product
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from benchmarks.redlines.pairs import pair
from tests.evidence import FULL, sampled
from tests.realworld.conftest import shared_folder
from tests.render.docx.redline.redlining import tried

from .redlines import disagreements

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Pair = tuple[Path, Path]

pytestmark = pytest.mark.slow

_CORPUS: Final = sorted(
    (Path(__file__).parents[2] / "corpus" / "documents").glob("*.docx")
)
_SERIES: Final = (
    "pittsburgh-chess-bylaws", "uccubecats-bylaws", "skule-bylaw1-constitution"
)  # fmt: skip
_PAGES: Final = (20, 200, 600) if FULL else (20,)
_AT_ONCE: Final = 30
"""Files of so many redlines are open to one process of LibreOffice, and no more."""


def _families() -> Iterator[Pair]:
    folder = shared_folder() / "realdata" / "docx" / "docxodus-compare-pairs"
    groups = groupby(sorted(folder.glob("*.docx")), lambda p: p.name.partition("-")[0])
    for _, paths in groups:
        yield from permutations(paths, 2)


def _steps() -> Iterator[Pair]:
    for name in _SERIES:
        folder = shared_folder() / "realdata" / "revision_series" / name
        for old, new in pairwise(sorted(folder.glob("*.docx"))):
            yield from ((old, new), (new, old))


def _told(pairs: Sequence[Pair]) -> dict[str, tuple[str, ...]]:
    told: dict[str, tuple[str, ...]] = {}
    for start in range(0, len(pairs), _AT_ONCE):
        files = pairs[start : start + _AT_ONCE]
        told |= disagreements(
            {
                f"{old.stem} to {new.stem}": tried(old.read_bytes(), new.read_bytes())
                for old, new in files
            }
        )
    return told


def test_libreoffice_finds_both_files_in_redlines_of_the_corpus() -> None:
    assert _told(sampled(list(permutations(_CORPUS, 2)), 3)) == {}


def test_libreoffice_finds_both_files_in_redlines_of_files_made_to_be_compared() -> (
    None
):
    assert _told(sampled(list(_families()), 12)) == {}


def test_libreoffice_finds_both_files_in_redlines_of_what_bodies_adopted() -> None:
    assert _told(sampled(list(_steps()), 4)) == {}


@pytest.mark.parametrize(("n_pages", "typed"), [*product(_PAGES, (True, False))])
def test_libreoffice_finds_both_files_where_a_constitution_changed_everywhere(
    n_pages: int, *, typed: bool
) -> None:
    files = pair(n_pages, 1, typed=typed)

    assert disagreements({"changed": tried(files.old, files.new)}) == {}
