"""Whether a clause differs in nothing that anybody would call a change of wording.

Terms that were swapped throughout, numbers that follow the clauses they mean, capitals
and punctuation may come together in one clause; each alone would be quiet.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .links import FIGURES
from .sides import passages
from .tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterable

    from constitution_diff.model import Link, Outline

    from .folding import Fold


def differs_quietly(
    link: Link,
    outlines: tuple[Outline, Outline],
    fold: Fold,
    followed: Iterable[tuple[str, str]],
) -> bool:
    """Whether terms, numbers that follow and trifles are all that differs.

    Args:
        link: With clauses on both sides.
        outlines: The old one and the new one.
        fold: The terms that were swapped.
        followed: (old, new) numbers of its references that follow their clauses.
    """
    pairs = sorted(set(followed))
    return all(
        _alike(passage.old, _put_back(passage.new, pairs), fold)
        for passage in passages(link, *outlines)
    )


def _put_back(text: str, followed: Iterable[tuple[str, str]]) -> str:
    """The new words with the old number wherever one follows its clause.

    >>> _put_back("See 4.3 and 4.30.", [("4.2", "4.3")])
    'See 4.2 and 4.30.'
    """
    numbers = {now: was for was, now in followed}
    if not numbers:
        return text
    longest_first = sorted(numbers, key=lambda number: (-len(number), number))
    pattern = "|".join(map(re.escape, longest_first))
    return re.sub(
        rf"(?<![\w.])(?:{pattern})(?!\w|\.\d|\()", lambda m: numbers[m[0]], text
    )


def _alike(old: str, new: str, fold: Fold) -> bool:
    figures = FIGURES.findall(old) == FIGURES.findall(new)
    return figures and fold.same_but_for_terms(_words(old), _words(new))


def _words(text: str) -> str:
    return " ".join(token for token in tokens(text) if _is_word(token))


def _is_word(token: str) -> bool:
    return any(char.isalnum() or char in "£$€%" for char in token)
