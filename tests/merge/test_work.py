"""How much work a merge is: many provisions must not ask for the square of few."""

from __future__ import annotations

from constitution_diff.compare import linked_outlines
from constitution_diff.merge.branches import branch_of
from constitution_diff.merge.fates import fates_of
from constitution_diff.model import Party
from tests.builders import outlined
from tests.counting import lines_run

_WORDS = "quorum chair minutes budget petition motion notice ballot scrutiny cabinet"


def split_against_reworded(n: int) -> tuple[str, str, str]:
    """A base; a side that splits each provision; one that rewords each."""
    words = _WORDS.split()
    firsts = [
        f"The {words[at % 10]} of committee {at} meets weekly." for at in range(n)
    ]
    seconds = [
        f"Report {at} on the {words[at % 7]} goes to members." for at in range(n)
    ]
    pairs = list(zip(firsts, seconds, strict=True))
    return (
        "\n\n".join(f"{first} {second}" for first, second in pairs),
        "\n\n".join(f"{first}\n\n{second}" for first, second in pairs),
        "\n\n".join(f"{first} {second[:-1]} first." for first, second in pairs),
    )


def work_of(n: int) -> int:
    """The lines run to find what becomes of the provisions."""
    base, ours, theirs = map(outlined, split_against_reworded(n))
    mine = branch_of(Party.OURS, linked_outlines(base, ours), {})
    other = branch_of(Party.THEIRS, linked_outlines(base, theirs), {})
    return lines_run(lambda: fates_of((mine, other)))


def test_many_disputed_splits_are_no_more_work_each_than_few() -> None:
    few, many = work_of(10), work_of(40)

    assert many < 4.5 * few
