"""Outlines and comparisons of kept versions, so that nothing is worked out twice.

What lies here can always be made again from the files; what another release made, or
what was altered, is as if it were not there.
"""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING, Final, TypeVar

from sqlalchemy import delete, insert, select

from constitution_diff.model import Comparison, Outline

from .making import maker
from .overriding import last_override
from .packing import NotPackedError, decoded, ids_in, packed
from .sharing import shared, whole
from .tables import COMPARISONS, OUTLINES, VERSIONS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlalchemy import ColumnElement, Connection, Table

    from constitution_diff.model import ClauseId

_Read = TypeVar("_Read")
_NOTHING: Final = Outline()


def kept_outline(at: Connection, number: int) -> Outline | None:
    """The outline of a version; None where none is kept that this release made."""
    which = OUTLINES.c.version_id == number
    found = _kept(at, OUTLINES, which, number, read=decoded)
    return found if isinstance(found, Outline) else None


def kept_order(at: Connection, number: int) -> tuple[ClauseId, ...]:
    """The ids of a version's clauses in its order; () where no outline is kept."""
    which = OUTLINES.c.version_id == number
    return _kept(at, OUTLINES, which, number, read=ids_in) or ()


def put_outline(at: Connection, number: int, outline: Outline) -> None:
    """Keep the outline of a version in place of one that another release made.

    Not of one that was forgotten while its outline was being made.
    """
    if _is_forgotten(at, number):
        return
    at.execute(delete(OUTLINES).where(OUTLINES.c.version_id == number))
    content = shared(at, number, packed(outline))
    at.execute(insert(OUTLINES).values(version_id=number, **_sealed(content, number)))


def kept_comparison(
    at: Connection, old: tuple[int, Outline], new: tuple[int, Outline]
) -> Comparison | None:
    """What became of one version in another; None where it is to be compared anew.

    So it is where somebody has decided since what became of what.
    """
    c, decided = COMPARISONS.c, last_override(at, old[0], new[0])
    which = (c.old_id == old[0]) & (c.new_id == new[0]) & (c.decided == decided)
    of = (old[0], new[0], decided)
    found = _kept(at, COMPARISONS, which, *of, read=decoded)
    if not isinstance(found, Comparison):
        return None
    # A search reads outlines from here, and is not to load what compares.
    from constitution_diff.compare import with_results_of  # noqa: PLC0415

    alike = with_results_of(new[1], old[1], found.links)
    return replace(found, old=alike, new=new[1])


def put_comparison(
    at: Connection, old: int, new: int, comparison: Comparison, *, decided: int = 0
) -> None:
    """Keep a comparison, without the outlines that are kept beside it.

    `decided` is the newest override that it heeds, by its number; 0 for none. Where
    one of them was forgotten while they were compared, nothing is kept.
    """
    if _is_forgotten(at, old, new):
        return
    c = COMPARISONS.c
    at.execute(delete(COMPARISONS).where((c.old_id == old) & (c.new_id == new)))
    bare = packed(replace(comparison, old=_NOTHING, new=_NOTHING))
    at.execute(
        insert(COMPARISONS).values(
            old_id=old, new_id=new, decided=decided, **_sealed(bare, old, new, decided)
        )
    )


def forget_derived(at: Connection, numbers: Sequence[int]) -> None:
    """Let go of what was made of these versions."""
    at.execute(delete(OUTLINES).where(OUTLINES.c.version_id.in_(numbers)))
    forget_comparisons(at, numbers)


def forget_comparisons(at: Connection, numbers: Sequence[int]) -> None:
    """Let go of every comparison with one of these versions."""
    c = COMPARISONS.c
    at.execute(delete(COMPARISONS).where(c.old_id.in_(numbers) | c.new_id.in_(numbers)))


def seal_of(of: Sequence[int], made_by: str, content: bytes) -> str:
    """What a derived row is sealed with: of which versions, by whom, and what it is.

    `of` are the numbers of its versions, and of the newest override that it heeds.
    """
    head = f"{' '.join(map(str, of))}\n{made_by}\n"
    return sha256(head.encode() + content).hexdigest()


def _is_forgotten(at: Connection, *numbers: int) -> bool:
    """Whether any of these versions was forgotten."""
    v = VERSIONS.c
    gone = select(v.id).where(v.id.in_(numbers), v.forgotten.is_not(None))
    return at.execute(gone).first() is not None


def _sealed(content: bytes, *of: int) -> dict[str, object]:
    seal = seal_of(of, maker(), content)
    return {"maker": maker(), "sha256": seal, "content": content}


def _kept(
    at: Connection,
    table: Table,
    which: ColumnElement[bool],
    *of: int,
    read: Callable[[bytes], _Read],
) -> _Read | None:
    row = at.execute(select(table).where(which)).first()
    if row is None or row.maker != maker():
        return None
    if seal_of(of, row.maker, row.content) != row.sha256:
        return None
    try:
        return read(whole(at, row.content))
    except NotPackedError:
        return None
