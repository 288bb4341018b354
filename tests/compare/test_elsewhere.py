"""What is gone may stand in a part that is not in the file."""

from __future__ import annotations

from constitution_diff.model import Relation, Significance
from tests.builders import compared
from tests.compare.sections import PLANNING, RELATIONS, WHISTLE, codes


def test_what_is_gone_may_stand_in_a_part_that_is_not_in_the_file() -> None:
    gone = "25.2 The head of planning decides on small applications alone.\n\n"

    comparison = compared(RELATIONS + PLANNING + gone + WHISTLE, PLANNING)

    (deleted,) = (c for c in comparison.links if c.relation is Relation.DELETED)
    assert deleted.reasons[-1] == (
        "no longer in section 25, but it may stand in a part that the proposed file "
        "does not hold"
    )
    assert "perhaps-elsewhere" in codes(comparison)


def test_what_is_gone_where_all_parts_are_there_stands_nowhere() -> None:
    gone = "25.2 The head of planning decides on small applications alone.\n\n"

    comparison = compared(RELATIONS + PLANNING + gone, RELATIONS + PLANNING)

    (deleted,) = (c for c in comparison.links if c.relation is Relation.DELETED)
    assert deleted.reasons == ("provision deleted",)
    assert codes(comparison) == []


def test_a_heading_that_is_a_rule_may_stand_elsewhere_as_well() -> None:
    gone = "Director of Finance: £50,000\n\n"

    comparison = compared(RELATIONS + PLANNING + gone + WHISTLE, PLANNING)

    assert [
        link.significance
        for link in comparison.links
        if link.old and (link.relation is Relation.DELETED)
    ] == [Significance.ATTENTION]
    assert "perhaps-elsewhere" in codes(comparison)
