"""Where parts came into force on days of their own, every verb answers by the part."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Final

import pytest

from constitution_diff.errors import NotKeptError
from constitution_diff.model import Certainty, PartDate, Version
from constitution_diff.render.kept.answer import answer_text
from constitution_diff.render.kept.found import found_sheet
from constitution_diff.render.kept.told import blame_sheet, control_sheet, history_sheet
from constitution_diff.store import (
    Store,
    Why,
    all_versions,
    create_store,
    forget_versions,
)
from constitution_diff.workflow import Request
from constitution_diff.workflow.asking import Asked, kept_answer
from constitution_diff.workflow.keeping import followed_up, keep
from constitution_diff.workflow.seeking import Search, kept_found
from constitution_diff.workflow.telling import (
    kept_blame,
    kept_change_control,
    kept_history,
)
from tests.store.makers import STAMP

if TYPE_CHECKING:
    from pathlib import Path

    from constitution_diff.model import Found

_OLD: Final = (
    "Part 1 Council\n\n1. Quorum\n\n1.1 The quorum is five.\n\n1.2 Votes are equal.\n\n"
    "Part 2 Contracts\n\n2. Quorum\n\n2.1 The quorum is three.\n\n2.2 Tenders close.\n"
)
_NEW: Final = (
    "Part 1 Council\n\n1. Quorum\n\n1.1 The quorum is six.\n\n1.2 Votes are equal.\n\n"
    "1.3 Tenders close.\n\n"
    "Part 2 Contracts\n\n2. Quorum\n\n2.1 The quorum is four.\n"
)
_DAYS: Final = ("2021-03-01", "2021-08-01", "2021-09-01")
"""Between two of these each of the days of parts, and that of the version, lies."""
_CLAUSES: Final = ("1.1", "1.2", "1.3", "2.1", "2.2")
_EARLY: Final = (PartDate("Part 2", "2021-02-01"),)
_LATE: Final = (PartDate("part 2", "2021-09-01"),)
_BY_TITLE: Final = (PartDate("Contracts", "2021-09-01"),)
_BARE: Final = Version("Harrowmere", "Constitution", "", ())
_FIRST: Final = replace(_BARE, name="2019", in_force="2019-05-01")
_MIDDLE: Final = replace(_BARE, name="2020", in_force="2020-05-01")
_SECOND: Final = replace(_BARE, name="2021", in_force="2021-05-06")


_Kept = Callable[..., Store]


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> _Kept:
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


def _of_council(on: str = "", version: str = "") -> Asked:
    return Asked("Harrowmere", version=version, on=on)


def _found(store: Store, words: str, on: str, part: str = "") -> Found:
    return kept_found(store, Search(words, on=on, part=part))


@pytest.mark.parametrize("parts", [_EARLY, _BY_TITLE])
def test_search_finds_on_a_day_what_show_says_of_it(
    kept: _Kept, parts: tuple[PartDate, ...]
) -> None:
    second = replace(_SECOND, parts=parts)
    store = kept((_FIRST, _OLD), (second, _NEW))

    for on in _DAYS:
        shown = {one for clause in _CLAUSES for one in _shown(store, on, clause)}
        found = _found(store, "quorum OR votes OR tenders", on)
        assert {
            (hit.shown.citation, hit.versions[hit.version].name, hit.shown.text)
            for hit in found.hits
            if hit.shown.citation in _CLAUSES
        } == shown
        assert not found.unsure


def _shown(store: Store, on: str, clause: str) -> list[tuple[str, str, str]]:
    """The provision, the version and its words, as `show --on` has them."""
    try:
        answer = kept_answer(store, _of_council(on), clause)
    except NotKeptError:
        return []
    assert answer.as_at is not None
    assert answer.as_at.certainty is Certainty.ONE
    return [
        (one.citation, extract.version.name, one.text)
        for extract in answer.extracts
        for one in extract.clauses
    ]


def test_a_number_of_two_parts_in_different_versions_has_no_one_answer(
    kept: _Kept,
) -> None:
    old, new = (words.replace("2.1 The", "1.1 The") for words in (_OLD, _NEW))
    second = replace(_SECOND, parts=_LATE)
    store = kept((_FIRST, old), (second, new))

    answer = kept_answer(store, _of_council("2021-08-01"), "1.1")
    both = answer.as_at
    one = kept_answer(store, _of_council("2021-08-01"), "Part 2/1.1").as_at

    assert both is not None
    assert both.certainty is Certainty.BY_PART
    assert [
        (part.parts, extract.version.name, [one.id for one in extract.clauses])
        for part in answer.by_part
        for extract in part.extracts
    ] == [((), "2021", ["Part 1/1.1"]), (("part 2",), "2019", ["Part 2/1.1"])]
    assert one is not None
    assert one.version is not None
    assert one.version.name == "2019"


def test_the_day_that_is_printed_is_that_of_the_part(kept: _Kept) -> None:
    second = replace(_SECOND, parts=_LATE)
    store = kept((_FIRST, _OLD), (second, _NEW))

    sheet = found_sheet(_found(store, "four", "2021-10-01"))
    rest = found_sheet(_found(store, "six", "2021-10-01"))

    when = "2021 (this part in force from 1 September 2021), the newest kept"
    assert sheet.grids[0].rows[0][3] == when
    when = "2021 (in force from 6 May 2021), the newest kept"
    assert rest.grids[0].rows[0][3] == when


def test_a_part_that_is_asked_for_has_its_own_day(kept: _Kept) -> None:
    second = replace(_SECOND, parts=_LATE)
    store = kept((_FIRST, _OLD), (second, _NEW))

    for part in ("2", "Part 2"):
        hits = _found(store, "quorum", "2021-08-01", part).hits
        assert {hit.shown.text for hit in hits} >= {"The quorum is three."}
        assert {hit.versions[hit.version].name for hit in hits} == {"2019"}


def test_what_moved_into_a_part_that_was_not_yet_in_force_is_not_found(
    kept: _Kept,
) -> None:
    """The words are the same in both places, and so the index cannot tell them apart.

    On that day Part 1 was in the second version, which holds the provision no more, and
    Part 2 still in the first, which does not hold it yet.
    """
    moved = _OLD.replace("1.2 Votes are equal.\n\n", "") + "\n2.3 Votes are equal.\n"
    second = replace(_SECOND, parts=_LATE)
    store = kept((_FIRST, _OLD), (second, moved))

    assert _found(store, "votes", "2021-04-01").n_hits == 1
    assert _found(store, "votes", "2021-08-01").n_hits == 0
    assert _found(store, "votes", "2021-09-01").n_hits == 1


def test_a_provision_is_found_in_the_part_that_it_lies_in_as_it_is_shown(
    kept: _Kept,
) -> None:
    long = "1.2 The audit committee receives a summary of reports each spring.\n\n"
    old = _OLD.replace("1.2 Votes are equal.\n\n", long)
    new = old.replace(long, "") + f"\n{long.replace('1.2', '2.3')}"
    store = kept((_FIRST, old), (_SECOND, new))
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


def test_history_and_blame_go_by_the_part_of_the_provision(kept: _Kept) -> None:
    second = replace(_SECOND, parts=_LATE)
    renumbered = _NEW.replace("2.1 The", "2.7 The")
    store = kept((_FIRST, _OLD), (second, renumbered))

    early = kept_history(store, _of_council("2021-08-01"), "2.1")
    blamed = kept_blame(store, _of_council("2021-08-01"), "2.1")
    late = kept_blame(store, _of_council("2021-09-01"), "2.7")

    assert early.as_at is not None
    assert early.as_at.version == early.versions[0]
    assert blamed.version == 0
    assert [row.stage.citation for row in blamed.rows] == ["2.1"]
    assert late.version == 1


def test_blame_of_all_on_such_a_day_says_that_it_is_of_the_rest(kept: _Kept) -> None:
    second = replace(_SECOND, parts=_LATE)
    store = kept((_FIRST, _OLD), (second, _NEW))

    sheet = blame_sheet(kept_blame(store, _of_council("2021-08-01")))

    assert sheet.lines[1] == (
        "Not all of it came into force on one day: part 2 from 1 September 2021. What "
        "follows is of 2021, in which the rest was in force on 1 August 2021. Name a "
        "provision to have the answer for its part."
    )


def test_a_draft_without_a_date_is_named_wherever_it_is_left_out(
    kept: _Kept,
) -> None:
    draft = replace(_BARE, name="Draft")
    store = kept((_FIRST, _OLD), (draft, _NEW))
    said = (
        "Harrowmere, Constitution, Draft has no date, so it was left out; whether it "
        "was in force on that day nobody can say."
    )
    asked = _of_council("2020-01-01")

    assert said in found_sheet(_found(store, "quorum", "2020-01-01")).notes
    assert said in history_sheet(kept_history(store, asked, "1.1")).lines
    assert said in blame_sheet(kept_blame(store, asked)).lines
    shown = " ".join(answer_text(kept_answer(store, asked, "1.1")).decode().split())
    assert said in shown


def test_a_draft_without_a_date_is_named_where_it_counts_as_the_newest(
    kept: _Kept,
) -> None:
    draft = replace(_BARE, name="Draft")
    store = kept((_FIRST, _OLD), (draft, _NEW))
    said = (
        "Harrowmere, Constitution, Draft has no date, and is taken for the newest "
        "version."
    )
    asked = _of_council()

    found = found_sheet(kept_found(store, Search("six")))
    assert said in found.notes
    assert found.grids[0].rows[0][3] == "Draft (no date is known), the newest kept"
    assert said in blame_sheet(kept_blame(store, asked)).lines
    assert said in history_sheet(kept_history(store, asked, "1.1")).lines
    assert said in control_sheet(kept_change_control(store, asked)).lines
    by_name = blame_sheet(kept_blame(store, _of_council(version="2019")))
    assert said not in by_name.lines


def test_a_part_may_be_called_as_our_own_words_are(kept: _Kept) -> None:
    """It was the word for what lies in no part with a day of its own."""
    parts = (PartDate("The rest", "2021-09-01"),)
    words = _NEW.replace("Part 2 Contracts", "Part 2 The rest")
    old = _OLD.replace("Part 2 Contracts", "Part 2 The rest")
    second = replace(_SECOND, parts=parts)
    store = kept((_FIRST, old), (second, words))

    (first,) = _shown(store, "2021-08-01", "1.1")
    (other,) = _shown(store, "2021-08-01", "2.1")

    assert (first[1], other[1]) == ("2021", "2019")


def test_where_the_dates_do_not_decide_history_says_what_to_do(kept: _Kept) -> None:
    again = replace(_FIRST, name="2019 as corrected")
    store = kept((_FIRST, _OLD), (again, _NEW))

    with pytest.raises(NotKeptError) as refused:
        kept_history(store, _of_council("2020-01-01"), "1.1")

    assert str(refused.value).endswith(
        "The dates do not say which of these was in force on 1 January 2020: 2019, in "
        "force from 1 May 2019; 2019 as corrected, in force from 1 May 2019. Name one "
        "of them with --version."
    )


@pytest.mark.parametrize("parts", [_LATE, _BY_TITLE])
def test_search_names_the_parts_of_which_nothing_is_known(
    kept: _Kept, parts: tuple[PartDate, ...]
) -> None:
    store = kept((replace(_SECOND, parts=parts), _NEW))

    every = _found(store, "quorum", _DAYS[1])
    of_part = {
        part: kept_found(store, Search("quorum", on=_DAYS[1], part=part))
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
    for version in (_FIRST, _MIDDLE, _SECOND):
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
        f"--store {store.place} Harrowmere 2020` has the others answer."
    )


def test_search_says_where_no_version_is_known_to_have_been_in_force(
    kept: _Kept,
) -> None:
    store = kept((replace(_FIRST, ended="2020-12-31"), _OLD), (_SECOND, _NEW))

    for on, day in (("2018-01-01", "1 January 2018"), ("2021-01-01", "1 January 2021")):
        found = _found(store, "quorum", on)
        assert not found.hits
        assert " ".join(found_sheet(found).notes) == (
            f"No stored version is known to have been in force on {day} of "
            "Harrowmere, Constitution."
        )


_ALIKE: Final = _NEW.replace("2.1 The", "1.1 The")
_ENDED: Final = replace(_FIRST, ended="2020-12-31")
_SPLIT: Final = replace(_SECOND, parts=_LATE)


def test_a_part_of_which_no_version_was_in_force_is_not_printed(kept: _Kept) -> None:
    store = kept((_ENDED, _OLD), (_SPLIT, _ALIKE))

    one = answer_text(kept_answer(store, _of_council("2021-08-01"), "1.1")).decode()
    every = answer_text(kept_answer(store, _of_council("2021-08-01"))).decode()

    for told in (one, every):
        assert "The quorum is six." in told
        assert "The quorum is four." not in told
        assert "All but part 2: The stored version 2021" in told
        assert "part 2: No stored version is known to have been in force" in told
        assert "Ask for a provision" not in told


def test_the_whole_on_a_day_has_each_part_as_it_was_then(kept: _Kept) -> None:
    store = kept((_FIRST, _OLD), (_SPLIT, _NEW))

    told = answer_text(kept_answer(store, _of_council("2021-08-01"))).decode()

    assert [line.strip() for line in told.splitlines() if "quorum is" in line] == [
        "1.1 The quorum is six.",
        "2.1 The quorum is three.",
    ]


def test_history_and_blame_ask_which_of_several_with_answers_of_their_own(
    kept: _Kept,
) -> None:
    store = kept((_ENDED, _OLD), (_SPLIT, _ALIKE))

    for told in (kept_history, kept_blame):
        with pytest.raises(NotKeptError) as refused:
            told(store, _of_council("2021-08-01"), "1.1")
        assert "say which: Part 1/1.1, Part 2/1.1" in str(refused.value)


def test_blame_of_all_leaves_out_parts_that_were_in_another_version(
    kept: _Kept,
) -> None:
    store = kept((_FIRST, _OLD), (_SPLIT, _NEW))

    rows = kept_blame(store, _of_council("2021-08-01")).rows

    assert {row.stage.part for row in rows} == {"Part 1"}


def test_a_number_that_several_parts_have_is_shown_with_its_part(kept: _Kept) -> None:
    store = kept((_FIRST, _ALIKE))
    asked = _of_council(version="2019")

    shown = answer_text(kept_answer(store, asked, "1.1")).decode()
    history = history_sheet(kept_history(store, asked, "1.1")).grids
    blame = blame_sheet(kept_blame(store, asked, "1.1")).grids[0].rows

    assert [line.strip() for line in shown.splitlines() if "quorum" in line] == [
        "1.1, in Part 1: The quorum is six.",
        "1.1, in Part 2: The quorum is four.",
    ]
    assert [grid.title for grid in history] == [
        "Part 1/1.1 The quorum is six.",
        "Part 2/1.1 The quorum is four.",
    ]
    assert [row[0] for row in blame] == ["Part 1/1.1", "Part 2/1.1"]
