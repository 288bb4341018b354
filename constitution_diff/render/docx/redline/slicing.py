"""What of a paragraph's runs lies in a stretch of its letters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import child, child_value

from .copying import copied
from .marking import Status
from .plain import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element as Element

    from .leaves import Leaf
    from .letters import Letters
    from .lines import Stretch

_DELETED: Final = {n.T: n.W + "delText", n.W + "instrText": n.W + "delInstrText"}
"""What words and instructions are called inside a w:del."""
NOTE_ANCHORS: Final = {
    n.W + "footnoteReference": "footnotes",
    n.W + "endnoteReference": "endnotes",
}


def sliced(leaf: Leaf, bounds: tuple[int, int], status: Status) -> Element:
    """What a leaf holds, of words only those between `bounds`; all where they are 0."""
    node = leaf.node
    tag = _DELETED.get(node.tag, node.tag) if status is Status.DELETE else node.tag
    if node.tag == n.T:
        made = etree.Element(tag)
        words = words_of(node)
        # One letter may stand for all that a field shows.
        is_cut = any(bounds) and leaf.end - leaf.start == len(words)
        made.text = text = words[bounds[0] : bounds[1]] if is_cut else words
        if text != text.strip(" \t\r\n"):
            made.set(n.XML_SPACE, "preserve")
        return made
    made = copied(node)
    made.tag = tag
    return made


def bounds_in(leaf: Leaf, stretch: Stretch) -> tuple[int, int]:
    """Which of a leaf's letters lie in the stretch, from 0, the end excluded."""
    start = max(leaf.start, stretch.start) - leaf.start
    return start, min(leaf.end, stretch.end) - leaf.start


def status_of_silent(
    leaf: Leaf, letters: Letters, stretch: Stretch, *, whole: bool
) -> Status:
    """Of what is no part of the text: a field comes or goes with all of its words."""
    if leaf.run is None:
        return Status.KEEP
    return stretch.status if whole or _is_whole(leaf, letters, stretch) else Status.KEEP


def _is_whole(leaf: Leaf, letters: Letters, stretch: Stretch) -> bool:
    """Whether the leaf helps to make a field that lies within the stretch."""
    if not leaf.field:
        return False
    start, end = letters.fields[leaf.field - 1]
    return stretch.start <= start < end <= stretch.end


def going_leaves(letters: Letters, stretch: Stretch) -> Iterator[Leaf]:
    """What goes with the letters of a stretch: words, and whole fields in it."""
    for leaf in letters.leaves:
        if leaf.start > stretch.end:
            break
        if leaf.end > leaf.start:
            if leaf.start < stretch.end and leaf.end > stretch.start:
                yield leaf
        elif leaf.run is not None and _is_whole(leaf, letters, stretch):
            yield leaf


def shell_of_both(olds: Sequence[Leaf], news: Sequence[Leaf]) -> tuple[Element, ...]:
    """The shell of the first new leaf, if it is the same control around the old ones.

    () for another, and where there is no control. The same control has the same number.
    """
    if not olds or not news or len({leaf.shell for leaf in olds}) != 1:
        return ()
    ours, theirs = olds[0].shell, news[0].shell
    are_controls = len(ours) == len(theirs) == 1 and ours[0].tag == n.SDT
    return theirs if are_controls and _number(ours[0]) == _number(theirs[0]) else ()


def _number(control: Element) -> str | None:
    return child_value(child(control, n.W + "sdtPr"), n.W + "id")


def holds_text(node: Element) -> bool:
    """Whether it leads to a text of its own: a note, or what is in a text box."""
    return node.tag in NOTE_ANCHORS or next(node.iter(n.TEXT_BOX), None) is not None
