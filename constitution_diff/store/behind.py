"""Which documents are not followed through all their versions; each search asks."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sqlalchemy import and_, bindparam, func, not_, or_, select

from .making import maker
from .overriding import last_overrides
from .tables import FOLLOWED, VERSIONS

if TYPE_CHECKING:
    from sqlalchemy import Connection, Select


def unfollowed(at: Connection) -> tuple[int, ...]:
    """The documents whose stages are not those of all their versions and overrides.

    Versions are added; where one is forgotten, the stages of its document go. So their
    number tells.
    """
    last = last_overrides(at)
    told = {"maker": maker(), "overridden": sorted(last)}
    return tuple(
        row.document_id
        for row in at.execute(_otherwise(), told)
        if not row.is_whole or row.decided != last.get(row.document_id, 0)
    )


@cache
def _otherwise() -> Select[tuple[object, ...]]:
    """The documents that may not be, and whether they are of all versions.

    Of hundreds hardly any may, and the database says which.
    """
    v, f = VERSIONS.c, FOLLOWED.c
    n_kept = func.count().label("n_kept")
    of_each = select(v.document_id, n_kept).where(v.forgotten.is_(None))
    kept = of_each.group_by(v.document_id).subquery().c
    bare = func.replace(f.versions, " ", "")
    is_whole = func.length(f.versions) - func.length(bare) + 1 == kept.n_kept
    overridden = kept.document_id.in_(bindparam("overridden", expanding=True))
    odd = or_(f.document_id.is_(None), not_(is_whole), f.decided != 0, overridden)
    wanted = select(kept.document_id, is_whole.label("is_whole"), f.decided)
    of_ours = and_(f.document_id == kept.document_id, f.maker == bindparam("maker"))
    found = wanted.outerjoin(FOLLOWED, of_ours).where(odd)
    return found.order_by(kept.document_id)
