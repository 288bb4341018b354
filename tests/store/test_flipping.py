"""One bit that is other than it was stored, wherever it lies in the file, is found."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Final

import pytest
from sqlalchemy import select

from constitution_diff.errors import StoreError
from constitution_diff.model import Address, Note, NoteKind
from constitution_diff.store import create_store, open_store, put_note, verified
from constitution_diff.store.tables import (
    COMPARISONS,
    ENTRIES,
    FOLLOWED,
    LIVES,
    NOTES,
    OUTLINES,
    SOURCES,
    STAGES,
    VERSIONS,
)
from tests.evidence import FULL
from tests.store.followed import put_versions
from tests.store.makers import STAMP, note

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Column

_TEXTS: Final = {"2019": "1. Quorum\n\nFive.\n", "2021": "1. Quorum\n\nSix.\n"}
_KEPT: Final = (
    SOURCES.c.content, OUTLINES.c.content, COMPARISONS.c.content, ENTRIES.c.told,
    ENTRIES.c.hash, OUTLINES.c.sha256, SOURCES.c.sha256, LIVES.c.name, VERSIONS.c.salt,
    STAGES.c.content, FOLLOWED.c.sha256, NOTES.c.old,
)  # fmt: skip
_N_FLIPS: Final = 1_000 if FULL else 6


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a store with two versions and all that is worked out of them."""
    found = tmp_path_factory.mktemp("kept") / "our.store"
    with create_store(str(found)).writing() as at:
        pair = put_versions(at, _TEXTS)
        said = Note((Address("1", "Five."),), (Address("1", "Six."),), "Asked for.")
        decided = note(NoteKind.DECISION, said, old="2019", new="2021")
        put_note(at, decided, (pair[0], pair[1]), place="", stamp=STAMP)
    return found


@pytest.mark.parametrize("column", _KEPT, ids=str)
def test_a_flipped_bit_is_found(path: Path, column: Column[object]) -> None:
    with open_store(str(path)).reading() as at:
        first = at.execute(select(column)).scalars().first()
    content = first if isinstance(first, bytes) else str(first).encode()
    whole = path.read_bytes()
    start = whole.index(content)
    chance = random.Random(1)  # noqa: S311 - the same bits each time

    for _ in range(_N_FLIPS):
        place = start + chance.randrange(len(content))
        flipped = bytes([whole[place] ^ (1 << chance.randrange(8))])
        path.write_bytes(whole[:place] + flipped + whole[place + 1 :])
        assert not _is_sound(path)

    path.write_bytes(whole)
    assert _is_sound(path)


def _is_sound(path: Path) -> bool:
    try:
        with open_store(str(path), readonly=True).reading() as at:
            return verified(at, str(path)).sound
    except StoreError:
        return False
