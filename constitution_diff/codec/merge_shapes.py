"""What `merge/1` holds, as types: three documents, their result, the disputes."""

from __future__ import annotations

from msgspec import Struct

from constitution_diff.model import ConflictKind, Deed, Together

from .comparison_shapes import EditShape
from .outline_shapes import NoticeShape, OutlineShape, SourceShape


class PartyShape(Struct, frozen=True):
    """One of the three documents; `clauses` is [clauses in strands, clauses there]."""

    name: str
    sources: tuple[SourceShape, ...]
    clauses: tuple[int, int]


class StrandShape(Struct, frozen=True):
    """One provision by its id in each document; null where that has it not."""

    base: str | None
    ours: str | None
    theirs: str | None
    merged: str | None
    our_deeds: tuple[Deed, ...]
    their_deeds: tuple[Deed, ...]
    together: Together


class ConflictShape(Struct, frozen=True):
    """A dispute. `strands` are places in the list of strands, from 0.

    `part` is "heading", "text" or "cell:N" where only that is disputed; else "". The
    edits are from the base to each side, of that part; () for a whole provision.
    """

    kind: ConflictKind
    part: str
    strands: tuple[int, ...]
    our_edits: tuple[EditShape, ...]
    their_edits: tuple[EditShape, ...]


class MergeShape(Struct, frozen=True):
    """Two versions of one base and what they make together."""

    schema: str
    base: PartyShape
    ours: PartyShape
    theirs: PartyShape
    clean: bool
    conflicts: tuple[ConflictShape, ...]
    strands: tuple[StrandShape, ...]
    merged: OutlineShape
    notices: tuple[NoticeShape, ...]
