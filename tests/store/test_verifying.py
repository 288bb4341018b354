"""What was altered in a store is found: any value of what is kept, and of the log."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from sqlalchemy import delete, select, text, update
from sqlalchemy.exc import IntegrityError

from constitution_diff.errors import StoreError
from constitution_diff.store import create_store, verified, versions_of
from constitution_diff.store.strict import Bytes, OddValueError
from constitution_diff.store.tables import METADATA
from tests.store.makers import add, version
from tests.store.vouched import fill_with_two, verified_store

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection, Table, TextClause

    from constitution_diff.store import Store
    from tests.conftest import StoreWith

_NAMED: Final = {("entries", "seq"), ("sources", "sha256")}


@pytest.fixture
def kept(store_with: StoreWith) -> Store:
    """Two versions, with all that is worked out of them."""
    return store_with(fill_with_two)


def test_a_store_that_nobody_altered_is_sound(kept: Store) -> None:
    found = verified_store(kept)
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

    assert not verified_store(kept).sound


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


_ODD: Final = ("CAST(1.5 AS REAL)", "'x'", "x'00ff'")
"""A number, a text and bytes, as SQLite writes them."""


def test_a_value_of_another_sort_is_found_and_nothing_breaks(tmp_path: Path) -> None:
    """SQLite keeps any value in any column, also where a byte of the file changed."""
    store = create_store(str(tmp_path / "our.store"))
    fill_with_two(store)
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
    fill_with_two(store)
    with store.writing() as at:
        at.exec_driver_sql(change)

    assert any(said in fault for fault in verified_store(store).faults)


def test_a_version_that_is_gone_is_missed(kept: Store) -> None:
    with kept.writing() as at:
        number = next(iter(versions_of(at, 1)))
        for table in reversed(METADATA.sorted_tables):
            if "version_id" in table.c and table.name != "lives":
                at.execute(delete(table).where(table.c.version_id == number))
        at.execute(delete(METADATA.tables["version_files"]))

    assert any(
        "it is not what was added" in fault for fault in verified_store(kept).faults
    )


def test_a_log_that_was_cut_short_is_found_by_a_seal_that_was_noted(
    kept: Store,
) -> None:
    seal = verified_store(kept).seal
    with kept.writing() as at:
        add(at, version("2023"))

    assert verified_store(kept, seal).sound
    assert not verified_store(kept, "0" * 64).sound
