"""The JSON contract as types: what each of its schemas holds.

Keys without a default always stand in the JSON; those with one are left out when
empty. The published JSON Schemas are made from these types, so that neither can
say something else.
"""

from __future__ import annotations

from msgspec import Struct

# msgspec reads the annotations when it runs.
from constitution_diff.model import (
    Anchoring,
    Kind,
    Ocr,
    Op,
    ReferenceForm,
    ReferenceStatus,
    RelatedKind,
    Relation,
    Remedy,
    RevisionKind,
    RevisionUnit,
    Scope,
    Severity,
    Significance,
    TargetStatus,
    TextChange,
)


class _Always(Struct, frozen=True):
    """Every key is written."""


class _Lean(Struct, frozen=True, omit_defaults=True):
    """Keys that hold their default are left out."""


class SourceShape(_Lean, frozen=True):
    """A file that was read."""

    name: str
    sha256: str
    format: str
    view: str
    pages: int | None
    says: dict[str, str]


class PointShape(_Always, frozen=True):
    """A point in a clause's text; `at` counts characters from 0, null if unknown."""

    clause: str
    at: int | None


class ClauseShape(_Lean, frozen=True):
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


class TargetShape(_Always, frozen=True):
    """What a reference names."""

    label: str
    status: TargetStatus
    clause: str | None


class ReferenceShape(_Lean, frozen=True):
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


class RevisionShape(_Always, frozen=True):
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


class EntryShape(_Lean, frozen=True):
    """A line of a contents list; `where` is left out for the contents itself."""

    label: str
    title: str
    page: str
    source: int
    where: str = "contents"


class FurnitureShape(_Always, frozen=True):
    """A printed line that is no provision."""

    where: str
    text: str
    source: int
    page: int | None
    reason: str


class UnreadShape(_Always, frozen=True):
    """Something that could not be read."""

    what: str
    source: int
    page: int | None
    reason: str


class NoticeShape(_Lean, frozen=True):
    """A doubt; `side` says whose, where there are two documents."""

    code: str
    message: str
    clause: str | None
    source: int
    page: int | None
    side: str = ""


class OutlineShape(_Always, frozen=True):
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


class TrackedClauseShape(_Always, frozen=True):
    """The tracked changes that stand in one clause, by their ids.

    `clause` is an id of that view; `citation` is null where only the id is known.
    """

    clause: str
    view: str
    citation: str | None
    revisions: tuple[str, ...]


class TrackedShape(_Always, frozen=True):
    """`constitution-diff/tracked/1`."""

    schema: str
    sources: tuple[SourceShape, ...]
    summary: dict[str, int]
    revisions: tuple[RevisionShape, ...]
    clauses: tuple[TrackedClauseShape, ...]
    notices: tuple[NoticeShape, ...]


class SpotShape(_Always, frozen=True):
    """A place that a finding is about; `clause` is null outside all clauses."""

    clause: str | None
    where: str
    quote: str
    source: int
    page: int | None


class FindingShape(_Always, frozen=True):
    """What a proof-reader would put on the list."""

    code: str
    severity: Severity
    message: str
    why: str
    look: str
    places: tuple[SpotShape, ...]


class CheckShape(_Always, frozen=True):
    """`constitution-diff/check/1`; `not_in_file` holds references that are no fault."""

    schema: str
    sources: tuple[SourceShape, ...]
    summary: dict[str, int]
    findings: tuple[FindingShape, ...]
    not_in_file: tuple[ReferenceShape, ...]
    notices: tuple[NoticeShape, ...]


class TraceFindingShape(_Always, frozen=True):
    """All traces of one kind; `n` counts them, and there may be fewer `places`."""

    code: str
    remedy: Remedy
    message: str
    why: str
    look: str
    n: int
    places: tuple[SpotShape, ...]


class PublicationShape(_Always, frozen=True):
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


class SideShape(_Always, frozen=True):
    """One side of a comparison."""

    sources: tuple[SourceShape, ...]


class CoverageShape(_Always, frozen=True):
    """Whether a part was compared."""

    side: str
    part: str
    state: Scope


class EditShape(_Always, frozen=True):
    """Words kept, deleted or inserted."""

    part: str
    op: Op
    text: str
    tracked: str | None
    authors: tuple[str, ...]


class LinkShape(_Always, frozen=True):
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


class RelatedShape(_Always, frozen=True):
    """Two clauses worth looking at together."""

    old: str
    new: str
    kind: RelatedKind
    old_span: tuple[int, int] | None
    new_span: tuple[int, int] | None
    score: float


class PlaceShape(_Always, frozen=True):
    """A place where a term was changed."""

    old: str
    new: str
    at: int
    part: str


class MissedShape(_Always, frozen=True):
    """A place where it was not."""

    new: str
    at: int
    part: str


class SubstitutionShape(_Always, frozen=True):
    """A term changed throughout."""

    old: str
    new: str
    count: int
    places: tuple[PlaceShape, ...]
    missed: tuple[MissedShape, ...]
    confirmed: bool
    question: str
    concerns: tuple[str, ...]


class EffectShape(Struct, frozen=True, rename={"is_": "is"}):
    """A change of effect, both versions quoted."""

    clause: str
    kind: str
    was: str
    is_: str
    old_quote: str
    new_quote: str
    side: str


class NumberedShape(_Always, frozen=True):
    """A number and the clause that carries it."""

    label: str
    clause: str | None


class MappedReferenceShape(Struct, frozen=True, rename={"is_": "is"}):
    """A reference followed through the comparison."""

    clause: str
    side: str
    text: str
    status: ReferenceStatus
    was: NumberedShape
    is_: NumberedShape


class OutsideShape(_Always, frozen=True):
    """A difference that is in no clause."""

    where: str
    old: str
    new: str
    edits: tuple[EditShape, ...]


class AccountedShape(_Always, frozen=True):
    """Of each side, clauses that stand in a link and clauses there are."""

    old: tuple[int, int]
    new: tuple[int, int]


class SummaryShape(_Always, frozen=True):
    """Counts of links."""

    relations: dict[str, int]
    significance: dict[str, int]
    not_in_file: dict[str, int]
    could_not_be_read: dict[str, int]
    accounted: AccountedShape


class SelectionShape(_Always, frozen=True):
    """What a report was asked to show; `not_shown` counts links, or lives, from 0."""

    only: tuple[str, ...]
    ignore: tuple[str, ...]
    not_shown: tuple[int, ...]


class ComparisonShape(_Always, frozen=True):
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
