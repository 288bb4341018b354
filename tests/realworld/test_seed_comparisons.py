"""Comparisons of the seeds: against hand-made truth, and every pair by the laws."""

from __future__ import annotations

from itertools import product

import pytest

from constitution_diff.codec import comparison_json
from constitution_diff.compare import compare_outlines
from constitution_diff.model import Comparison, Relation, Scope

from .conftest import shared_folder
from .seeds import NAMES, gold, seed_comparison, seed_outline

shared_folder()

PAIRS = list(product(NAMES, NAMES))
_TITLE = "code-on-councillor-officer-relations"
_LEAST_F1 = 0.99
_LEAST_RELATIONS = 0.98

_Sides = tuple[str | None, str | None]


def _gold_links() -> dict[_Sides, str]:
    links: dict[_Sides, str] = {}
    for pair in gold("align_004_000")["pairs"]:
        if "noscore" in pair["flags"]:
            continue
        for old in pair["old"] or [None]:
            for new in pair["new"] or [None]:
                links[old, new] = pair["relation"]
    return links


def _our_links(comparison: Comparison) -> dict[_Sides, str]:
    links: dict[_Sides, str] = {}
    for link in comparison.links:
        if link.scope is not Scope.COMPARED or link.new == (_TITLE,):
            continue
        for old in link.old or (None,):
            for new in link.new or (None,):
                links[old, new] = link.relation.value
    return links


def test_section_24_is_linked_as_by_hand() -> None:
    ours, truth = _our_links(seed_comparison("004", "000")), _gold_links()

    found = {pair for pair in ours if None not in pair}
    wanted = {pair for pair in truth if None not in pair}
    right = len(found & wanted)
    f1 = 2 * right / (len(found) + len(wanted))
    relations = sum(ours.get(pair) == relation for pair, relation in truth.items())

    print(f"004-000: link F1 {f1:.3f}, relations {relations}/{len(truth)}")  # noqa: T201
    assert f1 >= _LEAST_F1
    assert relations >= _LEAST_RELATIONS * len(truth)


def test_no_other_section_of_004_is_linked_into_section_24() -> None:
    comparison = seed_comparison("004", "000")

    linked = [link.old for link in comparison.links if link.old and link.new]

    assert [old for old in linked if not old[0].startswith("24")] == []


def test_sections_that_000_does_not_hold_are_not_called_deleted() -> None:
    comparison = seed_comparison("004", "000")

    apart = [link for link in comparison.links if link.scope is Scope.NOT_IN_FILE]
    deleted = [link for link in comparison.links if link.relation is Relation.DELETED]

    assert {link.old[0].split(".")[0] for link in apart} == {"25", "26", "28"}
    assert deleted == []
    assert (
        "Compared: section 24. Sections 25, 26 and 28 are not in the proposed file "
        "and are not reported as deleted."
    ) in [notice.message for notice in comparison.notices]


def test_contents_and_related_sections_are_compared_too() -> None:
    comparison = seed_comparison("004", "000")

    changed = [(row.where, row.old, row.new) for row in comparison.outside]

    assert ("contents", "", "24.5 Councillors' enquiries") in changed
    assert (
        "related-sections",
        "23. Councillors' code of conduct",
        "23. Members' code of conduct",
    ) in changed
    assert not any(row[1:] == ("", "") for row in changed)


@pytest.mark.parametrize(("old", "new"), PAIRS)
def test_every_clause_of_a_pair_is_accounted_for_once(old: str, new: str) -> None:
    comparison = seed_comparison(old, new)

    held_old = sorted(clause for link in comparison.links for clause in link.old)
    held_new = sorted(clause for link in comparison.links for clause in link.new)

    assert held_old == sorted(clause.id for clause in comparison.old.clauses)
    assert held_new == sorted(clause.id for clause in comparison.new.clauses)


@pytest.mark.parametrize(("old", "new"), [pair for pair in PAIRS if pair[0] < pair[1]])
def test_swapping_a_pair_transposes_its_links(old: str, new: str) -> None:
    there, back = seed_comparison(old, new), seed_comparison(new, old)

    assert {(k.old, k.new, k.moved, k.scope, k.text) for k in there.links} == {
        (k.new, k.old, k.moved, k.scope, k.text) for k in back.links
    }


@pytest.mark.parametrize("name", NAMES)
def test_a_seed_against_itself_differs_nowhere(name: str) -> None:
    comparison = seed_comparison(name, name)

    assert comparison.identical
    assert {link.relation for link in comparison.links} == {Relation.SAME}


def test_the_same_pair_gives_the_same_bytes() -> None:
    old, new = seed_outline("004"), seed_outline("002")

    first, again = compare_outlines(old, new), compare_outlines(old, new)

    assert comparison_json(again) == comparison_json(first)
