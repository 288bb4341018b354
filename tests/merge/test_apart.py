"""Where a merge puts a provision that stands apart from what it lies in."""

from __future__ import annotations

from constitution_diff.merge import merge_outlines
from constitution_diff.model import ConflictKind
from tests.builders import outlined

_ABOVE = """\
1. Council

Voting And Fees

2.1 The chair lists the members who vote.

(a) The list is open to every member.

"""
_APART = "2. The list is kept for a year.\n\n"
_BELOW = "Last Of All\n\n3.1 The hall is let every day by the clerk."


def _with(heading: str) -> str:
    return f"{_ABOVE}{heading}\n\n{_APART}{_BELOW}"


def test_it_stands_behind_both_headings_that_the_sides_put_before_it() -> None:
    base = outlined(_ABOVE + _APART + _BELOW)
    ours, theirs = map(outlined, map(_with, ("Notes Of Meeting", "Fees For Members")))

    merge = merge_outlines(base, ours, theirs, whole=True)

    words = [clause.words for clause in merge.merged.clauses]
    assert words[4:7] == [
        "Fees For Members",
        "Notes Of Meeting",
        "The list is kept for a year.",
    ]
    assert [one.kind for one in merge.conflicts] == [ConflictKind.INSERTED]


def test_what_is_set_apart_behind_what_follows_it_stands_among_its_own() -> None:
    """Ours has 2 apart behind a heading; theirs has that heading in 2.1."""
    base = outlined(
        "1. Hall\n\n1.4 The chair decides on lists of the hall.\n\n2. Day\n\n"
        "2.1 The council meets on that day at noon.\n\nTHE HALL\n\n"
        "2.2 The chair lets the hall every day."
    )
    ours = outlined(
        "Notes Of Meeting\n\n2.1 The council meets on that day at noon.\n\nTHE HALL\n\n"
        "2. Day\n\nTHE HALL\n\n2.2 The chair lets the hall every day."
    )
    theirs = outlined(
        "2.1 The council meets on that day at noon.\n\n1. Hall\n\n"
        "1.4 The chair decides on lists of the hall.\n\nTHE HALL\n\n"
        "(c) The clerk writes the list of members.\n\n2. Day"
    )

    merge = merge_outlines(base, ours, theirs)

    words = [clause.words for clause in merge.merged.clauses]
    both = "The council meets on that day at noon."
    assert words.count(both) == 1
    assert {"Notes Of Meeting", "The clerk writes the list of members."} < {*words}
