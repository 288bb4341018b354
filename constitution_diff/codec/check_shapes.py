"""What `check/1` holds, as types: findings, and the places that they are about."""

from __future__ import annotations

from msgspec import Struct

from constitution_diff.model import Severity

from .outline_shapes import NoticeShape, ReferenceShape, SourceShape


class SpotShape(Struct, frozen=True):
    """A place that a finding is about; `clause` is null outside all clauses."""

    clause: str | None
    where: str
    quote: str
    source: int
    page: int | None


class FindingShape(Struct, frozen=True):
    """What a proof-reader would put on the list."""

    code: str
    severity: Severity
    message: str
    why: str
    look: str
    places: tuple[SpotShape, ...]


class CheckShape(Struct, frozen=True):
    """`constitution-diff/check/1`; `not_in_file` holds references that are no fault."""

    schema: str
    sources: tuple[SourceShape, ...]
    summary: dict[str, int]
    findings: tuple[FindingShape, ...]
    not_in_file: tuple[ReferenceShape, ...]
    notices: tuple[NoticeShape, ...]
