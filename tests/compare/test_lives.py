"""Provisions through several versions: their lives, and what was done and undone."""

from __future__ import annotations

import pytest

from constitution_diff.model import Standing, TurnKind
from constitution_diff.outline import outline_source
from constitution_diff.read import read_source
from tests.compare.several import (
    FEES,
    INVITED,
    PRESS,
    QUORUM,
    lives_through,
    standings_of,
    turns_of,
)


def test_a_clause_keeps_its_life_under_new_numbers() -> None:
    rules = "1. Quorum\n\nFive.\n\n2. Votes\n\nVotes are equal here.\n"
    later = "1. Names\n\nNew words stand here.\n\n2. Quorum\n\nFive.\n\n3. Votes\n\nVotes are equal here.\n"  # fmt: skip  # noqa: E501

    lives = lives_through(rules, rules, later)

    votes = next(life for life in lives.lives if life.id.startswith("2@"))
    assert [stage.clause for stage in votes.stages] == ["2", "2", "3"]
    assert [stage.standing.value for stage in votes.stages] == [
        "first",
        "same",
        "renumbered",
    ]


def test_a_whole_provision_removed_and_restored_is_one_life() -> None:
    whole = QUORUM + PRESS + FEES
    without = QUORUM + PRESS.replace(f"{INVITED}\n\n", "") + FEES

    lives = lives_through(whole, without, whole)

    assert standings_of(lives)["2/p2"] == ["first", "deleted", "restored"]
    assert turns_of(lives) == [("restored", 1, 2, True)]
    assert lives.turns[0].was_quote == INVITED


def test_a_provision_restored_with_other_words_is_told_with_both() -> None:
    limited = INVITED.replace(".", " that concern the whole council.")
    without = QUORUM + PRESS.replace(f"{INVITED}\n\n", "") + FEES

    lives = lives_through(
        QUORUM + PRESS + FEES,
        without,
        QUORUM + PRESS.replace(INVITED, limited) + FEES,
    )

    (turn,) = lives.turns
    assert (turn.kind, turn.exact) == (TurnKind.RESTORED, False)
    assert (turn.was_quote, turn.now_quote) == (INVITED, limited)
    back = next(life.stages[2] for life in lives.lives if life.id == turn.later)
    assert (back.standing, back.reworded) == (Standing.RESTORED, True)


def test_a_provision_restored_with_another_figure_says_which() -> None:
    seats = "Two seats are kept for the press."
    without = QUORUM + PRESS + FEES
    first, third = (without.replace(INVITED, f"{INVITED}\n\n{words}")
                    for words in (seats, seats.replace("Two", "Three")))  # fmt: skip

    lives = lives_through(first, without, third)

    (back,) = (
        stage
        for life in lives.lives
        for stage in life.stages
        if stage.standing is Standing.RESTORED
    )
    assert back.reasons == ("provision restored", "quantity: Two → Three")


def test_a_sentence_removed_and_restored_inside_a_provision_is_found() -> None:
    answers = "2. Press\n\nThe press team answers every enquiry and keeps a list.{}\n\n"
    whole = QUORUM + answers.format(f" {INVITED}") + PRESS.partition("\n\n")[2]
    without = QUORUM + answers.format("") + PRESS.partition("\n\n")[2]
    whole, without = (text.replace(f"\n\n{INVITED}", "") for text in (whole, without))

    lives = lives_through(whole, without, whole)

    assert turns_of(lives) == [("restored", 1, 2, True)]
    assert lives.turns[0].was == INVITED


def test_a_provision_that_only_one_version_holds_was_withdrawn() -> None:
    proposed = "4. Cameras\n\nNo member may film a meeting of the council.\n"

    lives = lives_through(QUORUM + FEES, QUORUM + FEES + "\n" + proposed, QUORUM + FEES)

    assert standings_of(lives)["4"] == ["absent", "inserted", "deleted"]
    assert [t.kind.value for t in lives.turns] == ["withdrawn", "withdrawn"]
    assert lives.turns[1].was == "No member may film a meeting of the council."


def test_a_rewording_that_was_taken_back_is_told_once() -> None:
    other = QUORUM.replace("one third", "a quarter and no less than five")

    lives = lives_through(QUORUM, other, QUORUM)

    assert [(t.kind.value, t.was) for t in lives.turns] == [
        ("withdrawn", "a quarter and no less than five")
    ]


def test_a_value_that_is_set_anew_each_time_was_not_withdrawn() -> None:
    years = [
        f"Amended by the full council on 4 May {year}.\n" for year in (2024, 25, 26)
    ]

    assert lives_through(*years).turns == ()


def test_words_that_only_moved_were_neither_removed_nor_restored() -> None:
    there = QUORUM + PRESS + FEES
    moved = QUORUM + PRESS.replace(f"{INVITED}\n\n", "") + FEES + f"\n{INVITED}\n"

    assert lives_through(there, moved, there).turns == ()


def test_a_part_that_a_version_does_not_hold_is_neither_deleted_nor_restored() -> None:
    parts = [
        f"Part {n} {title}\n\n{n}.1 The {title} of the council is a long thing.\n\n"
        f"{n}.2 It is reported to the {title} board in each month of the year.\n\n"
        for n, title in enumerate(("Summary", "Finance", "Planning"), start=1)
    ]
    whole = "".join(parts)

    lives = lives_through(whole, "".join(parts[:2]), whole)

    away = {life.stages[1].standing.value for life in lives.lives if not life.stages[1].clause}  # fmt: skip  # noqa: E501
    assert away == {"not-in-file"}
    assert standings_of(lives)["Part 3/3.2"] == ["first", "not-in-file", "same"]
    assert lives.turns == ()


def test_a_part_that_is_in_the_file_again_has_the_reasons_of_its_changes() -> None:
    parts = [
        f"Part {n} {title}\n\n{n}.1 The {title} board may call a matter in within "
        f"twenty-one days.\n\n{n}.2 It is reported to the {title} board each month.\n\n"
        for n, title in enumerate(("Summary", "Finance", "Planning"), start=1)
    ]
    later = parts[2].replace("twenty-one", "fourteen").replace("reported", "sent")

    lives = lives_through(
        "".join(parts), "".join(parts[:2]), "".join((*parts[:2], later))
    )

    back = {
        life.id.partition("@")[0]: life.stages[2]
        for life in lives.lives
        if life.stages[2].standing is Standing.EDITED
    }
    assert {of: one.reasons for of, one in back.items()} == {
        "Part 3/3.1": ("time limit: twenty-one days → fourteen days",),
        "Part 3/3.2": (),
    }
    assert [one.significance.value for one in back.values()] == ["attention", "wording"]


def test_an_id_is_the_first_one_it_had_with_the_hash_of_that_file() -> None:
    source = read_source(QUORUM.encode(), "a.txt")

    lives = lives_through(QUORUM, QUORUM.replace("1.", "7."))

    assert [life.id for life in lives.lives] == [
        f"{clause.id}@{source.sha256[:8]}" for clause in outline_source(source).clauses
    ]


@pytest.mark.parametrize("seen", [0, 1, 2])
def test_what_a_reader_of_a_version_has_not_seen_is_counted(seen: int) -> None:
    first, second = QUORUM, QUORUM + FEES.replace("3.", "2.")
    third = second.replace("one third", "a quarter")

    lives = lives_through(first, second, third)

    unseen = [life.id.partition("@")[0] for life in lives.unseen(seen)]
    assert unseen == [["1/p1", "2", "2/p1"], ["1/p1"], []][seen]


def test_what_is_gone_stands_where_it_stood() -> None:
    lives = lives_through(QUORUM + PRESS + FEES, QUORUM + FEES, QUORUM + FEES)

    order = [life.id.partition("@")[0] for life in lives.lives]
    assert order == ["1", "1/p1", "2", "2/p1", "2/p2", "3", "3/p1"]


def test_parts_given_as_versions_are_told_of() -> None:
    lives = lives_through(QUORUM, PRESS.replace("2.", "1."), FEES.replace("3.", "1."))

    assert "versions-or-parts" in [notice.code for notice in lives.notices]
