"""What `comparison/1` holds, as types: what became of each clause."""

from __future__ import annotations

from msgspec import Struct

from constitution_diff.model import (
    Op,
    RelatedKind,
    Relation,
    Scope,
    Significance,
    TextChange,
)

from .change_shapes import EffectShape, MappedReferenceShape, SubstitutionShape
from .outline_shapes import NoticeShape, SourceShape


class SideShape(Struct, frozen=True):
    """One side of a comparison."""

    sources: tuple[SourceShape, ...]


class CoverageShape(Struct, frozen=True):
    """Whether a part was compared."""

    side: str
    part: str
    state: Scope


class EditShape(Struct, frozen=True):
    """Words kept, deleted or inserted."""

    part: str
    op: Op
    text: str
    tracked: str | None
    authors: tuple[str, ...]


class LinkShape(Struct, frozen=True):
    """What became of some clauses.

    Where `scope` is not "compared", nothing is known of what became of them: they are
    neither deleted nor inserted, and `relation` repeats the scope, "not-in-file" or
    "could-not-be-read". Only beside scope "compared" is it one of the ten others.
    """

    old: tuple[str, ...]
    new: tuple[str, ...]
    relation: Relation
    text: TextChange
    renumbered: bool
    moved: bool
    nested: bool
    scope: Scope
    score: float
    evidence: tuple[str, ...]
    edits: tuple[EditShape, ...]
    significance: Significance
    reasons: tuple[str, ...]
    tracked: str | None


class RelatedShape(Struct, frozen=True):
    """Two clauses worth looking at together."""

    old: str
    new: str
    kind: RelatedKind
    old_span: tuple[int, int] | None
    new_span: tuple[int, int] | None
    score: float


class OutsideShape(Struct, frozen=True):
    """A difference that is in no clause."""

    where: str
    old: str
    new: str
    edits: tuple[EditShape, ...]


class AccountedShape(Struct, frozen=True):
    """Of each side, clauses that stand in a link and clauses there are."""

    old: tuple[int, int]
    new: tuple[int, int]


class SummaryShape(Struct, frozen=True):
    """Counts of links."""

    relations: dict[str, int]
    significance: dict[str, int]
    not_in_file: dict[str, int]
    could_not_be_read: dict[str, int]
    accounted: AccountedShape


class SelectionShape(Struct, frozen=True):
    """What a report was asked to show; `not_shown` counts links, or lives, from 0."""

    only: tuple[str, ...]
    ignore: tuple[str, ...]
    not_shown: tuple[int, ...]


class ComparisonShape(Struct, frozen=True):
    """`constitution-diff/comparison/1`."""

    schema: str
    old: SideShape
    new: SideShape
    coverage: tuple[CoverageShape, ...]
    summary: SummaryShape
    links: tuple[LinkShape, ...]
    related: tuple[RelatedShape, ...]
    substitutions: tuple[SubstitutionShape, ...]
    effects: tuple[EffectShape, ...]
    references: tuple[MappedReferenceShape, ...]
    outside: tuple[OutsideShape, ...]
    selection: SelectionShape
    notices: tuple[NoticeShape, ...]
