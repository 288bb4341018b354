"""Moves to or from a paragraph that is another provision in the other text.

Where a clause goes and another comes in its place, one paragraph holds both, each in
its own text. Brought back for itself, the one would run on into the other; taken
away for itself, it leaves a number whose words are pending yet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import View
from constitution_diff.read.docx import names as n

from .marks import Verdict, goes
from .standing import WORDS

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping, Sequence

    from lxml.etree import _Element as Element

    from .deciding import Judged
    from .standing import Standing

_OTHERS: Final = {
    n.MOVE_FROM: (n.INS, n.MOVE_TO),
    n.MOVE_TO: (n.DEL, n.MOVE_FROM),
    n.INS: (n.DEL, n.MOVE_FROM),
    n.DEL: (n.INS, n.MOVE_TO),
}
"""What holds words of the text in which those of a change are not at that place."""


def mixed(judgements: Sequence[Judged], standing: Standing) -> frozenset[Hashable]:
    """The keys of the moves that would join provisions within a paragraph."""
    verdicts = {one.element: one.verdict for one in judgements}
    return frozenset(
        one.key
        for one in judgements
        if one.is_moved and one.element.tag in _OTHERS
        # Neither a pending move nor one that takes the words away mixes anything.
        if one.verdict is not Verdict.KEEP and _remains(one.element, verdicts)
        if any(_remains(it, verdicts) for it in _beside(one.element, standing))
    )


def bared(
    judgements: Sequence[Judged], standing: Standing
) -> dict[Element, frozenset[str]]:
    """Changes left alone with a number by moves that took the other text's words.

    Each is with what `Standing` calls its paragraph.
    """
    verdicts = {one.element: one.verdict for one in judgements}
    return {
        it: standing.names(paragraph)
        for one in judgements
        if one.is_moved and one.element.tag in _OTHERS
        if not _remains(one.element, verdicts)
        for it in _beside(one.element, standing)
        if verdicts.get(it) is Verdict.KEEP
        for paragraph in it.iterancestors(n.P)
        if paragraph in standing.ends[View.FINAL]
        if not any(_remains(own, verdicts) for own in _beside(it, standing))
    }


def _beside(moved: Element, standing: Standing) -> Iterator[Element]:
    """The changes with the words that stand, in the other text, where these did."""
    paragraph = next(moved.iterancestors(n.P), None)
    if paragraph is not None and standing.is_replaced(paragraph):
        for one in paragraph.iter(*_OTHERS[str(moved.tag)]):
            if next(one.iter(*WORDS), None) is not None:
                yield one


def _remains(change: Element, verdicts: Mapping[Element, Verdict]) -> bool:
    verdict = verdicts.get(change, Verdict.KEEP)
    return verdict is Verdict.KEEP or not goes(str(change.tag), verdict)
