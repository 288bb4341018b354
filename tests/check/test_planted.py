"""Faults planted into the corpus are found, and the clean corpus gives none."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from benchmarks.findings import KINDS, documents, findings, is_found, plantings
from constitution_diff.check import CATALOGUE

if TYPE_CHECKING:
    from pathlib import Path

_LEAST_RECALL = 0.95
_FEWEST = 20
_STALE = ("harrowmere-v2", "harrowmere-v3")


@pytest.mark.slow
def test_planted_faults_of_every_kind_are_found() -> None:
    planted, found = Counter[str](), Counter[str]()
    codes: set[str] = set()
    for kind, _, one in plantings():
        codes.add(one.code)
        planted[kind] += 1
        found[kind] += is_found(one)

    assert codes == set(CATALOGUE)
    assert {kind for kind in KINDS if planted[kind] < _FEWEST} == set()
    assert {
        kind: found[kind]
        for kind in KINDS
        if found[kind] < _LEAST_RECALL * planted[kind]
    } == {}


@pytest.mark.parametrize("path", documents(), ids=lambda path: path.name)
def test_a_clean_document_gives_nothing(path: Path) -> None:
    """Two versions of Harrowmere keep a reference to a clause that went: the corpus
    plants it."""
    found = [finding.message for finding in findings(path.read_bytes(), path.name)]

    planted = (
        ["“Clause 3.8” leads to nothing in this document."]
        if path.stem in _STALE
        else []
    )
    assert found == planted
