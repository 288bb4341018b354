"""How words and paragraphs look, in a form that can be compared between two files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.read.docx import names as n

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
    )
)  # fmt: skip
"""What is no formatting, or is marked in a way of its own: numbers."""


def look(properties: Element | None) -> Look:
    """What a w:pPr or a w:rPr says of formatting; the order it says it in is nothing.

    Those of the old file are to be given as they are once brought into the new one.
    """
    children = () if properties is None else properties
    return tuple(sorted(_facts(one) for one in children if one.tag not in _NO_LOOK))


def _facts(element: Element) -> tuple[str, tuple[tuple[str, str], ...]]:
    attributes = attributes_of(element).items()
    return str(element.tag), tuple(sorted(attributes))


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
