"""Outlines that share what is the same with another version of their document.

The first of a document is kept whole, and so is one that is much unlike it; of the
others only what they have beside it is. Of these none leans on one that leans itself.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Final

import msgspec
from sqlalchemy import func, select

from .deltas import delta, expanded
from .making import maker
from .packing import COMPRESSED, NotPackedError, opened
from .tables import OUTLINES, VERSIONS

if TYPE_CHECKING:
    from sqlalchemy import Connection

_SHARED: Final = b"="
"""What content begins with that leans on another's."""
_LEAST: Final = 2
"""How many times smaller it must be for that."""
_Leaning = tuple[int, bytes, bytes]
"""The version that it leans on, the hash of what that says, and what it adds."""


def shared(at: Connection, number: int, content: bytes) -> bytes:
    """The packed outline of a version, or what it has beside another's."""
    document = select(VERSIONS.c.document_id).where(VERSIONS.c.id == number)
    o = OUTLINES.c
    wanted = (
        select(o.version_id, o.content)
        .join(VERSIONS, VERSIONS.c.id == o.version_id)
        .where(VERSIONS.c.document_id == document.scalar_subquery())
        .where(o.version_id != number, o.maker == maker())
        .where(func.substr(o.content, 1, 1) == COMPRESSED)
        .order_by(o.version_id.desc())
    )
    row = at.execute(wanted.limit(1)).first()
    if row is None:
        return content
    base = opened(row.content)
    leaning: _Leaning = (
        row.version_id,
        sha256(base).digest(),
        delta(opened(content), base),
    )
    small = _SHARED + msgspec.msgpack.encode(leaning)
    return small if len(small) * _LEAST < len(content) else content


def whole(at: Connection, content: bytes) -> bytes:
    """What `shared` was given, no longer compressed.

    Raises NotPackedError: what it leans on is gone, or was altered.
    """
    if not content.startswith(_SHARED):
        return opened(content)
    try:
        number, digest, pieces = msgspec.msgpack.decode(content[1:], type=_Leaning)
    except msgspec.MsgspecError as error:
        msg = f"no packed value: {error}"
        raise NotPackedError(msg) from error
    asked = select(OUTLINES.c.content).where(OUTLINES.c.version_id == number)
    found = at.execute(asked).scalar()
    base = opened(found or b"")
    if sha256(base).digest() != digest:
        msg = "it leans on an outline that is another now"
        raise NotPackedError(msg)
    return expanded(pieces, base)
