"""Comparisons → the shapes of the JSON contract."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from constitution_diff.model import Scope

from .change_shapes import (
    EffectShape,
    MappedReferenceShape,
    MissedShape,
    NumberedShape,
    PlaceShape,
    SubstitutionShape,
)
from .comparison_shapes import (
    AccountedShape,
    ComparisonShape,
    CoverageShape,
    EditShape,
    LinkShape,
    OutsideShape,
    RelatedShape,
    SelectionShape,
    SideShape,
    SummaryShape,
)
from .outlines import notice_shape, source_shape

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from constitution_diff.model import (
        Comparison,
        Edit,
        Effect,
        Link,
        MappedReference,
        Outline,
        Outside,
        Related,
        Selection,
        Substitution,
    )

    from .outline_shapes import NoticeShape

COMPARISON = "constitution-diff/comparison/1"


def comparison_shape(comparison: Comparison) -> ComparisonShape:
    """The comparison as `comparison/1` writes it."""
    return ComparisonShape(
        schema=COMPARISON,
        old=_side(comparison.old),
        new=_side(comparison.new),
        coverage=tuple(
            CoverageShape(row.side, row.part, row.state) for row in comparison.coverage
        ),
        summary=_summary(comparison),
        links=tuple(map(_link, comparison.links)),
        related=tuple(map(_related, comparison.related)),
        substitutions=tuple(map(_substitution, comparison.substitutions)),
        effects=tuple(map(_effect, comparison.effects)),
        references=tuple(map(_reference, comparison.references)),
        outside=tuple(map(outside_shape, comparison.outside)),
        selection=selection_shape(comparison.selection),
        notices=tuple(_notices(comparison)),
    )


def selection_shape(selection: Selection) -> SelectionShape:
    """What a report was asked to show."""
    return SelectionShape(selection.only, selection.ignore, selection.left_out)


def _side(outline: Outline) -> SideShape:
    return SideShape(tuple(map(source_shape, outline.sources)))


def _notices(comparison: Comparison) -> Iterator[NoticeShape]:
    yield from (notice_shape(notice) for notice in comparison.notices)
    yield from (notice_shape(notice, "old") for notice in comparison.old.notices)
    yield from (notice_shape(notice, "new") for notice in comparison.new.notices)


def _summary(comparison: Comparison) -> SummaryShape:
    compared = [link for link in comparison.links if link.scope is Scope.COMPARED]
    apart = [link for link in comparison.links if link.scope is Scope.NOT_IN_FILE]
    unread = [link for link in comparison.links if link.scope is Scope.UNREAD]
    return SummaryShape(
        relations=_counted(link.relation.value for link in compared),
        significance=_counted(link.significance.value for link in compared),
        not_in_file=_by_side(apart),
        could_not_be_read=_by_side(unread),
        accounted=AccountedShape(
            _accounted(comparison.old, (link.old for link in comparison.links)),
            _accounted(comparison.new, (link.new for link in comparison.links)),
        ),
    )


def _by_side(links: Iterable[Link]) -> dict[str, int]:
    found = list(links)
    return {
        "old": sum(len(link.old) for link in found),
        "new": sum(len(link.new) for link in found),
    }


def _counted(names: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(names).items()))


def _accounted(outline: Outline, held: Iterable[tuple[str, ...]]) -> tuple[int, int]:
    """(clauses in links, clauses in the outline)."""
    return len({clause for side in held for clause in side}), len(outline.clauses)


def _link(link: Link) -> LinkShape:
    return LinkShape(
        old=link.old,
        new=link.new,
        relation=link.relation,
        text=link.text,
        renumbered=link.renumbered,
        moved=link.moved,
        nested=link.nested,
        scope=link.scope,
        score=link.score,
        evidence=link.evidence,
        edits=edit_shapes(link.edits),
        significance=link.significance,
        reasons=link.reasons,
        tracked=link.tracked or None,
    )


def outside_shape(row: Outside) -> OutsideShape:
    """A difference that is in no clause."""
    return OutsideShape(row.where, row.old, row.new, edit_shapes(row.edits))


def edit_shapes(edits: Iterable[Edit]) -> tuple[EditShape, ...]:
    """Words kept, deleted and inserted, in order."""
    return tuple(
        EditShape(e.part, e.op, e.text, e.tracked or None, e.authors) for e in edits
    )


def _substitution(one: Substitution) -> SubstitutionShape:
    return SubstitutionShape(
        old=one.old,
        new=one.new,
        count=one.count,
        places=tuple(PlaceShape(p.old, p.new, p.at, p.part) for p in one.places),
        missed=tuple(MissedShape(p.new, p.at, p.part) for p in one.missed),
        confirmed=one.confirmed,
        question=one.question,
        concerns=one.concerns,
    )


def _effect(effect: Effect) -> EffectShape:
    return EffectShape(
        effect.clause, effect.kind, effect.was, effect.is_,
        effect.old_quote, effect.new_quote, effect.side,
    )  # fmt: skip


def _reference(row: MappedReference) -> MappedReferenceShape:
    return MappedReferenceShape(
        clause=row.clause,
        side=row.side,
        text=row.text,
        status=row.status,
        was=NumberedShape(row.was.label, row.was.clause),
        is_=NumberedShape(row.is_.label, row.is_.clause),
    )


def _related(related: Related) -> RelatedShape:
    return RelatedShape(
        related.old, related.new, related.kind,
        related.old_span, related.new_span, related.score,
    )  # fmt: skip
