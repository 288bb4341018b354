"""The words of a text as they are searched for: folded, and each with its place.

A word is a run of letters or a number. Letters lose their case and their accents;
"£50,000" is the number 50000, "8.5" one number, "s.151" and "s151" an s and a 151. An
apostrophe or a hyphen parts two words: "council's" is found by "council".
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from constitution_diff.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

_WITHIN: Final = "\u00ad\u0300-\u036f\u200b-\u200d\u2060"
"""Inside a word these are nothing: soft hyphens, loose accents, joiners."""
_NUMBER: Final = r"\d+(?:,\d{3}(?!\d))*(?:\.\d+)*"
_LETTERS: Final = rf"[^\W\d_](?:[{_WITHIN}]*[^\W\d_])*"
_WORD: Final = re.compile(f"{_NUMBER}|{_LETTERS}")
_LONGEST: Final = 60
"""Of a longer word only the beginning counts, here and where it is looked for."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word of a text: folded, and where it stands in it."""

    word: str
    start: int
    end: int


def terms_of(text: str) -> Iterator[Term]:
    """The words of a text in their order.

    >>> [t.word for t in terms_of("Rule 8.5: the Council’s £50,000 (s.151)")]
    ['rule', '8.5', 'the', 'council', 's', '50000', 's', '151']
    """
    for found in _WORD.finditer(text):
        word = folded(found[0])
        if word:
            yield Term(word, *found.span())


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, folded. None holds a blank, and none is empty."""
    return tuple(filter(None, map(folded, _WORD.findall(text))))


@lru_cache(maxsize=65_536)
def folded(word: str) -> str:
    """What a word is looked for as: letters and digits, and the points of a number.

    >>> folded("Cafés"), folded("50,000"), folded("8.5")
    ('cafes', '50000', '8.5')
    """
    apart = unicodedata.normalize("NFKD", word.casefold()).casefold()
    return "".join(c for c in apart if c.isalnum() or c == ".")[:_LONGEST]
