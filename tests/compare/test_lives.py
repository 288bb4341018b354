"""Provisions through several versions: their lives, and what was done and undone."""

from __future__ import annotations

from itertools import pairwise

import pytest

from constitution_diff.compare import compare_outlines, lives_of
from constitution_diff.model import Lives, Significance, Standing, TurnKind
from constitution_diff.outline import outline_source
from constitution_diff.read import read_source
from tests.builders import outlined

_QUORUM = "1. Quorum\n\nThe quorum of the council is one third of its members.\n\n"
_PRESS = (
    "2. Press\n\nThe press team answers every enquiry within two working days.\n\n"
    "Members of every political group are invited to all press events.\n\n"
)
_FEES = "3. Fees\n\nFees are set by the executive each year and published.\n"
_INVITED = "Members of every political group are invited to all press events."


def _lives(*texts: str) -> Lives:
    outlines = [outlined(text) for text in texts]
    return lives_of([compare_outlines(old, new) for old, new in pairwise(outlines)])


def _standings(lives: Lives) -> dict[str, list[str]]:
    return {
        life.id.partition("@")[0]: [stage.standing.value for stage in life.stages]
        for life in lives.lives
    }


def _turns(lives: Lives) -> list[tuple[str, int, int, bool]]:
    return [(t.kind.value, t.done, t.undone, t.exact) for t in lives.turns]


def test_a_clause_keeps_its_life_under_new_numbers() -> None:
    rules = "1. Quorum\n\nFive.\n\n2. Votes\n\nVotes are equal here.\n"
    later = "1. Names\n\nNew words stand here.\n\n2. Quorum\n\nFive.\n\n3. Votes\n\nVotes are equal here.\n"  # fmt: skip  # noqa: E501

    lives = _lives(rules, rules, later)

    votes = next(life for life in lives.lives if life.id.startswith("2@"))
    assert [stage.clause for stage in votes.stages] == ["2", "2", "3"]
    assert [stage.standing.value for stage in votes.stages] == [
        "first",
        "same",
        "renumbered",
    ]


def test_a_whole_provision_removed_and_restored_is_one_life() -> None:
    whole = _QUORUM + _PRESS + _FEES
    without = _QUORUM + _PRESS.replace(f"{_INVITED}\n\n", "") + _FEES

    lives = _lives(whole, without, whole)

    assert _standings(lives)["2/p2"] == ["first", "deleted", "restored"]
    assert _turns(lives) == [("restored", 1, 2, True)]
    assert lives.turns[0].was_quote == _INVITED


def test_a_provision_restored_with_other_words_is_told_with_both() -> None:
    limited = _INVITED.replace(".", " that concern the whole council.")
    without = _QUORUM + _PRESS.replace(f"{_INVITED}\n\n", "") + _FEES

    lives = _lives(
        _QUORUM + _PRESS + _FEES,
        without,
        _QUORUM + _PRESS.replace(_INVITED, limited) + _FEES,
    )

    (turn,) = lives.turns
    assert (turn.kind, turn.exact) == (TurnKind.RESTORED, False)
    assert (turn.was_quote, turn.now_quote) == (_INVITED, limited)
    back = next(life.stages[2] for life in lives.lives if life.id == turn.later)
    assert (back.standing, back.reworded) == (Standing.RESTORED, True)


def test_a_provision_restored_with_another_figure_says_which() -> None:
    seats = "Two seats are kept for the press."
    without = _QUORUM + _PRESS + _FEES
    first, third = (without.replace(_INVITED, f"{_INVITED}\n\n{words}")
                    for words in (seats, seats.replace("Two", "Three")))  # fmt: skip

    lives = _lives(first, without, third)

    (back,) = (
        stage
        for life in lives.lives
        for stage in life.stages
        if stage.standing is Standing.RESTORED
    )
    assert back.reasons == ("provision restored", "quantity: Two → Three")


def test_a_sentence_removed_and_restored_inside_a_provision_is_found() -> None:
    answers = "2. Press\n\nThe press team answers every enquiry and keeps a list.{}\n\n"
    whole = _QUORUM + answers.format(f" {_INVITED}") + _PRESS.partition("\n\n")[2]
    without = _QUORUM + answers.format("") + _PRESS.partition("\n\n")[2]
    whole, without = (text.replace(f"\n\n{_INVITED}", "") for text in (whole, without))

    lives = _lives(whole, without, whole)

    assert _turns(lives) == [("restored", 1, 2, True)]
    assert lives.turns[0].was == _INVITED


def test_a_provision_that_only_one_version_holds_was_withdrawn() -> None:
    proposed = "4. Cameras\n\nNo member may film a meeting of the council.\n"

    lives = _lives(_QUORUM + _FEES, _QUORUM + _FEES + "\n" + proposed, _QUORUM + _FEES)

    assert _standings(lives)["4"] == ["absent", "inserted", "deleted"]
    assert [t.kind.value for t in lives.turns] == ["withdrawn", "withdrawn"]
    assert lives.turns[1].was == "No member may film a meeting of the council."


def test_a_rewording_that_was_taken_back_is_told_once() -> None:
    other = _QUORUM.replace("one third", "a quarter and no less than five")

    lives = _lives(_QUORUM, other, _QUORUM)

    assert [(t.kind.value, t.was) for t in lives.turns] == [
        ("withdrawn", "a quarter and no less than five")
    ]


def test_a_value_that_is_set_anew_each_time_was_not_withdrawn() -> None:
    years = [
        f"Amended by the full council on 4 May {year}.\n" for year in (2024, 25, 26)
    ]

    assert _lives(*years).turns == ()


def test_words_that_only_moved_were_neither_removed_nor_restored() -> None:
    there = _QUORUM + _PRESS + _FEES
    moved = _QUORUM + _PRESS.replace(f"{_INVITED}\n\n", "") + _FEES + f"\n{_INVITED}\n"

    assert _lives(there, moved, there).turns == ()


def test_a_part_that_a_version_does_not_hold_is_neither_deleted_nor_restored() -> None:
    parts = [
        f"Part {n} {title}\n\n{n}.1 The {title} of the council is a long thing.\n\n"
        f"{n}.2 It is reported to the {title} board in each month of the year.\n\n"
        for n, title in enumerate(("Summary", "Finance", "Planning"), start=1)
    ]
    whole = "".join(parts)

    lives = _lives(whole, "".join(parts[:2]), whole)

    away = {life.stages[1].standing.value for life in lives.lives if not life.stages[1].clause}  # fmt: skip  # noqa: E501
    assert away == {"not-in-file"}
    assert _standings(lives)["Part 3/3.2"] == ["first", "not-in-file", "same"]
    assert lives.turns == ()


def test_of_a_split_provision_one_piece_goes_on_and_names_the_other() -> None:
    one = "The clerk keeps a register of gifts and shows it to any member who asks."
    two = "The register of gifts is published each year on the website of the council."

    lives = _lives(f"1. Gifts\n\n{one} {two}\n", f"1. Gifts\n\n{one}\n\n{two}\n")

    standings = _standings(lives)
    assert standings["1/p1"] == ["first", "split"]
    assert standings["1/p2"] == ["absent", "split"]
    later = next(life for life in lives.lives if life.id.startswith("1/p2@"))
    assert [one.partition("@")[0] for one in later.origins] == ["1/p1"]


def test_an_id_is_the_first_one_it_had_with_the_hash_of_that_file() -> None:
    source = read_source(_QUORUM.encode(), "a.txt")

    lives = _lives(_QUORUM, _QUORUM.replace("1.", "7."))

    assert [life.id for life in lives.lives] == [
        f"{clause.id}@{source.sha256[:8]}" for clause in outline_source(source).clauses
    ]


@pytest.mark.parametrize("seen", [0, 1, 2])
def test_what_a_reader_of_a_version_has_not_seen_is_counted(seen: int) -> None:
    first, second = _QUORUM, _QUORUM + _FEES.replace("3.", "2.")
    third = second.replace("one third", "a quarter")

    lives = _lives(first, second, third)

    unseen = [life.id.partition("@")[0] for life in lives.unseen(seen)]
    assert unseen == [["1/p1", "2", "2/p1"], ["1/p1"], []][seen]


def test_what_is_gone_stands_where_it_stood() -> None:
    lives = _lives(_QUORUM + _PRESS + _FEES, _QUORUM + _FEES, _QUORUM + _FEES)

    order = [life.id.partition("@")[0] for life in lives.lives]
    assert order == ["1", "1/p1", "2", "2/p1", "2/p2", "3", "3/p1"]


def test_parts_given_as_versions_are_told_of() -> None:
    lives = _lives(_QUORUM, _PRESS.replace("2.", "1."), _FEES.replace("3.", "1."))

    assert "versions-or-parts" in [notice.code for notice in lives.notices]


_ENDED = (
    "1. Quorum\n\nFive members are a quorum.\n\n"
    "2. Dissolution\n\n2.1 The society may be dissolved by a simple majority. Any "
    "assets or funds that remain after its debts are paid go to the students’ union, "
    "in line with the law of charities, and to nobody else.\n\n"
)
_ENDED_IN_TWO = (
    "1. Quorum\n\nFive members are a quorum.\n\n"
    "2. Dissolution\n\n2.1 The society may be dissolved by two thirds.\n\n"
    "2.2 Any assets or funds that remain after its debts are paid go to the students’ "
    "union, in line with the law of charities, and to nobody else.\n\n"
)


def test_what_keeps_number_and_beginning_goes_on_and_the_rest_is_split_from_it() -> (
    None
):
    lives = _lives(_ENDED, _ENDED_IN_TWO)

    assert _standings(lives)["2.1"] == ["first", "split"]
    goes_on, split_off = (
        next(life for life in lives.lives if life.stages[1].clause == clause)
        for clause in ("2.1", "2.2")
    )
    assert split_off.origins == (goes_on.id,)
    assert goes_on.stages[0].clause == "2.1"


def test_what_keeps_number_and_beginning_takes_in_what_is_merged() -> None:
    lives = _lives(_ENDED_IN_TWO, _ENDED)

    assert _standings(lives)["2.1"] == ["first", "merged"]
    taken_in = next(life for life in lives.lives if life.stages[0].clause == "2.2")
    assert [lives[heir].stages[0].clause for heir in taken_in.heirs] == ["2.1"]


def test_a_paragraph_split_from_a_clause_does_not_take_its_number_along() -> None:
    whole = (
        "1. Quorum\n\nFive members are a quorum.\n\n"
        "2. Members affirm each year that they mean to vote. A voting member in these "
        "rules is whoever has done so, has paid what is owed and has not lost the "
        "right to vote.\n\n"
    )
    parted = whole.replace("vote. A voting", "vote.\n\nA voting")
    later = parted.replace("2. ", "3. ").replace("1. ", "1. Name\n\nOurs.\n\n2. ")

    for new, number in ((parted, "2"), (later, "3")):
        lives = _lives(whole, new)

        clause = next(one for one in lives.lives if one.id.startswith("2@"))
        assert clause.stages[1].clause == number


@pytest.mark.parametrize(
    ("new", "reworded"),
    [
        (_ENDED.replace(". Any", ".\n\n2.2 Any"), [False, False]),
        (_ENDED_IN_TWO, [True, False]),
        (_ENDED_IN_TWO.replace("Any assets", "When it ends, assets"), [True, True]),
        (_ENDED_IN_TWO.replace("by two thirds", "by a majority"), [True, False]),
    ],
)
def test_a_piece_of_a_split_is_reworded_where_other_words_stand_in_it(
    new: str, reworded: list[bool]
) -> None:
    lives = _lives(_ENDED, new)

    split = [life for life in lives.lives if "2." in (life.stages[1].clause or "")]
    assert [life.stages[1].standing.value for life in split] == ["split", "split"]
    assert [life.stages[1].reworded for life in split] == reworded


def test_a_piece_of_a_split_has_no_reason_that_stands_in_another() -> None:
    asked = "The planning manager decides who is told of a visit. "
    rest = "Questions at a briefing are kept to matters of fact and to nothing else."
    kept = "The planning manager keeps list"
    rules = [f"2.{n} {kept} {n} of this code.\n\n" for n in (2, 3, 4)]
    old = f"2. Visits\n\n2.1 {asked}{rest}\n\n{''.join(rules)}"
    new = old.replace(" Questions", "\n\n2.5 Questions").replace(
        "planning manager", "head of planning"
    )

    lives = _lives(old, new)

    said = {str(one.stages[1].clause): one.stages[1].reasons for one in lives.lives}
    assert said["2.1"] == ("title or term: planning manager → head of planning",)
    assert said["2.5"] == ()
    quiet = next(life for life in lives.lives if life.stages[1].clause == "2.5")
    assert quiet.stages[1].significance is Significance.WORDING


def test_a_heading_set_apart_takes_no_number_away() -> None:
    ours = "The quorum of the council is one third of its members.\n\n"
    run_in = f"1. Press\n\nThe press may come.\n\n2. Quorum. {ours}{_FEES}"
    apart = run_in.replace("Quorum. ", "Quorum\n\n")

    for old, new, what in ((run_in, apart, "split"), (apart, run_in, "merged")):
        lives = _lives(old, new)

        assert _standings(lives)["2"] == ["first", what]
        clause = next(one for one in lives.lives if one.id.startswith("2@"))
        assert [stage.clause for stage in clause.stages] == ["2", "2"]
