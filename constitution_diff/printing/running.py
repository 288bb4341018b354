"""Runs a program that prints, and says in a sentence why it did not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.errors import PrintingError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from constitution_diff.read.crew import Crew
    from constitution_diff.read.ended import Ended


def run(
    command: Sequence[str],
    crew: Crew,
    content: bytes = b"",
    *,
    environment: Mapping[str, str],
    wall_s: float,
) -> Ended:
    """How the program ended, given `content`.

    Raises PrintingError: it could not be started, or its time was up.
    """
    try:
        ended = crew.run(command, content, environment=environment, wall_s=wall_s)
    except OSError as error:
        why = f"{command[0]} could not be started ({error.strerror})"
        raise PrintingError(why) from error
    if ended.code is None:
        raise PrintingError(f"it took longer than {wall_s:g} s")
    return ended
