"""Keeps a version: its files, what is said of it, its entry in the log; or nothing."""

from __future__ import annotations

import zlib
from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

from sqlalchemy import insert, select, update

from constitution_diff.errors import KeptAlreadyError

from .alike import differences, named_alike
from .journal import log, next_seq
from .names import key_of, names_of, put_document
from .salting import salt_for, salted
from .tables import SOURCES, VERSION_FILES, VERSION_PARTS, VERSIONS, made
from .wording import names_in, refuse_odd_names, refuse_unkeepable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection

    from constitution_diff.model import Version

    from .chain import Told
    from .journal import Stamp


def add_version(
    at: Connection,
    version: Version,
    contents: Mapping[str, bytes],
    *,
    place: str,
    stamp: Stamp,
) -> int:
    """Keep a version; its number in this store.

    Args:
        at: A connection that writes.
        version: What it is; `added_by`, `added_at` and `entry` are not looked at.
        contents: The bytes of its files by their sha256.
        place: The store, as messages name it.
        stamp: Who adds it, and when.

    Raises:
        KeptAlreadyError: The document has a version of that name already.
        StoreError: What is said of it cannot be kept.
    """
    refuse_unkeepable(said_of(version, contents), place)
    refuse_odd_names(names_in(version), place)
    of = put_document(at, version.council, version.document)
    # As they were first spelt: that is how they come back.
    council, document = names_of(at, of)
    version = replace(version, council=council, document=document)
    _refuse_taken(at, of, version, place)
    salt = salt_for(stamp.secret, next_seq(at))
    entry = log(at, stamp, "add", told_of(version, contents, salt))
    for digest, content in sorted(contents.items()):
        put_source(at, digest, content)
    return put_version(at, of, replace(version, entry=entry.seq), salt)


def put_version(at: Connection, document: int, version: Version, salt: str) -> int:
    """Put a version into the tables, whose files and entries are there; its number."""
    number = made(
        at,
        VERSIONS,
        {
            "document_id": document,
            "name": version.name,
            "key": key_of(version.name),
            "adopted": version.adopted,
            "in_force": version.in_force,
            "ended": version.ended,
            "decision": version.decision,
            "note": version.note,
            "title": version.title,
            "view": version.view,
            "ocr": int(version.ocr),
            "salt": salt,
            "entry": version.entry,
            "forgotten": version.forgotten.entry if version.forgotten else None,
        },
    )
    _put_rest(at, number, version)
    return number


def told_of(version: Version, sizes: Mapping[str, bytes | int], salt: str) -> Told:
    """What the log says of a version that was added; `verify` holds it against all.

    For words of which nothing may be left when it is forgotten stands their hash: its
    note and title, and the names and titles of its files.
    """
    words = {
        "note": version.note,
        "title": version.title,
        "files": [[file.name, file.title] for file in version.files],
    }
    return {**_told_for_good(version, sizes), "words": salted(words, [salt])}


def said_of(version: Version, sizes: Mapping[str, bytes | int]) -> Told:
    """All that is kept of a version, in words."""
    files = [
        {"name": file.name, "part": file.part, "title": file.title}
        for file in version.files
    ]
    told = _told_for_good(version, sizes)
    return {**told, "note": version.note, "title": version.title, "files": files}


def _told_for_good(version: Version, sizes: Mapping[str, bytes | int]) -> Told:
    """What the log still says of a version that was forgotten."""
    return {
        "council": version.council,
        "document": version.document,
        "version": version.name,
        "adopted": version.adopted,
        "in_force": version.in_force,
        "ended": version.ended,
        "parts": [[one.part, one.in_force] for one in version.parts],
        "decision": version.decision,
        "view": version.view,
        "ocr": version.ocr,
        "files": [
            {
                "sha256": file.sha256,
                "size": _size(sizes[file.sha256]),
                "format": file.format,
                "part": file.part,
            }
            for file in version.files
        ],
    }


def _size(content: bytes | int) -> int:
    return content if isinstance(content, int) else len(content)


def put_source(at: Connection, digest: str, content: bytes) -> None:
    """Keep the bytes of a file, once however many versions hold it.

    Bytes that were forgotten are kept again: somebody has added them anew.
    """
    assert sha256(content).hexdigest() == digest  # noqa: S101 - the caller made it
    same = SOURCES.c.sha256 == digest
    kept = at.execute(select(SOURCES.c.content).where(same)).first()
    if kept is not None and kept.content is not None:
        return
    small = zlib.compress(content, 9)
    packing, put = (
        ("deflate", small) if len(small) < len(content) else ("none", content)
    )
    values = {"size": len(content), "packing": packing, "content": put}
    if kept is None:
        at.execute(insert(SOURCES).values(sha256=digest, **values))
    else:
        at.execute(update(SOURCES).where(same).values(**values))


def _refuse_taken(at: Connection, of: int, version: Version, place: str) -> None:
    """Raises KeptAlreadyError, which says what is otherwise in the one that is kept."""
    kept = named_alike(at, of, version.name)
    if kept is None:
        return
    found = "; ".join(differences(kept, version))
    otherwise = f", which is otherwise ({found})" if found else ""
    why = (
        f"{version.council} has a version {version.name!r} already{otherwise}. Nothing "
        "of this one was stored: what is kept is never altered. If it is another "
        "version, name it with --name; if what is kept is wrong, `forget` it and add "
        "this one with another --name"
    )
    raise KeptAlreadyError(place, why)


def _put_rest(at: Connection, number: int, version: Version) -> None:
    at.execute(
        insert(VERSION_FILES),
        [
            {
                "version_id": number,
                "place": place,
                "name": file.name,
                "sha256": file.sha256,
                "format": file.format,
                "part": file.part,
                "title": file.title,
            }
            for place, file in enumerate(version.files)
        ],
    )
    if version.parts:
        at.execute(
            insert(VERSION_PARTS),
            [
                {
                    "version_id": number,
                    "place": place,
                    "part": one.part,
                    "in_force": one.in_force,
                }
                for place, one in enumerate(version.parts)
            ],
        )
