"""Lives → the shapes of the JSON contract."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from constitution_diff.model import TurnKind

from .comparisons import edit_shapes, outside_shape, selection_shape
from .life_shapes import (
    LifeShape,
    LivesShape,
    LivesSummaryShape,
    StageShape,
    StepShape,
    TurnShape,
    VersionShape,
)
from .outlines import notice_shape, source_shape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Life, Lives, Turn

    from .outline_shapes import NoticeShape

LIFE = "constitution-diff/life/1"


def lives_shape(lives: Lives) -> LivesShape:
    """Every clause through all versions, as `life/1` writes it."""
    return LivesShape(
        schema=LIFE,
        versions=tuple(_versions(lives)),
        summary=_summary(lives),
        lives=tuple(_life(lives, life) for life in lives.lives),
        turns=tuple(map(_turn, lives.turns)),
        steps=tuple(
            StepShape(at, at + 1, tuple(map(outside_shape, comparison.outside)))
            for at, comparison in enumerate(lives.comparisons)
        ),
        selection=selection_shape(lives.selection),
        notices=tuple(_notices(lives)),
    )


def _versions(lives: Lives) -> Iterator[VersionShape]:
    for version, outline in enumerate(lives.versions):
        held = {life.stages[version].clause for life in lives.lives} - {None}
        yield VersionShape(
            sources=tuple(map(source_shape, outline.sources)),
            title=outline.title,
            dated=outline.dated,
            clauses=(len(held), len(outline.clauses)),
            unseen=len(lives.unseen(version)),
        )


def _summary(lives: Lives) -> LivesSummaryShape:
    kinds = Counter(turn.kind for turn in lives.turns)
    standings = Counter(s.standing.value for life in lives.lives for s in life.stages)
    return LivesSummaryShape(
        lives=len(lives.lives),
        changed=sum(life.changed for life in lives.lives),
        restored=kinds[TurnKind.RESTORED],
        withdrawn=kinds[TurnKind.WITHDRAWN],
        standings=dict(sorted(standings.items())),
    )


def _life(lives: Lives, life: Life) -> LifeShape:
    return LifeShape(
        id=life.id,
        changed=life.changed,
        stages=tuple(
            _stage(lives, life, version) for version in range(len(life.stages))
        ),
        origins=life.origins,
        heirs=life.heirs,
    )


def _stage(lives: Lives, life: Life, version: int) -> StageShape:
    stage, clause = life.stages[version], lives.clause(life, version)
    return StageShape(
        version=version,
        standing=stage.standing,
        clause=stage.clause,
        citation=clause.citation if clause else "",
        heading=clause.heading if clause else "",
        text=clause.text if clause else "",
        source=clause.source if clause else 0,
        page=clause.page if clause else None,
        edits=edit_shapes(stage.edits),
        significance=stage.significance,
        reasons=stage.reasons,
        reworded=stage.reworded,
    )


def _turn(turn: Turn) -> TurnShape:
    return TurnShape(
        turn.kind, turn.life, turn.later, turn.done, turn.undone,
        turn.was, turn.now, turn.was_quote, turn.now_quote, turn.exact,
    )  # fmt: skip


def _notices(lives: Lives) -> Iterator[NoticeShape]:
    """Those of all versions; the side of one is "1" for the first version."""
    yield from (notice_shape(notice) for notice in lives.notices)
    for number, outline in enumerate(lives.versions, start=1):
        yield from (notice_shape(notice, str(number)) for notice in outline.notices)
