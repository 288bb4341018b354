"""What was altered in a store is found: any byte of what is kept, and of the log."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest
from sqlalchemy import delete, select, text, update
from sqlalchemy.exc import IntegrityError

from constitution_diff.compare import compare_outlines, lives_of, lives_of_one
from constitution_diff.errors import StoreError
from constitution_diff.model import (
    Address,
    Clause,
    ClauseId,
    Kind,
    Note,
    NoteKind,
    Outline,
    PartDate,
)
from constitution_diff.store import (
    PER_DOCUMENT,
    Followed,
    create_store,
    put_comparison,
    put_document,
    put_followed,
    put_note,
    put_outline,
    remake_words,
    verified,
    versions_of,
)
from constitution_diff.store.journal import entries
from constitution_diff.store.strict import Bytes, OddValueError
from constitution_diff.store.tables import METADATA
from constitution_diff.store.words import put_words, words_kept
from tests.store.makers import STAMP, add, note, version

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection, Delete, Table, TextClause, Update

    from constitution_diff.model import Verification
    from constitution_diff.store import Store

_CLAUSES: Final = (
    Clause(ClauseId("4"), Kind.CLAUSE, label="4.", citation="4", text="Five members."),
    Clause(ClauseId("5"), Kind.CLAUSE, label="5.", citation="5", text="By hand."),
)
_OLD: Final = Outline(clauses=_CLAUSES)
_NEW: Final = Outline(clauses=(replace(_CLAUSES[0], text="Six members."), _CLAUSES[1]))


_SAID: Final = Note(
    (Address("4", "Five members"),), (Address("4", "Six members"),), "As asked.",
    private=True, decision="Agreed.", route="Council", route_reason="By law.",
    delegated=True,
)  # fmt: skip
_LIVES: Final = METADATA.tables["lives"]
_ALTERED_NAMES: Final = (
    "Harrowmere, Constitution: the permanent names of its provisions were altered."
)
_NAMED: Final = {("entries", "seq"), ("sources", "sha256")}


@pytest.fixture
def kept(store: Store) -> Store:
    """Two versions, with all that is worked out of them."""
    _fill(store)
    return store


def _fill(store: Store) -> None:
    given = replace(
        version("2019"), in_force="2019-05-01", note="as amended",
        parts=(PartDate("Part 4", "2019-06-01"),),
    )  # fmt: skip
    with store.writing() as at:
        numbers = (add(at, given), add(at, version("2021", b"Six"), b"Six"))
        comparison = compare_outlines(_OLD, _NEW)
        for number, outline in zip(numbers, (_OLD, _NEW), strict=True):
            put_outline(at, number, outline)
        put_note(
            at, note(NoteKind.DECISION, _SAID, old="2019", new="2021"), numbers,
            place="the store", stamp=STAMP,
        )  # fmt: skip
        put_comparison(at, *numbers, comparison)
        followed = Followed(numbers, (_OLD, _NEW), lives_of([comparison]).lives)
        put_followed(at, put_document(at, "Harrowmere", "Constitution"), followed)


def _verified(store: Store, seal: str = "") -> Verification:
    with store.reading() as at:
        return verified(at, store.place, seal=seal)


def test_a_store_that_nobody_altered_is_sound(kept: Store) -> None:
    found = _verified(kept)
    assert found.faults == ()
    assert (found.n_versions, found.n_files, found.n_entries) == (2, 2, 4)


def _columns() -> list[tuple[str, str]]:
    """Every column but those by which rows name each other: these cannot be altered."""
    return [
        (table.name, column.name)
        for table in METADATA.sorted_tables
        for column in table.c
        if (table.name, column.name) not in _NAMED
        and column.name != "id"
        and not column.foreign_keys
    ]


@pytest.mark.parametrize(("table", "column"), _columns())
def test_one_altered_value_is_found(kept: Store, table: str, column: str) -> None:
    _alter(kept, METADATA.tables[table], column)

    assert not _verified(kept).sound


def _alter(store: Store, table: Table, column: str) -> None:
    """Change the first value of a column by one letter, one byte or one."""
    with store.writing() as at:
        row = at.execute(select(table)).first()
        assert row is not None
        was = getattr(row, column)
        if isinstance(table.c[column].type, Bytes):
            now: object = was[:-1] + bytes([was[-1] ^ 1])
        elif isinstance(was, int):
            now = was + 7
        else:
            now = f"{was}x"
        which = [c == getattr(row, c.name) for c in table.primary_key]
        at.execute(update(table).where(*which).values({column: now}))


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

    assert _ALTERED_NAMES in _verified(kept).faults


def test_names_that_are_given_later_do_not_vouch_for_altered_ones(kept: Store) -> None:
    with kept.writing() as at:
        at.execute(update(_LIVES).where(_LIVES.c.clause == "5").values(name="9@1f"))
        third = add(at, version("2023", b"Seven"), b"Seven")
        later = replace(
            _NEW, clauses=(*_CLAUSES, replace(_CLAUSES[0], id=ClauseId("6")))
        )
        both = (_NEW, later)
        steps = lives_of([compare_outlines(*both)]).lives
        put_followed(at, 1, Followed((2, third), both, steps))
        n_named = sum(entry.action == "name" for entry in entries(at))

    assert n_named == 2
    assert _ALTERED_NAMES in _verified(kept).faults


_ODD: Final = ("CAST(1.5 AS REAL)", "'x'", "x'00ff'")
"""A number, a text and bytes, as SQLite writes them."""


def test_a_value_of_another_sort_is_found_and_nothing_breaks(tmp_path: Path) -> None:
    """SQLite keeps any value in any column, also where a byte of the file changed."""
    store = create_store(str(tmp_path / "our.store"))
    _fill(store)
    columns = [(t.name, c.name) for t in METADATA.sorted_tables for c in t.c]

    unfound = [
        (table, column, value)
        for table, column in columns
        for value in _ODD
        if not _is_found(store, text(f'UPDATE {table} SET "{column}" = {value}'))  # noqa: S608
    ]

    assert unfound == []


def _is_found(store: Store, change: TextClause) -> bool:
    """Whether `verify` finds a change, which is then undone."""
    with store.engine.connect() as at, at.begin() as change_to_be_undone:
        try:
            at.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
            at.execute(change)
            found = _finds(at)
        except IntegrityError:
            found = True
        change_to_be_undone.rollback()
    return found


def _finds(at: Connection) -> bool:
    try:
        return not verified(at, "the store").sound
    except (StoreError, OddValueError):
        return True


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("UPDATE versions SET ocr = 7", "How version 2019 is to be read was altered."),
        ("UPDATE sources SET packing = 'zip'", "is packed was altered."),
        ("INSERT INTO councils VALUES (9, 'X', 'x')", "The name 'X' is of no version."),
    ],
)
def test_what_reads_as_it_was_written_and_is_not_is_found(
    tmp_path: Path, change: str, said: str
) -> None:
    store = create_store(str(tmp_path / "our.store"))
    _fill(store)
    with store.writing() as at:
        at.exec_driver_sql(change)

    assert any(said in fault for fault in _verified(store).faults)


def test_a_version_that_is_gone_is_missed(kept: Store) -> None:
    with kept.writing() as at:
        number = next(iter(versions_of(at, 1)))
        for table in reversed(METADATA.sorted_tables):
            if "version_id" in table.c and table.name != "lives":
                at.execute(delete(table).where(table.c.version_id == number))
        at.execute(delete(METADATA.tables["version_files"]))

    assert any("it is not what was added" in fault for fault in _verified(kept).faults)


def test_a_log_that_was_cut_short_is_found_by_a_seal_that_was_noted(
    kept: Store,
) -> None:
    seal = _verified(kept).seal
    with kept.writing() as at:
        add(at, version("2023"))

    assert _verified(kept, seal).sound
    assert not _verified(kept, "0" * 64).sound


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
    assert _verified(kept).faults == ("What `search` finds in document 1 was altered.",)


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
    outline = Outline(clauses=(replace(_CLAUSES[0], text=words),))
    with store.writing() as at:
        number = add(at, version("2019"))
        followed = Followed((number,), (outline,), lives_of_one(outline))
        put_followed(at, put_document(at, "Harrowmere", "Constitution"), followed)
    assert _verified(store).sound

    with store.writing() as at:
        at.exec_driver_sql(change)

    assert any("`search`" in fault for fault in _verified(store).faults)


def test_words_of_no_document_are_found(kept: Store) -> None:
    with kept.writing() as at:
        put_words(at, 2, {2 * PER_DOCUMENT + 1: "quorum"})

    (fault,) = _verified(kept).faults
    assert "words in document 2" in fault


def test_what_was_altered_is_made_anew_with_all_its_words(kept: Store) -> None:
    with kept.writing() as at:
        before = words_kept(at, 1)
        put_words(at, 1, dict.fromkeys(before, "zanzibar"))
        remake_words(at)

    with kept.reading() as at:
        assert words_kept(at, 1) == before
    assert _verified(kept).sound
