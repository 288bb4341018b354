"""What `life/1` holds, as types: each clause through all versions given."""

from __future__ import annotations

from msgspec import Struct

from constitution_diff.model import Significance, Standing, TurnKind

from .comparison_shapes import EditShape, OutsideShape, SelectionShape
from .outline_shapes import NoticeShape, SourceShape


class VersionShape(Struct, frozen=True):
    """One version; `unseen` counts what the last version has that it has not.

    `dated` is what it says of its date, as printed. `clauses` is [clauses that stand in
    a life, clauses there are].
    """

    sources: tuple[SourceShape, ...]
    title: str
    dated: str
    clauses: tuple[int, int]
    unseen: int


class StageShape(Struct, frozen=True, omit_defaults=True):
    """A clause in one version; `clause` is null where it is not there.

    What was split or merged is `reworded` where other words changed than went to a
    piece; what was restored, where other words came back.
    """

    version: int
    standing: Standing
    clause: str | None
    citation: str = ""
    heading: str = ""
    text: str = ""
    source: int = 0
    page: int | None = None
    edits: tuple[EditShape, ...] = ()
    significance: Significance = Significance.NONE
    reasons: tuple[str, ...] = ()
    reworded: bool = False


class LifeShape(Struct, frozen=True, omit_defaults=True):
    """One clause through all versions.

    `id` is permanent. `origins` are the lives it was split from, `heirs` those that it
    was merged into.
    """

    id: str
    changed: bool
    stages: tuple[StageShape, ...]
    origins: tuple[str, ...] = ()
    heirs: tuple[str, ...] = ()


class TurnShape(Struct, frozen=True):
    """Words removed and restored, or put in and withdrawn.

    `done` and `undone` are versions, from 0; `later` is the life where it was undone.
    """

    kind: TurnKind
    life: str
    later: str
    done: int
    undone: int
    was: str
    now: str
    was_quote: str
    now_quote: str
    exact: bool


class StepShape(Struct, frozen=True):
    """What differs outside the clauses from one version to the next."""

    old: int
    new: int
    outside: tuple[OutsideShape, ...]


class LivesSummaryShape(Struct, frozen=True):
    """Counts: of lives, and of their stages by standing."""

    lives: int
    changed: int
    restored: int
    withdrawn: int
    standings: dict[str, int]


class LivesShape(Struct, frozen=True):
    """`constitution-diff/life/1`."""

    schema: str
    versions: tuple[VersionShape, ...]
    summary: LivesSummaryShape
    lives: tuple[LifeShape, ...]
    turns: tuple[TurnShape, ...]
    steps: tuple[StepShape, ...]
    selection: SelectionShape
    notices: tuple[NoticeShape, ...]
