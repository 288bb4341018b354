"""For whom a report is made, and how much of the document it shows."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from .brand import NO_BRAND, Brand
from .values import dataclass

if TYPE_CHECKING:
    from .decision import Decision
    from .note import Note

PROPOSED: Final = "Proposed – not adopted"


class Audience(StrEnum):
    """Who may read a report."""

    PUBLIC = "public"
    """No author, comment, words set not to show, private reason, path or user name."""
    INTERNAL = "internal"
    """All of it; every page says that it is not for publication."""


class Extent(StrEnum):
    """How much of the document a report prints."""

    FULL = "full"
    CHANGED = "changed"
    """The provisions that differ, with their headings and their context."""


class Quoting(StrEnum):
    """How much of a changed provision a schedule quotes."""

    RELEVANT = "relevant"
    """The sentences that changed, with ellipses for the others."""
    FULL = "full"


@dataclass(frozen=True, slots=True)
class Edition:
    """How a report is made; what it says of the comparison does not depend on it."""

    audience: Audience = Audience.PUBLIC
    extent: Extent | None = None
    """None: what suits the format. A page shows all, paper only what changed."""
    standing: str = PROPOSED
    """What the new version is: `PROPOSED`, or "Adopted 16 December 2021"."""
    quoting: Quoting = Quoting.RELEVANT
    decisions: tuple[tuple[int, Decision], ...] = ()
    """By place in `Comparison.links`, from 0, rising; without one it is `UNDECIDED`."""
    brand: Brand = NO_BRAND
    unplaced: tuple[Note, ...] = ()
    """Notes that fit no change here; a file of notes written anew keeps them."""
    rules: str = ""
    """What the file of the council's rules is called; "" where none was named."""
    council: str = ""
    """As its rules name it; "" where there are none."""


PLAIN: Final = Edition()
"""What a report is like when nothing is asked."""
