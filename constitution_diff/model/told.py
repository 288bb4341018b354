"""What became of provisions through the kept versions: histories and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .values import dataclass

if TYPE_CHECKING:
    from .in_force import AsAt
    from .kept import KeptStage, LifeLine, Namesake
    from .kept_note import KeptNote
    from .version import Version


@dataclass(frozen=True, slots=True)
class History:
    """What became of a provision through all kept versions of a document."""

    council: str
    document: str
    clause: str
    """What was asked for."""
    versions: tuple[Version, ...]
    """All of them, in the order of their dates."""
    lines: tuple[LifeLine, ...]
    """The provisions of that name, in the order of the document."""
    inside: tuple[LifeLine, ...] = ()
    """What lies or lay in them, and changed."""
    also: tuple[Namesake, ...] = ()
    """Other provisions that once had that number."""
    notes: tuple[KeptNote, ...] = ()
    """Those in force on these provisions and on their changes."""
    forgotten: tuple[Version, ...] = ()
    """Versions of which nothing can be told any more."""
    as_at: AsAt | None = None
    """Where a day was asked for: which version the provision is named by, and how sure
    that is; None for the newest version, or one that was named."""
    shared: frozenset[tuple[int, str]] = frozenset()
    """Versions from 0, each with a citation that several of its provisions have."""
    between: tuple[tuple[Version, ...], ...] = ()
    """For each of `versions` those that were forgotten since the one before it, any of
    which may have done what is said of it; () where none was forgotten."""
    today: str = ""
    """The day of who asks, to tell what is not in force yet; "" for none."""


@dataclass(frozen=True, slots=True)
class LastChange:
    """A provision of a version, and the version that last changed it."""

    stage: KeptStage
    """The provision as it stands in the version that is asked about."""
    changed: KeptStage
    """The stage that last changed more than its number; the first where none did."""
    renumbered: int | None = None
    """A later version that changed its number alone, from 0; None for none."""
    was: KeptStage | None = None
    """The provision as it stood before it was changed; None where it was not there."""


@dataclass(frozen=True, slots=True)
class Blame:
    """For each provision of a version, the version that last changed it."""

    council: str
    document: str
    clause: str
    """The provision that was asked for; "" for all."""
    version: int
    """The version that is asked about, from 0."""
    versions: tuple[Version, ...]
    rows: tuple[LastChange, ...]
    """In the order of the version."""
    forgotten: tuple[Version, ...] = ()
    """As in a history."""
    as_at: AsAt | None = None
    """As in a history."""
    notes: tuple[KeptNote, ...] = ()
    """Those in force on these provisions and on their changes."""
    shared: frozenset[tuple[int, str]] = frozenset()
    """As in a history."""
    between: tuple[tuple[Version, ...], ...] = ()
    """As in a history."""
    today: str = ""
    """As in a history."""


@dataclass(frozen=True, slots=True)
class ControlRow:
    """What one version changed."""

    version: int
    """From 0."""
    changed: tuple[KeptStage, ...]
    """What is new, reworded, moved, split or merged in it."""
    removed: tuple[tuple[KeptStage, KeptStage], ...]
    """What it no longer holds: as it was, and what became of it."""
    renumbered: int = 0
    """How many provisions had their number changed and nothing else."""
    moved: tuple[tuple[KeptStage, KeptStage], ...] = ()
    """Those of `changed` that were moved, or split or merged and have another number:
    as it was, and as it is."""
    left: tuple[KeptStage, ...] = ()
    """What lies in parts that its file does not hold, as it was: not compared."""
    joined: tuple[KeptStage, ...] = ()
    """What lies in parts that no file before it held: not compared."""
    back: tuple[KeptStage, ...] = ()
    """What lies in parts that its file holds again, after others that did not."""


@dataclass(frozen=True, slots=True)
class ChangeControl:
    """The table that constitutions print at their end: which version changed what."""

    council: str
    document: str
    versions: tuple[Version, ...]
    rows: tuple[ControlRow, ...]
    """One for each version, in the order of their dates."""
    forgotten: tuple[Version, ...] = ()
    """As in a history."""
    notes: tuple[KeptNote, ...] = ()
    """Those in force on any version or change."""
    shared: frozenset[tuple[int, str]] = frozenset()
    """As in a history."""
    between: tuple[tuple[Version, ...], ...] = ()
    """As in a history."""
    today: str = ""
    """As in a history."""
