"""Words, and the fewest characters that must be marked to make one text of another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_TOKEN: Final = re.compile(r"\w+(?:[.,'’/-]\w+)*|.", re.DOTALL)


def tokens(text: str) -> list[str]:
    """Whole words and numbers; each space, tab and sign alone.

    >>> tokens("4.2(b) The co-opted member's £1,500.")
    ['4.2', '(', 'b', ')', ' ', 'The', ' ', 'co-opted', ' ', "member's", ' ', '£',
     '1,500', '.']
    """
    return _TOKEN.findall(text)


def least_churn(old: Sequence[str], new: Sequence[str]) -> int:
    """The characters deleted and inserted when no more whole tokens could be kept.

    What is kept is a common subsequence of the tokens with the most characters. A
    replaced token counts twice, once on each side.

    >>> least_churn(["five", " ", "days"], ["seven", " ", "days"])
    9
    """
    start = _n_same(old, new)
    old, new = old[start:], new[start:]
    end = _n_same(old[::-1], new[::-1])
    old, new = old[: len(old) - end], new[: len(new) - end]
    both = sum(map(len, old)) + sum(map(len, new))
    return both - 2 * _kept(old, new)


def _n_same(old: Sequence[str], new: Sequence[str]) -> int:
    n_same = 0
    for one, other in zip(old, new, strict=False):
        if one != other:
            break
        n_same += 1
    return n_same


def _kept(old: Sequence[str], new: Sequence[str]) -> int:
    """The weight of the heaviest common subsequence."""
    row = [0] * (len(new) + 1)
    for one in old:
        before = row
        row = [0]
        for at, other in enumerate(new):
            kept = before[at] + len(one) if one == other else 0
            row.append(max(kept, before[at + 1], row[at]))
    return row[-1]
