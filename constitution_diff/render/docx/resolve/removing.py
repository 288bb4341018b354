"""Taking text out of a tree, with what hangs on it: bookmarks, remarks, notes."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Final, NamedTuple

from constitution_diff.model.values import dataclass
from constitution_diff.read.docx import names as n

from .fields import mend_fields
from .marks import ALL

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from .marks import Verdict

BOOKMARK_END: Final = n.W + "bookmarkEnd"
REMARK_END: Final = n.W + "commentRangeEnd"
REMARK: Final = n.W + "commentReference"
PERMIT: Final = n.W + "permStart"
PERMIT_END: Final = n.W + "permEnd"
NOTES: Final = {
    n.W + "footnoteReference": "footnotes",
    n.W + "endnoteReference": "endnotes",
}
"""What names a note, and where notes of its kind are."""
_PAIRS: Final = {
    n.BOOKMARK: BOOKMARK_END,
    BOOKMARK_END: n.BOOKMARK,
    n.REMARK_START: REMARK_END,
    REMARK_END: n.REMARK_START,
    PERMIT: PERMIT_END,
    PERMIT_END: PERMIT,
}
_HANGING: Final = (*_PAIRS, REMARK, *NOTES, n.FIELD_MARK)
MARKERS: Final = frozenset(
    {*_PAIRS, n.MOVE_FROM_START, n.MOVE_FROM_END, n.MOVE_TO_START, n.MOVE_TO_END}
    | {n.W + "proofErr"}
    | {tag for tag in ALL if "customXml" in tag}
)
"""What marks a place and prints nothing."""
_EMPTIED: Final = frozenset(
    {n.LINK, n.FIELD_SIMPLE, n.INS, n.DEL, n.MOVE_FROM, n.MOVE_TO, n.M + "r"}
    | {n.M + "oMath", n.M + "oMathPara", n.SDT_CONTENT}
    | {n.W + name for name in ("smartTag", "customXml", "dir", "bdo")}
)
"""What is nothing without something in it."""


class Settled(NamedTuple):
    """What became of a move, and who made it, as `hand_of` tells."""

    verdict: Verdict
    hand: tuple[str, str]


@dataclass(slots=True)
class Removal:
    """What was taken out of a tree so far, and what lost its other end by that."""

    notes: set[tuple[str, str]] = field(default_factory=set)
    """Kind of the part and id of each note whose anchor went."""
    moved: dict[tuple[str, str], Settled] = field(default_factory=dict)
    """The notes whose anchors stand in moves that were settled."""
    remarks: set[str] = field(default_factory=set)
    """The ids of the remarks whose mark in the text went."""
    inside: set[Element] = field(default_factory=set)
    """Elements of tracked changes that went with the text around them."""
    _gone: set[tuple[str, str]] = field(default_factory=set)
    """Tag and id of each end of a range that went."""
    _fields: bool = False

    def take_out(self, element: Element) -> None:
        """Take an element and all it holds out of its tree, and what is empty then."""
        parent = element.getparent()
        if parent is None:
            return
        self.tell(element)
        self.inside.update(element.iterdescendants(*ALL))
        parent.remove(element)
        self.prune(parent)

    def tell(self, element: Element) -> None:
        """Note what hangs on an element that goes."""
        for one in element.iter(*_HANGING):
            tag, one_id = str(one.tag), one.get(n.ID, "")
            if tag in _PAIRS:
                self._gone.add((tag, one_id))
            elif tag == REMARK:
                self.remarks.add(one_id)
            elif tag in NOTES:
                self.notes.add((NOTES[tag], one_id))
            else:
                self._fields = True

    def prune(self, element: Element) -> None:
        """Take out a wrapper that nothing is left in; the marks in it stay."""
        if element.tag not in _EMPTIED or not _is_hollow(element):
            return
        shell = element
        parent = element.getparent()
        if element.tag == n.SDT_CONTENT and parent is not None:
            shell, parent = parent, parent.getparent()
        if parent is None:
            return
        for marker in element:
            if marker.tag in MARKERS:
                shell.addprevious(marker)
        parent.remove(shell)
        self.prune(parent)

    def mend(self, root: Element) -> None:
        """Take out the other ends of what lost one."""
        widows = {(_PAIRS[tag], one) for tag, one in self._gone}
        for tag in (n.REMARK_START, REMARK_END):
            widows |= {(tag, one) for one in self.remarks}
        widows -= self._gone
        tags = {tag for tag, _ in widows}
        for one in list(root.iter(*tags)) if tags else ():
            parent = one.getparent()
            if parent is not None and (one.tag, one.get(n.ID, "")) in widows:
                parent.remove(one)
        if self._fields:
            mend_fields(root)


def unwrap(element: Element) -> None:
    """Put what an element holds in its place."""
    parent = element.getparent()
    if parent is None:
        return
    for child in element:
        element.addprevious(child)
    parent.remove(element)


def _is_hollow(element: Element) -> bool:
    return all(
        child.tag in MARKERS or str(child.tag).endswith("Pr") for child in element
    )
