"""The lives of provisions that were split and merged."""

from __future__ import annotations

import pytest

from constitution_diff.model import Significance
from tests.compare.several import FEES, lives_through, standings_of


def test_of_a_split_provision_one_piece_goes_on_and_names_the_other() -> None:
    one = "The clerk keeps a register of gifts and shows it to any member who asks."
    two = "The register of gifts is published each year on the website of the council."

    lives = lives_through(f"1. Gifts\n\n{one} {two}\n", f"1. Gifts\n\n{one}\n\n{two}\n")

    standings = standings_of(lives)
    assert standings["1/p1"] == ["first", "split"]
    assert standings["1/p2"] == ["absent", "split"]
    later = next(life for life in lives.lives if life.id.startswith("1/p2@"))
    assert [one.partition("@")[0] for one in later.origins] == ["1/p1"]


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
    lives = lives_through(_ENDED, _ENDED_IN_TWO)

    assert standings_of(lives)["2.1"] == ["first", "split"]
    goes_on, split_off = (
        next(life for life in lives.lives if life.stages[1].clause == clause)
        for clause in ("2.1", "2.2")
    )
    assert split_off.origins == (goes_on.id,)
    assert goes_on.stages[0].clause == "2.1"


def test_what_keeps_number_and_beginning_takes_in_what_is_merged() -> None:
    lives = lives_through(_ENDED_IN_TWO, _ENDED)

    assert standings_of(lives)["2.1"] == ["first", "merged"]
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
        lives = lives_through(whole, new)

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
    lives = lives_through(_ENDED, new)

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

    lives = lives_through(old, new)

    said = {str(one.stages[1].clause): one.stages[1].reasons for one in lives.lives}
    assert said["2.1"] == ("title or term: planning manager → head of planning",)
    assert said["2.5"] == ()
    quiet = next(life for life in lives.lives if life.stages[1].clause == "2.5")
    assert quiet.stages[1].significance is Significance.WORDING


def test_a_heading_set_apart_takes_no_number_away() -> None:
    ours = "The quorum of the council is one third of its members.\n\n"
    run_in = f"1. Press\n\nThe press may come.\n\n2. Quorum. {ours}{FEES}"
    apart = run_in.replace("Quorum. ", "Quorum\n\n")

    for old, new, what in ((run_in, apart, "split"), (apart, run_in, "merged")):
        lives = lives_through(old, new)

        assert standings_of(lives)["2"] == ["first", what]
        clause = next(one for one in lives.lives if one.id.startswith("2@"))
        assert [stage.clause for stage in clause.stages] == ["2", "2"]
