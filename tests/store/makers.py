"""Versions to be kept, and what the tests of the store do with them."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from constitution_diff.model import KeptFile, KeptNote, Note, NoteKind, Version
from constitution_diff.store import Stamp, add_version

if TYPE_CHECKING:
    from sqlalchemy import Connection

STAMP = Stamp("A. Clerk", "2026-11-29T10:15:00Z", secret="by chance")  # noqa: S106


def version(name: str = "2024", content: bytes = b"Quorum") -> Version:
    """A version of one file, which holds that content."""
    file = KeptFile(f"{name}.txt", sha256(content).hexdigest())
    return Version("Harrowmere", "Constitution", name, (file,))


def add(at: Connection, given: Version, content: bytes = b"Quorum") -> int:
    """Keep a version of which each file holds that content; its number."""
    contents = {file.sha256: content for file in given.files}
    return add_version(at, given, contents, place="the store", stamp=STAMP)


def note(
    kind: NoteKind, said: Note, *, new: str = "2024", old: str = "", replaces: int = 0
) -> KeptNote:
    """A note on a version, or on what changed between two."""
    where = ("Harrowmere", "Constitution", new)
    return KeptNote(kind, *where, said, old=old, replaces=replaces)
