"""Outlines and their tracked changes → the shapes of the JSON contract."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from constitution_diff.model import Noise, View

from .outline_shapes import (
    ClauseShape,
    EntryShape,
    FurnitureShape,
    NoticeShape,
    OutlineShape,
    PointShape,
    ReferenceShape,
    RevisionShape,
    SourceShape,
    TargetShape,
    UnreadShape,
)
from .tracked_shapes import TrackedClauseShape, TrackedShape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import (
        Anchor,
        Clause,
        ClauseId,
        Notice,
        Outline,
        Reference,
        SourceFacts,
        TrackedChange,
    )

OUTLINE = "constitution-diff/outline/1"
TRACKED = "constitution-diff/tracked/1"


def outline_shape(outline: Outline) -> OutlineShape:
    """The outline as `outline/1` writes it."""
    return OutlineShape(
        schema=OUTLINE,
        sources=tuple(map(source_shape, outline.sources)),
        title=outline.title,
        clauses=tuple(map(clause_shape, outline.clauses)),
        references=tuple(map(reference_shape, outline.references)),
        revisions=tuple(map(_revision, outline.revisions)),
        contents=tuple(
            EntryShape(e.label, e.title, e.page, e.source, e.where)
            for e in outline.contents
        ),
        furniture=tuple(
            FurnitureShape(f.where, f.text, f.source, f.page, f.reason)
            for f in outline.furniture
        ),
        unread=tuple(
            UnreadShape(u.what, u.source, u.page, u.reason) for u in outline.unread
        ),
        notices=tuple(notice_shape(notice) for notice in outline.notices),
    )


def tracked_shape(outline: Outline) -> TrackedShape:
    """The tracked changes of an outline as `tracked/1` writes them."""
    return TrackedShape(
        schema=TRACKED,
        sources=tuple(map(source_shape, outline.sources)),
        summary=dict(_counts(outline)),
        revisions=tuple(map(_revision, outline.revisions)),
        clauses=tuple(_by_clause(outline)),
        notices=tuple(notice_shape(notice) for notice in outline.notices),
    )


def _counts(outline: Outline) -> Iterator[tuple[str, int]]:
    revisions = [change.revision for change in outline.revisions]
    yield from sorted(Counter(revision.kind.value for revision in revisions).items())
    yield "real", sum(revision.noise is Noise.NONE for revision in revisions)
    yield "noise", sum(revision.noise is not Noise.NONE for revision in revisions)


def _by_clause(outline: Outline) -> Iterator[TrackedClauseShape]:
    """Each clause that holds tracked changes, in the order of the changes.

    What stands nowhere in the final text is given under its original clause,
    whose id may mean another clause in the final one.
    """
    held: dict[tuple[str, ClauseId], list[str]] = {}
    for change in outline.revisions:
        view = View.FINAL if change.final else View.ORIGINAL
        place = change.final or change.original
        if place is not None:
            held.setdefault((view.value, place.clause), []).append(change.id)
    for (view_name, clause), changes in held.items():
        known = view_name == outline.sources[0].view and clause in outline
        citation = outline[clause].citation if known else None
        yield TrackedClauseShape(clause, view_name, citation, tuple(changes))


def source_shape(facts: SourceFacts) -> SourceShape:
    """A file as both contracts write it."""
    return SourceShape(
        facts.name,
        facts.sha256,
        facts.format,
        facts.view,
        facts.pages,
        dict(facts.says),
    )


def notice_shape(notice: Notice, side: str = "") -> NoticeShape:
    """A notice; `side` is "old", "new" or "" for the whole."""
    clause = notice.clause or None
    return NoticeShape(
        notice.code, notice.message, clause, notice.source, notice.page, side
    )


def clause_shape(clause: Clause) -> ClauseShape:
    """A clause as `outline/1` writes it."""
    return ClauseShape(
        id=clause.id,
        parent=clause.parent,
        kind=clause.kind,
        label=clause.label,
        citation=clause.citation,
        heading=clause.heading,
        text=clause.text,
        depth=clause.depth,
        source=clause.source,
        page=clause.page,
        cells=clause.cells,
        lead_in=clause.lead_in,
        page_approximate=clause.page_approximate,
        anchor=_point(clause.anchor),
        raw=clause.raw,
        ocr=clause.ocr,
    )


def _point(anchor: Anchor | None) -> PointShape | None:
    return None if anchor is None else PointShape(anchor.clause, anchor.at)


def reference_shape(reference: Reference) -> ReferenceShape:
    """What a clause says of others."""
    targets = tuple(
        TargetShape(target.label, target.status, target.clause)
        for target in reference.targets
    )
    return ReferenceShape(
        reference.clause,
        reference.text,
        reference.at,
        targets,
        reference.part,
        reference.form,
    )


def _revision(change: TrackedChange) -> RevisionShape:
    revision = change.revision
    return RevisionShape(
        id=change.id,
        kind=revision.kind,
        unit=revision.unit,
        text=revision.text,
        author=revision.author,
        date=revision.date,
        original=_point(change.original),
        final=_point(change.final),
        pair=change.pair or None,
        parents=change.parents,
        anchor=revision.anchoring,
        noise=revision.noise.value or None,
        source=change.source,
        page=revision.page,
    )
