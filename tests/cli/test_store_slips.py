"""What is mistyped for a verb of the store is said, never taken for something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.running import run, told

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an empty store, which nothing here changes."""
    found = tmp_path_factory.mktemp("slips")
    assert run("init", cwd=found).returncode == 0
    return found


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("versions", "--document", "Nonsense"), "it keeps no document 'Nonsense'; "),
        (("versions", "--document", ""), "--document is empty; give its name, or "),
        (("show", "Q", "1.1", "--version", ""), "--version is empty; give the name"),
        (("versions", "--store", " "), "--store is empty; give a file, or postgresql:"),
        (("verify", "--seal", "abc"), "--seal 'abc' is no seal, which has 64 digits "),
        (("import", "a.zip", "--seal", ""), "--seal is empty; give the seal that "),
        (
            ("add", "a.txt", "--in-force", "1/5/2019", "--in-force=1/5/2021"),
            "--in-force is given more than once; give it once.",
        ),
        (("init", "--by", "A. Clerk", "--by", "A. Clerk"), "--by is given more than"),
        (("search", "a", "--limit", "5", "--limit", "6"), "--limit is given more"),
        (("search", "fee", "--limit", "9" * 20), "Invalid value for '--limit': "),
    ],
)
def test_a_slip_is_told_and_not_passed_over(
    folder: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    ended = run(*arguments, cwd=folder)

    assert ended.returncode == 2
    (said,) = told(ended)
    assert sentence in said


@pytest.mark.parametrize(
    "arguments",
    [
        ("backup",),
        ("export",),
        ("import",),
        ("add", "a.txt"),
        ("versions",),
        ("add", "a.txt", "--council"),
        ("versions", "--document"),
    ],
)
def test_the_address_of_a_database_out_of_its_place_keeps_its_password(
    folder: Path, arguments: tuple[str, ...]
) -> None:
    ended = run(*arguments, "postgresql://clerk:a/b@c@host/db?password=d", cwd=folder)

    assert ended.returncode == 2
    (said,) = told(ended)
    assert "postgresql://clerk:***@host/db is the address of a database, " in said
    assert "which --store takes, and not " in said


@pytest.mark.parametrize(
    ("arguments", "times"),
    [
        (("init",), 1),
        (("verify",), 1),
        (("serve",), 1),
        (("history", "Q", "1.1"), 1),
        (("backup", "x"), 1),
        (("outline",), 1),
        (("compare",), 2),
        (("merge",), 3),
        ((), 1),
    ],
)
@pytest.mark.parametrize(
    "address",
    [
        "postgresql://clerk:hunt/er2@host/db",
        "postgres://host/db?user=a@b&password=hunter2",
    ],
)
def test_no_verb_prints_a_password(
    folder: Path, arguments: tuple[str, ...], times: int, address: str
) -> None:
    ended = run(*arguments, *[address] * times, cwd=folder)

    assert ended.returncode == 2
    assert b"hunt" not in ended.stderr + ended.stdout
    assert b"er2" not in ended.stderr + ended.stdout


def test_a_seal_is_known_in_capitals_and_between_blanks(folder: Path) -> None:
    said = run("verify", cwd=folder).stdout.decode()
    seal = said.partition("Seal of the log: ")[2].split()[0]

    assert run("verify", "--seal", f" {seal.upper()} ", cwd=folder).returncode == 0
