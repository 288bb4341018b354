"""A search looks through everything that is kept, and says when that takes long."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from constitution_diff.store import create_store, outdate_followed
from constitution_diff.workflow.seeking import Search, kept_found
from tests.store.followed import put_versions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


def test_what_is_followed_anew_is_told_and_nothing_else(tmp_path: Path) -> None:
    store = create_store(str(tmp_path / "our.store"))
    with store.writing() as at:
        put_versions(at, {"2019": "1. Quorum\n\nFive.\n"})
    told: list[str] = []

    @contextmanager
    def telling() -> Iterator[Callable[[str], None]]:
        told.append("begun")
        yield told.append

    assert kept_found(store, Search("quorum"), telling).n_hits == 1
    assert told == []

    with store.writing() as at:
        outdate_followed(at, 1)
    assert kept_found(store, Search("quorum"), telling).n_hits == 1
    assert told == [
        "begun",
        "Following the provisions of Harrowmere, Constitution (1 of 1)",
    ]
