"""A text with one fault, and the paragraphs that a fault may befall."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

_T = TypeVar("_T")
Paragraphs = tuple[str, ...]
LABELLED: Final = re.compile(r"(?P<part>\d+)\.(?P<n>\d+)(?= [A-Z])")


@dataclass(frozen=True, slots=True)
class Planted:
    """A document with one fault."""

    paragraphs: Paragraphs
    code: str
    """The finding that should tell of it."""
    words: str
    """Words that the finding or one of its places must hold."""


class NoRoomError(Exception):
    """The document has nothing that this fault could befall."""


def numbered(paragraphs: Paragraphs) -> list[int]:
    """Where a provision with a number such as 2.4 begins."""
    return [at for at, text in enumerate(paragraphs) if LABELLED.match(text)]


def any_of(found: Sequence[_T], chance: random.Random) -> _T:
    """One of those found.

    Raises NoRoomError: there are none.
    """
    if not found:
        raise NoRoomError
    return chance.choice(found)


def prose(paragraphs: Paragraphs, fewest: int = 8) -> list[int]:
    """Paragraphs of the body: sentences, neither list nor table nor page number."""
    first = (numbered(paragraphs) or [0])[0]
    return [
        at
        for at, text in enumerate(paragraphs)
        if at > first
        and len(text.split()) >= fewest
        and text[0].isupper()
        and "\t" not in text
        and text.rstrip().endswith(".")
        and not text.startswith("Page ")
    ]


def put(paragraphs: Paragraphs, at: int, *new: str) -> Paragraphs:
    """The paragraphs with the one at `at` replaced."""
    return (*paragraphs[:at], *new, *paragraphs[at + 1 :])


def inside(paragraphs: Paragraphs, chance: random.Random, words: str) -> Paragraphs:
    """Some sentence of the body with `words` put between two of its words."""
    at = any_of(prose(paragraphs), chance)
    given = paragraphs[at].split(" ")
    place = chance.randrange(2, len(given) - 1)
    text = " ".join((*given[:place], words, *given[place:]))
    return put(paragraphs, at, text)


def middle(paragraphs: Paragraphs, chance: random.Random) -> tuple[int, re.Match[str]]:
    """A numbered paragraph with its neighbours in number before and behind it."""
    labels = {
        m[0]: at for at in numbered(paragraphs) if (m := label_of(paragraphs[at]))
    }

    def beside(match: re.Match[str], step: int) -> bool:
        return f"{match['part']}.{int(match['n']) + step}" in labels

    found = [
        (at, match)
        for label, at in labels.items()
        if (match := LABELLED.match(paragraphs[at]))
        and label == match[0]
        and beside(match, 1)
        and beside(match, -1)
    ]
    return any_of(found, chance)


def label_of(text: str) -> re.Match[str] | None:
    """The number such as 2.4 that opens a text; None for none."""
    return LABELLED.match(text)


def renumbered(paragraphs: Paragraphs, at: int, label: str) -> Paragraphs:
    """The paragraphs with another number at `at`."""
    return put(paragraphs, at, LABELLED.sub(label, paragraphs[at], count=1))


def starts(text: str, label: str) -> bool:
    """Whether that number opens a text."""
    return text.startswith(f"{label} ")
