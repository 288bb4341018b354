"""What a database cannot do is said in one sentence, and nothing is half stored."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from constitution_diff.errors import StoreError
from constitution_diff.store import all_versions, create_store, open_store, verified
from constitution_diff.store.migrating import TABLE
from tests.store.makers import add, version

if TYPE_CHECKING:
    from pathlib import Path

    from constitution_diff.store import Store
    from tests.postgres import Server


def _write(store: Store, name: str = "2024") -> None:
    with store.writing() as at:
        add(at, version(name))


def test_who_must_wait_too_long_is_told_so(place: str) -> None:
    create_store(place)
    other = open_store(place, wait_s=0.1)

    with (
        open_store(place).writing(),
        pytest.raises(StoreError, match=r"writing to it for 0\.1 seconds; wait until"),
    ):
        _write(other)
    _write(other)


def test_a_full_disk_is_told_and_keeps_what_was_there(
    tmp_path: Path,
) -> None:
    """As far as a limit on the size of the file stands for the disk."""
    store = create_store(str(tmp_path / "our.store"))
    _write(store, "2023")

    with pytest.raises(StoreError, match=r"disk is full; nothing of this was stored"):
        _write_beyond(store)
    with store.reading() as at:
        assert [one.name for one in all_versions(at).values()] == ["2023"]
    _write(store)


@pytest.mark.parametrize("table", ["notes", "found", TABLE])
def test_a_table_that_is_missing_is_named_with_what_to_do(
    place: str, table: str
) -> None:
    store = create_store(place)
    _write(store)
    with store.writing() as at:
        at.exec_driver_sql(f"DROP TABLE {table}")

    with pytest.raises(StoreError) as raised:
        open_store(place)

    assert str(raised.value).removeprefix(f"{store.place}: ") == (
        f"its table {table} cannot be found: it was damaged, or made by other means "
        "than `constitution-diff init`. Bring back the last backup, or make it anew "
        "of an export with `constitution-diff import`."
    )


def test_a_table_that_goes_while_the_store_is_open_is_told(store: Store) -> None:
    with store.writing() as at:
        at.exec_driver_sql("DROP TABLE notes")

    with (
        pytest.raises(StoreError, match="one of its tables cannot be found"),
        store.reading() as at,
    ):
        verified(at, store.place)


def test_a_store_from_before_the_first_release_is_told_so(store: Store) -> None:
    with store.writing() as at:
        at.exec_driver_sql("ALTER TABLE versions DROP COLUMN salt")

    with pytest.raises(StoreError, match="older than the first release"):
        _write(store)
    with (
        pytest.raises(StoreError, match="older than the first release"),
        store.reading() as at,
    ):
        all_versions(at)


def _write_beyond(store: Store) -> None:
    content = random.Random(1).randbytes(99_999)  # noqa: S311
    with store.writing() as at:
        at.exec_driver_sql("PRAGMA max_page_count = 1")
        add(at, version("2024", content), content)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"password": "wrong"}, "refuses this user or password"),
        ({"user": "nobody_such"}, "refuses this user or password"),
        ({"database": "nowhere"}, "there is no such database"),
    ],
)
def test_who_is_not_let_in_is_told_why(
    postgres: Server, change: dict[str, str], words: str
) -> None:
    place = postgres.url(**{"database": "postgres", **change})

    with pytest.raises(StoreError, match=words) as refused:
        open_store(place)
    assert "wrong" not in str(refused.value)


@pytest.mark.slow
def test_a_server_that_is_not_there_is_told() -> None:
    with pytest.raises(StoreError, match="does not answer; check that it runs"):
        open_store("postgresql://127.0.0.1:1/constitutions")


@pytest.mark.parametrize("place", ["postgresql://h:port/d", "mysql://h/d", "://"])
def test_an_address_that_is_none_is_told(place: str) -> None:
    with pytest.raises(StoreError, match="postgresql://HOST/DATABASE"):
        open_store(place)


@pytest.mark.slow
def test_a_user_who_may_only_read_reads(postgres: Server) -> None:
    place = postgres.new_database()
    _write(create_store(place))
    postgres.run("CREATE ROLE reader LOGIN PASSWORD 'r'", place)
    postgres.run("GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader", place)

    store = open_store(postgres.url(place.rpartition("/")[2], "reader", "r"))

    with store.reading() as at:
        assert len(all_versions(at)) == 1
    with pytest.raises(StoreError, match="may not do that in the database"):
        _write(store, "2025")
