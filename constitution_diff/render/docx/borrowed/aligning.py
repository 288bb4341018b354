"""Where the signs of a provision stand among the letters of its paragraphs.

An outline tidies what it reads: blanks, marks of bullets, hyphens at the ends of lines.
What a paragraph holds beside the provision belongs to neither side, and stays.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from rapidfuzz.distance import Indel

from constitution_diff.model.values import dataclass
from constitution_diff.render.docx.redline.letters import Letters
from constitution_diff.render.docx.redline.objects import PARAGRAPH_MARK

from .printed import bare, sign_places

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element as Element

    from constitution_diff.render.docx.redline.leaves import Leaf

_OBJECT: Final = "\ue010"
"""All objects have one letter here: nothing asks which of them it is."""
NOWHERE: Final = -1
_LONGEST: Final = 20_000
"""Signs that are aligned at best: the room it takes grows with their square."""


@dataclass(frozen=True, slots=True)
class Lettered:
    """The letters of some paragraphs, one behind the other with a mark between."""

    paragraphs: tuple[Element, ...]
    letters: tuple[Letters, ...]
    starts: tuple[int, ...]
    """Where each begins in `text`."""
    text: str

    def leaf_at(self, place: int) -> tuple[int, Leaf | None]:
        """The number of the paragraph and the leaf that hold a letter."""
        number = bisect_right(self.starts, place) - 1
        at = place - self.starts[number]
        for leaf in self.letters[number].leaves:
            if leaf.start <= at < leaf.end:
                return number, leaf
        return number, None


def lettered(paragraphs: Sequence[Element]) -> Lettered:
    """The letters of the paragraphs, as they are now."""
    letters = tuple(Letters(one, lambda _node: _OBJECT) for one in paragraphs)
    lengths = (len(one.text) + len(PARAGRAPH_MARK) for one in letters)
    starts = tuple(accumulate(lengths, initial=0))[:-1]
    text = PARAGRAPH_MARK.join(one.text for one in letters)
    return Lettered(tuple(paragraphs), letters, starts, text)


def aligned(words: str, text: str) -> tuple[int, ...]:
    r"""For each sign of `words` its place in `text`; `NOWHERE` for blanks and others.

    >>> aligned("4 Quorum", "4.\tQuorum")
    (0, -1, 3, 4, 5, 6, 7, 8)
    """
    places = [NOWHERE] * len(words)
    ours, theirs = sign_places(words), sign_places(text)
    if bare(words) == bare(text):
        for place, other in zip(ours, theirs, strict=True):
            places[place] = other
        return tuple(places)
    if len(ours) > _LONGEST or len(theirs) > _LONGEST:
        for place, other in _one_behind_the_other(words, ours, text, theirs):
            places[place] = other
        return tuple(places)
    found = Indel.opcodes([words[at] for at in ours], [text[at] for at in theirs])
    for op in found:
        if op.tag == "equal":
            for step in range(op.src_end - op.src_start):
                places[ours[op.src_start + step]] = theirs[op.dest_start + step]
    return tuple(places)


def _one_behind_the_other(
    words: str, ours: Sequence[int], text: str, theirs: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Each sign with the next that is like it, up to the first that has none.

    In time that grows with the length alone, for texts that stand in one paragraph.
    """
    rest = iter(theirs)
    for at in ours:
        found = next((place for place in rest if text[place] == words[at]), None)
        if found is None:
            return
        yield at, found


def loose(words: str, text: str) -> str:
    """The signs of `text` that are no part of `words`, in the order of their codes."""
    if bare(words) == bare(text):
        return ""
    if holds(words, text):
        beside = Counter(bare(text)) - Counter(bare(words))
        return "".join(sorted(beside.elements()))
    held = set(aligned(words, text))
    return "".join(sorted(text[at] for at in sign_places(text) if at not in held))


def holds(words: str, text: str) -> bool:
    r"""Whether all signs of `words` stand in `text`, in order.

    >>> holds("4 Quorum", "4.\tQuorum"), holds("4 Quorum", "Quorum 4")
    (True, False)
    """
    wanted, there = bare(words), bare(text)
    rest = iter(there)
    return wanted in there or all(sign in rest for sign in wanted)
