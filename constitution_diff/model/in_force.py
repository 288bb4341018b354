"""What is said of which version was in force on a day."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from .values import dataclass

if TYPE_CHECKING:
    from .version import Version


class Certainty(StrEnum):
    """Whether one version can be named, or why none can."""

    ONE = "one"
    BEFORE = "before-the-first"
    """The day lies before the first date that is known."""
    GAP = "gap"
    """One version had ended, and the next was not yet in force."""
    OVERLAP = "overlap"
    """More than one version says that it was in force; or one does, and another of its
    own part that it was not yet, so that it was the one before, which is not kept."""
    ADOPTED_ONLY = "adopted-only"
    """A version was adopted, and nothing says from when it was in force."""
    BY_PART = "by-part"
    """Parts of the document came into force on different days around it."""
    UNDATED = "undated"
    """There are versions, and none has a date."""
    NONE = "none"
    """No version answers for any day: none is there, or each was forgotten and its
    dates were wrong."""


@dataclass(frozen=True, slots=True)
class Unsaid:
    """Parts of which a version says nothing, because its file does not hold them."""

    by: Version
    parts: tuple[str, ...]
    """As the holder cites them, in its order; with their titles where the file that
    lacks them has others of their numbers."""
    holder: Version
    """The newest version before it that can be read and holds them."""
    between: tuple[Version, ...] = ()
    """Those between the two that were forgotten: whether they held them, nobody can
    tell."""


@dataclass(frozen=True, slots=True)
class AsAt:
    """Which version was in force on a day, as far as the dates that are kept say."""

    on: str
    """The day, an ISO date."""
    certainty: Certainty
    candidates: tuple[Version, ...] = ()
    """The one, or those between which the dates do not decide; () where there is none.
    The most likely last."""
    before: Version | None = None
    """The version before it, by date."""
    after: Version | None = None
    """The version after it, by date."""
    part_dates: tuple[tuple[str, str], ...] = ()
    """Parts whose own dates make the difference, with these."""
    undated: tuple[Version, ...] = ()
    """Versions without a date, which may have been in force on any day; () where none
    has one."""
    passed_over: tuple[Version, ...] = ()
    """Versions that were forgotten and would by their dates be among the candidates, or
    have ended some; these were wrong, or others stand for them."""
    unsaid: tuple[Unsaid, ...] = ()
    """Of what was asked for, what the files of the candidates do not hold, though a
    version before them does."""
    place: str = ""
    """The store that says so, as messages name it; "" for versions of none."""

    @property
    def version(self) -> Version | None:
        """The one version; None where the dates name none, or several."""
        return self.candidates[-1] if self.certainty is Certainty.ONE else None
