"""What became of every clause of a document: its seal, and what search knows of it."""

from __future__ import annotations

from collections import defaultdict
from contextlib import suppress
from hashlib import sha256
from itertools import chain
from typing import TYPE_CHECKING

import msgspec
from sqlalchemy import delete, select

from constitution_diff.errors import StoreError
from constitution_diff.history import joined

from .making import maker
from .stage_rows import drop_rows, pieces_of, rows_of
from .tables import FOLLOWED, LIVES
from .words import (
    NOW,
    PER_DOCUMENT,
    clear_words,
    day_marks,
    listed_words,
    marks_in_part,
    part_mark,
    put_words,
    stays_in_part,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sqlalchemy import Connection, Row

    from .stage_rows import StageRow

_Words = tuple[int, str, str]
"""The number of a wording, its heading and its text."""


def followed_row(at: Connection, document: int) -> Row[tuple[object, ...]] | None:
    """Of what the stages of a document were made; None where they were altered."""
    row = at.execute(select(FOLLOWED).where(FOLLOWED.c.document_id == document)).first()
    return row if row is not None and is_sealed(at, row) else None


def is_sealed(at: Connection, row: Row[tuple[object, ...]]) -> bool:
    """Whether the stages are what they were when they were sealed."""
    made_of = (row.maker, row.versions, str(row.decided), row.parts, row.doubtful)
    return followed_seal(at, row.document_id, *made_of) == str(row.sha256)


def followed_seal(at: Connection, document: int, *made_of: str) -> str:
    """What the stages of a document are sealed with, and the names of their lives.

    `made_of` is what `followed` says of them: maker, versions, decided, parts,
    doubtful.
    """
    v = LIVES.c
    lives = select(v.id, v.name, v.version_id, v.clause).where(
        v.document_id == document
    )
    digest = sha256(msgspec.json.encode((document, *made_of)))
    for row in at.execute(lives.order_by(v.id)):
        digest.update(msgspec.json.encode(tuple(row)))
    for number, content in pieces_of(at, document):
        digest.update(f"\n{number} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()


def sound_rows(at: Connection, document: int) -> tuple[StageRow, ...]:
    """The stages of a document; none where there are none, or they were altered.

    And none where another release has put them in a form that is no longer read.
    """
    if followed_row(at, document) is None:
        return ()
    with suppress(StoreError):
        return rows_of(at, document)
    return ()


def dropped(at: Connection, document: int) -> None:
    """Let go of the stages, but not of their words."""
    drop_rows(at, document)
    at.execute(delete(FOLLOWED).where(FOLLOWED.c.document_id == document))


def listed_rows(
    document: int, rows: Iterable[StageRow], n_versions: int
) -> dict[int, str]:
    """What is searched of a document, by the numbers of its wordings."""
    there: dict[_Words, list[StageRow]] = defaultdict(list)
    for row in rows:
        if row.wording:
            there[row.wording, row.heading, row.text].append(row)
    return {
        document * PER_DOCUMENT + number: listed_words(
            heading, text, _marks(stages, n_versions)
        )
        for (number, heading, text), stages in there.items()
    }


def _marks(stages: Sequence[StageRow], n_versions: int) -> Iterator[str]:
    """Of the newest version, of its last parts, and of the days it was in force."""
    last = max(stages, key=lambda row: row.last)
    if last.last == n_versions - 1:
        yield NOW
    stays = len({row.parts for row in stages}) == 1
    yield from map(stays_in_part if stays else part_mark, sorted(last.parts))
    yield from _standing(stages)
    for part in () if stays else sorted({one for row in stages for one in row.parts}):
        there = (row for row in stages if part in row.parts)
        yield from marks_in_part(part, _standing(there))


def _standing(stages: Iterable[StageRow]) -> Iterator[str]:
    """The marks of the days on which any of these was in force."""
    for span in joined(chain.from_iterable(row.days for row in stages)):
        yield from day_marks(*span)


def words_of_followed(at: Connection, row: Row[tuple[object, ...]]) -> dict[int, str]:
    """What the index has to hold of a document whose stages are sound."""
    document = int(row.document_id)
    rows = rows_of(at, document)
    return listed_rows(document, rows, len(str(row.versions).split()))


def words_before(at: Connection, document: int) -> dict[int, str] | None:
    """What the index holds of a document, by the stages that it was made of.

    None where these do not tell: they were altered, or made by another release. Then
    the index itself has to be asked, which takes longer.
    """
    f = FOLLOWED.c
    there = at.execute(select(f.document_id).where(f.document_id == document)).first()
    if there is None and not pieces_of(at, document):
        return {}
    row = followed_row(at, document)
    if row is None or row.maker != maker():
        return None
    return words_of_followed(at, row)


def remake_words(at: Connection) -> None:
    """Make the index anew of the stages there are.

    Those that were altered go, and are worked out anew by who asks next.
    """
    clear_words(at)
    for row in at.execute(select(FOLLOWED)).all():
        document = int(row.document_id)
        if is_sealed(at, row):
            put_words(at, document, words_of_followed(at, row), before={})
        else:
            dropped(at, document)
