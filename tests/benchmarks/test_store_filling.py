"""The store that is measured is filled with series that are like those of councils."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.store_filling import Size, council, fill, texts_of
from benchmarks.store_texts import series
from constitution_diff.store import all_versions, create_store, verified
from constitution_diff.workflow.seeking import Search, kept_found

if TYPE_CHECKING:
    from pathlib import Path


def test_most_paragraphs_stay_as_they_are_in_the_next_version() -> None:
    old, new = (set(text.split("\n\n")) for text in series(2, 500, seed=1))

    prose = {one for one in old if len(one) > 60}
    assert 0.9 < len(prose & new) / len(prose) < 1


def test_another_seed_is_another_council_and_the_same_the_same() -> None:
    assert series(1, 50, seed=1) == series(1, 50, seed=1)
    assert series(1, 50, seed=1) != series(1, 50, seed=2)


def test_a_filled_store_is_sound_and_is_searched(tmp_path: Path) -> None:
    store = create_store(str(tmp_path / "our.store"))
    size = Size(n_councils=2, n_versions=2, n_clauses=30)

    fill(store, size, tmp_path, n_processes=1)
    fill(store, size, tmp_path, n_processes=1)

    with store.reading() as at:
        kept = [version.council for version in all_versions(at).values()]
        assert verified(at, store.place).sound
    assert kept == [council(0)] * 2 + [council(1)] * 2
    assert len(list(texts_of(size))) == 4
    assert kept_found(store, Search("council")).n_documents == 2
