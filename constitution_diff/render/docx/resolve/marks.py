"""The elements that record a tracked change, and what is decided of one.

ECMA-376 Part 1, 17.13.5.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from typing import TYPE_CHECKING, Final, NamedTuple

from constitution_diff.read.docx import names as n

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


class Verdict(Enum):
    """What is to become of a tracked change."""

    ACCEPT = auto()
    REJECT = auto()
    KEEP = auto()
    """It stays a tracked change."""


class Mark(NamedTuple):
    """An element that records a tracked change."""

    kind: str
    """Its name in the standard: "ins", "moveFrom", "pPrChange"."""
    author: str
    date: str
    """As the file gives it; "" when it gives none."""
    element: Element


Decide = Callable[[Mark], Verdict]

CELL_INS: Final = n.W + "cellIns"
CELL_DEL: Final = n.W + "cellDel"
CELL_MERGE: Final = n.W + "cellMerge"
GRID_CHANGE: Final = n.W + "tblGridChange"
NUMBERING_CHANGE: Final = n.W + "numberingChange"
TEXTS: Final = frozenset({n.INS, n.DEL, n.MOVE_FROM, n.MOVE_TO})
"""What is put around words, or on what has no words: a mark, a row, a number."""
CELLS: Final = frozenset({CELL_INS, CELL_DEL})
FORMATS: Final = frozenset(
    n.W + name
    for name in (
        "pPrChange", "rPrChange", "sectPrChange", "tblPrChange", "tblPrExChange",
        "trPrChange", "tcPrChange", "tblGridChange",
    )
)  # fmt: skip
"""What holds the properties that were before."""
MOVE_STARTS: Final = {
    n.MOVE_FROM_START: n.MOVE_FROM,
    n.MOVE_TO_START: n.MOVE_TO,
}
"""The marks that name a half of a move, with what lies between them and the end."""
MOVE_ENDS: Final = {n.MOVE_FROM_END: n.MOVE_FROM, n.MOVE_TO_END: n.MOVE_TO}
CONTROL_STARTS: Final = {
    f"{n.W}customXml{change}RangeStart": tag
    for change, tag in (
        ("Ins", n.INS), ("Del", n.DEL), ("MoveFrom", n.MOVE_FROM), ("MoveTo", n.MOVE_TO)
    )
}  # fmt: skip
"""The marks of a content control put around words or taken off them, one pair around
its beginning and one around its end."""
CONTROL_ENDS: Final = {
    start.replace("RangeStart", "RangeEnd"): tag
    for start, tag in CONTROL_STARTS.items()
}
ALL: Final = (
    *sorted(TEXTS), *sorted(CELLS), CELL_MERGE, NUMBERING_CHANGE, *sorted(FORMATS),
    *MOVE_STARTS, *MOVE_ENDS, *CONTROL_STARTS, *CONTROL_ENDS,
)  # fmt: skip

_OLD: Final = frozenset({n.DEL, n.MOVE_FROM, CELL_DEL})
_NEW: Final = frozenset({n.INS, n.MOVE_TO, CELL_INS})
_SNAPSHOT_DEPTH: Final = 4
"""No property lies deeper in those that were before."""


def accept_all(_mark: Mark) -> Verdict:
    """Every change becomes part of the text."""
    return Verdict.ACCEPT


def reject_all(_mark: Mark) -> Verdict:
    """Every change is undone."""
    return Verdict.REJECT


def goes(tag: str, verdict: Verdict) -> bool:
    """Whether what a change with this tag lies on leaves the text.

    >>> goes(n.DEL, Verdict.ACCEPT), goes(n.DEL, Verdict.REJECT)
    (True, False)
    """
    return tag in (_OLD if verdict is Verdict.ACCEPT else _NEW)


def mark_of(element: Element) -> Mark:
    """The tracked change that an element records."""
    kind = str(element.tag).rpartition("}")[2]
    return Mark(kind, element.get(n.AUTHOR, ""), element.get(n.DATE, ""), element)


def marks_in(root: Element) -> list[Element]:
    """The elements of tracked changes in document order, move ranges included.

    Those inside the properties that were before are no changes of their own.
    """
    return [one for one in root.iter(*ALL) if not _is_in_snapshot(one)]


def _is_in_snapshot(element: Element) -> bool:
    # Only what lies in properties can, and those hold no text.
    node = element.getparent()
    for _ in range(_SNAPSHOT_DEPTH):
        if node is None or node.tag in (n.P, n.R, n.TR, n.TC):
            return False
        if node.tag in FORMATS:
            return True
        node = node.getparent()
    return False
