"""Holds a store against its log: what was altered, lost or added is said.

The log seals each entry with the one before it, and an entry tells all that was said of
a version, with the hashes of its files. So nothing kept can be changed alone. Who
rewrites the whole log is found by a seal that was noted elsewhere.
"""

from __future__ import annotations

from hashlib import sha256
from itertools import groupby
from typing import TYPE_CHECKING

from sqlalchemy import func, select, text
from sqlalchemy.exc import DBAPIError

from constitution_diff.model import Verification, still_kept

from .adding import told_of
from .chain import is_sound, json_told, told_json
from .derived import seal_of
from .forgotten import forgotten_faults
from .index_faults import followed_faults
from .journal import entries
from .names import key_of
from .naming import naming_faults
from .notes import ACTIONS, held_notes, told_of_note
from .salting import salts_of
from .tables import (
    COMPARISONS,
    COUNCILS,
    DOCUMENTS,
    OUTLINES,
    SOURCES,
    VERSION_FILES,
    VERSION_PARTS,
    VERSIONS,
)
from .versions import all_versions, unpacked_source

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sqlalchemy import Connection

    from constitution_diff.model import KeptNote, Version

    from .chain import Entry
    from .notes import HeldNote

_ADDED = "add"
_PACKINGS = ("none", "deflate")


def verified(at: Connection, place: str, *, seal: str = "") -> Verification:
    """All that a store holds, held against its log.

    Args:
        at: A connection that reads.
        place: The store, as messages name it.
        seal: One that was noted before; the log must still hold it. "" for none.
    """
    damage = tuple(_damage(at))
    log = tuple(entries(at))
    versions = all_versions(at)
    sizes = {
        row.sha256: row.size
        for row in at.execute(select(SOURCES.c.sha256, SOURCES.c.size))
    }
    faults = (
        *damage,
        *_log_faults(log, seal),
        *_version_faults(versions, log, sizes, salts_of(at)),
        *_note_faults(at, log),
        *forgotten_faults(at, versions, log),
        *_source_faults(at),
        *_name_faults(at),
        *_odd_faults(at),
        *naming_faults(at, log),
        *_derived_faults(at),
    )
    return Verification(
        place, len(versions), len(sizes), len(log), log[-1].hash if log else "",
        tuple(dict.fromkeys(faults)),
        (*(f"{v.named} was {v.forgotten_words}" for v in versions.values()
           if v.forgotten),
         *(one.words for one in still_kept(versions.values())), *_notes_gone(at)),
        sum(1 for version in versions.values() if version.forgotten),
        _count_files_gone(at),
    )  # fmt: skip


def _count_files_gone(at: Connection) -> int:
    gone = select(func.count()).where(SOURCES.c.content.is_(None))
    return int(at.execute(gone).scalar_one())


def _damage(at: Connection) -> Iterator[str]:
    """What SQLite finds wrong with its own file; PostgreSQL looks after its pages."""
    if at.dialect.name != "sqlite":
        return
    try:
        said = at.execute(text("PRAGMA integrity_check")).scalars().all()
    except DBAPIError as error:
        said = [str(error.orig)]
    yield from (f"The file is damaged: {line}." for line in said if line != "ok")
    loose = at.execute(text("PRAGMA foreign_key_check")).all()
    yield from (
        f"A row of {row[0]} names one of {row[2]} that is gone." for row in loose
    )


def _log_faults(log: Sequence[Entry], seal: str) -> Iterator[str]:
    before: Entry | None = None
    for entry in log:
        if not is_sound(entry, before):
            yield f"Entry {entry.seq} of the log, {entry.action}, was altered."
        before = entry
    if seal and seal not in {entry.hash for entry in log}:
        yield f"The log no longer holds the entry with the seal {seal}."


def _version_faults(
    versions: Mapping[int, Version],
    log: Sequence[Entry],
    sizes: dict[str, int],
    salts: Mapping[int, str],
) -> Iterator[str]:
    """Versions against the entries that told of them, both ways."""
    added = {entry.seq: entry for entry in log if entry.action == _ADDED}
    for number, version in versions.items():
        name = version.named
        entry = added.pop(version.entry, None)
        there = all(file.sha256 in sizes for file in version.files)
        if entry is None:
            yield f"{name}: no entry of the log tells of this version."
        elif not there or _readded(version, entry, sizes, salts[number]) != entry.told:
            yield f"{name}: it is not what was added, by entry {entry.seq} of the log."
    for entry in added.values():
        yield f"A version that entry {entry.seq} of the log tells of is gone."


def _readded(version: Version, entry: Entry, sizes: dict[str, int], salt: str) -> str:
    """What the log has to say of a version; its words only where they are there."""
    told = told_of(version, sizes, salt)
    if version.forgotten:
        told["words"] = json_told(entry.told).get("words")
    return told_json(told)


def _note_faults(at: Connection, log: Sequence[Entry]) -> Iterator[str]:
    """Notes, decisions and overrides against the entries that told of them."""
    told = {entry.seq: entry for entry in log if entry.action in ACTIONS.values()}
    for held in held_notes(at):
        entry = told.pop(held.number, None)
        if entry is None:
            yield f"Note {held.number}: no entry of the log tells of this note."
        elif held.note is None or _retold(held.note, held, entry) != _told(entry):
            yield f"Note {held.number}: it is not what was written, by the log."
        elif held.forgotten and not held.is_bare:
            yield f"Note {held.number} was forgotten, and is here again."
    for entry in told.values():
        yield f"The note that entry {entry.seq} of the log tells of is gone."


def _notes_gone(at: Connection) -> Iterator[str]:
    """Which notes went with the versions that they are on."""
    gone = [str(held.number) for held in held_notes(at) if held.forgotten]
    if gone:
        what = "note" if len(gone) == 1 else "notes"
        yield f"With what was forgotten went {what} {', '.join(gone)}"


def _retold(note: KeptNote, held: HeldNote, entry: Entry) -> tuple[str, str]:
    told = told_of_note(note, held.salts)
    if held.forgotten:
        told["words"] = json_told(entry.told).get("words")
    return ACTIONS[note.kind], told_json(told)


def _told(entry: Entry) -> tuple[str, str]:
    return entry.action, entry.told


def _source_faults(at: Connection) -> Iterator[str]:
    """The bytes of every file against their hash; of none only what was forgotten."""
    f, whose = VERSION_FILES.c, select(VERSION_FILES.c.sha256)
    held = whose.join(VERSIONS, f.version_id == VERSIONS.c.id)
    used = set(at.execute(whose).scalars())
    kept = set(at.execute(held.where(VERSIONS.c.forgotten.is_(None))).scalars())
    for row in at.execute(select(SOURCES)):
        name = f"file with the hash {row.sha256}"
        if row.sha256 not in used:
            yield f"The {name} is of no version."
        if row.sha256 in used - kept:
            if row.content is not None:
                yield f"The {name} was forgotten, and is here again."
            continue
        content = (
            None if row.content is None else unpacked_source(row.packing, row.content)
        )
        if content is None or sha256(content).hexdigest() != row.sha256:
            yield f"The {name} was altered."
        elif len(content) != row.size:
            yield f"The size of the {name} was altered."


def _odd_faults(at: Connection) -> Iterator[str]:
    """What stands in rows that no version needs, or that reads as what was written."""
    for table, column in ((DOCUMENTS, VERSIONS.c.document_id),
                          (COUNCILS, DOCUMENTS.c.council_id)):  # fmt: skip
        unused = select(table.c.name).where(table.c.id.not_in(select(column)))
        for name in at.execute(unused).scalars():
            yield f"The name {name!r} is of no version."
    odd = select(VERSIONS.c.name).where(VERSIONS.c.ocr.not_in((0, 1)))
    for name in at.execute(odd).scalars():
        yield f"How version {name} is to be read was altered."
    packings = select(SOURCES.c.sha256).where(SOURCES.c.packing.not_in(_PACKINGS))
    for digest in at.execute(packings).scalars():
        yield f"How the file with the hash {digest} is packed was altered."


def _name_faults(at: Connection) -> Iterator[str]:
    """Names are found by their folded form, which must not be another's."""
    for table in (COUNCILS, DOCUMENTS, VERSIONS):
        for row in at.execute(select(table.c.name, table.c.key)):
            if row.key != key_of(row.name):
                yield f"The name {row.name!r} is kept under {row.key!r}."
    for table in (VERSION_FILES, VERSION_PARTS):
        order = (table.c.version_id, table.c.place)
        rows = at.execute(select(*order).order_by(*order)).all()
        for version, found in groupby(rows, key=lambda row: row.version_id):
            places = [row.place for row in found]
            if places != list(range(len(places))):
                yield f"The files or parts of version {version} are not all there."


def _derived_faults(at: Connection) -> Iterator[str]:
    """What was worked out, against its seal. It can be made again."""
    for row in at.execute(select(OUTLINES)):
        if seal_of((row.version_id,), row.maker, row.content) != row.sha256:
            yield f"The outline of version {row.version_id} was altered."
    for row in at.execute(select(COMPARISONS)):
        pair = (row.old_id, row.new_id, row.decided)
        if seal_of(pair, row.maker, row.content) != row.sha256:
            yield f"The comparison of {row.old_id} with {row.new_id} was altered."
    yield from followed_faults(at)
