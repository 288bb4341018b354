"""A store as files that people and other programs can read, and that import takes back.

All that is kept, and nothing that is derived. The same store gives the same bytes, in
whichever database it is: every list has an order of its own, and rows name each other
by entries of the log and by names, never by numbers that a database gave.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec.structs import replace
from sqlalchemy import select

from constitution_diff.codec.export_shapes import (
    ExportedEntryShape,
    ExportedFileShape,
    ExportedNameShape,
    ExportedVersionShape,
    ManifestShape,
)
from constitution_diff.codec.exports import (
    EXPORT,
    MANIFEST,
    about_export,
    file_fact,
    lines_of,
    manifest_json,
    paths_of,
)
from constitution_diff.codec.kept_shapes import PartDateShape

from .journal import entries
from .salting import salts_of
from .tables import (
    COUNCILS,
    DERIVED,
    DOCUMENTS,
    ENTRIES,
    LIVES,
    METADATA,
    SOURCES,
    VERSION_FILES,
    VERSION_PARTS,
    VERSIONS,
)
from .versions import all_versions, content_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection, Table

    from constitution_diff.model import Version

_LISTED: Final = (
    COUNCILS, DOCUMENTS, ENTRIES, LIVES, SOURCES, VERSIONS, VERSION_FILES,
    VERSION_PARTS, *DERIVED,
)  # fmt: skip
"""Tables that the lists below hold already, or that are made again."""
FURTHER: Final = tuple(t for t in METADATA.sorted_tables if t not in _LISTED)
"""Tables whose rows each stand for an entry of the log; a list for each."""
_VERSION: Final = "versions.id"


def exported(at: Connection, place: str) -> Iterator[tuple[str, bytes]]:
    """Every file of the export with its path in it; the manifest comes last.

    Raises StoreError: a file is not what was stored.
    """
    facts, log = [], list(entries(at))
    versions = _versions(at)
    for path, content in _files(at, versions, place):
        facts.append(file_fact(path, content))
        yield path, content
    yield (
        MANIFEST,
        manifest_json(
            ManifestShape(
                EXPORT,
                log[-1].hash if log else "",
                len(versions),
                len(log),
                tuple(facts),
            )
        ),
    )


def _files(
    at: Connection, versions: list[ExportedVersionShape], place: str
) -> Iterator[tuple[str, bytes]]:
    yield "README.txt", about_export(versions)
    yield "versions.jsonl", lines_of(versions)
    yield "log.jsonl", lines_of(map(_entry, entries(at)))
    yield "names.jsonl", lines_of(_names(at))
    for table in FURTHER:
        yield f"{table.name}.jsonl", lines_of(_rows(at, table))
    for digest, path in paths_of(versions).items():
        yield path, content_of(at, digest, place)


def _entry(entry: object) -> ExportedEntryShape:
    names = ExportedEntryShape.__struct_fields__
    return ExportedEntryShape(*(getattr(entry, name) for name in names))


def _versions(at: Connection) -> list[ExportedVersionShape]:
    """In the order in which they were added."""
    rows = at.execute(select(SOURCES.c.sha256, SOURCES.c.size))
    sizes = {row.sha256: int(row.size) for row in rows}
    salts = salts_of(at)
    found = sorted(all_versions(at).items(), key=lambda one: one[1].entry)
    bare = [_version(one, sizes, {}) for _, one in found]
    paths = paths_of(bare)
    return [replace(_version(v, sizes, paths), salt=salts[n]) for n, v in found]


def _version(
    version: Version, sizes: dict[str, int], paths: dict[str, str]
) -> ExportedVersionShape:
    there = {} if version.forgotten else paths
    return ExportedVersionShape(
        entry=version.entry,
        council=version.council,
        document=version.document,
        name=version.name,
        files=tuple(
            ExportedFileShape(
                f.name, f.sha256, sizes[f.sha256], there.get(f.sha256, ""), f.format,
                f.part, f.title,
            )
            for f in version.files
        ),
        adopted=version.adopted,
        in_force=version.in_force,
        ended=version.ended,
        parts=tuple(PartDateShape(one.part, one.in_force) for one in version.parts),
        decision=version.decision,
        note=version.note,
        title=version.title,
        view=version.view,
        ocr=version.ocr,
        forgotten=version.forgotten.entry if version.forgotten else 0,
    )  # fmt: skip


def _names(at: Connection) -> Iterator[ExportedNameShape]:
    """In the order in which they were given: of two that fit alike the older counts."""
    wanted = (
        select(COUNCILS.c.name, DOCUMENTS.c.name, LIVES.c.name, VERSIONS.c.entry)
        .add_columns(LIVES.c.clause)
        .join(DOCUMENTS, LIVES.c.document_id == DOCUMENTS.c.id)
        .join(COUNCILS, DOCUMENTS.c.council_id == COUNCILS.c.id)
        .join(VERSIONS, LIVES.c.version_id == VERSIONS.c.id)
        .order_by(LIVES.c.id)
    )
    for row in at.execute(wanted):
        yield ExportedNameShape(*row)


def _rows(at: Connection, table: Table) -> Iterator[dict[str, object]]:
    """The rows of a table with entries of the log for versions; see `FURTHER`."""
    known = at.execute(select(VERSIONS.c.id, VERSIONS.c.entry)).all()
    numbers = {int(row.id): int(row.entry) for row in known}
    for row in at.execute(select(table).order_by(*table.primary_key)).mappings():
        yield {
            column.name: numbers.get(row[column], row[column])
            if names_version(column)
            else row[column]
            for column in table.c
        }


def names_version(column: object) -> bool:
    """Whether a column holds numbers of versions."""
    keys = getattr(column, "foreign_keys", ())
    return any(key.target_fullname == _VERSION for key in keys)
