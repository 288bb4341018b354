"""What was done to a provision, and with which others, in words."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Standing
from constitution_diff.render import vocabulary
from constitution_diff.render.story.naming import named_together

from .called import clause_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from constitution_diff.model import KeptStage, Partner, Version

    Shared = frozenset[tuple[int, str]]

_EARLIER: Final = {Standing.SPLIT: " from {}", Standing.MERGED: ": {} went into it"}
_LATER: Final = {Standing.SPLIT: ": part of it became {}", Standing.MERGED: " into {}"}
"""Said of what was there before, and of what came of it."""


def done(stage: KeptStage, versions: Sequence[Version], shared: Shared) -> str:
    """What was done, where it came from or went to, and why it needs attention.

    Args:
        stage: Of which this is said.
        versions: All that are kept, in the order of their dates.
        shared: As in a history.
    """
    words = vocabulary.standing_words(stage.standing, reworded=stage.reworded)
    reasons = f" ({'; '.join(stage.reasons)})" if stage.reasons else ""
    return "".join((words, *_joint(stage, versions, shared), reasons))


def _joint(
    stage: KeptStage, versions: Sequence[Version], shared: Shared
) -> Iterator[str]:
    """With what it was split or merged, by the numbers of one version each time."""
    partners = sorted(stage.partners, key=lambda one: one.version)
    for version, some in groupby(partners, key=lambda one: one.version):
        said = _EARLIER if version < stage.first else _LATER
        names = _named(some, shared)
        # A row that has a number has it of its version.
        if version != stage.first or not stage.clause:
            names += f" (numbered as in {versions[version].name})"
        yield said[stage.standing].format(names)


def _named(partners: Iterable[Partner], shared: Shared) -> str:
    return named_together(
        clause_of(one.stage, shared=(one.version, one.stage.citation) in shared)
        for one in partners
    )
