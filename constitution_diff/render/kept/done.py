"""What was done to a provision, in which version, and with which others, in words."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Standing
from constitution_diff.render import vocabulary
from constitution_diff.render.story.naming import named_together
from constitution_diff.render.story.standing import (
    standing_words,
)

from .called import clause_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from constitution_diff.model import (
        Blame,
        ChangeControl,
        History,
        KeptStage,
        Partner,
        Version,
    )

    Told = History | Blame | ChangeControl
    Shared = frozenset[tuple[int, str]]

_EARLIER: Final = {Standing.SPLIT: " from {}", Standing.MERGED: ": {} went into it"}
_LATER: Final = {Standing.SPLIT: ": part of it became {}", Standing.MERGED: " into {}"}
"""Said of what was there before, and of what came of it."""


def done(stage: KeptStage, told: Told) -> str:
    """What was done, where it came from or went to, and why it needs attention."""
    words = vocabulary.standing_words(stage.standing, reworded=stage.reworded)
    reasons = f" ({'; '.join(stage.reasons)})" if stage.reasons else ""
    return "".join((words, *_joint(stage, told), reasons))


def done_in(stage: KeptStage, told: Told) -> tuple[Version, ...]:
    """The version in which it was done; then forgotten ones in which it may have been.

    Of several, nobody can tell any more.
    """
    if stage.is_deed:
        return versions_at(stage.first, told)
    return (told.versions[stage.first],)


def versions_at(version: int, told: Told) -> tuple[Version, ...]:
    """A version from 0, and those that were forgotten since the kept one before it."""
    gone = told.between[version] if told.between else ()
    return (told.versions[version], *gone)


def names_of(versions: Iterable[Version]) -> str:
    """One of some versions, whichever it was.

    >>> from constitution_diff.model import Forgetting, Version
    >>> gone = Forgetting("A name", "A. Clerk", "2026-11-29T10:15:00Z", 7)
    >>> last = Version("H", "Constitution", "2020", (), forgotten=gone)
    >>> names_of([Version("H", "Constitution", "2021", ()), last])
    '2021 or the forgotten 2020'
    """
    return " or ".join(
        f"the forgotten {one.name}" if one.forgotten else one.name for one in versions
    )


def dates_of(versions: Iterable[Version]) -> str:
    """What is known of their dates, and who decided on each, or else who added it."""
    return "; or ".join(map(_dates, versions))


def _dates(version: Version) -> str:
    words = standing_words(version)
    if version.decision or not version.added_by:
        return words
    return f"{words}; added to the store by {version.added_by}"


def _joint(stage: KeptStage, told: Told) -> Iterator[str]:
    """With what it was split or merged, by the numbers of one version each time."""
    partners = sorted(stage.partners, key=lambda one: one.version)
    for version, some in groupby(partners, key=lambda one: one.version):
        said = _EARLIER if version < stage.first else _LATER
        names = _named(some, told.shared)
        # A row that has a number has it of its version.
        if version != stage.first or not stage.clause:
            names += f" (numbered as in {told.versions[version].name})"
        joint = said[stage.standing].format(names)
        yield f",{joint}" if stage.reworded and joint.startswith(" ") else joint


def _named(partners: Iterable[Partner], shared: Shared) -> str:
    return named_together(
        clause_of(one.stage, shared, version=one.version) for one in partners
    )
