"""What a search among all kept versions found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .kept import spans_of
from .values import dataclass

if TYPE_CHECKING:
    from .in_force import Unsaid
    from .kept import KeptStage
    from .version import Version


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a text."""

    text: str
    found: bool = False
    """They are what was looked for."""


@dataclass(frozen=True, slots=True)
class Snippet:
    """Words of a text, or some of them, in pieces that follow each other."""

    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A provision in one wording, and the versions in which it reads so."""

    council: str
    document: str
    versions: tuple[Version, ...]
    """All that are kept of the document, in the order of their dates."""
    stages: tuple[KeptStage, ...]
    """Where it reads so, in order of time, at least one; its number may differ."""
    shown: KeptStage
    """The one of them by which it is cited: that of the day, or the newest."""
    version: int
    """The version by which it is cited, from 0."""
    heading: Snippet
    words: Snippet
    """Of its text, what stands around the words that were looked for."""
    days: tuple[str, ...] = ()
    """From when its part was in force in each of `versions`, an ISO date, or "" where
    the part has no date of its own; () where no part has."""
    apart: frozenset[int] = frozenset()
    """The versions, from 0, in whose files its part is not."""
    otherwise: frozenset[int] = frozenset()
    """The versions, from 0, in which it has other words."""

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """The versions in which it reads so, from and to, from 0."""
        return spans_of(self.stages)

    @property
    def is_newest(self) -> bool:
        """Whether it stands in the newest version that is kept."""
        return self.stages[-1].last == len(self.versions) - 1


@dataclass(frozen=True, slots=True)
class WordCount:
    """How many provisions hold something by itself."""

    words: tuple[str, ...]
    """A word or a phrase, or several of which one is enough."""
    n_hits: int


@dataclass(frozen=True, slots=True)
class Found:
    """What was looked for among the kept versions, and where it stands."""

    asked: str
    """As it was typed."""
    on: str
    """The day on which it was in force, an ISO date; "" for any."""
    part: str
    """The part that was asked for; "" for all."""
    hits: tuple[Hit, ...]
    """The first of those that there are."""
    n_hits: int
    """How many there are in all."""
    n_documents: int
    """In how many documents."""
    unsure: tuple[tuple[str, str], ...] = ()
    """Councils and documents of which the dates do not say which version was in force
    on that day; each that may have been and is kept was searched."""
    undated: tuple[Version, ...] = ()
    """Versions that were left out of what was in force on that day: they have no date,
    and others of their document have one."""
    forgotten: tuple[Version, ...] = ()
    """Versions that were in force on that day, or may have been, and were forgotten,
    of every document that was searched."""
    unknown: tuple[tuple[str, str], ...] = ()
    """Councils and documents of which no stored version is known to have been in force
    on that day, whether any other holds the words or not."""
    unknown_parts: tuple[tuple[str, str, tuple[str, ...]], ...] = ()
    """The same for documents of which that holds for some parts alone: council,
    document, and the parts with days of their own; "" for what lies in none."""
    unsaid: tuple[Unsaid, ...] = ()
    """What the files of versions in force on that day do not hold, though a version
    before them does: it was not searched."""
    alone: tuple[WordCount, ...] = ()
    """Where nothing holds all of it: how many hold each, wherever and whenever."""
    passed_over: tuple[Version, ...] = ()
    """Versions that were forgotten and stepped back from that day; see `AsAt`."""
    ended: tuple[Version, ...] = ()
    """Versions that were forgotten, and after whose last day no version is known to
    have been in force on that day, of the document or of parts of it."""
    place: str = ""
    """The store that was searched, as messages name it; "" for none."""
    today: str = ""
    """The day of the search, an ISO date; "" where nobody says."""
