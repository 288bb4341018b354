"""The tables of the store, the same in SQLite and in PostgreSQL.

Two sorts: what is kept (the bytes of the files, what was said of them, the log) and
what is derived from it (outlines, comparisons, stages), which can be made again.
Dates are ISO texts, because a council's date has no time and no zone, and because text
sorts alike everywhere. `key` columns are names folded, so that a name is found in any
case and with any spacing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    MetaData,
    Table,
    UniqueConstraint,
    insert,
)

from .strict import Bytes, Whole, Words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection

METADATA: Final = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _text(name: str, *, unique: bool = False) -> Column[str]:
    return Column(name, Words, nullable=False, unique=unique)


def _whole(name: str, *, primary: bool = False) -> Column[int]:
    return Column(name, Whole, nullable=False, primary_key=primary)


def _of(name: str, target: str, *, primary: bool = False) -> Column[int]:
    key = ForeignKey(target)
    return Column(name, Whole, key, nullable=False, primary_key=primary)


COUNCILS: Final = Table(
    "councils", METADATA, _whole("id", primary=True), _text("name"),
    _text("key", unique=True),
)  # fmt: skip
DOCUMENTS: Final = Table(
    "documents", METADATA, _whole("id", primary=True),
    _of("council_id", "councils.id"), _text("name"), _text("key"),
    UniqueConstraint("council_id", "key"),
)  # fmt: skip
SOURCES: Final = Table(
    "sources", METADATA, Column("sha256", Words, primary_key=True), _whole("size"),
    _text("packing"), Column("content", Bytes),
)  # fmt: skip
"""The bytes of files, each once. `packing` is "none" or "deflate"; `content` is null
where every version that they are of was forgotten."""
ENTRIES: Final = Table(
    "entries", METADATA, Column("seq", Whole, primary_key=True, autoincrement=False),
    _text("at"), _text("by"), _text("action"), _text("told"), _text("previous"),
    _text("hash", unique=True),
)  # fmt: skip
"""The log: what was done, each entry sealed with the hash of the one before."""
VERSIONS: Final = Table(
    "versions", METADATA, _whole("id", primary=True),
    _of("document_id", "documents.id"), _text("name"), _text("key"), _text("adopted"),
    _text("in_force"), _text("ended"), _text("decision"), _text("note"),
    _text("title"), _text("view"), _whole("ocr"), _text("salt"),
    Column("entry", Whole, ForeignKey("entries.seq"), nullable=False, unique=True),
    Column("forgotten", Whole, ForeignKey("entries.seq")),
    UniqueConstraint("document_id", "key"),
)  # fmt: skip
"""`forgotten` is the entry that tells why it was forgotten; null where it is kept.
The log hashes its words with `salt`, which is "" where it was forgotten."""
VERSION_FILES: Final = Table(
    "version_files", METADATA, _of("version_id", "versions.id", primary=True),
    _whole("place", primary=True), _text("name"),
    Column("sha256", Words, ForeignKey("sources.sha256"), nullable=False, index=True),
    _text("format"), _text("part"), _text("title"),
)  # fmt: skip
VERSION_PARTS: Final = Table(
    "version_parts", METADATA, _of("version_id", "versions.id", primary=True),
    _whole("place", primary=True), _text("part"), _text("in_force"),
)  # fmt: skip
LIVES: Final = Table(
    "lives", METADATA, _whole("id", primary=True), _of("document_id", "documents.id"),
    _text("name"), _of("version_id", "versions.id"), _text("clause"),
    UniqueConstraint("document_id", "name"),
)  # fmt: skip
"""The permanent names of clauses: kept, with the clause each was first given to."""
NOTES: Final = Table(
    "notes", METADATA, _of("entry", "entries.seq", primary=True),
    _of("version_id", "versions.id"),
    Column("old_id", Whole, ForeignKey("versions.id")), _text("kind"), _text("old"),
    _text("new"), _text("reason"), _whole("private"), _text("decision"),
    _text("route"), _text("route_reason"), _whole("delegated"),
    Column("replaces", Whole, ForeignKey("notes.entry"), unique=True),
)  # fmt: skip
"""Notes on versions, decisions on changes, and overrides; none is ever altered. Where a
version that they are on is forgotten, they stay without their words. On a change,
`old_id` is the current version. `old` and `new` are addresses, as JSON; `replaces` is
the note that this one stands in place of, or takes back."""

OUTLINES: Final = Table(
    "outlines", METADATA, _of("version_id", "versions.id", primary=True),
    _text("maker"), _text("sha256"), Column("content", Bytes, nullable=False),
)  # fmt: skip
COMPARISONS: Final = Table(
    "comparisons", METADATA, _of("old_id", "versions.id", primary=True),
    _of("new_id", "versions.id", primary=True), _whole("decided"), _text("maker"),
    _text("sha256"), Column("content", Bytes, nullable=False),
)  # fmt: skip
"""`decided` is the newest override that was heeded, by its entry; 0 for none."""
FOLLOWED: Final = Table(
    "followed", METADATA, _of("document_id", "documents.id", primary=True),
    _text("maker"), _text("versions"), _whole("decided"), _text("parts"),
    _text("doubtful"), _text("sha256"),
)  # fmt: skip
"""Of which versions, in order, the stages of a document were made; `decided` as in
`comparisons`. `parts` is what its parts are cited by, `doubtful` is as in
`history.Calendar`, both as JSON."""
STAGES: Final = Table(
    "stages", METADATA,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("content", Bytes, nullable=False),
)  # fmt: skip
"""What became of some clauses that follow each other in a document, compressed; `id` is
the number of the first wording in it, so that any is found by its number. See
`stage_rows`."""
DERIVED: Final = (OUTLINES, COMPARISONS, FOLLOWED, STAGES)
"""What can be made again from all the rest."""


def made(at: Connection, table: Table, values: Mapping[str, object]) -> int:
    """Put a row into a table; the number it was given."""
    found = at.execute(insert(table).values(**values).returning(table.c.id))
    return int(found.scalar_one())
