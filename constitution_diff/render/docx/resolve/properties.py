"""Properties as they were before a tracked change of them.

A change keeps the properties that were; what it does not cover stays as it is
(CT_PPrBase and its like in ECMA-376 Part 1, annex A).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import child

from .marks import CELL_MERGE, CELLS, FORMATS, TEXTS, Verdict

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_NONE: Final[frozenset[str]] = frozenset()
_EDGES: Final = frozenset({n.W + "headerReference", n.W + "footerReference"})
_STAYS_FIRST: Final = {n.W + "rPrChange": TEXTS, n.W + "sectPrChange": _EDGES}
"""What of the properties no change covers, and what stands before those it does."""
_STAYS_LAST: Final = {
    n.W + "pPrChange": frozenset({n.RPR, n.W + "sectPr"}),
    n.W + "trPrChange": TEXTS,
    n.W + "tcPrChange": CELLS | {CELL_MERGE},
}
_NEEDLESS: Final = frozenset({n.PPR, n.RPR, n.W + "trPr", n.W + "tblPrEx", n.NUM_PR})
"""Properties that may as well be missing when they say nothing."""
_MERGE: Final = n.W + "vMerge"
_BEFORE_MERGE: Final = frozenset(
    n.W + name for name in ("cnfStyle", "tcW", "gridSpan", "hMerge")
)
_MERGES: Final = {"rest": "restart", "cont": "continue"}


def settle_format(change: Element, verdict: Verdict) -> None:
    """Drop a change of properties; rejected, those that were before come back."""
    properties = change.getparent()
    if properties is None:
        return
    properties.remove(change)
    if verdict is Verdict.REJECT:
        _restore(properties, change)
    drop_needless(properties)


def _restore(properties: Element, change: Element) -> None:
    first = _STAYS_FIRST.get(str(change.tag), _NONE)
    last = _STAYS_LAST.get(str(change.tag), _NONE)
    covered = first | last | FORMATS
    snapshot = next(iter(change), None)
    before = [] if snapshot is None else [p for p in snapshot if p.tag not in covered]
    now = list(properties)
    stay = [p for p in now if p.tag in first]
    stay += before
    stay += [p for p in now if p.tag in last or p.tag in FORMATS]
    properties[:] = stay


def drop_needless(properties: Element) -> None:
    """Take out properties that say nothing, where the standard lets them be missing."""
    parent = properties.getparent()
    # The tag first: to be counted, what lies in a long text is gone through.
    if properties.tag not in _NEEDLESS or len(properties) or parent is None:
        return
    parent.remove(properties)
    if parent.tag in _NEEDLESS:
        drop_needless(parent)


def settle_merge(change: Element, verdict: Verdict) -> None:
    """Merge a cell with the one above, or part it again, as the change tells."""
    properties = change.getparent()
    if properties is None:
        return
    properties.remove(change)
    said = "vMerge" if verdict is Verdict.ACCEPT else "vMergeOrig"
    merge = _MERGES.get(change.get(n.W + said, ""))
    old = child(properties, _MERGE)
    if old is not None:
        properties.remove(old)
    if merge is not None:
        made = properties.makeelement(_MERGE, {n.VAL: merge})
        place = sum(1 for p in properties if p.tag in _BEFORE_MERGE)
        properties.insert(place, made)
