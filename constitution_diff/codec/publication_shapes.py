"""What `publish/1` holds, as types: what a file would give away."""

from __future__ import annotations

from msgspec import Struct

from constitution_diff.model import Remedy

from .check_shapes import SpotShape
from .outline_shapes import SourceShape


class TraceFindingShape(Struct, frozen=True):
    """All traces of one kind; `n` counts them, and there may be fewer `places`."""

    code: str
    remedy: Remedy
    message: str
    why: str
    look: str
    n: int
    places: tuple[SpotShape, ...]


class PublicationShape(Struct, frozen=True):
    """`constitution-diff/publish/1`; `left` is what a stripped copy still holds.

    `summary` counts what goes with `--strip`, what goes when the tracked changes are
    settled, and what a person decides.
    """

    schema: str
    sources: tuple[SourceShape, ...]
    summary: dict[str, int]
    findings: tuple[TraceFindingShape, ...]
    stripped: bool
    left: tuple[TraceFindingShape, ...]
