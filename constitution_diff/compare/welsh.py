"""Numbers in Welsh words, in sentences that are Welsh.

Councils in Wales publish both languages. A number begins otherwise after some words,
and has a form of its own for feminine nouns: all forms of one are the same number.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from .strands import sentences
from .wordlists import WELSH_NUMBERS

if TYPE_CHECKING:
    from collections.abc import Iterator


class WelshNumber(NamedTuple):
    """A number in words, and its place in characters from 0."""

    words: str
    """In the form that a dictionary has, whatever the text has."""
    start: int
    end: int


_SAYS: Final = {
    form: forms.split(maxsplit=1)[0]
    for forms in WELSH_NUMBERS
    for form in forms.split()
}
_ONE: Final = rf"(?:{'|'.join(sorted(_SAYS, key=len, reverse=True))})\b"
_NUMBER: Final = re.compile(
    rf"(?i)(?<!yr\s)(?<![’'\w-])\b(?:hanner\s+)?{_ONE}(?:\s+(?:ar\s+|a\s+)?{_ONE})*"
)
""""Yr un" is "the same"."""
_WELSH: Final = re.compile(
    r"(?i)\b(?:yn|yr|y|mae|bydd|rhaid|neu|nid|wedi|gyda|bod|caiff|dylai|oes|fewn|gan"
    r"|i[’']r|o[’']r|a[’']r|cyngor|gyngor)(?!\w)"
)
_ENGLISH: Final = re.compile(r"(?i)\b(?:the|of|and|is|to|shall|must|may|will)\b")
_FEWEST: Final = 2


def welsh_numbers(text: str) -> Iterator[WelshNumber]:
    """The numbers in words of the Welsh sentences of a text, in order.

    >>> list(welsh_numbers("Bydd y Cyngor yn cyfarfod chwe gwaith. It may meet."))
    [WelshNumber(words='chwech', start=26, end=30)]
    """
    if not _WELSH.search(text):
        return
    for start, end in sentences(text):
        if _is_welsh(text[start:end]):
            for found in _NUMBER.finditer(text, start, end):
                yield WelshNumber(_said(found[0]), *found.span())


def _is_welsh(sentence: str) -> bool:
    n_welsh = len(_WELSH.findall(sentence))
    return n_welsh >= _FEWEST and n_welsh > len(_ENGLISH.findall(sentence))


def _said(words: str) -> str:
    return " ".join(_SAYS.get(word, word) for word in words.casefold().split())
