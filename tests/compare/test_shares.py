"""Shares in words: a quarter of the members is one, a quarter of the year is none."""

from __future__ import annotations

import pytest

from tests.compare.one_sentence import effects

_SAID = "A petition needs the support of {} before it is heard."


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("one half of the members", "one quarter of the members"),
        ("a third of all councillors", "a quarter of all councillors"),
        ("one third of its membership", "one-quarter of its membership"),
        ("two thirds of those present", "three quarters of those present"),
        ("two-thirds (2/3) of wards", "three-quarters (3/4) of wards"),
        ("a simple majority", "a three quarters majority"),
        ("one third or more of the wards", "one quarter or more of the wards"),
    ],
)
def test_a_quarter_of_a_whole_is_a_quantity(was: str, now: str) -> None:
    (found,) = effects(_SAID.format(was), _SAID.format(now))
    (back,) = effects(_SAID.format(now), _SAID.format(was))

    assert found[0] == back[0] == "quantity"
    assert "quarter" in found[2]


def test_a_quarter_in_other_writing_is_the_same_quantity() -> None:
    assert effects(_SAID.format("a quarter of us"), _SAID.format("¼ of us")) == []


@pytest.mark.parametrize("now", ["one third", "two thirds of its members"])
def test_a_quorum_of_a_quarter_is_a_quorum(now: str) -> None:
    (found,) = effects("The quorum is one quarter.", f"The quorum is {now}.")

    assert found[:2] == ("quorum", "one quarter")


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("each month", "each quarter"),
        ("within one quarter of the end", "within two quarters of the end"),
        ("within a month of the meeting", "within a quarter of the meeting"),
        ("for one quarter of the municipal year", "for one year"),
        ("no later than one quarter after a vote", "no later than one year after it"),
        ("in one quarter, by a majority", "in one year, by a majority"),
    ],
)
def test_three_months_are_a_time_limit(was: str, now: str) -> None:
    told = effects(f"The clerk reports {was}.", f"The clerk reports {now}.")

    assert "time limit" in {kind for kind, _, _ in told}
    assert not {kind for kind, *words in told if "quarter" in " ".join(words)} - {
        "time limit"
    }


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("at least one third", "at least two thirds"),
        ("not less than one third", "not less than one quarter"),
        ("no more than one third", "no more than half"),
        ("one third", "at least one third"),
    ],
)
def test_a_share_keeps_its_bound(was: str, now: str) -> None:
    told = effects(_SAID.format(f"{was} of us"), _SAID.format(f"{now} of us"))

    assert told == [("quantity", was, now)]
