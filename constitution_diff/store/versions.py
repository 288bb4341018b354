"""Versions as they were kept, with their dates and their files."""

from __future__ import annotations

import re
import zlib
from collections import defaultdict
from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from constitution_diff.codec.days import iso_date
from constitution_diff.errors import NotKeptError, StoreError
from constitution_diff.model import Forgetting, KeptFile, PartDate, Version

from .chain import json_told
from .names import key_of
from .portions import in_portions
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
    from collections.abc import Collection, Mapping, Sequence

    from sqlalchemy import Connection, Row, Select

_WHY: Final = ENTRIES.alias()
_YEAR: Final = re.compile(r"(?:19|20)\d\d(?!\d)")


def versions_of(
    at: Connection, document: int, *, forgotten: bool = False
) -> dict[int, Version]:
    """The versions of a document by their numbers, in the order of their dates.

    Those that can be read; with `forgotten`, also those that were forgotten.
    """
    wanted = _every().where(VERSIONS.c.document_id == document)
    if not forgotten:
        wanted = wanted.where(VERSIONS.c.forgotten.is_(None))
    return versions_where(at, wanted)


def versions_by_document(
    at: Connection, documents: Collection[int]
) -> dict[int, tuple[Version, ...]]:
    """The versions of each of these documents, in the order of their dates.

    Those that can be read, and not those that were forgotten.
    """
    found: dict[int, list[Version]] = {document: [] for document in documents}
    for some in in_portions(documents):
        of_these = VERSIONS.c.document_id.in_(some)
        of = select(VERSIONS.c.id, VERSIONS.c.document_id).where(of_these)
        owners = {row.id: row.document_id for row in at.execute(of)}
        wanted = _every().where(of_these, VERSIONS.c.forgotten.is_(None))
        for number, version in versions_where(at, wanted).items():
            found[owners[number]].append(version)
    return {document: tuple(versions) for document, versions in found.items()}


def all_versions(at: Connection) -> dict[int, Version]:
    """Every version of every council, by council, document and date.

    Those that were forgotten are among them.
    """
    return versions_where(at, _every())


def without_words(version: Version) -> Version:
    """What is still known of a version that was forgotten."""
    files = tuple(replace(file, name="", title="") for file in version.files)
    return replace(version, note="", title="", files=files)


def version_number(versions: Mapping[int, Version], name: str, place: str) -> int:
    """The number of the version of that name, or of the only one of that date or year.

    The date may be written as people write it: "15 May 2021", "15/5/2021".

    Raises NotKeptError: there is none, or the date fits several.
    """
    named = [number for number, v in versions.items() if key_of(v.name) == key_of(name)]
    day = iso_date(name)
    right = {
        n: v
        for n, v in versions.items()
        if not (v.forgotten and v.forgotten.wrong_dates)
    }
    dated = [n for n, v in right.items() if day and day in (v.in_force, v.adopted)]
    of_year = [n for n, v in right.items() if _is_of_year(v, name)]
    found = named or dated or of_year
    if len(found) == 1:
        return found[0]
    names = ", ".join(versions[number].name for number in found or versions)
    what = f"several versions of {name}" if found else f"no version {name!r}"
    raise NotKeptError(place, f"it keeps {what}; there are {names or 'none'}")


def _is_of_year(version: Version, name: str) -> bool:
    """Whether a name is a year, and that of the version's day or of its own name."""
    year = name.strip()
    return _YEAR.fullmatch(year) is not None and any(
        _YEAR.match(one) and one.startswith(year)
        for one in (version.dated, version.name)
    )


def _every() -> Select[tuple[object, ...]]:
    return (
        select(
            VERSIONS,
            DOCUMENTS.c.name.label("document"),
            COUNCILS.c.name.label("council"),
            ENTRIES.c.by,
            ENTRIES.c.at,
            _WHY.c.seq.label("why_seq"),
            _WHY.c.by.label("why_by"),
            _WHY.c.at.label("why_at"),
            _WHY.c.told.label("why_told"),
        )
        .join(DOCUMENTS, VERSIONS.c.document_id == DOCUMENTS.c.id)
        .join(COUNCILS, DOCUMENTS.c.council_id == COUNCILS.c.id)
        .join(ENTRIES, VERSIONS.c.entry == ENTRIES.c.seq)
        .outerjoin(_WHY, VERSIONS.c.forgotten == _WHY.c.seq)
    )


def versions_where_numbered(
    at: Connection, numbers: Select[tuple[int]]
) -> dict[int, Version]:
    """The versions whose numbers a selection finds, in the order of their dates."""
    return versions_where(at, _every().where(VERSIONS.c.id.in_(numbers)))


def versions_where(
    at: Connection, wanted: Select[tuple[object, ...]]
) -> dict[int, Version]:
    """The versions that a selection of `_every` finds, in the order of their dates.

    What has no date stands behind what has one, as it was added.
    """
    rows = at.execute(wanted).all()
    before = _forgotten_before(at, rows)
    these = wanted.with_only_columns(VERSIONS.c.id)
    files, parts = _files(at, these), _parts(at, these)
    found = [
        (
            row.id,
            Version(
                row.council, row.document, row.name, tuple(files[row.id]), row.adopted,
                row.in_force, row.ended, tuple(parts[row.id]), row.decision, row.note,
                row.title, row.view, bool(row.ocr), row.by, row.at, row.entry,
                _forgetting(row, before),
            ),
        )
        for row in rows
    ]  # fmt: skip
    return dict(sorted(found, key=lambda one: _order(one[1])))


def _forgetting(
    row: Row[tuple[object, ...]], before: Mapping[int, Forgetting]
) -> Forgetting | None:
    if row.forgotten is None:
        return None
    told = json_told(row.why_told)
    return Forgetting(
        str(told.get("reason", "")), row.why_by, row.why_at, row.why_seq,
        bool(told.get("wrong-dates")), before.get(_first(row)),
        bool(told.get("files-stay")),
    )  # fmt: skip


def _forgotten_before(
    at: Connection, rows: Sequence[Row[tuple[object, ...]]]
) -> dict[int, Forgetting]:
    """What tells of the forgetting of versions with wrong dates, by its entry."""
    wanted = {_first(row) for row in rows if row.forgotten is not None} - {0}
    e = ENTRIES.c
    found = at.execute(select(ENTRIES).where(e.seq.in_(wanted))) if wanted else ()
    return {
        one.seq: Forgetting(
            str(json_told(one.told).get("reason", "")), one.by, one.at, one.seq
        )
        for one in found
    }


def _first(row: Row[tuple[object, ...]]) -> int:
    """The entry that tells of the forgetting, where the newest tells of the dates.

    0 for none, and for what was altered and names none before it.
    """
    first = json_told(row.why_told).get("first")
    return first if isinstance(first, int) and 0 < first < row.why_seq else 0


def _order(version: Version) -> tuple[str, str, bool, str, int]:
    return (
        key_of(version.council), key_of(version.document), not version.placed,
        version.placed, version.entry,
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
    """The bytes that were stored; None where they cannot be had back.

    >>> small = zlib.compress(b"Quorum")
    >>> unpacked_source("deflate", small), unpacked_source("deflate", small + b"x")
    (b'Quorum', None)
    """
    if packing == "none":
        return content
    opened = zlib.decompressobj()
    try:
        found = opened.decompress(content)
    except zlib.error:
        return None
    return found if opened.eof and not opened.unused_data else None
