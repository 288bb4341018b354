"""What an instruction names, found in the base."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .drafts import MisfitError, main_part, part_words
from .phrases import Doubt

if TYPE_CHECKING:
    from constitution_diff.model import Clause, ClauseId, Place, Run

    from .drafts import Bench


def find(bench: Bench, name: str) -> ClauseId:
    """The provision of that name. Raises MisfitError: not exactly one has it."""
    found = bench.names.find(name)
    if isinstance(found, Doubt):
        raise MisfitError(found.why, to_decide=found.to_decide)
    return found


def find_run(bench: Bench, run: Run) -> list[ClauseId]:
    """The provisions of a run, in order. Raises MisfitError."""
    first = find(bench, run.first)
    return bench.siblings(first, find(bench, run.last)) if run.last else [first]


def find_place(bench: Bench, place: Place) -> tuple[Clause, str, str]:
    """The provision, the part of it, and the words that stand there."""
    clause = bench.base[find(bench, place.provision)]
    part = place.part or main_part(clause)
    if (clause.id, part) in bench.rewritten:
        msg = "another instruction replaces these words whole"
        raise MisfitError(msg)
    return clause, part, part_words(clause, part)


def only_once(
    bench: Bench, asked: list[ClauseId], before: set[ClauseId], what: str
) -> None:
    """Make sure that no other instruction asks this already. Raises MisfitError."""
    twice = [each for each in asked if each in before]
    if twice:
        msg = f"{what} {bench.names.of[twice[0]]}"
        raise MisfitError(msg)
