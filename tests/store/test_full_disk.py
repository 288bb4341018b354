"""A disk that is full at any byte: it is said, and what was stored is still there.

A limit on how long a file may grow stands for the disk. It hits the file beside the
store, the store itself when that is carried over, and what the two share.
"""

from __future__ import annotations

import random
import resource
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from constitution_diff.errors import StoreError
from constitution_diff.store import create_store, open_store
from tests.evidence import FULL
from tests.store.keeper import keep
from tests.store.soundness import kept

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_N: Final = 400 if FULL else 15
_MOST: Final = 600_000
_SAID: Final = ("disk is full; nothing of this was stored", "disk cannot be read or")


@contextmanager
def _room_for(size: int) -> Iterator[None]:
    """No file may grow beyond that many bytes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def _tried(place: str, name: str, room: int) -> str:
    """What is said where a version is kept with so much room; "" if it was kept."""
    with _room_for(room):
        try:
            keep(open_store(place), name)
        except StoreError as error:
            return str(error)
    return ""


def test_a_disk_that_is_full_at_any_byte_loses_nothing(tmp_path: Path) -> None:
    place = str(tmp_path / "our.store")
    create_store(place)
    chance = random.Random(5)  # noqa: S311 - the same sizes each time
    acknowledged: set[str] = set()
    refused = 0

    for number in range(_N):
        said = _tried(place, str(number), chance.randrange(_MOST))
        if said:
            assert any(words in said for words in _SAID), said
            refused += 1
        else:
            acknowledged.add(str(number))
        assert kept(place, acknowledged) == acknowledged

    assert refused
    assert acknowledged
