"""Tracked changes of the number of a paragraph, which stand in its w:numPr.

The number that an older program recorded before it changed (w:numberingChange) is no
number of either view: whether the record is accepted or rejected, the list counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import RevisionKind, RevisionUnit

from . import names as n

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .own import Own
    from .revisions import RevisionLog

NUMBERING_CHANGE: Final = n.W + "numberingChange"


def is_put_in(own: Own) -> bool:
    """Whether a change put the paragraph into its list."""
    return n.INS in own.numbering


def log_numbering(own: Own, log: RevisionLog) -> Iterator[int]:
    """The places of the changes that gave the paragraph its number.

    They hold no words, and the paragraph itself neither comes nor goes with them.
    """
    if not (is_put_in(own) or NUMBERING_CHANGE in own.numbering):
        return
    for change in own.said[n.NUM_PR]:
        if change.tag == n.INS:
            yield log.open(change, RevisionKind.INSERTED, RevisionUnit.NUMBERING)
        elif change.tag == NUMBERING_CHANGE:
            yield log.formatted(change, RevisionUnit.NUMBERING)
