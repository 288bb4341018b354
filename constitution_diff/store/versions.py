"""Versions as they were kept, with their dates and their files."""

from __future__ import annotations

import zlib
from collections import defaultdict
from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

from sqlalchemy import select

from constitution_diff.errors import NotKeptError, StoreError
from constitution_diff.model import KeptFile, PartDate, Version

from .names import key_of
from .tables import (
    COUNCILS,
    DOCUMENTS,
    ENTRIES,
    SOURCES,
    VERSION_FILES,
    VERSION_PARTS,
    VERSIONS,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from sqlalchemy import Connection, Select


def versions_of(at: Connection, document: int) -> dict[int, Version]:
    """The versions of a document by their numbers, in the order of their dates."""
    return versions_where(at, _every().where(VERSIONS.c.document_id == document))


def versions_by_document(
    at: Connection, documents: Collection[int]
) -> dict[int, tuple[Version, ...]]:
    """The versions of each of these documents, in the order of their dates."""
    of = select(VERSIONS.c.id, VERSIONS.c.document_id)
    owners = {n: d for n, d in at.execute(of) if d in set(documents)}
    found: dict[int, list[Version]] = {document: [] for document in documents}
    wanted = _every().where(VERSIONS.c.document_id.in_(documents))
    for number, version in versions_where(at, wanted).items():
        found[owners[number]].append(version)
    return {document: tuple(versions) for document, versions in found.items()}


def days_by_document(
    at: Connection, documents: Collection[int]
) -> dict[int, tuple[Version, ...]]:
    """Likewise, but of each version its name, its dates and its entry alone."""
    v, p = VERSIONS.c, VERSION_PARTS.c
    parts: dict[int, list[PartDate]] = defaultdict(list)
    for row in at.execute(select(VERSION_PARTS).order_by(p.version_id, p.place)):
        parts[row.version_id].append(PartDate(row.part, row.in_force))
    told = select(v.id, v.document_id, v.name, v.adopted, v.in_force, v.ended, v.entry)
    found: dict[int, list[Version]] = {document: [] for document in documents}
    for number, of, name, adopted, in_force, ended, entry in at.execute(told):
        if of in found:
            version = Version(
                "", "", name, (), adopted, in_force, ended,
                tuple(parts.get(number, ())), entry=entry,
            )  # fmt: skip
            found[of].append(version)
    return {of: tuple(sorted(some, key=_order)) for of, some in found.items()}


def all_versions(at: Connection) -> dict[int, Version]:
    """Every version of every council, by council, document and date."""
    return versions_where(at, _every())


def is_kept(at: Connection, document: int, version: Version) -> bool:
    """Whether the document has this very version: its name, its dates, its files."""
    same = [
        replace(one, added_by="", added_at="", entry=0, council="", document="")
        for one in versions_of(at, document).values()
    ]
    wanted = replace(
        version, added_by="", added_at="", entry=0, council="", document=""
    )
    return wanted in same


def version_number(versions: Mapping[int, Version], name: str, place: str) -> int:
    """The number of the version of that name, or of the only one of that date.

    Raises NotKeptError: there is none, or the date fits several.
    """
    named = [number for number, v in versions.items() if key_of(v.name) == key_of(name)]
    dated = [n for n, v in versions.items() if name and name in (v.in_force, v.adopted)]
    found = named or dated
    if len(found) == 1:
        return found[0]
    names = ", ".join(v.name for v in versions.values())
    what = f"several versions of {name}" if found else f"no version {name!r}"
    raise NotKeptError(place, f"it keeps {what}; there are {names or 'none'}")


def _every() -> Select[tuple[object, ...]]:
    return (
        select(
            VERSIONS,
            DOCUMENTS.c.name.label("document"),
            COUNCILS.c.name.label("council"),
            ENTRIES.c.by,
            ENTRIES.c.at,
        )
        .join(DOCUMENTS, VERSIONS.c.document_id == DOCUMENTS.c.id)
        .join(COUNCILS, DOCUMENTS.c.council_id == COUNCILS.c.id)
        .join(ENTRIES, VERSIONS.c.entry == ENTRIES.c.seq)
    )


def versions_where(
    at: Connection, wanted: Select[tuple[object, ...]]
) -> dict[int, Version]:
    """The versions that a selection of `_every` finds, in the order of their dates.

    What has no date stands behind what has one, as it was added.
    """
    rows = at.execute(wanted).all()
    these = wanted.with_only_columns(VERSIONS.c.id)
    files, parts = _files(at, these), _parts(at, these)
    found = [
        (
            row.id,
            Version(
                row.council, row.document, row.name, tuple(files[row.id]), row.adopted,
                row.in_force, row.ended, tuple(parts[row.id]), row.decision, row.note,
                row.title, row.view, bool(row.ocr), row.by, row.at, row.entry,
            ),
        )
        for row in rows
    ]  # fmt: skip
    return dict(sorted(found, key=lambda one: _order(one[1])))


def _order(version: Version) -> tuple[str, str, bool, str, int]:
    return (
        key_of(version.council), key_of(version.document), not version.dated,
        version.dated, version.entry,
    )  # fmt: skip


def _files(at: Connection, these: Select[tuple[int]]) -> dict[int, list[KeptFile]]:
    found: dict[int, list[KeptFile]] = defaultdict(list)
    f = VERSION_FILES.c
    wanted = select(VERSION_FILES).where(f.version_id.in_(these))
    for row in at.execute(wanted.order_by(f.version_id, f.place)):
        found[row.version_id].append(
            KeptFile(row.name, row.sha256, row.format, row.part, row.title)
        )
    return found


def _parts(at: Connection, these: Select[tuple[int]]) -> dict[int, list[PartDate]]:
    found: dict[int, list[PartDate]] = defaultdict(list)
    p = VERSION_PARTS.c
    wanted = select(VERSION_PARTS).where(p.version_id.in_(these))
    for row in at.execute(wanted.order_by(p.version_id, p.place)):
        found[row.version_id].append(PartDate(row.part, row.in_force))
    return found


def content_of(at: Connection, digest: str, place: str) -> bytes:
    """The bytes of a file that is kept.

    Raises:
        NotKeptError: They were forgotten.
        StoreError: They are not what was stored.
    """
    row = at.execute(select(SOURCES).where(SOURCES.c.sha256 == digest)).first()
    if row is None or row.content is None:
        raise NotKeptError(place, f"the file {digest[:8]} was forgotten")
    content = unpacked_source(row.packing, row.content)
    if content is None or sha256(content).hexdigest() != digest:
        why = (
            f"the file {digest[:8]} is not what was stored; "
            "`constitution-diff verify` says what was altered"
        )
        raise StoreError(place, why)
    return content


def unpacked_source(packing: str, content: bytes) -> bytes | None:
    """The bytes that were stored; None where they cannot be had back."""
    if packing == "none":
        return content
    try:
        return zlib.decompress(content)
    except zlib.error:
        return None
