"""Kill -9 at any moment loses nothing that was reported as stored.

The clock decides when for half of the processes; the other half dies at a statement,
before it, after it or when it commits. Each store is added to until it is full, one
process going on where the last was killed.
"""

from __future__ import annotations

import random
from itertools import count
from typing import TYPE_CHECKING

import pytest

from constitution_diff.store import create_store
from tests.evidence import FULL
from tests.store.keeper import Keeper
from tests.store.soundness import kept

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.postgres import Server

N_KILLS = 1_000 if FULL else 10
N_CRASHES = 40 if FULL else 2
_NAMES = [str(number) for number in range(30)]
_LONGEST_S = 0.5

pytestmark = pytest.mark.slow


def _kill_many(new_place: Callable[[], str], n: int, seed: int) -> None:
    """Kill `n` processes; the store is sound after each, and full in the end."""
    chance = random.Random(seed)  # noqa: S311 - the same moments each time
    done = 0
    while done < n:
        place = new_place()
        create_store(place)
        there: set[str] = set()
        while len(there) < len(_NAMES):
            keeper = Keeper(place, _rest(there), _statement(chance))
            reported = keeper.kill(after_s=chance.uniform(0, _LONGEST_S))
            now = kept(place, there.union(reported))
            assert len(now - there.union(reported)) <= 1
            there = now
            done += keeper.killed


def _rest(there: set[str]) -> list[str]:
    return [name for name in _NAMES if name not in there]


def _statement(chance: random.Random) -> int:
    """For every second process where it dies, for the others 0: by the clock."""
    return chance.choice([0, chance.randint(1, 150)])


def test_a_file_loses_nothing_when_a_writer_is_killed(tmp_path: Path) -> None:
    numbers = count()

    _kill_many(lambda: str(tmp_path / f"{next(numbers)}.store"), N_KILLS, seed=1)


def test_a_server_loses_nothing_when_a_writer_is_killed(postgres: Server) -> None:
    _kill_many(postgres.new_database, N_KILLS, seed=2)


def test_a_server_that_is_killed_loses_nothing(postgres: Server) -> None:
    chance = random.Random(3)  # noqa: S311 - the same moments each time
    place, there = "", set(_NAMES)
    for _ in range(N_CRASHES):
        if len(there) == len(_NAMES):
            place, there = postgres.new_database(), set()
            create_store(place)
        keeper = Keeper(place, _rest(there))
        keeper.wait(chance.uniform(0, _LONGEST_S))
        postgres.kill()
        postgres.start()
        there = kept(place, there.union(keeper.result()))
