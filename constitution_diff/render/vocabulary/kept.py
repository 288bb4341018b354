"""The words for what the store keeps, and what it is asked."""

from types import MappingProxyType
from typing import Final

from constitution_diff.model import NoteKind

BLAME: Final = "last changed by"
NOTE_KINDS: Final = MappingProxyType(
    {
        NoteKind.NOTE: "Note",
        NoteKind.DECISION: "Decision",
        NoteKind.OVERRIDE: "Set by hand",
        NoteKind.WITHDRAWAL: "Taken back",
    }
)
"""What the store keeps of what officers write."""
