"""The clauses of a document through its versions, as they were followed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from sqlalchemy import select

from constitution_diff.model import ClauseId, KeptStage, Significance, Standing

from .tables import LIVES, STAGES

if TYPE_CHECKING:
    from sqlalchemy import Connection, Row


def stages_of(at: Connection, document: int) -> tuple[KeptStage, ...]:
    """Every stage of every clause of a document, clause by clause in order of time."""
    names = _names(at, document)
    wanted = (
        select(STAGES).where(STAGES.c.document_id == document).order_by(STAGES.c.id)
    )
    return tuple(_stage(row, names) for row in at.execute(wanted))


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
    )
