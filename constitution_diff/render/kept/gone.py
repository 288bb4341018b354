"""What a history says of the versions that it can tell nothing of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.history import is_lost
from constitution_diff.model import listed
from constitution_diff.render.story.standing import (
    standing_words,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from constitution_diff.model import (
        Blame,
        ChangeControl,
        ControlRow,
        History,
        Version,
    )


def gone_of_history(history: History) -> Iterator[str]:
    """What a history says of forgotten versions, as `forgotten_lines`."""
    stages = (s for line in history.lines + history.inside for s in line.stages)
    told = any(stage.is_deed for stage in stages)
    return forgotten_lines(history.forgotten, history.versions, tells_changes=told)


def gone_of_blame(blame: Blame) -> Iterator[str]:
    """The same for last changes."""
    told = any(row.changed.is_deed or row.renumbered is not None for row in blame.rows)
    return forgotten_lines(blame.forgotten, blame.versions, tells_changes=told)


def gone_of_control(control: ChangeControl) -> Iterator[str]:
    """The same for change control."""
    told = any(map(has_changes, control.rows))
    return forgotten_lines(control.forgotten, control.versions, tells_changes=told)


def has_changes(row: ControlRow) -> bool:
    """Whether a version changed anything."""
    return bool(row.changed or row.removed or row.renumbered)


def forgotten_lines(
    versions: Sequence[Version], kept: Sequence[Version], *, tells_changes: bool
) -> Iterator[str]:
    """What is said of each version of which nothing can be told any more.

    Args:
        versions: Those that were forgotten.
        kept: Those of which it is told who changed what.
        tells_changes: Whether any change is told, which a forgotten one may have made.
    """
    for version in versions:
        anywhere = (
            " When it was in force is not known, so any change told here may have been "
            "made in it."
        )
        is_any = tells_changes and is_lost(version, kept)
        yield (
            f"Version {version.name}, {standing_words(version)}, was "
            f"{version.forgotten_words}. {_of_it(version, kept)}"
            f"{anywhere if is_any else ''}"
        )


def _of_it(version: Version, kept: Sequence[Version]) -> str:
    """What can be told of a forgotten version: what another one with its files says."""
    same = [one.name for one in kept if one.of_files == version.of_files]
    if not same:
        return "Nothing of it can be told any more."
    return f"What its files say is told here of {listed(same)}."
