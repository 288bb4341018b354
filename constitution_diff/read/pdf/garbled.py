"""Words that a page prints well, and that its file gives wrongly.

So it is under scans that were recognised badly, and with fonts that name the wrong
letters. Nothing here can put that right; recognising the page anew can.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .page import PrintedPage
    from .words import Word

_SAMPLE_CHARS = 400
_FEWEST_PAIRS = 60
_FEWEST_WORDS = 20
_FEWEST_SPLIT = 5
_PAIRS = frozenset(
    (pair[0], pair[1])
    for pair in (
        "th he in er an re nd at on nt ha es st en ed to it ou ea hi is or ti as te et "
        "ng of al de se le sa si ar ve ra ld ur me co io ro li ll be ma ic el om ri ce "
        "ch il ec us ho di ne ta ct ca em la ac ns ge so no wh po pr ot un pe ir tr sh "
        "fo mi lo ut ss rs"
    ).split()
)
"""The commonest pairs of letters in English words."""
_PAIRS_SHARE = 0.28
"""English has 0.7 of its pairs among these, Welsh a third, letters exchanged for
others at random a quarter at most. The least on a page of real files was 0.59."""
_WORDS_SHARE = 0.6
"""Of the words, how many are letters or figures between marks. The least on a page
of 20 words or more of real files was 0.88."""
_PLAIN = re.compile(
    r"""
    [\W_]*
    (?: [^\W\d_]+ (?: ['’./&-]+ [^\W\d_]+ )*      # any, co-opted, and/or
      | [^\W\d_]{0,3} \d [\d.,:/()–-]* [^\W\d_]{0,3}   # 4.2(1)   £500   3rd
    )?
    [\W_]*
    """,
    re.VERBOSE,
)
_SPLIT = re.compile(r"[A-Za-z][\[\]{}|\\^<>][a-z]")
"""A letter that a font does not name rightly: "ac[on" for "action"."""
_MARKS = frozenset(r"[]{}|\^<>")
_LETTERS = re.compile(r"[a-z]{2,}")
_LEADERS = re.compile(r"\.{2,}")
_ALPHANUMERIC = re.compile(r"[A-Za-z0-9]")


def garbled_pages(pages: Sequence[PrintedPage]) -> list[int]:
    """The pages, from 1, with words that the file can hardly give rightly."""
    texts = [" ".join(word.text for word in _own(page)) for page in pages]
    split = [_n_split(text) for text in texts]
    often = sum(split) >= _FEWEST_SPLIT
    return [
        page.number
        for page, text, n_split in zip(pages, texts, split, strict=True)
        if (often and n_split) or _is_odd(text[:_SAMPLE_CHARS])
    ]


def _own(page: PrintedPage) -> Sequence[Word]:
    """Its words, unless text recognition has looked at it."""
    recognised = page.words and page.words[0].confidence is not None
    return () if recognised else page.words


def _n_split(text: str) -> int:
    """How often brackets and the like stand in the middle of a word."""
    return len(_SPLIT.findall(text)) if _MARKS.intersection(text) else 0


def _is_odd(sample: str) -> bool:
    """Whether the letters, or the words, of a text are unlike those of any language.

    >>> _is_odd("The quorum is a quarter of all members. " * 5)
    False
    >>> _is_odd("Wkh txruxp lv d txduwhu ri doo phpehuv. " * 5)
    True
    """
    return _odd_pairs(sample.lower()) or _odd_words(_LEADERS.sub(" ", sample).split())


def _odd_pairs(sample: str) -> bool:
    n_pairs = sum(len(letters) - 1 for letters in _LETTERS.findall(sample))
    n_common = sum(1 for pair in pairwise(sample) if pair in _PAIRS)
    return n_pairs >= _FEWEST_PAIRS and n_common < _PAIRS_SHARE * n_pairs


def _odd_words(words: Iterable[str]) -> bool:
    known = [word for word in words if word.isascii() and _ALPHANUMERIC.search(word)]
    n_plain = sum(1 for word in known if _PLAIN.fullmatch(word))
    return len(known) >= _FEWEST_WORDS and n_plain < _WORDS_SHARE * len(known)
