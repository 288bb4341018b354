"""The power fails: what was reported as stored is there when it is back.

SQLite writes a version to the file beside the store, has it reach the disk, and then
the version is reported. Of what was written since, the disk may hold any part: it is
cut off here at any byte, or some of its sectors are lost. Later SQLite carries it over
into the store itself; of that, too, any sectors may have reached the disk.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from constitution_diff.store import all_versions, create_store, open_store
from tests.evidence import FULL
from tests.store.keeper import keep
from tests.store.soundness import kept

_NAMES: Final = ("1", "2", "3", "4", "5", "6")
_SECTOR: Final = 512
_N: Final = 200 if FULL else 8


@dataclass(frozen=True, slots=True)
class _Disk:
    """What lay on the disk at the moments that matter."""

    before: bytes
    """The store, with all versions still beside it."""
    beside: bytes
    ends: tuple[int, ...]
    """How long the file beside it was when each version was reported."""
    after: bytes
    """The store with all versions carried over."""


@pytest.fixture(scope="module")
def disk(tmp_path_factory: pytest.TempPathFactory) -> _Disk:
    place = tmp_path_factory.mktemp("power") / "our.store"
    beside = Path(f"{place}-wal")
    store = create_store(str(place))
    ends = []
    # Nothing is carried over while somebody reads what was there before.
    with open_store(str(place)).reading() as at:
        all_versions(at)
        for name in _NAMES:
            keep(store, name)
            ends.append(beside.stat().st_size)
        before, written = place.read_bytes(), beside.read_bytes()
    return _Disk(before, written, tuple(ends), place.read_bytes())


def _found(folder: Path, content: bytes, beside: bytes) -> set[str]:
    """The versions of a sound store that lies so on the disk."""
    place = folder / "our.store"
    for end in ("-wal", "-shm"):
        Path(f"{place}{end}").unlink(missing_ok=True)
    place.write_bytes(content)
    Path(f"{place}-wal").write_bytes(beside)
    return kept(str(place), ())


def test_every_connection_waits_for_the_disk(tmp_path: Path) -> None:
    store = create_store(str(tmp_path / "our.store"))

    with store.writing() as at:
        assert at.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        full = 2
        assert at.exec_driver_sql("PRAGMA synchronous").scalar() == full


@pytest.mark.parametrize("seed", range(_N))
def test_a_version_that_was_cut_off_is_not_there_and_those_before_are(
    disk: _Disk, tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 - the same cuts each time
    at = chance.randrange(len(_NAMES))
    start = disk.ends[at - 1] if at else 0

    cut = disk.beside[: chance.randrange(start, disk.ends[at])]

    assert _found(tmp_path, disk.before, cut) == set(_NAMES[:at])


@pytest.mark.parametrize("seed", range(_N))
def test_a_version_of_which_sectors_are_lost_is_not_there_and_those_before_are(
    disk: _Disk, tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 - the same sectors each time
    at = chance.randrange(len(_NAMES))
    start, end = disk.ends[at - 1] if at else 0, disk.ends[at]
    torn = bytearray(disk.beside[:end])
    # What was empty is no loss.
    while torn == disk.beside[:end] or chance.random() < 1 / 2:
        here = chance.randrange(start, end)
        torn[here : min(here + _SECTOR, end)] = bytes(min(_SECTOR, end - here))

    assert _found(tmp_path, disk.before, bytes(torn)) == set(_NAMES[:at])


@pytest.mark.parametrize("seed", range(_N))
def test_all_is_there_whatever_of_it_was_carried_over(
    disk: _Disk, tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 - the same sectors each time
    share = chance.random()
    mixed = bytearray(disk.before.ljust(len(disk.after), b"\0"))
    for here in range(0, len(disk.after), _SECTOR):
        if chance.random() < share:
            mixed[here : here + _SECTOR] = disk.after[here : here + _SECTOR]

    assert _found(tmp_path, bytes(mixed), disk.beside) == set(_NAMES)
