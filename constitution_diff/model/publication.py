"""What the making of a document left in its file, and who settles it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from .values import dataclass

if TYPE_CHECKING:
    from .clause import SourceFacts
    from .finding import Spot


class Remedy(StrEnum):
    """How a trace goes from the file."""

    STRIP = "strip"
    """`--strip` removes it; no word that is printed changes."""
    RESOLVE = "resolve"
    """It goes when the tracked changes are accepted or rejected."""
    DECIDE = "decide"
    """A person must decide: taking it out would change what readers see."""


@dataclass(frozen=True, slots=True)
class Trace:
    """One thing in a file that its readers would not look for there."""

    code: str
    """A name that never changes, such as "comments"; see docs/publishing.md."""
    spot: Spot
    """Where it lies; its quotation says what it is."""
    n: int = 1
    """How many of its kind lie there."""


@dataclass(frozen=True, slots=True)
class TraceFinding:
    """All traces of one kind, and what to do about them."""

    code: str
    remedy: Remedy
    message: str
    """What was found, in plain words, with its number: "Comments: 3"."""
    why: str
    """Why a council would not publish it."""
    look: str
    """What to do."""
    n: int
    """How many; there may be more than `spots`, which tell one place each."""
    spots: tuple[Spot, ...]
    """In file order, never empty."""


@dataclass(frozen=True, slots=True)
class Publication:
    """What a file would give away, what needs a person's decision first."""

    source: SourceFacts
    findings: tuple[TraceFinding, ...] = ()
    clean: bytes = b""
    """The stripped copy, read again and checked; b"" when none was asked for."""
    left: tuple[TraceFinding, ...] = ()
    """What is still in the stripped copy; () when none was asked for."""
