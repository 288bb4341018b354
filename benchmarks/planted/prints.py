"""Faults planted into what was read of a PDF of the corpus.

Nobody edits a PDF, so it is the reading of its contents list that is changed. First
each entry is given the page that its heading stands on.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from .paragraphs import NoRoomError

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    from constitution_diff.model import Outline


@dataclass(frozen=True, slots=True)
class PlantedPrint:
    """A document as read from its PDF, with one fault."""

    outline: Outline
    code: str
    """The finding that should tell of it."""
    words: str
    """Words that the finding or one of its places must hold."""


def wrong_page(outline: Outline, chance: random.Random) -> PlantedPrint:
    """A page number that nobody updated.

    Raises NoRoomError: there is no contents list.
    """
    pages = {clause.heading: clause.page for clause in outline.clauses if clause.page}
    right = [
        replace(entry, page=str(pages[entry.title]))
        for entry in outline.contents
        if entry.title in pages
    ]
    if not right:
        raise NoRoomError
    at = chance.randrange(len(right))
    page = int(right[at].page) + chance.choice((1, 2, 3, 11))
    right[at] = replace(right[at], page=str(page))
    planted = replace(outline, contents=tuple(right))
    words = f"{right[at].title} {page}"
    return PlantedPrint(planted, "contents-page-differs", words)


PRINT_PLANTERS: Final[dict[str, Callable[[Outline, random.Random], PlantedPrint]]] = {
    "wrong page": wrong_page
}
"""By the name of the fault."""
