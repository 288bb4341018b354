"""Words as a drafter sees them: a number with its letters and brackets is one word."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain
from typing import Final

TOKEN = re.compile(
    r"""
    [£$€]\s?\d[\d,]*(?:\.\d+)?(?:m|bn|k|million)?\b          # £1,250.50
  | \d+(?:[.,]\d+)*(?:[A-Za-z]{1,2}\b)?(?:\([A-Za-z0-9]{1,5}\))*%?  # 12.8(d), 16th
  | [^\W\d_]+(?:['’\-\u2010\u2011][^\W\d_]+)*['’]?(?=\W|$)   # councillors', co-opted
  | \([a-z]{1,4}\)                                           # (b) inside a sentence
  | \w+ | \s+ | .
    """,
    re.VERBOSE | re.DOTALL,
)
_BEFORE_FIGURES: Final = "£$€"
"""Only a token that begins with one of them may hold a blank: "£ 500"."""
_SHORTEST_IES, _SHORTEST_S = 4, 3
PLAIN_MARKS = str.maketrans("’‘“”\u2010\u2011–—", "''\"\"----")


@lru_cache(maxsize=65536)
def tokens(text: str) -> tuple[str, ...]:
    """The words, spaces and marks of `text` in order; joined, they give it back.

    >>> [t for t in tokens("See 12.8(d): £1,250 in 28 days.") if t.strip()]
    ['See', '12.8(d)', ':', '£1,250', 'in', '28', 'days', '.']
    """
    return tuple(TOKEN.findall(text))


@lru_cache(maxsize=65536)
def words(text: str) -> tuple[str, ...]:
    """The words alone, folded: lower case, plain quotes, light plural removed.

    >>> words("The Councillors’ enquiries;")
    ('the', 'councillor', 'enquiry')
    """
    # Piece by piece, as a long document has few pieces that it has not had before.
    alone = not any(sign in text for sign in _BEFORE_FIGURES)
    pieces = text.split() if alone else (text,)
    return tuple(chain.from_iterable(map(_words, pieces)))


@lru_cache(maxsize=65536)
def _words(piece: str) -> tuple[str, ...]:
    """The folded words of a text, or of what stands between two of its blanks."""
    return tuple(filter(None, map(_word, TOKEN.findall(piece))))


@lru_cache(maxsize=65536)
def _word(token: str) -> str:
    """A token folded; "" for one that is no word."""
    return folded(token) if token[0].isalnum() or token[0] in "£$€(" else ""


@lru_cache(maxsize=65536)
def folded(token: str) -> str:
    """One word in lower case, without plural or possessive; itself if none is left.

    >>> folded("Councillors’"), folded("policies")
    ('councillor', 'policy')
    """
    word = token.casefold().translate(PLAIN_MARKS).rstrip("'").strip("()")
    word = word.removesuffix("'s")
    if len(word) > _SHORTEST_IES and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > _SHORTEST_S and word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word or token
