"""Provisions through several versions: their lives, standings and turns."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from constitution_diff.compare import compare_outlines, lives_of
from tests.builders import outlined

if TYPE_CHECKING:
    from constitution_diff.model import Lives

QUORUM = "1. Quorum\n\nThe quorum of the council is one third of its members.\n\n"
PRESS = (
    "2. Press\n\nThe press team answers every enquiry within two working days.\n\n"
    "Members of every political group are invited to all press events.\n\n"
)
FEES = "3. Fees\n\nFees are set by the executive each year and published.\n"
INVITED = "Members of every political group are invited to all press events."


def lives_through(*texts: str) -> Lives:
    outlines = [outlined(text) for text in texts]
    return lives_of([compare_outlines(old, new) for old, new in pairwise(outlines)])


def standings_of(lives: Lives) -> dict[str, list[str]]:
    return {
        life.id.partition("@")[0]: [stage.standing.value for stage in life.stages]
        for life in lives.lives
    }


def turns_of(lives: Lives) -> list[tuple[str, int, int, bool]]:
    return [(t.kind.value, t.done, t.undone, t.exact) for t in lives.turns]
