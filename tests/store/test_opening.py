"""A store is made once, opened where it is one, and refused in a sentence elsewhere."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import column, table, update

from constitution_diff.errors import StoreError
from constitution_diff.store import all_versions, create_store, open_store
from constitution_diff.store.migrating import LATEST, TABLE, revision_of
from tests.store.makers import add, version
from tests.store.unprivileged import folder_for_all, unbound, unprivileged

if TYPE_CHECKING:
    from constitution_diff.store import Store
    from tests.postgres import Server


def _refused(place: str | Path) -> str:
    with pytest.raises(StoreError) as refused:
        open_store(str(place))
    return str(refused.value)


def test_a_new_store_is_empty_and_opens_again(place: str) -> None:
    create_store(place)

    with open_store(place).reading() as at:
        assert all_versions(at) == {}
        assert revision_of(at) == LATEST


def test_a_store_is_made_once(place: str) -> None:
    create_store(place)

    with pytest.raises(
        StoreError, match=r"already; `versions` shows|holds tables already"
    ):
        create_store(place)
    open_store(place)


def test_what_another_store_left_is_never_taken_into_a_new_one(tmp_path: Path) -> None:
    gone = tmp_path / "a.store"
    store = create_store(str(gone))
    with store.reading() as at:  # in use: what is written stays beside the file
        assert all_versions(at) == {}
        with store.writing() as writing:
            add(writing, version())
        left = (tmp_path / "a.store-wal").read_bytes()
    gone.unlink()
    (tmp_path / "a.store-wal").write_bytes(left)

    with pytest.raises(StoreError, match=r"a\.store-wal lies beside it"):
        create_store(str(gone))
    (tmp_path / "a.store-wal").unlink()
    with create_store(str(gone)).reading() as at:
        assert all_versions(at) == {}


def test_a_store_of_a_later_release_is_refused(place: str) -> None:
    _call_it(create_store(place), "9999")

    said = _refused(place)

    assert "its tables are 9999, this release knows" in said
    assert "install the newest release" in said


def test_a_place_that_says_nothing_of_its_tables_is_no_store(place: str) -> None:
    _call_it(create_store(place), "")

    assert "is no store" in _refused(place)


def _call_it(store: Store, revision: str) -> None:
    with store.writing() as at:
        carried = table(TABLE, column("version_num"))
        at.execute(update(carried).values(version_num=revision))


def test_what_is_not_there_is_not_made(tmp_path: Path) -> None:
    assert "there is no such store" in _refused(tmp_path / "a.store")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_no_store(tmp_path: Path) -> None:
    assert "this is a folder" in _refused(tmp_path)
    with pytest.raises(StoreError, match="name a file in it"):
        create_store(str(tmp_path))


@pytest.mark.parametrize("content", [b"", b"Dear clerk,\n" * 999, b"SQLite format 3\0"])
def test_another_file_is_no_store_and_stays_as_it_is(
    tmp_path: Path, content: bytes
) -> None:
    other = tmp_path / "other"
    other.write_bytes(content)

    assert "this file is no store; name the store with --store" in _refused(other)
    with pytest.raises(StoreError, match="exists already, and is no store; take anoth"):
        create_store(str(other))
    assert other.read_bytes() == content
    assert [path.name for path in tmp_path.iterdir()] == ["other"]


def test_the_sqlite_file_of_another_program_is_no_store(tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as at:
        at.execute(f"CREATE TABLE {TABLE} (version_num TEXT)")
        at.execute(f"INSERT INTO {TABLE} VALUES ('{LATEST}')")  # noqa: S608 - ours
    at.close()
    content = other.read_bytes()

    assert "this file is no store" in _refused(other)
    assert other.read_bytes() == content


@pytest.mark.slow
def test_a_database_of_another_program_is_left_alone(postgres: Server) -> None:
    place = postgres.new_database()
    postgres.run("CREATE TABLE rates (council TEXT)", place)

    with pytest.raises(StoreError, match="holds tables already"):
        create_store(place)
    assert "this database is no store" in _refused(place)


@pytest.mark.slow
def test_a_database_that_cannot_hold_every_letter_is_refused(postgres: Server) -> None:
    place = postgres.new_database("LATIN1")

    with pytest.raises(StoreError, match="keeps its text as LATIN1"):
        create_store(place)
    assert "this database is no store" in _refused(place)


@pytest.mark.parametrize(
    "name",
    ["a b.store", "100%.store", "50%41.store", "what?mode=memory", "a#1.store", "é–“x”",
     "-x.store", ":memory:", "file:x", "a;b&c=d.store", "c\udce9.store"],
)  # fmt: skip
def test_a_store_may_have_any_name(tmp_path: Path, name: str) -> None:
    create_store(str(tmp_path / name))
    open_store(str(tmp_path / name))

    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_new_store_is_for_its_maker_only(tmp_path: Path) -> None:
    create_store(str(tmp_path / "our.store"))

    assert (tmp_path / "our.store").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("readonly", [False, True])
def test_nothing_is_left_beside_a_store_that_is_closed(
    tmp_path: Path,
    readonly: bool,  # noqa: FBT001 - named by the parameters
) -> None:
    place = str(tmp_path / "our.store")
    create_store(place)

    store = open_store(place, readonly=readonly)
    with store.reading() as at:
        all_versions(at)

    assert [path.name for path in tmp_path.iterdir()] == ["our.store"]


def test_a_store_that_cannot_be_made_whole_leaves_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "drafts"

    with pytest.raises(StoreError, match="there is no folder"):
        create_store(str(folder / "our.store"))
    assert list(tmp_path.iterdir()) == []


def test_who_only_reads_sees_what_another_writes_meanwhile(place: str) -> None:
    create_store(place)
    writer, reader = open_store(place), open_store(place, readonly=True)
    with writer.writing() as at:
        add(at, version("2023"))
        with reader.reading() as other:
            assert all_versions(other) == {}

    with reader.reading() as at:
        assert len(all_versions(at)) == 1
    with pytest.raises(StoreError, match="may only be read"), reader.writing():
        pass


def test_an_answer_is_not_given_of_a_file_that_changed_meanwhile() -> None:
    with folder_for_all() as folder:
        place = str(folder / "our.store")
        writer = create_store(place)
        with writer.reading() as at:
            all_versions(at)
        Path(place).chmod(0o444)
        folder.chmod(0o555)

        with pytest.raises(StoreError, match="wrote to it while it was read"):
            _read_while_written(place, writer)


def _read_while_written(place: str, writer: Store) -> None:
    """The reader has no rights; whoever writes has them back meanwhile."""
    with unprivileged(), open_store(place).reading() as other:
        all_versions(other)
        with unbound(Path(place)), writer.writing() as at:
            add(at, version("2023"))
