"""Whose constitution a document is, as far as it says so itself."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Outline

_NAME: Final = re.compile(
    r"""
    \b ( [A-Z][\w'’-]+ (?: \s (?: (?:and|upon|on|of|the|in|with|&) \s ){0,2}
         [A-Z][\w'’-]+ ){0,7} )
    \s Council \b (?! \s+ [Tt]ax )
    """,
    re.VERBOSE,
)
_KINDS: Final = frozenset(
    "annual borough city community county district each every extraordinary full local "
    "london meeting metropolitan new of other parish principal royal shadow special "
    "that the this town unitary and another any".split()
)
"""Words before "Council" that name no place."""
_FEWEST = 2
_ON_COVER = 3
"""A name on the cover, or in a title, counts as so many in the text."""


def council_of(outline: Outline) -> str:
    """The council that a document names most: "Eldersby Borough"; "" if unclear.

    The word "Council" is left out. A name in the title or on the cover counts more.
    """
    counts: Counter[str] = Counter()
    for text, weight in _texts(outline):
        for name in council_names(text):
            counts[name] += weight
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < _FEWEST:
        return ""
    if len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]:
        return ""
    return ranked[0][0]


def council_names(text: str) -> list[str]:
    """The councils that a text names, without the word "Council".

    >>> council_names("Eldersby Borough Council and the full Council; Full Council")
    ['Eldersby Borough']
    """
    names = (_without_article(found[1]) for found in _NAME.finditer(text))
    return [name for name in names if _says_where(name)]


def _without_article(name: str) -> str:
    return name.removeprefix("The ")


def _says_where(name: str) -> bool:
    return any(word.casefold() not in _KINDS for word in name.split())


def places_in(name: str) -> frozenset[str]:
    """The words of a council's name that say where it is.

    >>> sorted(places_in("Borough of Eldersby"))
    ['eldersby']
    """
    return frozenset(name.casefold().split()) - _KINDS


def _texts(outline: Outline) -> Iterator[tuple[str, int]]:
    yield outline.title, _ON_COVER
    for line in outline.furniture:
        yield line.text, _ON_COVER if line.where == "title" else 1
    for clause in outline.clauses:
        if "Council" in clause.words:
            yield clause.words, 1
