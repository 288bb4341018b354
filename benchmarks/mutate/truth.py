"""What is known about a changed document, from the operations alone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from benchmarks.mutate.units import Version


class Asks(StrEnum):
    """What a change asks of a reader: the significance of the contract."""

    ATTENTION = "attention"
    WORDING = "wording"
    TERMINOLOGY = "terminology"
    CONSEQUENTIAL = "consequential"
    COSMETIC = "cosmetic"
    NONE = "none"


ANY = frozenset(Asks)
"""Where several readings are equally right; such links count for nothing."""
QUIET = ANY - {Asks.ATTENTION}
"""Anything that does not call for attention."""


@dataclass(frozen=True, slots=True)
class Group:
    """Units that became other units, not one for one."""

    old: tuple[int, ...]
    new: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Planted:
    """An effect, and the unit of the new version that has it."""

    key: int
    kind: str
    was: str
    is_: str


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two units that are not linked, and have words in common all the same."""

    old: int
    new: int
    kind: str
    """"text-moved" or "modelled-on"."""


@dataclass(frozen=True, slots=True)
class Term:
    """A term changed in some places and left in others."""

    old: str
    new: str
    places: Mapping[int, int]
    """How often it was changed, by the unit of the new version."""
    missed: Mapping[int, int]
    """How often it was left."""
    confirmed: bool
    """The glossary lists it."""

    @property
    def count(self) -> int:
        """In how many places it was changed."""
        return sum(self.places.values())


@dataclass(frozen=True, slots=True)
class Referring:
    """A reference of the new version, with every status that is right."""

    holder: int
    target: int
    was: str
    is_: str
    statuses: frozenset[str]


@dataclass(frozen=True, slots=True)
class Truth:
    """Both versions and all that was done between them."""

    old: Version
    new: Version
    moved: frozenset[int]
    swaps: tuple[tuple[int, int], ...]
    """Neighbours that changed places: either of the two moved."""
    groups: tuple[Group, ...]
    asks: Mapping[int, frozenset[Asks]]
    """What is right to say of a link, by the key of its first new (else old) unit."""
    done: Mapping[int, str]
    """The operations a unit went through, in words; "" is left out."""
    effects: tuple[Planted, ...]
    likenesses: tuple[Likeness, ...]
    terms: tuple[Term, ...]
    references: tuple[Referring, ...]
    absent: frozenset[int] = frozenset()
    """Old units of parts that the new file does not hold."""
