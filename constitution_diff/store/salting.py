"""Words that may have to be forgotten: the log holds no more of them than a hash.

Each version has a salt of its own, which chance gave it. With it the log hashes what
was written of the version, what notes on it say and quote, and the permanent names that
were first given in it. Whoever forgets the version lets go of its salt as well, so that
nobody can find the words by trying which of them would give that hash.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Final

import msgspec
from sqlalchemy import select

from .tables import VERSIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

NO_SALT: Final = ""
"""That of a version that was forgotten."""
_CHARS: Final = 32


def salt_for(secret: str, seq: int) -> str:
    """The salt of the version that an entry of the log tells of, in hexadecimal.

    Args:
        secret: What nobody can guess; see `Stamp.secret`.
        seq: The entry's place in the log, so that no two versions have the same.

    >>> len(salt_for("5d41402abc4b2a76", 3))
    32
    """
    return sha256(f"{secret} {seq}".encode()).hexdigest()[:_CHARS]


def salted(words: object, salts: Sequence[str]) -> str:
    """What stands for words in the log: the SHA-256 of the JSON of salts and words.

    >>> salted(["By hand."], ["1f"]) == salted(["By hand."], ["2f"])
    False
    """
    content = msgspec.json.encode([list(salts), words], order="sorted")
    return sha256(content).hexdigest()


def salts_of(at: Connection) -> dict[int, str]:
    """The salt of every version, by its number; `NO_SALT` where it was forgotten."""
    rows = at.execute(select(VERSIONS.c.id, VERSIONS.c.salt))
    return {int(row.id): str(row.salt) for row in rows}


def salt_of(at: Connection, version: int) -> str:
    """The salt of the version of that number."""
    wanted = select(VERSIONS.c.salt).where(VERSIONS.c.id == version)
    return str(at.execute(wanted).scalar_one())
