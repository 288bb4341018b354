"""The clauses of a document through its versions, as they were followed."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import msgspec
from sqlalchemy import select

from constitution_diff.model import (
    ClauseId,
    KeptPage,
    KeptStage,
    Significance,
    Standing,
)

from .tables import LIVES, STAGES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection, Row


def stages_of(at: Connection, document: int) -> tuple[KeptStage, ...]:
    """Every stage of every clause of a document, clause by clause in order of time."""
    names = _names(at, document)
    wanted = (
        select(STAGES).where(STAGES.c.document_id == document).order_by(STAGES.c.id)
    )
    return tuple(_stage(row, names) for row in at.execute(wanted))


def parts_of(at: Connection, documents: Sequence[int] | None) -> tuple[str, ...]:
    """The parts of these documents, or of all for None, as they are cited."""
    s = STAGES.c
    wanted = select(s.part).where(s.part != "").distinct()
    if documents is not None:
        wanted = wanted.where(s.document_id.in_(documents))
    return tuple(sorted(at.execute(wanted).scalars()))


def stages_worded(
    at: Connection, wordings: Sequence[int]
) -> dict[int, tuple[KeptStage, ...]]:
    """For each of these wordings the stages in which a clause reads so, in order."""
    s = STAGES.c
    wanted = (
        select(STAGES, LIVES.c.name.label("life"))
        .join(LIVES, s.life_id == LIVES.c.id)
        .where(s.wording.in_(wordings))
        .order_by(s.wording, s.first)
    )
    rows = at.execute(wanted).all()
    names = {int(row.life_id): row.life for row in rows}
    others = {int(n) for row in rows for n in row.others.split()} - set(names)
    more = select(LIVES.c.id, LIVES.c.name).where(LIVES.c.id.in_(others))
    names |= {int(number): name for number, name in at.execute(more)}
    grouped = groupby(rows, key=lambda row: int(row.wording))
    return {n: tuple(_stage(row, names) for row in found) for n, found in grouped}


def _names(at: Connection, document: int) -> dict[int, str]:
    wanted = select(LIVES.c.id, LIVES.c.name).where(LIVES.c.document_id == document)
    return {int(number): name for number, name in at.execute(wanted)}


def _stage(row: Row[tuple[object, ...]], names: dict[int, str]) -> KeptStage:
    return KeptStage(
        life=names[row.life_id],
        first=row.first,
        last=row.last,
        standing=Standing(row.standing),
        clause=ClauseId(row.clause) if row.clause else None,
        parent=ClauseId(row.parent) if row.parent else None,
        part=row.part,
        kind=row.kind,
        label=row.label,
        citation=row.citation,
        heading=row.heading,
        text=row.text,
        significance=Significance(row.significance),
        reasons=msgspec.json.decode(row.reasons, type=tuple[str, ...]),
        others=tuple(names[int(number)] for number in row.others.split()),
        pages=msgspec.json.decode(row.pages, type=tuple[KeptPage | None, ...]),
        wording=row.wording,
    )
