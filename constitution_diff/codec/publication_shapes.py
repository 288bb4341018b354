"""What `publish/1` holds, as types: what a file would give away."""

from __future__ import annotations

from msgspec import Struct

# msgspec reads the annotations when it runs.
from constitution_diff.model import Remedy  # noqa: TC001

from .check_shapes import SpotShape  # noqa: TC001
from .outline_shapes import SourceShape  # noqa: TC001


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
