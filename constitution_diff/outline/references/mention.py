"""The words of a text that could be a reference, as a value."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from constitution_diff.model.values import dataclass

if TYPE_CHECKING:
    from .names import Name


class Cue(Enum):
    """How sure the words around a bare number make it that it is a reference."""

    WORD = auto()
    """It needs none: "clause 3.8"."""
    STRONG = auto()
    """"see 3.8", "3.8 above", "(3.8)"."""
    WEAK = auto()
    """"to 3.8": as well a quantity."""
    JOINED = auto()
    """"as 3.6 and 3.8 say": only the last has one, which is weak."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name clauses. Places are characters from the start of the text."""

    start: int
    end: int
    names: tuple[Name, ...]
    outer: tuple[Name, ...] = ()
    """What the names lie in, from outside inwards: Part 4 in "Part 4, rule 12"."""
    law: str = ""
    """The Act they are of; "" for none."""
    title: str = ""
    """The document or part they are of, by its title."""
    own_part: bool = False
    """That title is of a part of a constitution: "Council Procedure Rule 12"."""
    this: str = ""
    """"part" in "Appendix 1 to this Part"."""
    direction: str = ""
    """"above", "below" or ""."""
    cue: Cue = Cue.WORD
    nearby: str = ""
    """Of one that has no number: "this", "following", "preceding", "above", "below"."""
