"""What is known of single words beside the words themselves, and runs of letters."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, NamedTuple

from constitution_diff.model import Ocr
from constitution_diff.model.values import dataclass

if TYPE_CHECKING:
    from .inks import Ink
    from .lines import Line
    from .words import Word


class Run(NamedTuple):
    """Characters that look alike and lie in the same changes."""

    text: str
    bold: bool = False
    revisions: tuple[int, ...] = ()
    """Places in the list of all changes."""
    ink: Ink | None = None
    """How they are marked, as long as no change has been made of it."""
    note: str = ""
    told: bool = False
    """The words stand in a balloon and not here."""
    ocr: Ocr = Ocr.NONE
    """How far they can be relied on, where they were read from a picture."""


@dataclass(slots=True)
class Marks:
    """Of one page. Words are named by their `id`: equal ones may differ in this."""

    inks: dict[int, Ink] = field(default_factory=dict)
    """How words are marked as inserted or struck."""
    heads: set[int] = field(default_factory=set)
    """Words whose change takes in the space before them."""
    tails: set[int] = field(default_factory=set)
    """The same of the space behind them."""
    notes: dict[int, str] = field(default_factory=dict)
    """Words that are the numbers of footnotes, with the id of the note."""
    places: dict[int, list[tuple[int, list[Run]]]] = field(default_factory=dict)
    """What belongs into a word: before which character, and what."""

    def of(self, word: Word) -> Ink | None:
        """How the word is marked; None for not at all."""
        return self.inks.get(id(word))

    def touches(self, line: Line) -> bool:
        """Whether anything is known of a word of the line."""
        own = [*map(id, line.words)]
        known = (self.inks, self.notes, self.places)
        return any(not words.keys().isdisjoint(own) for words in known if words)

    @property
    def has_changes(self) -> bool:
        """Whether something on the page is inserted, struck or told of."""
        return bool(self.inks or self.places)

    def __bool__(self) -> bool:
        return bool(self.inks or self.notes or self.places)
