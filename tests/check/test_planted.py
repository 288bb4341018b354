"""Faults planted into the corpus are found, and the clean corpus gives none."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import pytest

from benchmarks.findings import KINDS, documents, findings, is_found, plantings
from constitution_diff.check import CATALOGUE
from tests.evidence import sampled

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.findings import Fault

_LEAST_RECALL = 0.95
_FEWEST = 20
_N_TRIED = 20
_STALE = ("harrowmere-v2", "harrowmere-v3")


@pytest.mark.slow
def test_planted_faults_of_every_kind_are_found() -> None:
    planted: dict[str, list[Fault]] = defaultdict(list)
    for kind, _, one in plantings():
        planted[kind].append(one)
    tried = {kind: sampled(faults, _N_TRIED) for kind, faults in planted.items()}
    found = {kind: sum(map(is_found, faults)) for kind, faults in tried.items()}

    assert {one.code for faults in planted.values() for one in faults} == set(CATALOGUE)
    assert {kind for kind in KINDS if len(planted[kind]) < _FEWEST} == set()
    assert {
        kind: found[kind]
        for kind in KINDS
        if found[kind] < _LEAST_RECALL * len(tried[kind])
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
