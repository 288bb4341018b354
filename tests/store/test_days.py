"""Of the versions that matter for a day the answer is that of all versions."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from constitution_diff.history import PartDays
from constitution_diff.model import KeptFile, PartDate, Version
from constitution_diff.store import (
    Why,
    all_versions,
    document_id,
    forget_versions,
    versions_for,
    versions_of,
)
from tests.evidence import FULL
from tests.store.makers import STAMP, add, version

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlalchemy import Connection

    from constitution_diff.model import AsAt
    from constitution_diff.store import Store

_N_COUNCILS: Final = 600 if FULL else 20
_FIRST_DAY: Final = date(2019, 5, 1)
_DAYS: Final = tuple((_FIRST_DAY + timedelta(n)).isoformat() for n in range(8))
_OFTEN: Final = ("", *_DAYS[1:7])


def _keep_by_chance(at: Connection) -> None:
    """Councils with one to five versions, dated in any way that can be kept."""
    chance = random.Random(1)  # noqa: S311 - the same versions each time
    for council in range(_N_COUNCILS):
        for n in range(chance.randint(1, 5)):
            content = f"{council} {n}".encode()
            begins = chance.choice(_OFTEN)
            last = chance.choice(_OFTEN)
            part = PartDate("Part 4", chance.choice(_DAYS))
            made = Version(
                f"Council {council}",
                "Constitution",
                f"V{n}",
                (KeptFile(f"{n}.txt", sha256(content).hexdigest()),),
                adopted=chance.choice(_OFTEN),
                in_force=begins,
                ended=last if last >= begins else "",
                parts=(part,) if chance.random() < 0.15 else (),
            )
            number = add(at, made, content)
            if chance.random() < 0.1:
                why = Why("A slip", wrong_dates=chance.random() < 0.5)
                gone = {number: all_versions(at)[number]}
                forget_versions(at, gone, why=why, stamp=STAMP, place="")


def _told(answers: dict[str, AsAt]) -> Iterator[object]:
    """What is to be the same; versions by their entries."""
    for part, one in answers.items():
        yield part, one.certainty
        yield from map(_entries, (one.candidates, one.undated, one.passed_over))


def _entries(versions: Iterable[Version]) -> list[int]:
    return [one.entry for one in versions]


def test_what_matters_for_a_day_answers_it_as_all_versions_do(store: Store) -> None:
    with store.writing() as at:
        _keep_by_chance(at)

    with store.reading() as at:
        picked = {on: versions_for(at, range(1, _N_COUNCILS + 1), on) for on in _DAYS}
        for document in picked[_DAYS[0]]:
            every = tuple(versions_of(at, document, forgotten=True).values())
            for on in _DAYS:
                placed = picked[on][document]
                some = [one for _, one in placed]
                answers = list(_told(_by_name(every).each(on)))
                assert list(_told(_by_name(some).each(on))) == answers
                assert _readable(placed) <= _readable(enumerate(_kept(every)))
    assert {len(one) for one in picked.values()} == {_N_COUNCILS}


def _kept(versions: Iterable[Version]) -> list[Version]:
    return [one for one in versions if not one.forgotten]


def _readable(placed: Iterable[tuple[int, Version]]) -> set[tuple[int, int]]:
    return {(place, one.entry) for place, one in placed if not one.forgotten}


def test_of_one_in_force_after_the_other_one_matters(store: Store) -> None:
    with store.writing() as at:
        for year in ("2019", "2021", "2023"):
            add(at, replace(version(year), in_force=f"{year}-05-01"))
        of = document_id(at, "", "Harrowmere", "Constitution")

    with store.reading() as at:
        names = {
            on: [(place, one.name) for place, one in versions_for(at, [of], on)[of]]
            for on in ("2021-05-01", "2023-04-30", "2023-05-01")
        }
        assert versions_for(at, [of + 1], "2021-05-01") == {}

    second, third = [(1, "2021")], [(2, "2023")]
    assert list(names.values()) == [second, second, third]


def _by_name(versions: Iterable[Version]) -> PartDays:
    """Their parts by what they are called, for nothing can be read of them."""
    return PartDays([*versions], lambda _: None, dict)
