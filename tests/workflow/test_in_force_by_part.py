"""Where parts came into force on days of their own, verbs answer by the part."""

from __future__ import annotations

from dataclasses import replace

import pytest

from constitution_diff.errors import NotKeptError
from constitution_diff.model import Certainty, PartDate
from constitution_diff.render.kept.answer import answer_text
from constitution_diff.render.kept.found import found_sheet
from constitution_diff.render.kept.told import blame_sheet, control_sheet, history_sheet
from constitution_diff.workflow.asking import kept_answer
from constitution_diff.workflow.seeking import Search, kept_found
from constitution_diff.workflow.telling import (
    kept_blame,
    kept_change_control,
    kept_history,
)
from tests.workflow.by_part import (
    ALIKE,
    BARE,
    ENDED,
    FIRST,
    LATE,
    NEW,
    OLD,
    SECOND,
    SPLIT,
    Kept,
    as_shown,
    of_council,
)


def test_a_number_of_two_parts_in_different_versions_has_no_one_answer(
    kept_by_part: Kept,
) -> None:
    old, new = (words.replace("2.1 The", "1.1 The") for words in (OLD, NEW))
    second = replace(SECOND, parts=LATE)
    store = kept_by_part((FIRST, old), (second, new))

    answer = kept_answer(store, of_council("2021-08-01"), "1.1")
    both = answer.as_at
    one = kept_answer(store, of_council("2021-08-01"), "Part 2/1.1").as_at

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


def test_history_and_blame_go_by_the_part_of_the_provision(kept_by_part: Kept) -> None:
    second = replace(SECOND, parts=LATE)
    renumbered = NEW.replace("2.1 The", "2.7 The")
    store = kept_by_part((FIRST, OLD), (second, renumbered))

    early = kept_history(store, of_council("2021-08-01"), "2.1")
    blamed = kept_blame(store, of_council("2021-08-01"), "2.1")
    late = kept_blame(store, of_council("2021-09-01"), "2.7")

    assert early.as_at is not None
    assert early.as_at.version == early.versions[0]
    assert blamed.version == 0
    assert [row.stage.citation for row in blamed.rows] == ["2.1"]
    assert late.version == 1


def test_blame_of_all_on_such_a_day_says_that_it_is_of_the_rest(
    kept_by_part: Kept,
) -> None:
    second = replace(SECOND, parts=LATE)
    store = kept_by_part((FIRST, OLD), (second, NEW))

    sheet = blame_sheet(kept_blame(store, of_council("2021-08-01")))

    assert sheet.lines[1] == "Asked for 1 August 2021."
    assert sheet.lines[2] == (
        "Not all of it came into force on one day: part 2 from 1 September 2021. What "
        "follows is of 2021, in which the rest was in force on 1 August 2021. Name a "
        "provision to have the answer for its part."
    )


def test_a_draft_without_a_date_is_named_where_it_counts_as_the_newest(
    kept_by_part: Kept,
) -> None:
    draft = replace(BARE, name="Draft")
    store = kept_by_part((FIRST, OLD), (draft, NEW))
    said = (
        "Harrowmere, Constitution, Draft has no date, and is taken for the newest "
        "version."
    )
    asked = of_council()

    found = found_sheet(kept_found(store, Search("six")))
    assert said in found.notes
    assert found.grids[0].rows[0][3] == "Draft (no date is known), the newest kept"
    assert said in blame_sheet(kept_blame(store, asked)).lines
    assert said in history_sheet(kept_history(store, asked, "1.1")).lines
    assert said in control_sheet(kept_change_control(store, asked)).lines
    by_name = blame_sheet(kept_blame(store, of_council(version="2019")))
    assert said not in by_name.lines


def test_a_part_may_be_called_as_our_own_words_are(kept_by_part: Kept) -> None:
    """It was the word for what lies in no part with a day of its own."""
    parts = (PartDate("The rest", "2021-09-01"),)
    words = NEW.replace("Part 2 Contracts", "Part 2 The rest")
    old = OLD.replace("Part 2 Contracts", "Part 2 The rest")
    second = replace(SECOND, parts=parts)
    store = kept_by_part((FIRST, old), (second, words))

    (first,) = as_shown(store, "2021-08-01", "1.1")
    (other,) = as_shown(store, "2021-08-01", "2.1")

    assert (first[1], other[1]) == ("2021", "2019")


def test_where_the_dates_do_not_decide_history_says_what_to_do(
    kept_by_part: Kept,
) -> None:
    again = replace(FIRST, name="2019 as corrected")
    store = kept_by_part((FIRST, OLD), (again, NEW))

    with pytest.raises(NotKeptError) as refused:
        kept_history(store, of_council("2020-01-01"), "1.1")

    assert str(refused.value).endswith(
        "The dates do not say which of these was in force on 1 January 2020: 2019, in "
        "force from 1 May 2019; 2019 as corrected, in force from 1 May 2019. Name one "
        "of them with --version."
    )


def test_a_part_of_which_no_version_was_in_force_is_not_printed(
    kept_by_part: Kept,
) -> None:
    store = kept_by_part((ENDED, OLD), (SPLIT, ALIKE))

    one = answer_text(kept_answer(store, of_council("2021-08-01"), "1.1")).decode()
    every = answer_text(kept_answer(store, of_council("2021-08-01"))).decode()

    for told in (one, every):
        assert "The quorum is six." in told
        assert "The quorum is four." not in told
        assert "All but part 2: The stored version 2021" in told
        assert "part 2: No stored version is known to have been in force" in told
        assert "Ask for a provision" not in told


def test_the_whole_on_a_day_has_each_part_as_it_was_then(kept_by_part: Kept) -> None:
    store = kept_by_part((FIRST, OLD), (SPLIT, NEW))

    told = answer_text(kept_answer(store, of_council("2021-08-01"))).decode()

    assert [line.strip() for line in told.splitlines() if "quorum is" in line] == [
        "1.1 The quorum is six.",
        "2.1 The quorum is three.",
    ]


def test_history_and_blame_ask_which_of_several_with_answers_of_their_own(
    kept_by_part: Kept,
) -> None:
    store = kept_by_part((ENDED, OLD), (SPLIT, ALIKE))

    for told in (kept_history, kept_blame):
        with pytest.raises(NotKeptError) as refused:
            told(store, of_council("2021-08-01"), "1.1")
        assert "say which: Part 1/1.1, Part 2/1.1" in str(refused.value)


def test_blame_of_all_leaves_out_parts_that_were_in_another_version(
    kept_by_part: Kept,
) -> None:
    store = kept_by_part((FIRST, OLD), (SPLIT, NEW))

    rows = kept_blame(store, of_council("2021-08-01")).rows

    assert {row.stage.part for row in rows} == {"Part 1"}


def test_a_number_that_several_parts_have_is_shown_with_its_part(
    kept_by_part: Kept,
) -> None:
    store = kept_by_part((FIRST, ALIKE))
    asked = of_council(version="2019")

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
