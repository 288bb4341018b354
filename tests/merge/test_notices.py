"""What a merge tells to be looked at: only what it made itself."""

from __future__ import annotations

from constitution_diff.merge import merge_outlines
from tests.builders import outlined


def test_a_number_that_one_side_has_twice_is_no_fault_of_the_merge() -> None:
    base = outlined("3 Meetings\n\n3.1 The quorum is five.")
    ours = outlined("3 Meetings\n\n3.1 The quorum is five.\n\n3.1 The chair signs.")

    merge = merge_outlines(base, ours, base)

    assert [clause.label for clause in merge.merged.clauses] == ["3", "3.1", "3.1"]
    assert merge.notices == ()
