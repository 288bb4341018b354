"""What `outline/1` holds, as types: sources, clauses, and what stands beside them."""

from __future__ import annotations

from msgspec import Struct

from constitution_diff.model import (
    Anchoring,
    Kind,
    Ocr,
    ReferenceForm,
    RevisionKind,
    RevisionUnit,
    TargetStatus,
)


class SourceShape(Struct, frozen=True, omit_defaults=True):
    """A file that was read."""

    name: str
    sha256: str
    format: str
    view: str
    pages: int | None
    says: dict[str, str]


class PointShape(Struct, frozen=True):
    """A point in a clause's text; `at` counts characters from 0, null if unknown."""

    clause: str
    at: int | None


class ClauseShape(Struct, frozen=True, omit_defaults=True):
    """A clause of an outline."""

    id: str
    parent: str | None
    kind: Kind
    label: str
    citation: str
    heading: str
    text: str
    depth: int
    source: int
    page: int | None
    cells: tuple[str, ...] = ()
    lead_in: str | None = None
    page_approximate: bool = False
    anchor: PointShape | None = None
    raw: str = ""
    ocr: Ocr = Ocr.NONE


class TargetShape(Struct, frozen=True):
    """What a reference names."""

    label: str
    status: TargetStatus
    clause: str | None


class ReferenceShape(Struct, frozen=True, omit_defaults=True):
    """Words of a clause that point at others.

    `at` counts characters from the start of `part`, which is left out for the text.
    `form` is left out for a reference by number.
    """

    clause: str
    text: str
    at: int
    targets: tuple[TargetShape, ...]
    part: str = "text"
    form: ReferenceForm = ReferenceForm.NUMBER


class RevisionShape(Struct, frozen=True):
    """A tracked change."""

    id: str
    kind: RevisionKind
    unit: RevisionUnit
    text: str
    author: str
    date: str
    original: PointShape | None
    final: PointShape | None
    pair: str | None
    parents: tuple[str, ...]
    anchor: Anchoring
    noise: str | None
    source: int
    page: int | None


class EntryShape(Struct, frozen=True, omit_defaults=True):
    """A line of a contents list; `where` is left out for the contents itself."""

    label: str
    title: str
    page: str
    source: int
    where: str = "contents"


class FurnitureShape(Struct, frozen=True):
    """A printed line that is no provision."""

    where: str
    text: str
    source: int
    page: int | None
    reason: str


class UnreadShape(Struct, frozen=True):
    """Something that could not be read."""

    what: str
    source: int
    page: int | None
    reason: str


class NoticeShape(Struct, frozen=True, omit_defaults=True):
    """A doubt; `side` says whose, where there are two documents."""

    code: str
    message: str
    clause: str | None
    source: int
    page: int | None
    side: str = ""


class OutlineShape(Struct, frozen=True):
    """`constitution-diff/outline/1`."""

    schema: str
    sources: tuple[SourceShape, ...]
    title: str
    clauses: tuple[ClauseShape, ...]
    references: tuple[ReferenceShape, ...]
    revisions: tuple[RevisionShape, ...]
    contents: tuple[EntryShape, ...]
    furniture: tuple[FurnitureShape, ...]
    unread: tuple[UnreadShape, ...]
    notices: tuple[NoticeShape, ...]
