"""Our redlines of real files and of made-up constitutions, before LibreOffice.

A few of each are tried, all for `make evidence`: families of files made to try
comparers, what bodies adopted one after the other, unlike documents of two councils,
and constitutions that changed everywhere.
"""

from __future__ import annotations

from itertools import permutations, product
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from benchmarks.redlines.pairs import pair
from tests.evidence import FULL, sampled
from tests.realworld.pairs import couples, families, n_told_whole, steps, unlike
from tests.render.docx.redline.redlining import tried

from .redlines import disagreements

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from .redlines import Triple

    Pair = tuple[Path, Path]

pytestmark = pytest.mark.slow

_CORPUS: Final = sorted(
    (Path(__file__).parents[2] / "corpus" / "documents").glob("*.docx")
)
_PAGES: Final = (20, 200, 600) if FULL else (20,)
_AT_ONCE: Final = 30
"""Files of so many redlines are open to one process of LibreOffice, and no more."""


def _corpus() -> Iterator[Pair]:
    yield from permutations(_CORPUS, 2)


def _made_to_be_compared() -> Iterator[Pair]:
    yield from families()
    yield from couples()


def _told(pairs: Sequence[Pair]) -> dict[str, tuple[str, ...]]:
    told: dict[str, tuple[str, ...]] = {}
    for start in range(0, len(pairs), _AT_ONCE):
        files = pairs[start : start + _AT_ONCE]
        told |= disagreements(
            {f"{old.stem} to {new.stem}": _redline(old, new) for old, new in files}
        )
    return told


def _redline(old: Path, new: Path) -> Triple:
    n_whole = n_told_whole(old, new)
    return tried(old.read_bytes(), new.read_bytes(), n_whole=n_whole)


@pytest.mark.parametrize(
    ("pairs", "n_sampled"),
    [(_corpus, 3), (_made_to_be_compared, 12), (steps, 4), (unlike, 2)],
)
def test_libreoffice_finds_both_files_in_our_redlines(
    pairs: Callable[[], Iterator[Pair]], n_sampled: int
) -> None:
    assert _told(sampled(list(pairs()), n_sampled)) == {}


@pytest.mark.parametrize(("n_pages", "typed"), [*product(_PAGES, (True, False))])
def test_libreoffice_finds_both_files_where_a_constitution_changed_everywhere(
    n_pages: int, *, typed: bool
) -> None:
    files = pair(n_pages, 1, typed=typed)

    assert disagreements({"changed": tried(files.old, files.new)}) == {}
