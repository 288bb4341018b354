"""Numbers in Welsh words are numbers."""

from __future__ import annotations

import pytest

from tests.builders import compared

_MEETS = "1.1 Bydd y Cyngor yn cyfarfod {} y flwyddyn."
_OLD = "chwe gwaith"


@pytest.mark.parametrize(
    ("new", "told"),
    [
        ("wyth gwaith", [("chwech", "wyth")]),
        ("deuddeg gwaith", [("chwech", "deuddeg")]),
        ("hanner cant o weithiau", [("chwech", "hanner cant")]),
        ("chwech o weithiau", []),
    ],
)
def test_another_number_is_told(new: str, told: list[tuple[str, str]]) -> None:
    found = compared(_MEETS.format(_OLD), _MEETS.format(new)).effects

    assert [(e.was, e.is_) for e in found if e.kind == "quantity"] == told


def test_what_reads_like_a_welsh_number_in_english_is_none() -> None:
    rule = "1.1 The members of the mil {} club may vote in the election."

    found = compared(rule.format("cant"), rule.format("saith")).effects

    assert not [e for e in found if e.kind == "quantity"]


def test_a_number_that_changes_throughout_is_no_term() -> None:
    rule = "1.1 Bydd y Cyngor yn cyfarfod {0}.\n\n1.2 Mae’r Cyngor yn trafod {0}."

    found = compared(rule.format("chwe gwaith"), rule.format("wyth gwaith"))

    assert not found.substitutions
    assert [e.clause for e in found.effects if e.kind == "quantity"] == ["1.1", "1.2"]
