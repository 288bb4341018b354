"""What an export of a store is made of, as types: the manifest, and a line each."""

from __future__ import annotations

from msgspec import Struct

from .kept_shapes import PartDateShape


class ListedFileShape(Struct, frozen=True, forbid_unknown_fields=True):
    """A file of the export, with the hash of its bytes."""

    path: str
    size: int
    sha256: str


class ManifestShape(Struct, frozen=True, forbid_unknown_fields=True):
    """`manifest.json`: every other file of the export, and the seal of the log."""

    schema: str
    seal: str
    versions: int
    entries: int
    files: tuple[ListedFileShape, ...]


class ExportedFileShape(
    Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True
):
    """A file of a version; `path` is left out where it was forgotten."""

    name: str
    sha256: str
    size: int
    path: str = ""
    format: str = ""
    part: str = ""
    title: str = ""


class ExportedVersionShape(
    Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True
):
    """A line of `versions.jsonl`. Dates are ISO dates; what is not known is left out.

    `entry` is the line of the log that tells of it; `forgotten`, the one that tells why
    it was forgotten. `salt` is what the log hashes its words with; it is left out where
    they were forgotten.
    """

    entry: int
    council: str
    document: str
    name: str
    files: tuple[ExportedFileShape, ...]
    view: str
    adopted: str = ""
    in_force: str = ""
    ended: str = ""
    parts: tuple[PartDateShape, ...] = ()
    decision: str = ""
    note: str = ""
    title: str = ""
    ocr: bool = False
    forgotten: int = 0
    salt: str = ""


class ExportedEntryShape(Struct, frozen=True, forbid_unknown_fields=True):
    """A line of `log.jsonl`: what was done, sealed with the line before.

    `hash` is the SHA-256 of the JSON array [seq, at, by, action, told, previous],
    without blanks and in UTF-8; `previous` is the hash of the line before, "" in the
    first.
    """

    seq: int
    at: str
    by: str
    action: str
    told: str
    previous: str
    hash: str


class ExportedNoteShape(Struct, frozen=True, forbid_unknown_fields=True):
    """A line of `notes.jsonl`: a note, a decision, an override, or one taken back.

    `version_id` and `old_id` are versions by their entries, as in `versions.jsonl`;
    `old` and `new` are the provisions, as JSON; `replaces` is another note's entry.
    """

    entry: int
    version_id: int
    old_id: int | None
    kind: str
    old: str
    new: str
    reason: str
    private: int
    decision: str
    route: str
    route_reason: str
    delegated: int
    replaces: int | None


class ExportedNameShape(Struct, frozen=True, forbid_unknown_fields=True):
    """A line of `names.jsonl`: the permanent name of a provision.

    `entry` is the version that it stands in, as in `versions.jsonl`; `clause` its id
    there.
    """

    council: str
    document: str
    name: str
    entry: int
    clause: str
