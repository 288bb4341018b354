"""Of more than is fetched, the first and the counts are those of all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from constitution_diff.history import Phrase, Wanted, wanted, words_of
from constitution_diff.store import (
    PER_DOCUMENT,
    Counted,
    Sought,
    count_wordings,
    create_store,
    documents_with,
    put_document,
)
from constitution_diff.store.words import NOW, listed_words, put_words
from tests.store.sought import asked_of, found_in, holds, stands_in

if TYPE_CHECKING:
    from constitution_diff.store import Store
    from tests.postgres import Server

_MANY_LIKE: Final = ("Quorum of the council", "Votes", "Council", "")
_MANY_SAY: Final = ("The council's quorum.", "See the quorum of council {}.", "The {}")
_N_LIKE: Final = 1_100


@pytest.fixture(
    scope="module", params=["file", pytest.param("server", marks=pytest.mark.slow)]
)
def crowded(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Store, dict[int, tuple[str, str, bool]]]:
    """Six documents, in which the same words stand more often than are fetched.

    With the rows by their numbers, and whether each stands in the newest version. The
    councils are kept against the order of their names.
    """
    if request.param == "file":
        store = create_store(str(tmp_path_factory.mktemp("crowded") / "our.store"))
    else:
        running: Server = request.getfixturevalue("postgres")
        store = create_store(running.new_database())
    every: dict[int, tuple[str, str, bool]] = {}
    with store.writing() as at:
        for council in "FEDCBA":
            of = put_document(at, council, "Constitution")
            rows = {
                of * PER_DOCUMENT + n: (
                    _MANY_LIKE[n // 7 % 4] if council < "D" else "",
                    _MANY_SAY[n % 3].format(n),
                    n % 5 > 0,
                )
                for n in range(_N_LIKE)
            }
            every |= rows
            listed = {
                n: listed_words(h, t, (NOW,) * now) for n, (h, t, now) in rows.items()
            }
            put_words(at, of, listed)
    return store, every


def _nearness(row: tuple[str, str, bool], asked: Wanted) -> tuple[bool, int]:
    """How near it is by the rule of the docs: the newest first, then the heading."""
    heading, text, now = row
    sides = (words_of(heading), words_of(text))
    phrases = [group[0] for group in asked.all]
    titled = all(stands_in(phrase, sides[0]) for phrase in phrases)
    beside = Phrase(tuple(w for p in phrases for w in p.words), phrases[-1].begins)
    return not now, 0 if titled else 1 if any(
        stands_in(beside, s) for s in sides
    ) else 2


@pytest.mark.parametrize("asked", ["quorum", "the", "of the", "council quorum", "1*"])
def test_of_many_the_first_are_those_that_come_first_of_all(
    crowded: tuple[Store, dict[int, tuple[str, str, bool]]], asked: str
) -> None:
    store, every = crowded
    sought = wanted(asked)
    found = [n for n, (h, t, _) in every.items() if holds((h, t), sought)]
    # Documents were kept against the order in which they are shown.
    found.sort(key=lambda n: (_nearness(every[n], sought), -(n // PER_DOCUMENT), n))

    for limit in (1, 30, 2_000):
        assert found_in(store, sought, limit) == [
            divmod(n, PER_DOCUMENT) for n in found[:limit]
        ]


def test_what_one_document_has_enough_of_is_asked_of_no_other(
    crowded: tuple[Store, dict[int, tuple[str, str, bool]]],
) -> None:
    store, _ = crowded

    with asked_of(store, "found") as asked:
        assert len(found_in(store, wanted("quorum"), 20)) == 20

    count, first = asked
    assert "count(" in count
    assert "BETWEEN" in first


def test_counts_are_those_of_the_documents_asked_for(
    crowded: tuple[Store, dict[int, tuple[str, str, bool]]],
) -> None:
    store, every = crowded
    sought = wanted("quorum")

    with store.reading() as at:
        for documents in ((), (2,), (1, 2, 3), (1, 6), (2, 4, 99)):
            there = [
                n // PER_DOCUMENT
                for n, (h, t, _) in every.items()
                if n // PER_DOCUMENT in documents and holds((h, t), sought)
            ]
            asked = Sought(sought, documents)
            counted = Counted(len(there), frozenset(there))
            assert count_wordings(at, asked) == counted
            assert documents_with(at, asked) == set(there)
