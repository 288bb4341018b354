"""Exports of a store ↔ their files: manifest, lines of JSON, names that are safe."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING, Final, TypeVar

import msgspec

from constitution_diff.model import Version

from .export_shapes import ListedFileShape, ManifestShape

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .export_shapes import ExportedFileShape, ExportedVersionShape

EXPORT: Final = "constitution-diff/export/1"
MANIFEST: Final = "manifest.json"
_UNSAFE: Final = re.compile(r"[^A-Za-z0-9 ._()-]+")
_LONGEST: Final = 60
_LONGEST_SUFFIX: Final = 10
_Shape = TypeVar("_Shape", bound=msgspec.Struct)


def path_of(entry: int, place: int, name: str) -> str:
    r"""Where an export has a file of a version: a name that is safe on any system.

    Args:
        entry: The version's entry in the log.
        place: Which of its files it is, from 0.
        name: What the file was called when it was added.

    >>> path_of(3, 0, "../../Entwurf für Mai:1.docx")
    'files/000003-1-Entwurf f_r Mai_1.docx'
    >>> path_of(3, 1, "..\\con.")
    'files/000003-2-con'
    """
    last = re.split(r"[/\\]", name)[-1]
    stem, _, suffix = last.rpartition(".")
    if not stem or len(suffix) > _LONGEST_SUFFIX:
        stem, suffix = last, ""
    words = [_UNSAFE.sub("_", part).strip(" ._") for part in (stem, suffix)]
    safe = ".".join(filter(None, (words[0][:_LONGEST].strip(" ."), words[1])))
    return f"files/{entry:06d}-{place + 1}-{safe or 'file'}"


def paths_of(versions: Iterable[ExportedVersionShape]) -> dict[str, str]:
    """Where an export has the files of versions, by their hashes: each file once.

    Args:
        versions: In the order of their entries; what was forgotten has no path.
    """
    found: dict[str, str] = {}
    for version in versions:
        for place, file in enumerate(version.files if not version.forgotten else ()):
            found.setdefault(file.sha256, path_of(version.entry, place, file.name))
    return found


def file_fact(path: str, content: bytes) -> ListedFileShape:
    """What the manifest says of a file."""
    return ListedFileShape(path, len(content), sha256(content).hexdigest())


def manifest_json(manifest: ManifestShape) -> bytes:
    """The manifest: UTF-8, indented by two, a newline at the end."""
    return msgspec.json.format(msgspec.json.encode(manifest), indent=2) + b"\n"


def manifest_from(content: bytes) -> ManifestShape | None:
    """The manifest that was written so; None for anything else."""
    try:
        found = msgspec.json.decode(content, type=ManifestShape)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None
    return found if manifest_json(found) == content else None


def lines_of(shapes: Iterable[msgspec.Struct | dict[str, object]]) -> bytes:
    """A line of JSON for each."""
    return b"".join(msgspec.json.encode(shape) + b"\n" for shape in shapes)


def lines_from(content: bytes, shape: type[_Shape]) -> list[_Shape] | None:
    """What `lines_of` was given; None for anything else."""
    try:
        found = msgspec.json.Decoder(shape).decode_lines(content)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None
    return found if lines_of(found) == content else None


def about_export(versions: Iterable[ExportedVersionShape]) -> bytes:
    """What somebody reads who finds an export: what it is, and which version is where.

    Files that several versions have are listed with each of them.
    """
    listed = list(versions)
    paths = paths_of(listed)
    told = [line for version in listed for line in _told(version, paths)]
    return "\n".join((*_ABOUT, *told, "")).encode()


def _told(version: ExportedVersionShape, paths: dict[str, str]) -> list[str]:
    dates = {"adopted": version.adopted, "in force": version.in_force}
    dated = "".join(f", {what} {day}" for what, day in dates.items() if day)
    named = Version(version.council, version.document, version.name, ()).named
    head = f"{named}{dated}"
    if version.forgotten:
        return [f"{_plain(head)} (forgotten; see line {version.forgotten} of the log)"]
    return [_plain(head), *(f"    {_where(file, paths)}" for file in version.files)]


def _where(file: ExportedFileShape, paths: dict[str, str]) -> str:
    return f"{paths[file.sha256]}  {_plain(file.name)}"


def _plain(words: str) -> str:
    """On one line, whatever was written."""
    return " ".join(words.split())


_ABOUT: Final = (
    "A store of versions, exported by constitution-diff.",
    "",
    "files/          the files as they were given, each once",
    "versions.jsonl  what was said of each version, a line of JSON each",
    "log.jsonl       the log, each line sealed with the hash of the line before",
    "names.jsonl     the permanent names of provisions",
    "notes.jsonl     notes, decisions and overrides",
    "manifest.json   every file of this export with its size and SHA-256",
    "",
    "`constitution-diff import` makes the same store of it again, and refuses an",
    "export of which anything was altered.",
    "",
    "Versions, in the order in which they were added:",
    "",
)
