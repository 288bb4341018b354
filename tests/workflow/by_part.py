"""Versions of which a part came into force on a day of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Final

import pytest

from constitution_diff.errors import NotKeptError
from constitution_diff.model import Certainty, PartDate, Version
from constitution_diff.store import Store, create_store
from constitution_diff.workflow import Request
from constitution_diff.workflow.asking import Asked, kept_answer
from constitution_diff.workflow.keeping import followed_up, keep
from tests.store.makers import STAMP

OLD: Final = (
    "Part 1 Council\n\n1. Quorum\n\n1.1 The quorum is five.\n\n1.2 Votes are equal.\n\n"
    "Part 2 Contracts\n\n2. Quorum\n\n2.1 The quorum is three.\n\n2.2 Tenders close.\n"
)
NEW: Final = (
    "Part 1 Council\n\n1. Quorum\n\n1.1 The quorum is six.\n\n1.2 Votes are equal.\n\n"
    "1.3 Tenders close.\n\n"
    "Part 2 Contracts\n\n2. Quorum\n\n2.1 The quorum is four.\n"
)
DAYS: Final = ("2021-03-01", "2021-08-01", "2021-09-01")
"""Between two of these each of the days of parts, and that of the version, lies."""
CLAUSES: Final = ("1.1", "1.2", "1.3", "2.1", "2.2")
EARLY: Final = (PartDate("Part 2", "2021-02-01"),)
LATE: Final = (PartDate("part 2", "2021-09-01"),)
BY_TITLE: Final = (PartDate("Contracts", "2021-09-01"),)
BARE: Final = Version("Harrowmere", "Constitution", "", ())
FIRST: Final = replace(BARE, name="2019", in_force="2019-05-01")
SECOND: Final = replace(BARE, name="2021", in_force="2021-05-06")

Kept = Callable[..., Store]


@pytest.fixture(scope="module")
def kept_by_part(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    """Gives a store with these versions, each with its words; made once for all."""

    @cache
    def made(*versions: tuple[Version, str]) -> Store:
        store = create_store(str(tmp_path_factory.mktemp("kept") / "our.store"))
        for version, words in versions:
            request = Request(f"{version.name}.txt", words.encode())
            keep(store, version, request, STAMP)
        followed_up(store, 1)
        return store

    return made


def of_council(on: str = "", version: str = "") -> Asked:
    return Asked("Harrowmere", version=version, on=on)


def as_shown(store: Store, on: str, clause: str) -> list[tuple[str, str, str]]:
    """The provision, the version and its words, as `show --on` has them."""
    try:
        answer = kept_answer(store, of_council(on), clause)
    except NotKeptError:
        return []
    assert answer.as_at is not None
    assert answer.as_at.certainty is Certainty.ONE
    return [
        (one.citation, extract.version.name, one.text)
        for extract in answer.extracts
        for one in extract.clauses
    ]


ALIKE: Final = NEW.replace("2.1 The", "1.1 The")
ENDED: Final = replace(FIRST, ended="2020-12-31")
SPLIT: Final = replace(SECOND, parts=LATE)
