"""How hypothesis looks for counter-examples, and where tests may keep what they read.

The same examples on every machine; and never the cache of whoever runs the tests.
Also a place for a store, in both databases: what is said of one holds for the other.
And Python's search for reference cycles is held to what can be worth it.
"""

from __future__ import annotations

import gc
import os
from functools import partial
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.evidence import FULL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from constitution_diff.store import Store
    from tests.postgres import Server
    from tests.store.copies import Copies

    StoreWith = Callable[[Callable[[Store], object]], Store]

settings.register_profile("ci", derandomize=True, deadline=None, max_examples=100)
settings.register_profile("evidence", settings.get_profile("ci"), max_examples=2_000)
# For a long look by hand: pytest --hypothesis-profile=explore
settings.register_profile("explore", deadline=None, max_examples=5_000)
settings.load_profile("evidence" if FULL else "ci")

# Up to a fifth of a test's time went on looking for reference cycles among words and
# outlines, which have none; the command line does not look for them at all. Seldom,
# and not never: hundreds of tests in a row do leave some.
gc.set_threshold(100_000, 20, 20)


def pytest_collection_finish() -> None:
    """The tests themselves and all that they imported stay: no search goes there."""
    gc.freeze()


@pytest.fixture(autouse=True, scope="session")
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Also for the programs that tests start, which take over the environment."""
    os.environ["XDG_CACHE_HOME"] = str(tmp_path_factory.mktemp("cache"))
    os.environ.pop("CONSTITUTION_DIFF_CACHE", None)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """A PostgreSQL server of the tests' own, started for the first that asks for it."""
    from tests.postgres import server  # noqa: PLC0415 - most tests need no database

    with server() as running:
        yield running


@pytest.fixture(params=["file", pytest.param("server", marks=pytest.mark.slow)])
def database(request: pytest.FixtureRequest) -> Server | None:
    """Where the stores of a test are: once on a real server, once in files (None)."""
    if request.param == "file":
        return None
    running: Server = request.getfixturevalue("postgres")
    return running


@pytest.fixture
def place(database: Server | None, tmp_path: Path) -> str:
    """Where a store can be made."""
    return database.new_database() if database else str(tmp_path / "our.store")


@pytest.fixture(scope="session")
def _copies(tmp_path_factory: pytest.TempPathFactory) -> Copies:
    from tests.store.copies import Copies  # noqa: PLC0415 - as above

    return Copies(tmp_path_factory.mktemp("stores"))


@pytest.fixture
def store_with(database: Server | None, _copies: Copies, tmp_path: Path) -> StoreWith:
    """A store with what a function puts into it: a copy, for the test to alter."""
    if database:
        return partial(_copies.database, database)
    return partial(_copies.file, tmp_path / "our.store")


@pytest.fixture
def store(store_with: StoreWith) -> Store:
    """A new, empty store, once in a file and once on a server."""
    from tests.store.copies import empty  # noqa: PLC0415 - as above

    return store_with(empty)
