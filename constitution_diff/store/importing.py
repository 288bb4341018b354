"""Makes of an export the store that it was written from, or nothing at all.

Each file is held against the manifest before it is used, and what came of it against
the log in the end. No name of the export becomes a path: where its files lie is worked
out anew from what it says of the versions. Names come back as they were kept, those too
that no store takes any more: earlier programs did, and what prints them is ready.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NoReturn, TypeVar

from msgspec import Struct
from msgspec.structs import asdict
from sqlalchemy import insert, select
from sqlalchemy.exc import DataError, IntegrityError

from constitution_diff.codec.export_shapes import (
    ExportedEntryShape,
    ExportedNameShape,
    ExportedNoteShape,
    ExportedVersionShape,
)
from constitution_diff.codec.exports import (
    EXPORT,
    MANIFEST,
    file_fact,
    lines_from,
    manifest_from,
    paths_of,
)
from constitution_diff.model import Forgetting, KeptFile, PartDate, Version

from .adding import put_source, put_version
from .exporting import FURTHER, names_version
from .names import put_document
from .tables import ENTRIES, LIVES, SOURCES, VERSIONS
from .verifying import verified

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from sqlalchemy import Connection

    from constitution_diff.codec.export_shapes import ListedFileShape, ManifestShape

    from .archives import Archive

_Shape = TypeVar("_Shape", bound=Struct)
_FURTHER: Final[dict[str, type[Struct]]] = {"notes": ExportedNoteShape}
"""What a line is, of each list of `FURTHER`."""


def put_export(
    at: Connection, archive: Archive, *, seal: str, say: Callable[[str], None]
) -> None:
    """Put all that an export holds into an empty store.

    Args:
        at: A connection that writes.
        archive: The export.
        seal: One that was noted before; its log must hold it. "" for none.
        say: Is told how far it is.

    Raises AlteredExportError: it is not as it was written.
    """
    manifest = _manifest(archive)
    pages = _Pages(archive, {fact.path: fact for fact in manifest.files})
    pages.content("README.txt")
    try:
        _put_all(at, pages, say)
    except OverflowError:
        archive.refuse("it holds a number that is too large to be kept")
    except DataError:
        archive.refuse(
            "it holds what cannot be kept: a number that is too large, or NUL"
        )
    except IntegrityError:
        archive.refuse("it names what it does not hold, or one thing twice")
    pages.refuse_left_over()
    say("Holding all of it against the log")
    found = verified(at, archive.place, seal=seal)
    told = (found.seal, found.n_versions, found.n_entries)
    if told != (manifest.seal, manifest.versions, manifest.entries):
        archive.refuse(f"{MANIFEST} does not tell what it holds")
    if found.faults:
        archive.refuse(found.faults[0].rstrip("."))


def _manifest(archive: Archive) -> ManifestShape:
    if MANIFEST not in archive.names:
        archive.refuse(f"it holds no {MANIFEST}, and so is no export of a store")
    found = manifest_from(archive.read(MANIFEST))
    if found is None:
        archive.refuse(f"{MANIFEST} was altered")
    if found.schema != EXPORT:
        archive.refuse(f"it is {found.schema}, and this release reads {EXPORT}")
    listed = [fact.path for fact in found.files]
    unlisted = sorted(archive.names - {*listed, MANIFEST})
    if unlisted:
        archive.refuse(f"{unlisted[0]} was put into it, or its name was altered")
    missing = [path for path in listed if path not in archive.names]
    if missing or len(set(listed)) < len(listed):
        archive.refuse(f"{(missing or listed)[0]} is missing, or listed twice")
    return found


class _Pages:
    """The files of an export; each is held against the manifest as it is read."""

    def __init__(self, archive: Archive, facts: Mapping[str, ListedFileShape]) -> None:
        self._archive = archive
        self._facts = facts
        self._left = set(facts)

    def content(self, path: str) -> bytes:
        fact = self._facts.get(path)
        if fact is None:
            self._archive.refuse(f"{path} is missing")
        content = self._archive.read(path, fact.size)
        if file_fact(path, content) != fact:
            self._archive.refuse(f"{path} was altered")
        self._left.discard(path)
        return content

    def size(self, path: str) -> int:
        """What the manifest says of one that was read."""
        return self._facts[path].size

    def lines(self, path: str, shape: type[_Shape]) -> list[_Shape]:
        found = lines_from(self.content(path), shape)
        if found is None:
            self._archive.refuse(f"{path} was altered")
        return found

    def further(self, table: str) -> list[Struct]:
        """Those of a list that this release knows and an earlier one may not."""
        path = f"{table}.jsonl"
        return self.lines(path, _FURTHER[table]) if path in self._facts else []

    def refuse(self, what: str) -> NoReturn:
        self._archive.refuse(what)

    def refuse_left_over(self) -> None:
        if self._left:
            self._archive.refuse(f"{min(self._left)} was put into it")


def _put_all(at: Connection, pages: _Pages, say: Callable[[str], None]) -> None:
    versions = pages.lines("versions.jsonl", ExportedVersionShape)
    log = pages.lines("log.jsonl", ExportedEntryShape)
    _put_log(at, log)
    _put_sources(at, pages, versions, say)
    _put_versions(at, versions)
    _put_names(at, pages)
    _put_further(at, pages)


def _put_log(at: Connection, log: Sequence[ExportedEntryShape]) -> None:
    names = ExportedEntryShape.__struct_fields__
    if log:
        rows = [{name: getattr(entry, name) for name in names} for entry in log]
        at.execute(insert(ENTRIES), rows)


def _put_sources(
    at: Connection,
    pages: _Pages,
    versions: Sequence[ExportedVersionShape],
    say: Callable[[str], None],
) -> None:
    """The bytes of every file; of one that was forgotten, its hash and its size."""
    paths = paths_of(versions)
    for n, (digest, path) in enumerate(paths.items(), start=1):
        say(f"Importing file {n} of {len(paths)}")
        content = pages.content(path)
        if file_fact(path, content).sha256 != digest:
            pages.refuse(f"{path} is not the file that versions.jsonl tells of")
        put_source(at, digest, content)
    for version in versions:
        for file in version.files:
            path = "" if version.forgotten else paths[file.sha256]
            if file.path != path or (path and file.size != pages.size(path)):
                pages.refuse(f"versions.jsonl has another path or size of {file.name}")
            if file.sha256 not in paths:
                paths[file.sha256] = ""
                gone = {"sha256": file.sha256, "size": file.size, "packing": "none"}
                at.execute(insert(SOURCES).values(**gone, content=None))


def _put_versions(at: Connection, versions: Sequence[ExportedVersionShape]) -> None:
    for version in versions:
        document = put_document(at, version.council, version.document)
        put_version(at, document, _version(version), version.salt)


def _version(found: ExportedVersionShape) -> Version:
    gone = Forgetting("", "", "", found.forgotten) if found.forgotten else None
    return Version(
        found.council, found.document, found.name,
        tuple(
            KeptFile(one.name, one.sha256, one.format, one.part, one.title)
            for one in found.files
        ),
        found.adopted, found.in_force, found.ended,
        tuple(PartDate(one.part, one.in_force) for one in found.parts),
        found.decision, found.note, found.title, found.view, found.ocr,
        entry=found.entry, forgotten=gone,
    )  # fmt: skip


def _put_names(at: Connection, pages: _Pages) -> None:
    numbers = _numbers(at)
    for one in pages.lines("names.jsonl", ExportedNameShape):
        if one.entry not in numbers:
            pages.refuse("names.jsonl names a version that is not there")
        document = put_document(at, one.council, one.document)
        at.execute(
            insert(LIVES).values(
                document_id=document,
                name=one.name,
                version_id=numbers[one.entry],
                clause=one.clause,
            )
        )


def _put_further(at: Connection, pages: _Pages) -> None:
    numbers = _numbers(at)
    for table in FURTHER:
        for row in pages.further(table.name):
            values = {
                name: numbers.get(_whole(value), value)
                if names_version(table.c[name])
                else value
                for name, value in asdict(row).items()
            }
            at.execute(insert(table).values(**values))


def _whole(value: object) -> int:
    return value if isinstance(value, int) else 0


def _numbers(at: Connection) -> dict[int, int]:
    """The numbers of versions in this store by their entries in the log."""
    rows = at.execute(select(VERSIONS.c.entry, VERSIONS.c.id)).all()
    return {int(row.entry): int(row.id) for row in rows}
