"""Moves of which one half went with the text around it.

What was moved to a place that is gone was taken out, and what came from one was put
in: half of a move is kept as a deletion or an insertion, never as half of a move.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.read.docx import names as n

from .marks import MOVE_ENDS, MOVE_STARTS, Verdict
from .spelling import strike

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element as Element

    from .deciding import Judged
    from .removing import Removal

_ALONE: Final = {n.MOVE_FROM: n.DEL, n.MOVE_TO: n.INS}
_ENDS: Final = frozenset({*MOVE_STARTS, *MOVE_ENDS})
_CONTROL_ALONE: Final = {
    f"{n.W}customXml{move}Range{end}": f"{n.W}customXml{alone}Range{end}"
    for move, alone in (("MoveFrom", "Del"), ("MoveTo", "Ins"))
    for end in ("Start", "End")
}


def part_moves(judgements: Iterable[Judged], removal: Removal) -> None:
    """Make what is left of a broken move a change of its own kind."""
    if not removal.inside:
        return
    kept = [one for one in judgements if one.verdict is Verdict.KEEP]
    broken = {
        key
        for element, _, key in kept
        if element.tag in _ENDS and element in removal.inside
    }
    for element, _, key in kept:
        if key in broken and element not in removal.inside:
            _stand_alone(element)


def _stand_alone(element: Element) -> None:
    tag, parent = str(element.tag), element.getparent()
    if tag in _ENDS and parent is not None:
        parent.remove(element)
    elif tag in _ALONE:
        element.tag = _ALONE[tag]
        if tag == n.MOVE_FROM:
            strike(element)
    elif tag in _CONTROL_ALONE:
        element.tag = _CONTROL_ALONE[tag]
