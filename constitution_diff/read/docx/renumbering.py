"""Tracked changes of the number of a paragraph, which stand in its w:numPr."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from constitution_diff.model import RevisionKind, RevisionUnit
from constitution_diff.read.number_formats import printed

from . import names as n

if TYPE_CHECKING:
    from .own import Own
    from .revisions import RevisionLog

_CHANGE: Final = n.W + "numberingChange"
_RECORDED: Final = re.compile(r"%\d:(\d{1,6}):(\d{1,3}):([^%]{0,20})")
_FORMATS: Final = {
    "1": "upperRoman", "2": "lowerRoman", "3": "upperLetter", "4": "lowerLetter",
}  # fmt: skip


def is_put_in(own: Own) -> bool:
    """Whether a change put the paragraph into its list."""
    return n.INS in own.numbering


def recorded_label(own: Own) -> str:
    """The number that an older program recorded before it changed; "" for none.

    It reads "%1:7:0:.", for level 1, value 7, decimal, and what stands behind
    (ECMA-376 Part 1, 17.13.5.23, as Word writes it).
    """
    change = own.numbering.get(_CHANGE)
    if change is None:
        return ""
    return "".join(
        printed(int(value), _FORMATS.get(number_format, "decimal")) + behind
        for value, number_format, behind in _RECORDED.findall(
            change.get(n.W + "original", "")
        )
    )


def log_numbering(own: Own, log: RevisionLog) -> None:
    """Log the changes that gave the paragraph its number; they hold no words."""
    if not (is_put_in(own) or _CHANGE in own.numbering):
        return
    for change in own.said[n.NUM_PR]:
        if change.tag == n.INS:
            log.open(change, RevisionKind.INSERTED, RevisionUnit.NUMBERING)
        elif change.tag == _CHANGE:
            log.formatted(change, RevisionUnit.NUMBERING)
