"""The verb `search`, as an officer calls it."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Final

import pytest

from tests.cli.running import run

if TYPE_CHECKING:
    from pathlib import Path

_FIRST = (
    "Part 1 Council\n\n1. Meetings\n\n1.1 The quorum is five members.\n\n"
    "Part 2 Contracts\n\n2. Limits\n\n2.1 A quorum may spend £50,000.\n"
)
_SECOND = _FIRST.replace("five", "six")


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of two councils: one of 2019 and 2021, one of 2021 alone."""
    folder = tmp_path_factory.mktemp("search")
    rows = ["file,council,name,in force"]
    for council, year, words in (
        ("Harrowmere", 2019, _FIRST),
        ("Harrowmere", 2021, _SECOND),
        ("Tarnwick", 2021, _SECOND),
    ):
        name = f"{council}-{year}.txt"
        (folder / name).write_text(words, encoding="utf-8")
        rows.append(f"{name},{council},May {year},1 May {year}")
    (folder / "list.csv").write_text("\n".join(rows), encoding="utf-8")
    assert run("init", cwd=folder).returncode == 0
    ended = run("add", "list.csv", cwd=folder)
    assert ended.returncode == 0, ended.stderr
    return folder


def _hits(kept: Path, *arguments: str) -> list[tuple[str, str, list[str]]]:
    """Of each hit the council, the number, and the versions in which it reads so."""
    ended = run("search", *arguments, "--json", cwd=kept)
    assert ended.returncode == 0, ended.stderr
    return [
        (hit["council"], hit["citation"], [one["name"] for one in hit["versions"]])
        for hit in json.loads(ended.stdout)["hits"]
    ]


def test_each_wording_is_found_once_with_the_versions_that_read_so(
    kept: Path,
) -> None:
    assert _hits(kept, "quorum", "--council", "harrowmere") == [
        ("Harrowmere", "1.1", ["May 2021"]),
        ("Harrowmere", "2.1", ["May 2019", "May 2021"]),
        ("Harrowmere", "1.1", ["May 2019"]),
    ]


def test_only_what_was_in_force_on_the_day_is_found(kept: Path) -> None:
    assert _hits(kept, "quorum", "members", "--on", "2020-01-01") == [
        ("Harrowmere", "1.1", ["May 2019"])
    ]
    assert _hits(kept, "quorum", "members", "--on", "2021-05-01") == [
        ("Harrowmere", "1.1", ["May 2021"]),
        ("Tarnwick", "1.1", ["May 2021"]),
    ]


def test_a_part_is_searched_by_its_number(kept: Path) -> None:
    for part in ("Part 2", "2", "part 2"):
        assert _hits(kept, "quorum", "--part", part, "--council", "Tarnwick") == [
            ("Tarnwick", "2.1", ["May 2021"])
        ]


def test_words_in_quotes_are_one_phrase_also_where_the_shell_took_the_quotes(
    kept: Path,
) -> None:
    for phrase in ("quorum may", '"quorum may"', "“quorum may”"):
        assert len(_hits(kept, phrase)) == 2
    assert _hits(kept, "may quorum") == []
    assert len(_hits(kept, "may", "quorum")) == 2


def test_the_text_marks_the_words_and_says_where_they_stand(kept: Path) -> None:
    ended = run("search", "quorum", "six", "--council", "Harrowmere", cwd=kept)

    said = " ".join(ended.stdout.decode().split())
    assert "1 wording of provisions, in 1 document." in said
    assert "Harrowmere; Constitution; 1.1, in Part 1" in said
    assert "May 2021 (in force from 1 May 2021), the newest kept" in said
    assert "The *quorum* is *six* members." in said


def test_what_is_left_out_is_counted(kept: Path) -> None:
    said = run("search", "quorum", "--limit", "2", cwd=kept).stdout.decode()

    assert "5 wordings of provisions, in 2 documents." in said
    assert "3 more are not shown" in said


def test_nothing_found_says_how_often_each_word_stands_alone(kept: Path) -> None:
    ended = run("search", "quorum", "abolished", cwd=kept)

    assert ended.returncode == 0
    said = ended.stdout.decode()
    assert "No provision that is kept holds this." in said
    assert "quorum: 5 wordings by itself." in said
    assert "abolished: 0 wordings by itself." in said


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("quorum", "--council", "Harowmere"), "did you mean 'Harrowmere'?"),
        (("quorum", "--document", "Protocol"), "it keeps no document 'Protocol'"),
        (("quorum", "--part", "Part 9"), "there are Part 1, Part 2"),
        (("quorum", "--part", "…"), "it keeps no part '…' there"),
        (("…",), "holds no word and no number"),
        (("",), "holds no word and no number"),
        (("NOT", "quorum"), "only what must not be there"),
        (("w " * 1001,), "There are 1001 words to look for"),
        (("chair", "-vice"), "-- before the words, as in search --limit 5 -- chair"),
    ],
)
def test_what_cannot_be_looked_for_is_said_in_a_sentence(
    kept: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    ended = run("search", *arguments, cwd=kept)

    said = ended.stderr.decode()
    assert ended.returncode == 2
    assert sentence in said
    assert said.count("\n") == 1


_LOADED: Final = """
import sys
from constitution_diff.cli import main
try:
    main()
finally:
    print("loaded:", *sorted(sys.modules))
"""
_OF_OTHERS: Final = (
    "constitution_diff.outline",
    "constitution_diff.read.guard",
    "constitution_diff.compare",
    "constitution_diff.amend",
    "constitution_diff.render.html",
    "lxml",
)


def test_a_search_of_what_is_followed_loads_nothing_that_reads_or_compares(
    kept: Path,
) -> None:
    assert run("search", "quorum", cwd=kept).returncode == 0

    ended = subprocess.run(
        [sys.executable, "-c", _LOADED, "search", "quorum"],
        capture_output=True,
        text=True,
        check=True,
        cwd=kept,
    )

    found, _, loaded = ended.stdout.partition("loaded:")
    assert "5 wordings" in found
    assert set(loaded.split()).isdisjoint(_OF_OTHERS)
