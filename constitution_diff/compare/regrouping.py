"""Whole sentences that parted, or came together, and say what they said.

A sentence leans on the one before it: an exception limits the rule that it follows.
"""

from __future__ import annotations

from itertools import chain, pairwise
from typing import TYPE_CHECKING, Final

from .strands import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_LEANING: Final = frozenset(
    """
    above also both but either except former he her his however it its latter neither
    nor only otherwise same she such that their then these they this those
    """.split()
)
"""One of these among its first words leans on the sentence before, in any clause."""
_CONDITIONS: Final = frozenset({"unless", "where"})
"""So does one of these, unless a comma ends the condition, and its own rule follows."""
_FIRST: Final = 3


def regrouped_only(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether two runs of clauses hold the same sentences, in whatever order.

    One that leans on another follows the same one. Blanks do not count. `old` and
    `new` are the words of each clause, in order.

    >>> rule, limit, other = "All may vote.", "This has an end.", "Proxies may vote."
    >>> (
    ...     regrouped_only([f"{rule} {other}"], [other, rule]),
    ...     regrouped_only([f"{rule} {other} {limit}"], [f"{rule} {limit}", other]),
    ... )
    (True, False)
    """
    ours, theirs = ([*chain(*map(_sentences, side))] for side in (old, new))
    return sorted(ours) == sorted(theirs) and _leanings(ours) == _leanings(theirs)


def _leanings(sentences: Iterable[str]) -> list[tuple[str, str]]:
    """Each that leans on the one before it, with that one."""
    both = pairwise(chain([""], sentences))
    return sorted((one, before) for before, one in both if _leans(one))


def _leans(sentence: str) -> bool:
    first = sentence.casefold().split(" ", _FIRST)[:_FIRST]
    words = {word.strip(",") for word in first}
    is_limit = not _CONDITIONS.isdisjoint(words) and ", " not in sentence
    return is_limit or not _LEANING.isdisjoint(words)


def _sentences(text: str) -> Iterator[str]:
    for start, end in sentences(text):
        words = " ".join(text[start:end].split())
        if words:
            yield words
