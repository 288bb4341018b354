"""How words and paragraphs look, in a form that can be compared between two files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import child

from .copying import attributes_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from .letters import Letters

Look = tuple[object, ...]

_NO_LOOK: Final = frozenset(
    n.W + name
    for name in (
        "rPr", "sectPr", "pPrChange", "rPrChange", "ins", "del", "moveFrom", "moveTo",
        "lang", "noProof", "webHidden", "numPr", "cnfStyle", "divId",
        "tblPrChange", "trPrChange", "tcPrChange", "cellIns", "cellDel", "cellMerge",
        "gridSpan", "vMerge", "hMerge", "gridBefore", "gridAfter", "wBefore", "wAfter",
        "tcW", "tblLook", "tblCaption", "tblDescription",
    )
)  # fmt: skip
"""What is no formatting, or is marked in a way of its own: numbers, columns. How wide
a cell is goes by the columns of its table, which are told as columns."""
_FONTS: Final = n.W + "rFonts"
_HINT: Final = n.W + "hint"
"""Which of its fonts a sign of several scripts has; the fonts are all named."""
_RIGHT_TO_LEFT: Final = frozenset(n.W + name for name in ("bidi", "rtl", "bidiVisual"))
_OFF: Final = frozenset({"0", "false", "off"})


def look(properties: Element | None) -> Look:
    """What a w:pPr, a w:rPr or that of a table, a row or a cell says of formatting.

    The order it says it in is nothing, nor that words do not run from right to left.

    Those of the old file are to be given as they are once brought into the new one.
    """
    children = () if properties is None else properties
    told = (one for one in children if one.tag not in _NO_LOOK and not _is_empty(one))
    return tuple(sorted(map(_facts, told)))


def _is_empty(element: Element) -> bool:
    """Whether it says nothing, though it stands there."""
    if element.tag in _RIGHT_TO_LEFT:
        return element.get(n.VAL, "") in _OFF
    return element.tag == _FONTS and set(attributes_of(element)) <= {_HINT}


def _facts(element: Element) -> tuple[object, ...]:
    """What one property says, with the lines, tabs or sides that stand in it."""
    attributes = attributes_of(element)
    attributes.pop(_HINT, "")
    inner = tuple(sorted(_facts(one) for one in element.iterchildren(etree.Element)))
    return str(element.tag), tuple(sorted(attributes.items())), inner


def tell_look_of_run(run: Element, before: Element | None, change: Element) -> None:
    """Record in a run of the redline how its words looked: `before`, as a w:rPr."""
    properties = child(run, n.RPR)
    if properties is None:
        properties = etree.Element(n.RPR)
        run.insert(0, properties)
    change.append(etree.Element(n.RPR) if before is None else before)
    properties.append(change)


def runs_beside(
    old: Letters, old_at: int, new: Letters, new_at: int, length: int
) -> Iterator[tuple[int, int, Element | None, Element | None]]:
    """The stretches of some letters that lie in one run of either file each.

    As (start, end, run of the old file, run of the new file), in letters of the new
    paragraph. `old_at` and `new_at` are where the same letters begin in both.
    """
    at = 0
    while at < length:
        ours, our_end = _run_at(old, old_at + at)
        theirs, their_end = _run_at(new, new_at + at)
        end = min(our_end - old_at, their_end - new_at, length)
        yield new_at + at, new_at + end, ours, theirs
        at = max(end, at + 1)


def _run_at(letters: Letters, place: int) -> tuple[Element | None, int]:
    """The run of a letter, and where its part of the text ends."""
    for leaf in letters.leaves:
        if leaf.start <= place < leaf.end:
            return leaf.run, leaf.end
    return None, place + 1
