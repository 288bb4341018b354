"""What a comparison says beyond its links: terms, effects, references."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from .values import dataclass

if TYPE_CHECKING:
    from .ids import ClauseId


@dataclass(frozen=True, slots=True)
class TermPlace:
    """A place where the old term stood and the new one stands."""

    old: ClauseId
    """"" in a list of related sections, which is no clause."""
    new: ClauseId
    at: int
    """Where the new term begins, in characters of the new clause's part, from 0."""
    part: str = "text"
    """"heading", "text" or "cell:N"; "related-sections" in such a list."""
    old_at: int = 0
    """Where the old term began, in characters of the old clause's part, from 0."""


@dataclass(frozen=True, slots=True)
class MissedPlace:
    """A place of the new version that still holds the old term."""

    new: ClauseId
    at: int
    """In characters of the clause's part, from 0."""
    part: str = "text"


@dataclass(frozen=True, slots=True)
class Substitution:
    """A title or term that was changed in several places."""

    old: str
    """As it stood, without article and in the singular: "portfolio holder"."""
    new: str
    places: tuple[TermPlace, ...]
    missed: tuple[MissedPlace, ...] = ()
    confirmed: bool = False
    """The council's glossary lists it as a pure renaming."""
    concerns: tuple[str, ...] = ()
    """Why a person should look, in words; () when confirmed or harmless."""
    question: str = ""
    """What to ask; "" when there is nothing to be asked."""

    @property
    def count(self) -> int:
        """In how many places it was changed."""
        return len(self.places)


@dataclass(frozen=True, slots=True)
class Effect:
    """A change of what a provision does, both versions quoted."""

    clause: ClauseId
    """Of the new version; of the old one where the provision is gone."""
    kind: str
    """"time limit", "decision-maker", "ban" and so on."""
    was: str
    """The words in question; "" for none."""
    is_: str
    old_quote: str
    """The sentence they stand in; "" where the old version has none."""
    new_quote: str
    side: str = "new"
    """Which version `clause` is of."""


class ReferenceStatus(StrEnum):
    """What became of a reference."""

    UPDATED = "updated"
    """It gives the new number of the clause that it meant."""
    STALE = "stale"
    """It still gives the old number, which no clause has now."""
    DANGLING = "dangling"
    """What it points at is gone."""
    RETARGETED = "retargeted"
    """It points at another clause now."""
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Numbered:
    """A number and the clause that carries it."""

    label: str
    clause: ClauseId | None = None


@dataclass(frozen=True, slots=True)
class MappedReference:
    """A reference followed through the comparison."""

    clause: ClauseId
    """Of the new version, as is `text`."""
    text: str
    status: ReferenceStatus
    was: Numbered
    """What it pointed at in the old version."""
    is_: Numbered
    """What it points at in the new one."""
    side: str = "new"
