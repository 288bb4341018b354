"""One bit that is other than it was stored, wherever it lies in the file, is found."""

from __future__ import annotations

import random
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import pytest
from sqlalchemy import select, text

from constitution_diff.errors import StoreError
from constitution_diff.history import Phrase, Wanted
from constitution_diff.model import Address, Note, NoteKind
from constitution_diff.store import (
    Sought,
    count_wordings,
    create_store,
    first_wordings,
    open_store,
    put_note,
    verified,
)
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
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from sqlalchemy import Column, Connection

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


_RULES: Final = "".join(
    f"{n}. Rule {n}\n\nThe committee of {n} members reports on matter {n * 7 % 31}.\n\n"
    for n in range(3, 12)
)
_N_FLIPPED_WORDS: Final = 1_000 if FULL else 4


@pytest.fixture(scope="module", params=["one page", "many pages"])
def indexed(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A store with an index of words in one page, or in many and in several runs.

    Of many pages it has ways to reach the middle of a long list, as a large store has.
    """
    found = tmp_path_factory.mktemp("indexed") / "our.store"
    store = create_store(str(found))
    if request.param == "many pages":
        with store.writing() as at:
            at.execute(text("INSERT INTO found(found, rank) VALUES ('pgsz', 64)"))
    with store.writing() as at:
        put_versions(at, {year: words + _RULES for year, words in _TEXTS.items()})
    return found


def test_a_flipped_bit_among_words_is_found_or_changes_no_answer(indexed: Path) -> None:
    with open_store(str(indexed)).reading() as at:
        blocks = at.execute(text("SELECT block FROM found_data")).scalars().all()
        asked = tuple(_everything_asked(at))
        answers = _answers(at, asked)
    whole = indexed.read_bytes()
    chance = random.Random(1)  # noqa: S311 - the same bits each time

    for block in chance.choices(
        blocks, [len(one) for one in blocks], k=_N_FLIPPED_WORDS
    ):
        place = whole.index(block) + chance.randrange(len(block))
        flipped = bytes([whole[place] ^ (1 << chance.randrange(8))])
        indexed.write_bytes(whole[:place] + flipped + whole[place + 1 :])
        if _is_sound(indexed):
            with open_store(str(indexed), readonly=True).reading() as at:
                assert _answers(at, asked) == answers

    indexed.write_bytes(whole)
    assert _is_sound(indexed)


def _everything_asked(at: Connection) -> Iterator[Phrase]:
    """Each word and each mark, what begins as it does, and what stands beside it."""
    words = text('SELECT doc, term FROM found_places ORDER BY doc, "offset"')
    places = [tuple(row) for row in at.execute(words)]
    for _, word in places:
        yield Phrase((word,))
        yield from (Phrase((word[:n],), begins=True) for n in (1, 2, 3))
    for (row, word), (beside, next_word) in pairwise(places):
        if row == beside:
            yield Phrase((word, next_word))


def _answers(at: Connection, asked: Iterable[Phrase]) -> list[list[int]]:
    """What a search finds of each, among all documents and in one."""
    wanted = [Wanted(((one,),)) for one in dict.fromkeys(asked)]
    return [
        [counted.n_wordings, *first_wordings(at, found, counted, 99)]
        for one in wanted
        for found in (Sought(one), Sought(one, (1,)))
        for counted in (count_wordings(at, found),)
    ]


def _is_sound(path: Path) -> bool:
    try:
        with open_store(str(path), readonly=True).reading() as at:
            return verified(at, str(path)).sound
    except StoreError:
        return False
