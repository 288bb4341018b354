"""A search looks through everything that is kept, and says when that takes long."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.render.kept.found import found_sheet
from constitution_diff.store import create_store, outdate_followed
from constitution_diff.workflow.seeking import Search, kept_found
from tests.store.followed import follow, put_versions
from tests.store.makers import add, version

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


def test_what_is_followed_anew_is_told_and_nothing_else(tmp_path: Path) -> None:
    store = create_store(str(tmp_path / "our.store"))
    with store.writing() as at:
        put_versions(at, {"2019": "1. Quorum\n\nFive.\n"})
    told: list[str] = []

    @contextmanager
    def telling() -> Iterator[Callable[[str], None]]:
        told.append("begun")
        yield told.append

    assert kept_found(store, Search("quorum"), telling).n_hits == 1
    assert told == []

    with store.writing() as at:
        outdate_followed(at, 1)
    assert kept_found(store, Search("quorum"), telling).n_hits == 1
    assert told == [
        "begun",
        "Following the provisions of Harrowmere, Constitution (1 of 1)",
    ]


def test_that_the_dates_are_not_certain_is_told_also_where_nothing_is_found(
    tmp_path: Path,
) -> None:
    store = create_store(str(tmp_path / "our.store"))
    texts = {"one": "1. Quorum\n\nFive.\n", "other": "1. Quorum\n\nSix.\n"}
    with store.writing() as at:
        numbers = [
            add(at, replace(version(name, text.encode()), in_force="2019-05-01"),
                text.encode())
            for name, text in texts.items()
        ]  # fmt: skip
        follow(at, dict(zip(numbers, texts.values(), strict=True)))

    found = kept_found(store, Search("dogs", on="2020-01-01"))

    assert found.n_hits == 0
    assert found.unsure == (("Harrowmere", "Constitution"),)


def test_a_schedule_is_searched_also_where_it_lies_in_a_part(tmp_path: Path) -> None:
    store = create_store(str(tmp_path / "our.store"))
    first = "Part 4 Rules\n\n4.1 The fees.\n\nSchedule 1 Fees\n\n1. The fees are {}.\n"
    last = "Part 4 Rules\n\n4.1 The fees.\n\n4.2 The fees are due.\n"
    with store.writing() as at:
        put_versions(
            at,
            {"2019": first.format("due"), "2020": first.format("paid"), "2021": last},
        )

    def found(part: str) -> list[str]:
        hits = kept_found(store, Search("fees are", part=part)).hits
        return [f"{hit.shown.citation} {hit.shown.text}" for hit in hits]

    assert found("Schedule 1") == ["1 The fees are due.", "1 The fees are paid."]
    assert found("Part 4") == ["4.2 The fees are due.", *found("schedule 1")]


def test_what_a_file_does_not_hold_is_not_called_gone(tmp_path: Path) -> None:
    store = create_store(str(tmp_path / "our.store"))
    both = "Part 1 Council\n\n1.1 Members meet.\n\nPart 2 Money\n\n2.1 Fees are due.\n"
    with store.writing() as at:
        put_versions(at, {"2017": both, "2018": both.partition("Part 2")[0]})

    found = kept_found(store, Search("fees"))

    assert found_sheet(found).grids[0].rows[0][3] == (
        "2017; its part is not in the file of 2018"
    )
