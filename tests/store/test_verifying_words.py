"""Permanent names and the words for search are vouched for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest
from sqlalchemy import delete, update

from constitution_diff.compare import compare_outlines, lives_of, lives_of_one
from constitution_diff.model import ClauseId, Outline
from constitution_diff.store import (
    PER_DOCUMENT,
    Followed,
    create_store,
    put_document,
    put_followed,
    remake_words,
)
from constitution_diff.store.journal import entries
from constitution_diff.store.tables import METADATA
from constitution_diff.store.words import put_words, words_kept
from tests.store.makers import add, version
from tests.store.vouched import CLAUSES, NEW, fill_with_two, verified_store

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Delete, Update

    from constitution_diff.store import Store
    from tests.conftest import StoreWith

_LIVES: Final = METADATA.tables["lives"]
_ALTERED_NAMES: Final = (
    "Harrowmere, Constitution: the permanent names of its provisions were altered."
)


@pytest.fixture
def kept(store_with: StoreWith) -> Store:
    """Two versions, with all that is worked out of them."""
    return store_with(fill_with_two)


@pytest.mark.parametrize(
    "alter",
    [
        update(_LIVES).where(_LIVES.c.name.like("4%")).values(name="9@1f"),
        update(_LIVES).where(_LIVES.c.clause == "5").values(clause="4"),
        update(_LIVES).where(_LIVES.c.clause == "5").values(version_id=2),
        delete(_LIVES).where(_LIVES.c.clause == "5"),
        delete(_LIVES),
    ],
    ids=["name", "clause", "version", "one", "all"],
)
def test_permanent_names_are_vouched_for_by_the_log_alone(
    kept: Store, alter: Update | Delete
) -> None:
    with kept.writing() as at:
        for table in (METADATA.tables["followed"], METADATA.tables["stages"]):
            at.execute(delete(table))
        at.execute(alter)

    assert _ALTERED_NAMES in verified_store(kept).faults


def test_names_that_are_given_later_do_not_vouch_for_altered_ones(kept: Store) -> None:
    with kept.writing() as at:
        at.execute(update(_LIVES).where(_LIVES.c.clause == "5").values(name="9@1f"))
        third = add(at, version("2023", b"Seven"), b"Seven")
        later = replace(NEW, clauses=(*CLAUSES, replace(CLAUSES[0], id=ClauseId("6"))))
        both = (NEW, later)
        steps = lives_of([compare_outlines(*both)]).lives
        put_followed(at, 1, Followed((2, third), both, steps))
        n_named = sum(entry.action == "name" for entry in entries(at))

    assert n_named == 2
    assert _ALTERED_NAMES in verified_store(kept).faults


@pytest.mark.parametrize(
    ("was", "now"), [("five", "fifty"), ("five members", "members five"), ("five", "")]
)
def test_words_that_search_would_miss_are_found(
    kept: Store, was: str, now: str
) -> None:
    with kept.writing() as at:
        rows = words_kept(at, 1)
        altered = {n: " ".join(w.replace(was, now).split()) for n, w in rows.items()}
        put_words(at, 1, altered)

    assert altered != rows
    assert verified_store(kept).faults == (
        "What `search` finds in document 1 was altered.",
    )


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE found_idx SET pgno = 4 WHERE pgno = 6",
        "DELETE FROM found_idx WHERE pgno = (SELECT max(pgno) FROM found_idx)",
        "UPDATE found_idx SET term = CAST('0a' AS BLOB) WHERE pgno = 4",
        "UPDATE found_data SET block = x'00' WHERE id > 10",
    ],
)
def test_words_that_the_index_holds_and_does_not_find_are_found(
    tmp_path: Path, change: str
) -> None:
    store = create_store(str(tmp_path / "our.store"))
    words = " ".join(f"word{n}" for n in range(2_000))
    outline = Outline(clauses=(replace(CLAUSES[0], text=words),))
    with store.writing() as at:
        number = add(at, version("2019"))
        followed = Followed((number,), (outline,), lives_of_one(outline))
        put_followed(at, put_document(at, "Harrowmere", "Constitution"), followed)
    assert verified_store(store).sound

    with store.writing() as at:
        at.exec_driver_sql(change)

    assert any("`search`" in fault for fault in verified_store(store).faults)


def test_words_of_no_document_are_found(kept: Store) -> None:
    with kept.writing() as at:
        put_words(at, 2, {2 * PER_DOCUMENT + 1: "quorum"})

    (fault,) = verified_store(kept).faults
    assert "words in document 2" in fault


def test_what_was_altered_is_made_anew_with_all_its_words(kept: Store) -> None:
    with kept.writing() as at:
        before = words_kept(at, 1)
        put_words(at, 1, dict.fromkeys(before, "zanzibar"))
        remake_words(at)

    with kept.reading() as at:
        assert words_kept(at, 1) == before
    assert verified_store(kept).sound
