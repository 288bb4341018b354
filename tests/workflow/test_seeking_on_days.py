"""A search on a day finds what the dates of all versions leave in force."""

from __future__ import annotations

import random
from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING, Final

import pytest

from constitution_diff.codec.found import found_shape
from constitution_diff.history import wanted
from constitution_diff.model import KeptFile, PartDate, Version
from constitution_diff.render.kept.found import found_sheet
from constitution_diff.store import (
    PER_DOCUMENT,
    Sought,
    Why,
    all_documents,
    all_versions,
    count_wordings,
    create_store,
    disown_dates,
    forget_versions,
    stages_of,
    versions_of,
)
from constitution_diff.workflow.day_shelf import DayShelf, day_shelf
from constitution_diff.workflow.seeking import Search, kept_found
from constitution_diff.workflow.telling_of_hits import (
    by_document_name,
    documents_called,
    documents_in_doubt,
    undated_with_words,
    unknown_parts,
)
from tests.evidence import FULL
from tests.store.followed import follow
from tests.store.makers import STAMP, add, version
from tests.store.sought import asked_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Connection

    from constitution_diff.store import Store
    from tests.postgres import Server

_N_COUNCILS: Final = 200 if FULL else 8
_DAYS: Final = ("1889-04-01", *(f"2019-05-0{n}" for n in range(1, 8)), "2300-01-01")
_ASKED: Final = _DAYS if FULL else _DAYS[:7:3]
_ANY: Final = "the OR council OR money OR fees"
_TEXTS: Final = (
    "Part 1 Council\n\n1.1 The quorum is five.\n\nPart 2 Money\n\n2.1 The fees.\n",
    "Part 1 Council\n\n1.1 The quorum is six.\n\nPart 2 Money\n\n2.1 The fees.\n",
    "Part 1 Council\n\n1.1 The fees.\n\nPart 2 Money\n\n2.1 The quorum is six.\n",
    "Part 1 Money\n\n1.1 The fees.\n\nPart 2 Council\n\n2.1 The quorum is five.\n",
    "Part 1 Council\n\n1.1 The quorum is five.\n\nSchedule 1 Fees\n\n1.2 The fees.\n",
)


@pytest.fixture(
    scope="module", params=["file", pytest.param("server", marks=pytest.mark.slow)]
)
def kept(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Store:
    """Councils with versions dated in any way that can be kept, some forgotten."""
    if request.param == "file":
        store = create_store(str(tmp_path_factory.mktemp("days") / "our.store"))
    else:
        running: Server = request.getfixturevalue("postgres")
        store = create_store(running.new_database())
    chance = random.Random(3)  # noqa: S311 - the same versions each time
    with store.writing() as at:
        for n in range(_N_COUNCILS):
            _keep_by_chance(at, f"Council {n:03}", chance)
    return store


def _keep_by_chance(at: Connection, council: str, chance: random.Random) -> None:
    texts: dict[int, str] = {}
    for n in range(chance.randint(1, 4)):
        words = f"{chance.choice(_TEXTS)}\n\n9.{n} The {council}.\n"
        number = add(at, _by_chance(council, f"V{n}", words, chance), words.encode())
        if n and chance.random() < 0.15:
            wrong = chance.random() < 0.5
            gone = {number: all_versions(at)[number]}
            why = Why("A slip", wrong_dates=wrong)
            forget_versions(at, gone, why=why, stamp=STAMP, place="")
        else:
            texts[number] = words
    follow(at, {n: texts[n] for n in all_versions(at) if n in texts}, council)


def _by_chance(council: str, name: str, words: str, chance: random.Random) -> Version:
    often = ("", *_DAYS[1:])
    begins, last = chance.choice(often), chance.choice(often)
    part = PartDate(chance.choice(("Part 2", "Council")), chance.choice(_DAYS))
    return Version(
        council,
        "Constitution",
        name,
        (KeptFile(f"{name}.txt", sha256(words.encode()).hexdigest()),),
        adopted=chance.choice(often),
        in_force=begins,
        ended=last if last >= begins else "",
        parts=(part,) if chance.random() < 0.3 else (),
    )


def _shelves(at: Connection, on: str) -> dict[int, DayShelf]:
    """What was in force on a day of each document, by all of its versions."""
    found = {}
    for of in all_documents(at):
        every = tuple(versions_of(at, of, forgotten=True).values())
        places = {one.entry: n for n, one in enumerate(versions_of(at, of).values())}
        placed = tuple((places.get(one.entry, 0), one) for one in every)
        found[of] = day_shelf(at, of, placed, on)
    return found


def _in_force(at: Connection, shelves: dict[int, DayShelf], part: str) -> Iterator[int]:
    """The wordings that were in force, in a part where one is asked for."""
    for of, shelf in shelves.items():
        for stage, _ in shelf.standing(stages_of(at, of)):
            if stage.wording and (not part or part in stage.parts):
                yield stage.wording


@pytest.mark.parametrize("part", ["", "Part 2", "Schedule 1"])
@pytest.mark.parametrize("on", _ASKED)
def test_what_is_found_on_a_day_is_what_each_document_says_of_it(
    kept: Store, on: str, part: str
) -> None:
    found = kept_found(kept, Search(_ANY, on=on, part=part, limit=10_000))

    with kept.reading() as at:
        shelves = _shelves(at, on)
        words = set(_in_force(at, shelves, part))
        told = dict(_told_of(at, shelves, Sought(wanted(_ANY), on=on)))
    assert sorted(hit.shown.wording for hit in found.hits) == sorted(words)
    assert found.n_hits == len(words)
    assert found.n_documents == len({one // PER_DOCUMENT for one in words})
    if not part:
        assert {field: getattr(found, field) for field in told} == told


def test_before_the_first_version_no_provision_is_read(tmp_path: Path) -> None:
    store = create_store(str(tmp_path / "our.store"))
    words = _TEXTS[0]
    given = replace(version("2019", words.encode()), in_force=_DAYS[1])
    with store.writing() as at:
        follow(at, {add(at, given, words.encode()): words})

    with asked_of(store, "stages") as asked:
        found = kept_found(store, Search("quorum", on=_DAYS[0]))

    assert found.unknown == (("Harrowmere", "Constitution"),)
    assert not [query for query in asked if "stages.content" in query]


def _told_of(
    at: Connection, shelves: dict[int, DayShelf], sought: Sought
) -> Iterator[tuple[str, tuple[object, ...]]]:
    """What is to be said beside the hits, by what all versions say."""
    unknown = [of for of, shelf in shelves.items() if not shelf.is_known]
    doubted = documents_in_doubt(shelves, count_wordings(at, sought))
    yield "unknown", tuple(documents_called(at, unknown))
    yield "unsure", tuple(documents_called(at, doubted))
    yield "unknown_parts", tuple(unknown_parts(at, shelves, ()))
    yield "undated", tuple(undated_with_words(at, sought.wanted, shelves))
    yield "forgotten", tuple(by_document_name(at, shelves, lambda day: day.forgotten))
    yield "ended", tuple(by_document_name(at, shelves, lambda day: day.ended(())))
    yield (
        "passed_over",
        tuple(by_document_name(at, shelves, lambda day: day.passed_over)),
    )


def test_a_gap_behind_the_last_day_of_a_forgotten_version_is_explained(
    tmp_path: Path,
) -> None:
    store, first = create_store(str(tmp_path / "our.store")), "The quorum."
    with store.writing() as at:
        kept = replace(version("first", first.encode()), in_force="2010-05-01")
        number = add(at, kept, first.encode())
        gone = replace(version("old", b"The fees."), ended="2011-12-31")
        going = add(at, gone, b"The fees.")
        forget_versions(
            at,
            {going: all_versions(at)[going]},
            why=Why("A name"),
            stamp=STAMP,
            place="",
        )
        follow(at, {number: first})

    found = kept_found(store, Search("quorum", on="2012-05-01"))

    assert [one.name for one in found_shape(found).ended] == ["old"]
    unknown, why = found_sheet(found).notes
    assert unknown == (
        "No stored version is known to have been in force on 1 May 2012 of Harrowmere, "
        "Constitution."
    )
    assert why.startswith(
        "Before that, Harrowmere, Constitution, old was in force until 31 December "
        "2011; it was forgotten on 29 November 2026 by A. Clerk: A name. It counts as "
        "in force until 31 December 2011 all the same, so what began before that day "
        "and names no last one is over since. If its dates were wrong, "
        "`constitution-diff forget --wrong-dates"
    )
    earlier = found_sheet(kept_found(store, Search("quorum", on="2011-05-01")))
    assert not any(note.startswith("Before that") for note in earlier.notes)


def test_what_steps_back_later_leaves_the_one_before_it_in_force(
    tmp_path: Path,
) -> None:
    store = create_store(str(tmp_path / "our.store"))
    names = {"2019-05-01": "The quorum.", "2020-05-01": "The fees."}
    with store.writing() as at:
        numbers = [
            add(at, replace(version(day, words.encode()), in_force=day), words.encode())
            for day, words in names.items()
        ]
        gone = {numbers[1]: all_versions(at)[numbers[1]]}
        forget_versions(at, gone, why=Why("A name"), stamp=STAMP, place="")
        follow(at, {numbers[0]: names["2019-05-01"]})
    search = Search("quorum", on="2021-01-01")
    assert kept_found(store, search).n_hits == 0

    with store.writing() as at:
        forgotten = {numbers[1]: all_versions(at)[numbers[1]]}
        disown_dates(at, forgotten, reason="A slip", stamp=STAMP)

    assert kept_found(store, search).n_hits == 1
