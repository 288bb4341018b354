"""Kill -9 of the verb `add` loses nothing that it called kept, and the rest goes on.

A third of the processes die by the clock, wherever they are: while a file is read, a
version is stored, or versions are compared. The others die at a statement.
"""

from __future__ import annotations

import random
import time
from itertools import count
from typing import TYPE_CHECKING, Final

import pytest

from constitution_diff.store import (
    all_versions,
    content_of,
    create_store,
    document_id,
    is_followed,
    open_store,
    verified,
)
from tests.evidence import FULL
from tests.store.adder import Adder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.postgres import Server

N_KILLS: Final = 1_000 if FULL else 3
_COUNCIL: Final = "Harrowmere"
_YEARS: Final = [str(year) for year in range(2016, 2020)]
_LAST_STATEMENT: Final = 150

pytestmark = pytest.mark.slow


def _write_list(folder: Path) -> None:
    """Some versions, each a little other than the one before, and their list."""
    chance = random.Random(9)  # noqa: S311 - the same files each time
    figures = [chance.randint(2, 90) for _ in range(12)]
    rows = ["file,name,in force"]
    for year in _YEARS:
        figures[chance.randrange(len(figures))] += 1
        lines = [
            f"{n}. The quorum of committee {n} is {figure} members of the council.\n"
            for n, figure in enumerate(figures, start=1)
        ]
        (folder / f"{year}.txt").write_text("\n".join(lines), encoding="utf-8")
        rows.append(f"{year}.txt,{year},{year}-05-01")
    (folder / "list.csv").write_text("\n".join(rows), encoding="utf-8")


def _kill_many(new_place: Callable[[], str], n: int, folder: Path, seed: int) -> None:
    """Kill `n` processes that were at work; the store is sound after each."""
    _write_list(folder)
    chance = random.Random(seed)  # noqa: S311 - the same moments each time
    longest_s = _seconds(new_place(), folder)
    done = 0
    while done < n:
        place = new_place()
        create_store(place)
        there: set[str] = set()
        ended = False
        while not ended:
            adder = _adder(folder, place, chance)
            there |= set(adder.kill(after_s=chance.uniform(0, longest_s)))
            there = _sound(place, folder, there)
            done += adder.killed
            ended = not adder.killed
            assert adder.killed or adder.exit_code == 0, adder.said
        _assert_whole(place, there)


def _seconds(place: str, folder: Path) -> float:
    """How long the verb takes on this machine, as busy as it is, if nobody kills it."""
    create_store(place)
    begun = time.monotonic()
    ended = _started(folder, place).result()
    assert sorted(ended) == _YEARS
    return time.monotonic() - begun


def _adder(folder: Path, place: str, chance: random.Random) -> Adder:
    dies_at = chance.randint(1, _LAST_STATEMENT) * (chance.random() > 1 / 3)
    return _started(folder, place, dies_at)


def _started(folder: Path, place: str, dies_at: int = 0) -> Adder:
    arguments = ("add", "list.csv", "--council", _COUNCIL, "--store", place)
    return Adder(folder, arguments, dies_at)


def _sound(place: str, folder: Path, acknowledged: set[str]) -> set[str]:
    """The versions of a store that has all that was acknowledged, with their files."""
    with open_store(place).reading() as at:
        assert verified(at, place).faults == ()
        versions = all_versions(at).values()
        assert acknowledged <= {one.name for one in versions}
        for one in versions:
            content = (folder / f"{one.name}.txt").read_bytes()
            assert content_of(at, one.files[0].sha256, place) == content
    return {one.name for one in versions}


def _assert_whole(place: str, there: set[str]) -> None:
    """The verb has come to its end: all is kept, and followed through all versions."""
    assert sorted(there) == _YEARS
    with open_store(place).reading() as at:
        numbers = list(all_versions(at))
        assert is_followed(at, document_id(at, place, _COUNCIL), numbers)


def test_a_file_loses_nothing_when_add_is_killed(tmp_path: Path) -> None:
    numbers = count()

    _kill_many(lambda: str(tmp_path / f"{next(numbers)}.store"), N_KILLS, tmp_path, 1)


def test_a_server_loses_nothing_when_add_is_killed(
    postgres: Server, tmp_path: Path
) -> None:
    _kill_many(postgres.new_database, N_KILLS, tmp_path, 2)
