"""What is forgotten while somebody works on it does not come back with the result."""

from __future__ import annotations

from dataclasses import replace
from threading import Thread
from typing import TYPE_CHECKING, Final

import pytest

from constitution_diff.compare import compare_outlines
from constitution_diff.model import Version
from constitution_diff.store import (
    Why,
    all_versions,
    create_store,
    forget_versions,
    kept_outline,
    put_comparison,
    put_outline,
    stages_of,
    verified,
)
from constitution_diff.workflow import Request
from constitution_diff.workflow.keeping import followed_up, keep
from tests.store.makers import STAMP

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection

    from constitution_diff.store import Store

_VERSION: Final = Version("Harrowmere", "Constitution", "2019", ())
_TEXTS: Final = {"2019": "five", "2021": "seventeen", "2023": "nine"}
_LONG_ENOUGH_S: Final = 3
"""To read three kept outlines and compare them; a tenth of it is needed."""


@pytest.fixture
def kept(tmp_path: Path) -> Store:
    """Three versions that nobody has compared yet."""
    store = create_store(str(tmp_path / "our.store"))
    for name, n in _TEXTS.items():
        version = replace(_VERSION, name=name, in_force=f"{name}-05-01")
        request = Request(f"{name}.txt", f"1. The quorum is {n} members.".encode())
        keep(store, version, request, STAMP)
    return store


def _forget(at: Connection) -> None:
    going = {n: one for n, one in all_versions(at).items() if one.name == "2021"}
    forget_versions(at, going, why=Why("A child"), stamp=STAMP, place="the store")


def test_who_follows_meanwhile_begins_anew_without_it(kept: Store) -> None:
    other = Thread(target=followed_up, args=(kept, 1))

    with kept.writing() as at:
        other.start()
        other.join(_LONG_ENOUGH_S)  # it has its result, and waits to write it
        _forget(at)
    other.join()

    with kept.reading() as at:
        assert verified(at, kept.place).faults == ()
        words = [stage.text for stage in stages_of(at, 1)]
    assert len(words) == 2
    assert not any("seventeen" in one for one in words)


def test_nothing_is_kept_that_was_made_of_it(kept: Store) -> None:
    with kept.reading() as at:
        first, gone = (kept_outline(at, number) for number in (1, 2))
    assert first is not None
    assert gone is not None
    made = compare_outlines(first, gone)

    with kept.writing() as at:
        _forget(at)
        put_outline(at, 2, gone)
        put_comparison(at, 1, 2, made)

    with kept.reading() as at:
        assert kept_outline(at, 2) is None
        assert verified(at, kept.place).faults == ()
