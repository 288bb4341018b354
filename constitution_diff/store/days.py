"""The versions that matter for what was in force on a day, of many documents at once.

Of most documents that is one of many, and the database picks it: so a day is asked of
hundreds of councils without looking at all their versions. Where parts have days of
their own, or a version was forgotten, every version may matter.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Final

import msgspec
from sqlalchemy import and_, bindparam, case, func, or_, select, tuple_

from constitution_diff.history import day_number
from constitution_diff.model import PartDate, Version

from .strict import Whole, Words
from .tables import FOLLOWED, VERSION_PARTS, VERSIONS
from .versions import versions_where_numbered

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy import (
        ColumnElement,
        Connection,
        FromClause,
        Label,
        Select,
        Subquery,
    )

_V: Final = VERSIONS.c
_P: Final = VERSION_PARTS.c
_ON: Final = bindparam("on", type_=Words())
_DOCUMENTS: Final = bindparam("documents", type_=Whole(), expanding=True)
_EARLIER: Final = VERSIONS.alias("earlier")
_WITH_FORGOTTEN: Final = select(_V.document_id).where(_V.forgotten.is_not(None))
_WITH_PARTS: Final = select(_V.document_id).join(VERSION_PARTS)


def doubtful_on(at: Connection, on: str) -> frozenset[int]:
    """The documents of which a search on a day has more to say than what it finds.

    The dates do not name one version of each part, or a version is left out or cannot
    be read any more, or its file lacks parts. Of those that are followed, and of those
    that have nothing left to follow.
    """
    day, f = day_number(on), FOLLOWED.c
    rows = at.execute(select(f.document_id, f.doubtful)).all()
    found = {of for of, told in rows if _holds(told, day)}
    gone = set(at.execute(_WITH_FORGOTTEN.distinct()).scalars())
    return frozenset(found | gone - {of for of, _ in rows})


def _holds(spans: str, day: int) -> bool:
    found = msgspec.json.decode(spans, type=list[tuple[int, int]])
    return any(first <= day < end for first, end in found)


def versions_for(
    at: Connection, documents: Collection[int], on: str
) -> dict[int, tuple[tuple[int, Version], ...]]:
    """Of each of these documents the versions that matter for a day.

    Args:
        at: A connection that reads.
        documents: Their numbers.
        on: The day, an ISO date.

    Returns:
        By document its versions in the order of their dates, each with its place among
        those that can be read, from 0; that of a forgotten one means nothing. `as_at`
        names of them the same candidates as of all, and the same without a date, and
        is as certain. Of each its name, its dates and its entry alone, but of a
        document that has a forgotten one all that is known.
    """
    if not documents:
        return {}
    parts = _parts(at)
    rows = at.execute(_picked(), {"on": on, "documents": sorted(documents)}).all()
    whole = _beside(at, {row.document_id for row in rows if row.forgotten is not None})
    found: dict[int, list[tuple[int, Version]]] = defaultdict(list)
    for row in rows:
        version = whole.get(row.id) or Version(
            "", "", row.name, (), row.adopted, row.in_force, row.ended,
            tuple(parts.get(row.id, ())), entry=row.entry,
        )  # fmt: skip
        found[row.document_id].append((row.place, version))
    return {of: tuple(some) for of, some in found.items()}


def _parts(at: Connection) -> dict[int, list[PartDate]]:
    found: dict[int, list[PartDate]] = defaultdict(list)
    for row in at.execute(select(VERSION_PARTS).order_by(_P.version_id, _P.place)):
        found[row.version_id].append(PartDate(row.part, row.in_force))
    return found


def _beside(at: Connection, forgotten: Collection[int]) -> dict[int, Version]:
    """All versions of the documents of which any was forgotten."""
    beside = select(_V.id).where(_V.document_id.in_(forgotten))
    return versions_where_numbered(at, beside) if forgotten else {}


@cache
def _picked() -> Select[tuple[object, ...]]:
    """The versions that matter, document by document, in the order of their dates."""
    begun = _begun()
    told = (_V.name, _V.adopted, _V.in_force, _V.ended, _V.entry, _V.forgotten)
    wanted = select(_V.id, _V.document_id, _place(), *told).join(
        begun, begun.c.document_id == _V.document_id
    )
    every = or_(_V.document_id.in_(_WITH_PARTS), _V.document_id.in_(_WITH_FORGOTTEN))
    in_order = (_V.document_id, *_turn(VERSIONS))
    of_these = _V.document_id.in_(_DOCUMENTS)
    return wanted.where(of_these, or_(every, _matters(begun))).order_by(*in_order)


def _begun() -> Subquery:
    """Of each document how much had begun, and the last day from which one surely was.

    Window functions would say it of each version, in five times the time.
    """
    dated = _dated(VERSIONS)
    begun = case((and_(dated != "", dated <= _ON), 1))
    sure = case((_V.in_force <= _ON, _V.in_force), else_="")
    return (
        select(
            _V.document_id,
            func.count(begun).label("n_begun"),
            func.max(sure).label("newest"),
        )
        .where(_V.document_id.in_(_DOCUMENTS))
        .group_by(_V.document_id)
        .subquery()
    )


def _matters(begun: Subquery) -> ColumnElement[bool]:
    """Without a date; begun, and not followed by one that was surely in force.

    One that ends on a day of its own may run beside those that follow it, and was in
    force on that day, even if it was adopted only later. Where nothing has begun, what
    begins later tells that there is something with a date.
    """
    dated = _dated(VERSIONS)
    runs = or_(dated >= begun.c.newest, and_(_V.ended != "", _V.ended >= _ON))
    known = or_(and_(dated <= _ON, runs), _V.ended == _ON)
    return or_(dated == "", begun.c.n_begun == 0, known)


def _place() -> Label[int]:
    """How many versions that can be read come before it."""
    e = _EARLIER.c
    before = tuple_(*_turn(_EARLIER)) < tuple_(*_turn(VERSIONS))
    there = and_(e.document_id == _V.document_id, e.forgotten.is_(None), before)
    return select(func.count()).where(there).scalar_subquery().label("place")


def _turn(
    versions: FromClause,
) -> tuple[ColumnElement[bool] | ColumnElement[str] | ColumnElement[int], ...]:
    """What puts the versions of a document in order."""
    placed = _placed(versions)
    return placed == "", placed, versions.c.entry


def _placed(versions: FromClause) -> ColumnElement[str]:
    """As `Version.placed`."""
    return func.coalesce(func.nullif(_dated(versions), ""), versions.c.ended)


def _dated(versions: FromClause) -> ColumnElement[str]:
    """As `Version.dated`."""
    return func.coalesce(func.nullif(versions.c.in_force, ""), versions.c.adopted)
