"""The clauses of a document through its versions, as they were followed."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import msgspec
from sqlalchemy import select

from constitution_diff.model import ClauseId, KeptStage, Kind, Significance, Standing
from constitution_diff.model.values import dataclass

from .portions import in_portions
from .stage_rows import rows_of, rows_worded
from .tables import FOLLOWED, LIVES
from .words import PER_DOCUMENT

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from sqlalchemy import Connection, Select

    from .stage_rows import StageRow


def stages_of(at: Connection, document: int) -> tuple[KeptStage, ...]:
    """Every stage of every clause of a document, clause by clause in order of time.

    Raises StoreError: they were altered.
    """
    rows = rows_of(at, document)
    wanted = select(LIVES.c.id, LIVES.c.name).where(LIVES.c.document_id == document)
    names = {int(number): name for number, name in at.execute(wanted)}
    return tuple(_stage(row, names, document) for row in rows)


def part_lives(at: Connection, document: int) -> dict[int, dict[ClauseId, str]]:
    """For each version its parts, each with the permanent name that it has in all.

    Versions are counted from 0, as `KeptStage.first`. Raises StoreError: they were
    altered.
    """
    found: dict[int, dict[ClauseId, str]] = {}
    for row in rows_of(at, document):
        if row.kind == Kind.PART and row.clause:
            for version in range(row.first, row.last + 1):
                found.setdefault(version, {})[ClauseId(row.clause)] = str(row.life)
    return found


def not_in_files(
    at: Connection, document: int, versions: Iterable[int]
) -> dict[int, tuple[KeptStage, ...]]:
    """What the file of each of these versions does not hold, as it stood before.

    The versions count from 0; `KeptStage.last` is the newest before that holds it. Of
    what lies in parts that are not in the file; see `unsaid_of`. Raises StoreError: the
    stages were altered.
    """
    rows = rows_of(at, document)
    if all(row.standing != Standing.NOT_IN_FILE for row in rows):
        return dict.fromkeys(versions, ())
    missing = {version: tuple(_missing(rows, version)) for version in versions}
    lives = {n for found in missing.values() for row in found for n in _lives(row)}
    names = _names(at, lives)
    return {
        version: tuple(_stage(row, names, document) for row in found)
        for version, found in missing.items()
    }


def outermost_in(at: Connection, document: int, version: int) -> frozenset[str]:
    """What lies in nothing else in a version, as it is cited there.

    The versions count from 0. Raises StoreError: the stages were altered.
    """
    return frozenset(
        row.citation
        for row in rows_of(at, document)
        if row.clause and not row.parent and row.first <= version <= row.last
    ) - {""}


def _missing(rows: Sequence[StageRow], version: int) -> Iterator[StageRow]:
    for _, stages in groupby(rows, key=lambda row: row.life):
        until = [row for row in stages if row.first <= version]
        there = [row for row in until if row.clause]
        if there and until[-1].standing == Standing.NOT_IN_FILE:
            yield there[-1]


def parts_of(at: Connection, documents: Sequence[int] | None) -> tuple[str, ...]:
    """The parts of these documents, or of all for None, as they are cited."""
    f = FOLLOWED.c
    wanted = select(f.parts) if documents is None else _parts_in(documents)
    listed = (msgspec.json.decode(told, type=list[str])
              for told in at.execute(wanted).scalars())  # fmt: skip
    return tuple(sorted({part for parts in listed for part in parts}))


@dataclass(frozen=True, slots=True)
class Worded:
    """A clause in one wording, and what else became of it."""

    stages: tuple[KeptStage, ...]
    """Those in which it reads so, in order of time."""
    apart: frozenset[int]
    """The versions, from 0, in whose files its part is not."""
    otherwise: frozenset[int]
    """The versions, from 0, in which it has other words."""


def stages_worded(at: Connection, wordings: Iterable[int]) -> dict[int, Worded]:
    """For each of these wordings the stages in which a clause reads so, in order.

    Raises StoreError: they were altered.
    """
    every = rows_worded(at, sorted(wordings))
    found = {
        one: [row for row in rows if row.wording == one % PER_DOCUMENT]
        for one, rows in every.items()
    }
    names = _names(at, {n for rows in found.values() for r in rows for n in _lives(r)})
    return {
        wording: Worded(
            tuple(_stage(row, names, wording // PER_DOCUMENT) for row in rows),
            _versions(r for r in every[wording] if r.standing == Standing.NOT_IN_FILE),
            _versions(
                r for r in every[wording] if r.wording not in (0, rows[0].wording)
            ),
        )
        for wording, rows in found.items()
    }


def _versions(rows: Iterable[StageRow]) -> frozenset[int]:
    return frozenset(n for row in rows for n in range(row.first, row.last + 1))


def _parts_in(documents: Sequence[int]) -> Select[tuple[str]]:
    return select(FOLLOWED.c.parts).where(FOLLOWED.c.document_id.in_(documents))


def _lives(row: StageRow) -> tuple[int, ...]:
    return row.life, *row.others


def _names(at: Connection, lives: Collection[int]) -> dict[int, str]:
    life = LIVES.c
    return {
        int(number): name
        for some in in_portions(lives)
        for number, name in at.execute(
            select(life.id, life.name).where(life.id.in_(some))
        )
    }


def _stage(row: StageRow, names: dict[int, str], document: int) -> KeptStage:
    return KeptStage(
        life=names[row.life],
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
        reasons=row.reasons,
        others=tuple(names[number] for number in row.others),
        pages=row.pages,
        wording=document * PER_DOCUMENT + row.wording if row.wording else 0,
        reworded=row.reworded,
        within=row.within,
    )
