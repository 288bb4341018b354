"""A provision is found by whatever an officer calls it, in one version or in all."""

from __future__ import annotations

from typing import Final

import pytest

from constitution_diff.history import lines_of, named_clauses, named_lines, outermost
from constitution_diff.model import ClauseId, KeptStage, Standing
from tests.builders import outlined

_OUTLINE: Final = outlined(
    "Part 1 Conduct\n\n1.1 Gifts\n\nNone is taken.\n\n1.2 Hospitality\n\n"
    "(a) at home; and\n\n(b) abroad.\n\nPart 2 Planning\n\n1.1 Visits\n\nBriefly."
)


def _stages() -> list[KeptStage]:
    return [
        KeptStage(
            c.id, 0, 0, Standing.FIRST, c.id, c.parent, kind=c.kind.value,
            label=c.label, citation=c.citation, heading=c.heading, text=c.text,
        )
        for c in _OUTLINE.clauses
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "n_found"),
    [
        ("1.1", 2),
        ("Part 2/1.1", 1),
        ("rule 1.1, in Part 1", 1),
        ("gifts", 1),
        ("Hospitality", 1),
        ("(b)", 1),
        ("Part 2", 1),
        ("9.9", 0),
    ],
)
def test_all_versions_find_what_one_version_finds(asked: str, n_found: int) -> None:
    in_one = outermost(named_clauses(_OUTLINE, asked))
    in_all, _ = named_lines(lines_of(_stages()), asked, 0)

    assert [line.life for line in in_all] == [clause.id for clause in in_one]
    assert len(in_one) == n_found


def test_a_heading_of_the_version_asked_goes_before_a_number_of_another() -> None:
    given = (
        KeptStage("old", 0, 0, Standing.FIRST, ClauseId("Fees"), label="Fees",
                  citation="Fees"),
        KeptStage("new", 1, 1, Standing.INSERTED, ClauseId("4/fees"), heading="Fees"),
    )  # fmt: skip

    (found,), _ = named_lines(lines_of(given), "fees", 1)
    assert found.life == "new"
