"""The words of one text that two sides changed: word by word, or a conflict.

The rule, for a legal text: changes with fewer than `NEAR` unchanged words between them
are a conflict. So are two in one sentence where one of them touches a word that
governs all of it, such as "must", "not" or "unless". Other changes in one sentence
merge, and are told to be read; so are those in different sentences.
"""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING, Final

from constitution_diff.amend import Splice, hunks_of, spliced
from constitution_diff.model import Together
from constitution_diff.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

NEAR: Final = 3
"""Changes with fewer unchanged words than that between them are a conflict."""
_GOVERNS: Final = re.compile(
    r"(?i)\b(?:must|may|shall|should|will|would|can|cannot|not|no|nor|never|none|unless"
    r"|except|excluding|only|if|where|when|provided|subject|without|until|before|after)\b"
)
"""Words that decide what a whole sentence says."""
_SENTENCE_END: Final = re.compile(r"[.?!][\"'”’)]*\s+(?=[\"'“‘(]?[A-Z£\d])|\n")


@dataclass(frozen=True, slots=True)
class Blend:
    """The text that two sides make of one."""

    text: str
    """Of the base where they dispute it."""
    disputed: bool = False
    together: Together = Together.APART


def blended(base: str, ours: str, theirs: str) -> Blend:
    """What both sides make of a text together.

    >>> blended(
    ...     "The quorum is five members of the council.",
    ...     "The quorum is six members of the council.",
    ...     "The quorum is five members of the cabinet.",
    ... ).text
    'The quorum is six members of the cabinet.'
    """
    if theirs in (base, ours):
        return Blend(ours)
    if base == ours:
        return Blend(theirs)
    if not (base and ours and theirs):
        return Blend(base, disputed=True)
    return _by_words(base, hunks_of(base, ours), hunks_of(base, theirs))


def _by_words(base: str, ours: Sequence[Splice], theirs: Sequence[Splice]) -> Blend:
    alike = set(ours) & set(theirs)
    ours = [splice for splice in ours if splice not in alike]
    theirs = [splice for splice in theirs if splice not in alike]
    pairs = list(product(ours, theirs))
    text = spliced(base, (*alike, *ours, *theirs))
    if text is None or any(_too_near(base, *pair) for pair in pairs):
        return Blend(base, disputed=True)
    ends = [match.end() for match in _SENTENCE_END.finditer(base)]
    shared = [pair for pair in pairs if _one_sentence(ends, *pair)]
    if any(_governs(base, splice) for pair in shared for splice in pair):
        return Blend(base, disputed=True)
    return Blend(text, together=Together.SENTENCE if shared else Together.PROVISION)


def _too_near(base: str, one: Splice, other: Splice) -> bool:
    first, second = sorted((one, other), key=lambda splice: (splice.start, splice.end))
    if second.start <= first.end:
        return True
    ends = _SENTENCE_END.search(base, first.end, second.start + 1)
    return not ends and len(base[first.end : second.start].split()) < NEAR


def _one_sentence(ends: Sequence[int], one: Splice, other: Splice) -> bool:
    """Whether no sentence ends between two changes."""
    first, second = sorted((one, other), key=lambda splice: splice.start)
    return not any(first.end <= end <= second.start for end in ends)


def _governs(base: str, splice: Splice) -> bool:
    turned = f"{base[splice.start : splice.end]} {splice.new}"
    return _GOVERNS.search(turned) is not None
