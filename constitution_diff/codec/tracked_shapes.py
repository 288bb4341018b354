"""What `tracked/1` holds, as types: the tracked changes, and where they stand."""

from __future__ import annotations

from msgspec import Struct

from .outline_shapes import NoticeShape, RevisionShape, SourceShape


class TrackedClauseShape(Struct, frozen=True):
    """The tracked changes that stand in one clause, by their ids.

    `clause` is an id of that view; `citation` is null where only the id is known.
    """

    clause: str
    view: str
    citation: str | None
    revisions: tuple[str, ...]


class TrackedShape(Struct, frozen=True):
    """`constitution-diff/tracked/1`."""

    schema: str
    sources: tuple[SourceShape, ...]
    summary: dict[str, int]
    revisions: tuple[RevisionShape, ...]
    clauses: tuple[TrackedClauseShape, ...]
    notices: tuple[NoticeShape, ...]
