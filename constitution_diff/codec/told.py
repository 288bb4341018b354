"""Histories, last changes and change control → the shapes of the JSON contract."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .kept import as_at_shape, kept_version_shape
from .notebooks import note_shapes
from .told_shapes import (
    BlameShape,
    ChangeControlShape,
    ControlRowShape,
    HistoryShape,
    KeptStageShape,
    LastChangeShape,
    LifeLineShape,
    NamedStageShape,
    NamesakeShape,
    PartnerShape,
    RemovedShape,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from constitution_diff.model import (
        Blame,
        ChangeControl,
        ControlRow,
        History,
        KeptStage,
        LifeLine,
        Namesake,
        Partner,
        Version,
    )

    _Between = tuple[tuple[Version, ...], ...]

HISTORY = "constitution-diff/history/1"
BLAME = "constitution-diff/blame/1"
CONTROL = "constitution-diff/change-control/1"


def history_shape(history: History) -> HistoryShape:
    """What became of a provision as `history/1` writes it."""
    return HistoryShape(
        schema=HISTORY,
        council=history.council,
        document=history.document,
        clause=history.clause,
        versions=tuple(map(kept_version_shape, history.versions)),
        lines=tuple(_line(line, history.between) for line in history.lines),
        inside=tuple(_line(line, history.between) for line in history.inside),
        also=tuple(_namesake(other, history.between) for other in history.also),
        notes=note_shapes(history.notes),
        forgotten=tuple(map(kept_version_shape, history.forgotten)),
        as_at=as_at_shape(history.as_at) if history.as_at else None,
    )


def blame_shape(blame: Blame) -> BlameShape:
    """What last changed each provision as `blame/1` writes it."""
    return BlameShape(
        schema=BLAME,
        council=blame.council,
        document=blame.document,
        clause=blame.clause,
        version=blame.version,
        versions=tuple(map(kept_version_shape, blame.versions)),
        rows=tuple(
            LastChangeShape(
                row.stage.life,
                kept_stage_shape(row.stage, blame.between),
                kept_stage_shape(row.changed, blame.between),
                row.renumbered,
                _names(row.renumbered, blame.between),
                kept_stage_shape(row.was, blame.between) if row.was else None,
            )
            for row in blame.rows
        ),
        forgotten=tuple(map(kept_version_shape, blame.forgotten)),
        as_at=as_at_shape(blame.as_at) if blame.as_at else None,
        notes=note_shapes(blame.notes),
    )


def control_shape(control: ChangeControl) -> ChangeControlShape:
    """Which version changed what as `change-control/1` writes it."""
    return ChangeControlShape(
        schema=CONTROL,
        council=control.council,
        document=control.document,
        versions=tuple(map(kept_version_shape, control.versions)),
        rows=tuple(_control(row, control.between) for row in control.rows),
        forgotten=tuple(map(kept_version_shape, control.forgotten)),
        notes=note_shapes(control.notes),
    )


def _line(line: LifeLine, between: _Between) -> LifeLineShape:
    return LifeLineShape(
        line.life, tuple(kept_stage_shape(stage, between) for stage in line.stages)
    )


def _namesake(other: Namesake, between: _Between) -> NamesakeShape:
    line = _line(other.line, between)
    return NamesakeShape(line.life, line.stages, other.spans)


def _partner(partner: Partner) -> PartnerShape:
    stage = partner.stage
    return PartnerShape(
        version=partner.version,
        life=stage.life,
        clause=stage.clause,
        citation=stage.citation,
        label=stage.label,
        part=stage.part,
        kind=stage.kind,
        heading=stage.heading,
    )


def _control(row: ControlRow, between: _Between) -> ControlRowShape:
    before = {stage.life: kept_stage_shape(was, between) for was, stage in row.moved}
    return ControlRowShape(
        row.version,
        tuple(
            NamedStageShape(
                one.life, kept_stage_shape(one, between), before.get(one.life)
            )
            for one in row.changed
        ),
        tuple(
            RemovedShape(
                was.life, kept_stage_shape(was, between), kept_stage_shape(now, between)
            )
            for was, now in row.removed
        ),
        row.renumbered,
        _names(row.version, between),
        _named(row.left, between),
        _named(row.joined, between),
        _named(row.back, between),
    )


def _named(
    stages: Iterable[KeptStage], between: _Between
) -> tuple[NamedStageShape, ...]:
    return tuple(
        NamedStageShape(one.life, kept_stage_shape(one, between)) for one in stages
    )


def _names(version: int | None, between: _Between) -> tuple[str, ...]:
    """Of the versions that were forgotten before one, and since the one before it."""
    there = between[version] if between and version is not None else ()
    return tuple(one.name for one in there)


def kept_stage_shape(stage: KeptStage, between: _Between = ()) -> KeptStageShape:
    """A clause through some versions; `first` and `last` are their places.

    `between` is as in a history.
    """
    return KeptStageShape(
        first=stage.first,
        last=stage.last,
        standing=stage.standing,
        clause=stage.clause,
        citation=stage.citation,
        label=stage.label,
        part=stage.part,
        kind=stage.kind,
        heading=stage.heading,
        text=stage.text,
        significance=stage.significance,
        reasons=stage.reasons,
        others=stage.others,
        reworded=stage.reworded,
        partners=tuple(map(_partner, stage.partners)),
        or_forgotten=_names(stage.first if stage.is_deed else None, between),
    )
