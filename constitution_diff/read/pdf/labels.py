"""List labels at the start of a printed line, as far as their place shows them."""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .words import Word

_LABEL_GAP_EM = 0.42
"""How much wider than a space a gap is that sets a label off from its text."""
_USUAL_SPACE_EM = 0.3

_NAMED = r"(?: [A-Z] [A-Za-z]+ \s )?"
_LABEL = re.compile(
    rf"""
      [^\w\s]                                  # a bullet
    | {_NAMED} (?:                             # Article
          [^\w\s]? [\w.\-/]* \d [\w.\-/]* \W?  # 4   4.2   4A.   (12)
        | [^\w\s]? [A-Za-z] \W?                # A   (a)   b.
        | [^\w\s]? [ivxlcdm]+ \W?              # (iv)   iv.
        | [IVXLCDM]+ \W?                       # IV.
      )
    """,
    re.VERBOSE,
)
_TYPED = re.compile(
    r"""
      \( (?: [a-z]{1,2} | [A-Z] | [ivxl]{1,6} | \d{1,3}[A-Z]? ) \)
    | \d{1,3} (?: \. \d{1,3} )+ [A-Za-z]? \.?
    | \d{1,3} [A-Z]? [.)]
    | (?: [A-Za-z] | [ivxl]{1,6} ) [.)]
    | [•▪●○◦‣⁃–·\uf000-\uf0ff-]
    """,
    re.VERBOSE,
)
_QUOTES = ('"', "“", "‘")
_DEFINED = re.compile(
    r"[\"“‘][^\"”’]{2,60}[\"”’],?\s+(?:means?|has|have|includes?|is|are|refers?|in)\b"
)
_NAMES = frozenset(
    ("article appendix annex chapter part rule schedule section").split()
)


def label_end(words: Sequence[Word]) -> int | None:
    """The place of the last word of a label that a wide gap sets off; None without.

    A label is one word such as "4.2" or "(a)", or two such as "Article 4".
    """
    if len(words) < 2:  # noqa: PLR2004
        return None
    for end in (0, 1):
        if end + 1 == len(words):
            return None
        size = words[end].size
        gap = words[end + 1].x0 - words[end].x1
        if gap <= (_LABEL_GAP_EM + 0.1) * size:
            continue
        label = words[0].text if not end else f"{words[0].text} {words[1].text}"
        matches = _LABEL.fullmatch(label) is not None
        if not (matches or end):
            continue
        if gap > _usual_gap(words, end) + _LABEL_GAP_EM * size:
            return end if matches else None
    return None


def _usual_gap(words: Sequence[Word], end: int) -> float:
    """A justified line has wide spaces throughout, and no label."""
    others = [
        after.x0 - word.x1
        for at, (word, after) in enumerate(pairwise(words))
        if at != end and not after.glued
    ]
    return max(median(others), 0.0) if others else _USUAL_SPACE_EM * words[end].size


def typed_label(text: str) -> str:
    """The label that opens a line by its look alone; "" for none.

    >>> (
    ...     typed_label("(a) the leader"),
    ...     typed_label("Part 3 Rules"),
    ...     typed_label("A vote"),
    ... )
    ('(a)', 'Part 3', '')
    """
    first, _, rest = text.partition(" ")
    if _TYPED.fullmatch(first):
        return first
    second = rest.partition(" ")[0]
    if first.casefold() in _NAMES and first[:1].isupper() and _numbered(second):
        return f"{first} {second}"
    return ""


def _numbered(word: str) -> bool:
    return re.fullmatch(r"(?:\d+[A-Z]?(?:\.\d+)*|[A-Z]|[IVXL]+)[.:]?", word) is not None


def quotes(text: str) -> bool:
    """Whether a line begins with words in quotes."""
    return text.startswith(_QUOTES)


def defines(text: str) -> bool:
    """Whether a line begins with a term in quotes and says what it means.

    >>> defines("“mayor” means the chairman"), defines("“Order!” calls the mayor")
    (True, False)
    """
    return quotes(text) and _DEFINED.match(text) is not None
