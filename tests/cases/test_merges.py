"""Runs the merges of this folder: a claim, a base, two sides, and what comes of it.

The merge tells each conflict, what is to be read, each provision of the result that
is not as in the base, and those of the base that are gone.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from constitution_diff.merge import merge_outlines
from constitution_diff.model import Merge, Together
from tests.builders import outlined
from tests.cases.test_cases import sections

if TYPE_CHECKING:
    from collections.abc import Iterator

CASES = sorted(Path(__file__).parent.glob("*.merge"))


def told(merge: Merge) -> Iterator[str]:
    for conflict in merge.conflicts:
        first = merge.strands[conflict.strands[0]]
        yield f"conflict {conflict.kind} {first.base or 'new'}"
    was = {f"{clause.label} {clause.words}" for clause in merge.base.clauses}
    for clause in merge.merged.clauses:
        if (line := f"{clause.label} {clause.words}") not in was:
            yield line
    for strand in merge.strands:
        if strand.together is not Together.APART:
            yield f"read {strand.base} {strand.together}"
        if strand.base and not strand.merged:
            yield f"without {strand.base}"


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_merge(case: Path) -> None:
    parts = sections(case)
    base, ours, theirs = (outlined(parts[name]) for name in ("base", "ours", "theirs"))

    merge = merge_outlines(base, ours, theirs)

    assert list(told(merge)) == parts["merge"].splitlines()
