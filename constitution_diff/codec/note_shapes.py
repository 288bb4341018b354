"""What `note`, `decide` and `override` write, as types."""

from __future__ import annotations

from msgspec import Struct

from constitution_diff.model import NoteKind

from .addresses import KeptAddressShape


class KeptNoteShape(Struct, frozen=True, omit_defaults=True):
    """A note, a decision on a change, or an override; `number` is in the log.

    `old` and `new` are the provisions it is on; `current` is the version before, of
    a change.
    """

    number: int
    kind: NoteKind
    version: str
    by: str
    at: str
    in_force: bool
    current: str = ""
    old: tuple[KeptAddressShape, ...] = ()
    new: tuple[KeptAddressShape, ...] = ()
    reason: str = ""
    private: bool = False
    decision: str = ""
    route: str = ""
    route_reason: str = ""
    delegated: bool = False
    replaces: int = 0


class NotebookShape(Struct, frozen=True):
    """What is written of a document, the oldest first."""

    schema: str
    council: str
    document: str
    notes: tuple[KeptNoteShape, ...]
