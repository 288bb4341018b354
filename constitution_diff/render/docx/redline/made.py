"""From two Word files and their comparison to the redline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import PLAIN_MARKING, Pending

from .making import Making
from .opening import open_draft, open_file
from .result import NOTHING_APART, Apart, Couple, GivenUp

if TYPE_CHECKING:
    from constitution_diff.model import Comparison, Marking

    from .result import Redline


def redline_docx(
    comparison: Comparison, old: bytes, new: bytes, marking: Marking = PLAIN_MARKING
) -> bytes:
    """The new file with tracked changes: accepted it is the new, rejected the old.

    `comparison` is of these two files. Raises UnreadableSourceError.
    """
    return made(Couple(comparison, old, new), marking).content


def made(
    couple: Couple, marking: Marking = PLAIN_MARKING, apart: Apart = NOTHING_APART
) -> Redline:
    """The same, with what it must give back.

    Raises CannotBeSetAsideError: some changes of the new file cannot be kept; `apart`
    must give up more.
    """
    comparison = couple.comparison
    ours = open_file(couple.old, comparison.old.sources[0])
    source = comparison.new.sources[0]
    if marking.pending is not Pending.KEEP:
        theirs = open_file(couple.new, source)
        return Making(comparison, (ours, theirs), marking, apart).redline()
    draft = open_draft(couple.new, source.name, apart.given_up)
    all_given_up = apart.given_up is GivenUp.ALL
    base = comparison if all_given_up else couple.base or comparison
    making = Making(base, (ours, draft.file), marking, apart)
    making.shown, making.draft = comparison, draft
    return making.redline()
