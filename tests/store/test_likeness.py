"""A misspelt name is told from that of another council."""

from __future__ import annotations

from itertools import permutations
from typing import Final

import pytest

from constitution_diff.store.likeness import misspelt_of

_REAL: Final = (
    "Somerset", "North Somerset", "Bath and North East Somerset", "East Devon",
    "Mid Devon", "Devon", "Bury", "Bury St Edmunds", "Bolton", "Boston", "Harrow",
    "Harlow", "Melton", "Merton", "Derby", "Derbyshire", "Lincoln", "Lincolnshire",
    "West Lindsey", "East Lindsey", "Rother", "Rotherham", "Ashford", "Ashfield",
    "Wyre", "Wyre Forest", "Stafford", "Staffordshire", "Surrey", "Surrey Heath",
)  # fmt: skip


@pytest.mark.parametrize("kind", ["", " Council", " Borough Council"])
def test_councils_that_are_called_alike_are_not_taken_for_one(kind: str) -> None:
    pairs = permutations((f"{name}{kind}" for name in _REAL), 2)

    assert [pair for pair in pairs if misspelt_of(pair[0], pair[1:])] == []


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("Northshire", "North Shire Borough"),
        ("Harrowmere Borough Council", "Harrowmere"),
        ("Harowmere", "Harrowmere"),
        ("Harrowmeer", "Harrowmere"),
        ("Harrownere", "Harrowmere"),
        ("Tarn & Wick", "Tarn and Wick"),
        ("East Devvon", "East Devon"),
        ("Constitutions", "Constitution"),
    ],
)
def test_a_slip_of_the_pen_is_told(given: str, kept: str) -> None:
    assert misspelt_of(given, ["Ashcombe", kept]) == kept


def test_names_that_are_numbered_are_no_slips() -> None:
    assert not misspelt_of("Schedule 12", ["Schedule 1", "Schedule 2"])
