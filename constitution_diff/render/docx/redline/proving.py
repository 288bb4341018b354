"""The redline is tried before it is handed out: does it give back both files?

All changes are accepted, and all rejected, by a part of the program that knows nothing
of how the redline was written; what is left must say what the two files say. Where it
does not, the paragraphs concerned are shown as gone and come, and it is tried again.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from constitution_diff.errors import UnprovedRedlineError
from constitution_diff.model import PLAIN_MARKING, Pending

from .aside import CannotBeSetAsideError
from .made import made
from .result import Apart, Couple, GivenUp, Redline
from .trials import Fault, faults_of, trials_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from constitution_diff.model import Marking

_TRIES: Final = 4
Prove = Callable[[Redline], "Iterable[Fault]"]
"""What finds the faults of a redline, in the order of `faults`."""


def faults(redline: Redline) -> Iterator[Fault]:
    """Where accepting does not give the new file, and rejecting not the old."""
    for trial in trials_of(redline):
        yield from faults_of(trial, redline.known)


def proved_redline(
    couple: Couple, marking: Marking = PLAIN_MARKING, *, prove: Prove = faults
) -> Redline:
    """The redline of two files, tried by `prove`.

    Raises:
        UnreadableSourceError: A file is no whole Word file.
        UnprovedRedlineError: It does not give both files back, whatever is done.
    """
    keeps = marking.pending is Pending.KEEP
    found: list[Fault] = []
    for given_up in GivenUp if keeps else (GivenUp.NONE,):
        try:
            return _tried(couple, marking, given_up, prove)
        except CannotBeSetAsideError:
            continue
        except _UntrueError as error:
            found = error.faults
    name = couple.comparison.new.sources[0].name
    raise UnprovedRedlineError(name, [fault.says for fault in found])


class _UntrueError(Exception):
    """No try gave both files back."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__()
        self.faults = faults


def _tried(
    couple: Couple, marking: Marking, given_up: GivenUp, prove: Prove
) -> Redline:
    """The first redline of some tries that gives both files back.

    Raises _UntrueError; CannotBeSetAsideError: more is to be given up.
    """
    apart = Apart(given_up=given_up)
    found: list[Fault] = []
    for left in reversed(range(_TRIES)):
        # At last what has no mark is told, not shown whole: that may be at fault.
        redline = made(couple, marking, replace(apart, is_guarded=left > 0))
        found = list(prove(redline))
        if not found:
            return redline
        old_apart = apart.old.union(*(fault.places for fault in found if fault.old))
        new_apart = apart.new.union(*(fault.places for fault in found if not fault.old))
        # That it was of no use to have them apart is for want of something around.
        again = (old_apart, new_apart) == (apart.old, apart.new)
        apart = Apart(old_apart, new_apart, again, given_up)
    raise _UntrueError(found)
