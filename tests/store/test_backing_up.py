"""A backup is a sound copy of one moment, or there is none."""

from __future__ import annotations

import resource
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import update

from constitution_diff.errors import OutputError, StoreError
from constitution_diff.store import (
    all_versions,
    back_up,
    create_store,
    exported,
    open_store,
)
from constitution_diff.store.tables import ENTRIES
from tests.store.makers import add, version

if TYPE_CHECKING:
    from pathlib import Path

    from constitution_diff.store import Store
    from tests.postgres import Server


@pytest.fixture
def kept(tmp_path: Path) -> Store:
    """A store of two versions."""
    store = create_store(str(tmp_path / "our.store"))
    with store.writing() as at:
        add(at, version("2019"))
        add(at, version("2021", b"Six"), b"Six")
    return store


def _backed_up(store: Store, target: Path, *, force: bool = False) -> None:
    back_up(store, target, force=force, say=lambda _: None)


def _held(store: Store) -> dict[str, bytes]:
    with store.reading() as at:
        return dict(exported(at, store.place))


def test_a_backup_is_the_same_store_for_its_owner_only(
    kept: Store, tmp_path: Path
) -> None:
    _backed_up(kept, tmp_path / "copy")

    found = open_store(str(tmp_path / "copy"), readonly=True)
    assert _held(found) == _held(kept)
    assert (tmp_path / "copy").stat().st_mode & 0o777 == 0o600
    assert sorted(one.name for one in tmp_path.iterdir()) == ["copy", "our.store"]


def test_who_reads_a_backup_that_is_used_waits_for_nobody(
    kept: Store, tmp_path: Path
) -> None:
    _backed_up(kept, tmp_path / "copy")

    used = open_store(str(tmp_path / "copy"), wait_s=0.1)

    with used.reading() as at:
        before = all_versions(at)
        with used.writing() as writing:
            add(writing, version("2023"))
        assert all_versions(at) == before
    with used.reading() as at:
        assert len(all_versions(at)) == 3


def test_a_backup_is_of_one_moment_though_others_write(
    kept: Store, tmp_path: Path
) -> None:
    before, other = _held(kept), open_store(kept.place)

    with other.writing() as at:
        add(at, version("2023"))
        _backed_up(kept, tmp_path / "copy")

    assert _held(open_store(str(tmp_path / "copy"))) == before
    with kept.reading() as at:
        assert len(all_versions(at)) == 3


def test_a_backup_replaces_nothing_unless_told_to(kept: Store, tmp_path: Path) -> None:
    (tmp_path / "copy").write_bytes(b"Dear clerk")

    with pytest.raises(OutputError, match="cannot be written there"):
        _backed_up(kept, tmp_path / "no" / "copy")
    with pytest.raises(StoreError, match="it exists already"):
        _backed_up(kept, tmp_path / "copy")
    assert (tmp_path / "copy").read_bytes() == b"Dear clerk"
    _backed_up(kept, tmp_path / "copy", force=True)
    assert _held(open_store(str(tmp_path / "copy"))) == _held(kept)


def test_a_backup_without_room_blames_its_own_place(
    kept: Store, tmp_path: Path
) -> None:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (65_536, before[1]))
    try:
        with pytest.raises(OutputError) as refused:
            _backed_up(kept, tmp_path / "copy")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)

    assert refused.match(r"/copy: the disk .*; name another place\. Nothing was")
    assert [one.name for one in tmp_path.iterdir()] == ["our.store"]


def test_a_backup_never_takes_the_name_of_a_store_that_was_not_closed(
    kept: Store, tmp_path: Path
) -> None:
    """SQLite would write into it what the other program left beside its own."""
    copy = tmp_path / "copy"
    other = create_store(str(copy))
    with other.reading() as at:  # in use: what is written stays beside the file
        assert all_versions(at) == {}
        with other.writing() as writing:
            add(writing, version("2023"))
        left = (tmp_path / "copy-wal").read_bytes()
    (tmp_path / "copy-wal").write_bytes(left)

    with pytest.raises(StoreError, match="copy-wal lies beside it"):
        _backed_up(kept, copy, force=True)
    open_store(str(copy))
    assert not (tmp_path / "copy-wal").exists()
    _backed_up(kept, copy, force=True)
    assert _held(open_store(str(copy))) == _held(kept)


def test_an_altered_store_is_not_called_a_good_backup(
    kept: Store, tmp_path: Path
) -> None:
    with kept.writing() as at:
        at.execute(update(ENTRIES).where(ENTRIES.c.seq == 1).values(by="B. Clerk"))

    with pytest.raises(StoreError, match=r"Entry 1 of the log.*nothing was written"):
        _backed_up(kept, tmp_path / "copy")
    assert [one.name for one in tmp_path.iterdir()] == ["our.store"]


@pytest.mark.slow
def test_who_keeps_it_on_a_server_is_told_how_it_is_backed_up(
    postgres: Server, tmp_path: Path
) -> None:
    store = create_store(postgres.new_database())

    with pytest.raises(StoreError, match=r"pg_dump; `constitution-diff export`"):
        _backed_up(store, tmp_path / "copy")
