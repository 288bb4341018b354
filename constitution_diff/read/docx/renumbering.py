"""Tracked changes of the number of a paragraph, which stand in its w:numPr.

The number that an older program recorded before it changed (w:numberingChange) is no
number of either view: whether the record is accepted or rejected, the list counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import RevisionKind, RevisionUnit

from . import names as n

if TYPE_CHECKING:
    from .own import Own
    from .revisions import RevisionLog

_CHANGE: Final = n.W + "numberingChange"


def is_put_in(own: Own) -> bool:
    """Whether a change put the paragraph into its list."""
    return n.INS in own.numbering


def log_numbering(own: Own, log: RevisionLog) -> None:
    """Log the changes that gave the paragraph its number; they hold no words."""
    if not (is_put_in(own) or _CHANGE in own.numbering):
        return
    for change in own.said[n.NUM_PR]:
        if change.tag == n.INS:
            log.open(change, RevisionKind.INSERTED, RevisionUnit.NUMBERING)
        elif change.tag == _CHANGE:
            log.formatted(change, RevisionUnit.NUMBERING)
