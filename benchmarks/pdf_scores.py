"""How much of one sort of thing was found, and how texts are compared."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Score:
    """How much of one sort of thing was found, in order."""

    what: str
    found: int
    of: int
    extra: int = 0
    """What was found and is not in the truth."""
    missed: tuple[str, ...] = ()

    def __str__(self) -> str:
        share = 100 * self.found / self.of if self.of else 100.0
        line = f"  {self.what:<18} {self.found:>6}/{self.of:<6} {share:6.2f} %"
        return f"{line}  {self.extra} extra" if self.extra else line


def plain(text: str) -> str:
    """The words with single spaces.

    >>> plain(" a  b ")
    'a b'
    """
    return " ".join(text.split())


def compared(what: str, true: Sequence[str], found: Sequence[str]) -> Score:
    """The longest common run of both, by their order.

    >>> compared("words", ["a", "b"], ["b", "c"])
    Score(what='words', found=1, of=2, extra=1, missed=('a',))
    """
    matcher = SequenceMatcher(None, true, found, autojunk=False)
    same = matcher.get_matching_blocks()
    kept = {index for block in same for index in range(block.a, block.a + block.size)}
    missed = tuple(text for index, text in enumerate(true) if index not in kept)
    return Score(what, len(kept), len(true), len(found) - len(kept), missed)


def bare(text: str) -> str:
    """The words without any space."""
    return "".join(text.split())
