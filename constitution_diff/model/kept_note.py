"""What somebody wrote into the store about kept versions, and when."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from .values import dataclass

if TYPE_CHECKING:
    from .note import Note


class NoteKind(StrEnum):
    """What a note does."""

    NOTE = "note"
    """It says something of a version, a provision, or a change."""
    DECISION = "decision"
    """It says what was decided on a change."""
    OVERRIDE = "override"
    """It says what became of which provision; its reason says why."""
    WITHDRAWAL = "withdrawal"
    """It takes an earlier one back; its reason says why."""


@dataclass(frozen=True, slots=True)
class KeptNote:
    """One note. It is never altered; a later one may stand in its place."""

    kind: NoteKind
    council: str
    document: str
    version: str
    """The name of the version that it is on; of a change, the proposed one."""
    note: Note
    """Its provisions, as they read in these versions, and what it says."""
    old: str = ""
    """Of a change, the name of the current version; "" for a note on one version."""
    replaces: int = 0
    """The number of the note in whose place it stands; 0 for none."""
    by: str = ""
    at: str = ""
    """When, in universal time: "2026-11-29T10:15:00Z"."""
    number: int = 0
    """That of its entry in the log, from 1; 0 while it is not kept."""

    @property
    def on_change(self) -> bool:
        """Whether it is on what changed between two versions."""
        return bool(self.old)


@dataclass(frozen=True, slots=True)
class Notebook:
    """What is written of a document, the oldest first; what was replaced, too."""

    council: str
    document: str
    notes: tuple[KeptNote, ...]
    written: bool = False
    """These were written just now; others may be there."""
