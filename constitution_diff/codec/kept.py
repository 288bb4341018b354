"""Kept versions and what they say → the shapes of the JSON contract."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .kept_shapes import (
    AnswerShape,
    AsAtShape,
    ExtractShape,
    ForgettingShape,
    HoldingsShape,
    KeptFileShape,
    KeptVersionShape,
    PartAnswerShape,
    PartDateShape,
    UnsaidShape,
    VerificationShape,
)
from .notebooks import note_shapes
from .outlines import clause_shape

if TYPE_CHECKING:
    from constitution_diff.model import (
        Answer,
        AsAt,
        Extract,
        Forgetting,
        Holdings,
        PartAnswer,
        Unsaid,
        Verification,
        Version,
    )

VERSIONS = "constitution-diff/versions/1"
VERIFY = "constitution-diff/verify/1"
SHOW = "constitution-diff/show/1"


def holdings_shape(holdings: Holdings) -> HoldingsShape:
    """The versions as `versions/1` writes them."""
    versions = tuple(map(kept_version_shape, holdings.versions))
    return HoldingsShape(VERSIONS, versions, note_shapes(holdings.notes))


def answer_shape(answer: Answer) -> AnswerShape:
    """What the versions say as `show/1` writes it."""
    return AnswerShape(
        schema=SHOW,
        council=answer.council,
        document=answer.document,
        clause=answer.clause,
        as_at=as_at_shape(answer.as_at) if answer.as_at else None,
        extracts=tuple(map(_extract, answer.extracts)),
        by_part=tuple(map(_part_answer, answer.by_part)),
    )


def verification_shape(found: Verification) -> VerificationShape:
    """What a store was held against its log for, as `verify/1` writes it."""
    return VerificationShape(
        VERIFY, found.sound, found.n_versions, found.n_files, found.n_entries,
        found.seal, found.faults, found.forgotten, found.n_versions_gone,
        found.n_files_gone,
    )  # fmt: skip


def kept_version_shape(version: Version) -> KeptVersionShape:
    """A version with its files and its dates."""
    return KeptVersionShape(
        council=version.council,
        document=version.document,
        name=version.name,
        files=tuple(
            KeptFileShape(f.name, f.sha256, f.format, f.part, f.title)
            for f in version.files
        ),
        added_by=version.added_by,
        added_at=version.added_at,
        entry=version.entry,
        adopted=version.adopted,
        in_force=version.in_force,
        ended=version.ended,
        parts=tuple(PartDateShape(one.part, one.in_force) for one in version.parts),
        decision=version.decision,
        note=version.note,
        title=version.title,
        view=version.view,
        ocr=version.ocr,
        forgotten=_forgetting(version.forgotten) if version.forgotten else None,
    )


def _forgetting(found: Forgetting) -> ForgettingShape:
    before = _forgetting(found.before) if found.before else None
    return ForgettingShape(
        found.reason, found.by, found.at, found.entry, found.wrong_dates, before,
        found.files_stay,
    )  # fmt: skip


def as_at_shape(found: AsAt) -> AsAtShape:
    """What the dates say of a day."""
    return AsAtShape(
        on=found.on,
        certainty=found.certainty,
        before=kept_version_shape(found.before) if found.before else None,
        after=kept_version_shape(found.after) if found.after else None,
        parts=tuple(PartDateShape(part, day) for part, day in found.part_dates),
        undated=tuple(map(kept_version_shape, found.undated)),
        passed_over=tuple(map(kept_version_shape, found.passed_over)),
        unsaid=tuple(map(unsaid_shape, found.unsaid)),
    )


def unsaid_shape(one: Unsaid) -> UnsaidShape:
    """What the file of a version does not hold, and which holds it."""
    by, gone = one.by, tuple(version.name for version in one.between)
    named = (by.council, by.document, by.name)
    return UnsaidShape(*named, one.parts, one.holder.name, gone)


def _part_answer(one: PartAnswer) -> PartAnswerShape:
    when = as_at_shape(one.as_at)
    return PartAnswerShape(one.parts, one.is_rest, when, len(one.extracts))


def _extract(extract: Extract) -> ExtractShape:
    clauses = tuple(map(clause_shape, extract.clauses))
    version, notes = kept_version_shape(extract.version), note_shapes(extract.notes)
    return ExtractShape(version, clauses, extract.near, notes)
