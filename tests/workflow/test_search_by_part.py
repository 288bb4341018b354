"""Where parts came into force on days of their own, search answers by the part."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest

from constitution_diff.render.kept.answer import answer_text
from constitution_diff.render.kept.found import found_sheet
from constitution_diff.render.kept.told import blame_sheet, history_sheet
from constitution_diff.store import (
    Store,
    Why,
    all_versions,
    create_store,
    forget_versions,
)
from constitution_diff.workflow import Request
from constitution_diff.workflow.asking import kept_answer
from constitution_diff.workflow.keeping import keep
from constitution_diff.workflow.seeking import Search, kept_found
from constitution_diff.workflow.telling import kept_blame, kept_history
from tests.store.makers import STAMP
from tests.workflow.by_part import (
    BARE,
    BY_TITLE,
    CLAUSES,
    DAYS,
    EARLY,
    FIRST,
    LATE,
    NEW,
    OLD,
    SECOND,
    Kept,
    as_shown,
    of_council,
)

if TYPE_CHECKING:
    from pathlib import Path

    from constitution_diff.model import Found, PartDate

_MIDDLE: Final = replace(BARE, name="2020", in_force="2020-05-01")


def _found(store: Store, words: str, on: str, part: str = "") -> Found:
    return kept_found(store, Search(words, on=on, part=part))


@pytest.mark.parametrize("parts", [EARLY, BY_TITLE])
def test_search_finds_on_a_day_what_show_says_of_it(
    kept_by_part: Kept, parts: tuple[PartDate, ...]
) -> None:
    second = replace(SECOND, parts=parts)
    store = kept_by_part((FIRST, OLD), (second, NEW))

    for on in DAYS:
        shown = {one for clause in CLAUSES for one in as_shown(store, on, clause)}
        found = _found(store, "quorum OR votes OR tenders", on)
        assert {
            (hit.shown.citation, hit.versions[hit.version].name, hit.shown.text)
            for hit in found.hits
            if hit.shown.citation in CLAUSES
        } == shown
        assert not found.unsure


def test_the_day_that_is_printed_is_that_of_the_part(kept_by_part: Kept) -> None:
    second = replace(SECOND, parts=LATE)
    store = kept_by_part((FIRST, OLD), (second, NEW))

    sheet = found_sheet(_found(store, "four", "2021-10-01"))
    rest = found_sheet(_found(store, "six", "2021-10-01"))

    when = "2021 (this part in force from 1 September 2021), the newest kept"
    assert sheet.grids[0].rows[0][3] == when
    when = "2021 (in force from 6 May 2021), the newest kept"
    assert rest.grids[0].rows[0][3] == when


def test_a_part_that_is_asked_for_has_its_own_day(kept_by_part: Kept) -> None:
    second = replace(SECOND, parts=LATE)
    store = kept_by_part((FIRST, OLD), (second, NEW))

    for part in ("2", "Part 2"):
        hits = _found(store, "quorum", "2021-08-01", part).hits
        assert {hit.shown.text for hit in hits} >= {"The quorum is three."}
        assert {hit.versions[hit.version].name for hit in hits} == {"2019"}


def test_what_moved_into_a_part_that_was_not_yet_in_force_is_not_found(
    kept_by_part: Kept,
) -> None:
    """The words are the same in both places, and so the index cannot tell them apart.

    On that day Part 1 was in the second version, which holds the provision no more, and
    Part 2 still in the first, which does not hold it yet.
    """
    moved = OLD.replace("1.2 Votes are equal.\n\n", "") + "\n2.3 Votes are equal.\n"
    second = replace(SECOND, parts=LATE)
    store = kept_by_part((FIRST, OLD), (second, moved))

    assert _found(store, "votes", "2021-04-01").n_hits == 1
    assert _found(store, "votes", "2021-08-01").n_hits == 0
    assert _found(store, "votes", "2021-09-01").n_hits == 1


def test_a_provision_is_found_in_the_part_that_it_lies_in_as_it_is_shown(
    kept_by_part: Kept,
) -> None:
    long = "1.2 The audit committee receives a summary of reports each spring.\n\n"
    old = OLD.replace("1.2 Votes are equal.\n\n", long)
    new = old.replace(long, "") + f"\n{long.replace('1.2', '2.3')}"
    store = kept_by_part((FIRST, old), (SECOND, new))
    found = {
        (on, part): [
            hit.shown.citation for hit in _found(store, "summary", on, part).hits
        ]
        for on in ("", "2019-06-01", "2021-06-01")
        for part in ("1", "2")
    }

    assert found == {
        ("", "1"): [],
        ("", "2"): ["2.3"],
        ("2019-06-01", "1"): ["1.2"],
        ("2019-06-01", "2"): [],
        ("2021-06-01", "1"): [],
        ("2021-06-01", "2"): ["2.3"],
    }


def test_a_draft_without_a_date_is_named_wherever_it_is_left_out(
    kept_by_part: Kept,
) -> None:
    draft = replace(BARE, name="Draft")
    store = kept_by_part((FIRST, OLD), (draft, NEW))
    said = (
        "Harrowmere, Constitution, Draft has no date, so it was left out; whether it "
        "was in force on that day nobody can say."
    )
    asked = of_council("2020-01-01")

    assert said in found_sheet(_found(store, "quorum", "2020-01-01")).notes
    assert said in history_sheet(kept_history(store, asked, "1.1")).lines
    assert said in blame_sheet(kept_blame(store, asked)).lines
    shown = " ".join(answer_text(kept_answer(store, asked, "1.1")).decode().split())
    assert said in shown


@pytest.mark.parametrize("parts", [LATE, BY_TITLE])
def test_search_names_the_parts_of_which_nothing_is_known(
    kept_by_part: Kept, parts: tuple[PartDate, ...]
) -> None:
    store = kept_by_part((replace(SECOND, parts=parts), NEW))

    every = _found(store, "quorum", DAYS[1])
    of_part = {
        part: kept_found(store, Search("quorum", on=DAYS[1], part=part))
        for part in ("Part 1", "Part 2")
    }

    said = (
        "Of Harrowmere, Constitution, no stored version is known to have been in force "
        f"on 1 August 2021 of {parts[0].part}."
    )
    assert [hit.shown.citation for hit in every.hits] == ["1", "1.1"]
    assert said in found_sheet(every).notes
    assert said in found_sheet(of_part["Part 2"]).notes
    assert said not in found_sheet(of_part["Part 1"]).notes


def test_search_says_that_what_was_in_force_was_forgotten(tmp_path: Path) -> None:
    store = create_store(str(tmp_path / "our.store"))
    for version in (FIRST, _MIDDLE, SECOND):
        n = version.name.encode()
        keep(store, version, Request("a.txt", b"1. The quorum is %s." % n), STAMP)
    with store.writing() as at:
        gone = {n: one for n, one in all_versions(at).items() if one.name == "2020"}
        forget_versions(at, gone, why=Why("A child"), stamp=STAMP, place="the store")

    found = {on: _found(store, "quorum", on) for on in ("2020-01-01", "2021-01-01")}
    newest = _found(store, "quorum", "2022-01-01")
    told = found_sheet(found["2021-01-01"]).notes

    assert [hit.shown.text for hit in found["2020-01-01"].hits] == [
        "The quorum is 2019."
    ]
    assert not found["2021-01-01"].hits
    assert [hit.shown.text for hit in newest.hits] == ["The quorum is 2021."]
    assert " ".join(told) == (
        "Harrowmere, Constitution, 2020 (in force from 1 May 2020) was forgotten on "
        "29 November 2026 by A. Clerk: A child. What it said on 1 January 2021 cannot "
        "be searched. It counts as in force from 1 May 2020 all the same, so no single "
        "other version answers for its days. If its dates were wrong, "
        "`constitution-diff forget --wrong-dates --reason TEXT --document Constitution "
        f"--store {store.place} Harrowmere 2020` has the others answer, as "
        "far as their own dates reach."
    )


def test_search_says_where_no_version_is_known_to_have_been_in_force(
    kept_by_part: Kept,
) -> None:
    store = kept_by_part((replace(FIRST, ended="2020-12-31"), OLD), (SECOND, NEW))

    for on, day in (("2018-01-01", "1 January 2018"), ("2021-01-01", "1 January 2021")):
        found = _found(store, "quorum", on)
        assert not found.hits
        assert " ".join(found_sheet(found).notes) == (
            f"No stored version is known to have been in force on {day} of "
            "Harrowmere, Constitution."
        )
