"""References of the seeds, against the hand-made list and against our own reading."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from constitution_diff.model import TargetStatus
from constitution_diff.outline import related_targets

from .conftest import shared_folder
from .seeds import gold, seed_outline

if TYPE_CHECKING:
    from constitution_diff.model import Outline, Reference

shared_folder()

_STATUS = {
    "in_file": TargetStatus.RESOLVED,
    "not_in_file": TargetStatus.NOT_IN_FILE,
}


def _listed(name: str, *, related: bool) -> list[dict[str, str]]:
    return [
        entry
        for entry in gold("xrefs")["references"]
        if entry["doc"] == name and entry["unit"].endswith("related") == related
    ]


@pytest.mark.parametrize("name", ["000", "004"])
def test_every_listed_reference_is_found_and_nothing_else(name: str) -> None:
    outline = seed_outline(name)

    told = [
        (outline[r.clause].citation, r.text, {t.status for t in r.targets})
        for r in outline.references
    ]
    expected = [
        (
            entry["unit"],
            entry["text"].split(" ", 1)[1],  # the list has the "See" before it
            {_STATUS[entry["resolves"]]},
        )
        for entry in _listed(name, related=False)
    ]
    assert told == expected


@pytest.mark.parametrize("name", ["000", "004"])
def test_every_related_section_has_its_status(name: str) -> None:
    outline = seed_outline(name)

    told = [
        ([target.label], target.status)
        for _, target in related_targets(outline.clauses, outline.contents)
    ]
    expected = [
        (list(entry["targets"]), _STATUS[entry["resolves"]])
        for entry in _listed(name, related=True)
    ]
    assert told == expected


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("000", {}),
        ("001", {"resolved": 3}),
        ("002", {"external": 6, "not-in-file": 1, "missing": 1}),
        ("003", {}),
        ("004", {"not-in-file": 7, "resolved": 1}),
    ],
)
def test_a_seed_holds_the_references_that_we_read_in_it(
    name: str, counts: dict[str, int]
) -> None:
    outline = seed_outline(name)

    statuses = Counter(t.status.value for r in outline.references for t in r.targets)

    assert statuses == counts


def test_two_numbers_run_together_point_at_nothing() -> None:
    outline = seed_outline("002")

    reference = _only(outline, "23.67")

    assert [t.status for t in reference.targets] == [TargetStatus.MISSING]


def _only(outline: Outline, text: str) -> Reference:
    (reference,) = (r for r in outline.references if r.text == text)
    return reference
