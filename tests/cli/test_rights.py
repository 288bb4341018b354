"""Who may not write a store reads it; what he may not do, he is told in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from tests.cli.running import Ended, names, run
from tests.store.unprivileged import folder_for_all, unprivileged

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.postgres import Server

_STORE: Final = "constitutions.store"
_ANSWERS: Final = (
    ("versions",),
    ("show", "Harrowmere", "1", "--on", "2020-06-01"),
    ("history", "Harrowmere", "1"),
    ("blame", "Harrowmere"),
    ("change-control", "Harrowmere"),
    ("verify",),
)
_ADD: Final = ("add", "2023.txt", "--council", "Harrowmere", "--in-force", "2023-05-01")


def _filled(folder: Path, *store: str) -> None:
    """A store of two versions; and every verb has run once, so all is imported."""
    for year, number in (("2019", "five"), ("2021", "six"), ("2023", "seven")):
        words = f"1. The quorum is {number} members.\n\n2. Votes are equal.\n"
        (folder / f"{year}.txt").write_text(words, encoding="utf-8")
    rows = "file,name,in force\n2019.txt,2019,2019-05-01\n2021.txt,2021,2021-05-01\n"
    (folder / "list.csv").write_text(rows, encoding="utf-8")
    add = ("add", "list.csv", "--council", "Harrowmere")
    for verb in (("init",), add, *_ANSWERS):
        ended = run(*verb, *store, cwd=folder)
        assert ended.returncode == 0, ended.stderr


@pytest.fixture
def folder() -> Iterator[Path]:
    with folder_for_all() as found:
        _filled(found)
        yield found


def _refused(ended: Ended) -> str:
    """The one sentence of a verb that could not do it."""
    said = ended.stderr.decode()
    assert ended.returncode == 2
    assert ended.stdout == b""
    assert said.count("\n") == 1
    return said


def test_who_may_only_read_gets_every_answer_and_leaves_nothing(folder: Path) -> None:
    before = names(folder)
    (folder / _STORE).chmod(0o444)
    folder.chmod(0o555)

    with unprivileged():
        answers = [run(*verb, cwd=folder) for verb in _ANSWERS]

    assert [(a.returncode, a.stderr) for a in answers] == [(0, b"")] * len(_ANSWERS)
    assert names(folder) == before


def test_who_may_only_read_is_told_so_before_the_file_is_read(folder: Path) -> None:
    (folder / _STORE).chmod(0o444)
    # It is no constitution at all; nobody is to be told that first.
    (folder / "2023.txt").write_bytes(b"")
    folder.chmod(0o555)

    with unprivileged():
        ended = run(*_ADD, cwd=folder)

    assert "this store may only be read; check the permissions" in _refused(ended)


def test_a_file_that_may_be_written_in_a_folder_that_may_not_is_told(
    folder: Path,
) -> None:
    (folder / _STORE).chmod(0o666)
    folder.chmod(0o555)

    with unprivileged():
        ended = run(*_ADD, cwd=folder)

    assert "permissions of the file and of its folder" in _refused(ended)


def test_a_store_that_may_not_be_read_is_told(folder: Path) -> None:
    (folder / _STORE).chmod(0o000)

    with unprivileged():
        ended = run("versions", cwd=folder)

    assert f"{_STORE}: it cannot be opened; check that it is" in _refused(ended)


@pytest.mark.parametrize("verb", [("versions",), ("init",)])
def test_a_folder_that_nobody_may_look_into_is_told(
    folder: Path, verb: tuple[str, ...]
) -> None:
    inner = folder / "drafts"
    inner.mkdir()
    inner.chmod(0o000)

    with unprivileged():
        ended = run(*verb, "--store", str(inner / "our.store"), cwd=folder)

    assert "drafts/our.store: " in (said := _refused(ended))
    assert "permission" in said.casefold()


def test_a_new_store_where_nothing_may_be_written_is_told(folder: Path) -> None:
    folder.chmod(0o555)

    with unprivileged():
        ended = run("init", "--store", "other.store", cwd=folder)

    assert "cannot be made there: permission denied" in _refused(ended)


@pytest.mark.slow
def test_a_user_of_a_server_is_told_what_he_may_not_do(
    postgres: Server, tmp_path: Path
) -> None:
    place = postgres.new_database()
    _filled(tmp_path, "--store", place)
    postgres.run("CREATE ROLE clerk LOGIN PASSWORD 'c'", place)
    clerk = postgres.url(place.rpartition("/")[2], "clerk", "c")

    nothing = run("versions", "--store", clerk, cwd=tmp_path)
    postgres.run("GRANT SELECT ON ALL TABLES IN SCHEMA public TO clerk", place)
    answers = [run(*verb, "--store", clerk, cwd=tmp_path) for verb in _ANSWERS]
    writing = run(*_ADD, "--store", clerk, cwd=tmp_path)

    assert "this user may not do that in the database" in _refused(nothing)
    assert [(a.returncode, a.stderr) for a in answers] == [(0, b"")] * len(_ANSWERS)
    assert "this user may not do that in the database" in _refused(writing)


@pytest.mark.slow
def test_a_server_that_may_only_be_read_is_told(
    postgres: Server, tmp_path: Path
) -> None:
    place = postgres.new_database()
    _filled(tmp_path, "--store", place)

    ended = run(
        *_ADD,
        "--store",
        f"{place}?options=-cdefault_transaction_read_only%3Don",
        cwd=tmp_path,
    )

    assert "the database may only be read; ask whoever runs it" in _refused(ended)
