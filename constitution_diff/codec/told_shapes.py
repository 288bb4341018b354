"""What history, blame and change-control write, as types."""

from __future__ import annotations

from msgspec import Struct

from constitution_diff.model import Significance, Standing

from .kept_shapes import AsAtShape, KeptVersionShape
from .note_shapes import KeptNoteShape


class PartnerShape(Struct, frozen=True, omit_defaults=True):
    """A clause with which another was split or merged, as `version`, from 0, has it."""

    version: int
    life: str
    clause: str | None
    citation: str = ""
    label: str = ""
    part: str = ""
    kind: str = ""
    heading: str = ""


class KeptStageShape(Struct, frozen=True, omit_defaults=True):
    """A clause through the versions in which nothing of it changed.

    `first` and `last` are versions, from 0; `clause` is null where it is away. `others`
    are the lives it was split from or merged into; `partners` are these, and those that
    came from it or went into it, as they then were. What was split or merged is
    `reworded` where other words changed than went to a piece; what was restored, where
    other words came back. What was done in `first` may have been done in one of
    `or_forgotten`, which were forgotten; nobody can tell.
    """

    first: int
    last: int
    standing: Standing
    clause: str | None
    citation: str = ""
    label: str = ""
    part: str = ""
    kind: str = ""
    heading: str = ""
    text: str = ""
    significance: Significance = Significance.NONE
    reasons: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    reworded: bool = False
    partners: tuple[PartnerShape, ...] = ()
    or_forgotten: tuple[str, ...] = ()


class LifeLineShape(Struct, frozen=True):
    """One clause through all kept versions; `life` is its permanent name."""

    life: str
    stages: tuple[KeptStageShape, ...]


class NamesakeShape(Struct, frozen=True):
    """Another clause that had the number in these versions, from and to, from 0."""

    life: str
    stages: tuple[KeptStageShape, ...]
    spans: tuple[tuple[int, int], ...]


class HistoryShape(Struct, frozen=True):
    """What became of a provision; `also` are others that once had its number.

    `as_at` says by which version of a day it was named, where a day was asked for.
    """

    schema: str
    council: str
    document: str
    clause: str
    versions: tuple[KeptVersionShape, ...]
    lines: tuple[LifeLineShape, ...]
    inside: tuple[LifeLineShape, ...]
    also: tuple[NamesakeShape, ...]
    notes: tuple[KeptNoteShape, ...] = ()
    forgotten: tuple[KeptVersionShape, ...] = ()
    as_at: AsAtShape | None = None


class LastChangeShape(Struct, frozen=True):
    """A provision, and the stage that last changed it; `renumbered` is a version.

    `renumbered_or_forgotten` is to it as `or_forgotten` is to `first` of a stage. `was`
    is the provision before it was changed; null where it was not there.
    """

    life: str
    stage: KeptStageShape
    changed: KeptStageShape
    renumbered: int | None
    renumbered_or_forgotten: tuple[str, ...] = ()
    was: KeptStageShape | None = None


class BlameShape(Struct, frozen=True):
    """For each provision of `version`, from 0, what last changed it; see `history`."""

    schema: str
    council: str
    document: str
    clause: str
    version: int
    versions: tuple[KeptVersionShape, ...]
    rows: tuple[LastChangeShape, ...]
    forgotten: tuple[KeptVersionShape, ...]
    as_at: AsAtShape | None = None
    notes: tuple[KeptNoteShape, ...] = ()


class RemovedShape(Struct, frozen=True):
    """A clause as it was, and what became of it."""

    life: str
    was: KeptStageShape
    gone: KeptStageShape


class NamedStageShape(Struct, frozen=True, omit_defaults=True):
    """A clause that a version changed; `was`, before it was moved or renumbered."""

    life: str
    stage: KeptStageShape
    was: KeptStageShape | None = None


class ControlRowShape(Struct, frozen=True):
    """What one version, from 0, changed; `renumbered` counts clauses.

    Any of it may have been changed in one of `or_forgotten` instead. Not compared is
    what its file does not hold (`left`, as it was), what none before it held (`joined`)
    and what it holds again after others that did not (`back`).
    """

    version: int
    changed: tuple[NamedStageShape, ...]
    removed: tuple[RemovedShape, ...]
    renumbered: int
    or_forgotten: tuple[str, ...] = ()
    left: tuple[NamedStageShape, ...] = ()
    joined: tuple[NamedStageShape, ...] = ()
    back: tuple[NamedStageShape, ...] = ()


class ChangeControlShape(Struct, frozen=True):
    """Which version changed what."""

    schema: str
    council: str
    document: str
    versions: tuple[KeptVersionShape, ...]
    rows: tuple[ControlRowShape, ...]
    forgotten: tuple[KeptVersionShape, ...]
    notes: tuple[KeptNoteShape, ...] = ()
