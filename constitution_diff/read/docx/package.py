"""The zip around the document: opened with limits, its parts found by relation.

What a part means is for the other modules.
"""

from __future__ import annotations

import posixpath
import zlib
from io import BytesIO
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote
from zipfile import BadZipFile, ZipFile, ZipInfo

from constitution_diff.errors import (
    DamagedSourceError,
    EmptySourceError,
    EncryptedSourceError,
    SourceLimitError,
    UnknownFormatError,
)
from constitution_diff.model.values import dataclass

from . import names as n
from .elements import parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element as Element

MAX_UNZIPPED: Final = 400 * 2**20
"""Bytes. The largest constitution seen, with maps, unzips to under 60 MB."""
MAX_PARTS: Final = 10_000
MAX_RATIO: Final = 200
"""Unzipped bytes for each zipped one; text reaches 30, a bomb 1000."""
_RATIO_MATTERS: Final = 20 * 2**20
_OLE: Final = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED_STREAM: Final = "EncryptedPackage".encode("utf-16-le")
_ENCRYPTED_FLAG: Final = 1
# OSError: bzip2 that is no such thing.
_NOT_WHOLE: Final = (BadZipFile, zlib.error, EOFError, NotImplementedError, OSError)


@dataclass(frozen=True, slots=True)
class Package:
    """An open .docx. Parts are named as in the zip: "word/document.xml"."""

    name: str
    archive: ZipFile
    main: str
    """The part that holds the text."""
    root: Element
    """The tree of `main`."""
    relations: tuple[tuple[str, str], ...]
    """What `main` refers to inside the package, as (kind, part)."""

    def tree(self, part: str) -> Element | None:
        """The root of `part`; None when the package does not hold it."""
        return _tree(self.archive, self.name, part)

    def related(self, kind: str) -> tuple[str, ...]:
        """The parts of `kind` ("styles", "header") that the main part names."""
        return tuple(part for found, part in self.relations if found == kind)

    def targets(self, part: str) -> dict[str, str]:
        """The parts that `part` refers to inside the package, by the id it has."""
        root = _relation_tree(self.archive, self.name, part)
        return {
            relation.get("Id", ""): part_named(
                relation.get("Target", ""), posixpath.dirname(part)
            )
            for relation in (() if root is None else root)
            if relation.get("TargetMode") != "External"
        }

    def related_tree(self, kind: str) -> Element | None:
        """The root of the first part of `kind`; None when there is none."""
        parts = self.related(kind)
        return self.tree(parts[0]) if parts else None


def open_package(content: bytes, name: str) -> Package:
    """The package, checked against the limits before anything is unzipped.

    Raises EmptySourceError, EncryptedSourceError, UnknownFormatError for an old .doc
    or another Office format, DamagedSourceError, SourceLimitError.
    """
    archive = _opened(content, name)
    main, root = _main_part(archive, name)
    return Package(name, archive, main, root, tuple(_relations(archive, name, main)))


def part_of(content: bytes, name: str, part: str) -> Element | None:
    """The root of one part of a package, of which nothing else is looked at.

    None when there is no such part. Raises as `open_package`.
    """
    with _opened(content, name) as archive:
        return _tree(archive, name, part)


def _opened(content: bytes, name: str) -> ZipFile:
    _check_not_ole(content, name)
    try:
        archive = ZipFile(BytesIO(content))
    except (BadZipFile, ValueError, NotImplementedError) as error:
        raise DamagedSourceError(name, "it is no whole zip package") from error
    _check_limits(archive, name)
    return archive


def _check_not_ole(content: bytes, name: str) -> None:
    if not content:
        raise EmptySourceError(name)
    if not content.startswith(_OLE):
        return
    if _ENCRYPTED_STREAM in content:
        raise EncryptedSourceError(name)
    raise UnknownFormatError(name, "a file of an older Office format, such as .doc")


def _check_limits(archive: ZipFile, name: str) -> None:
    """Judge by the sizes that the zip declares; zipfile never reads beyond them."""
    entries = archive.infolist()
    if any(entry.flag_bits & _ENCRYPTED_FLAG for entry in entries):
        raise EncryptedSourceError(name)
    if len(entries) > MAX_PARTS:
        raise SourceLimitError(name, f"it holds {len(entries)} parts")
    if sum(entry.file_size for entry in entries) > MAX_UNZIPPED:
        raise SourceLimitError(name, "it unzips to more than 400 MB")
    _check_doubles(entries, name)
    for entry in entries:
        ratio = entry.file_size / max(entry.compress_size, 1)
        if entry.file_size > _RATIO_MATTERS and ratio > MAX_RATIO:
            what = f"{entry.filename} unzips to {ratio:.0f} times its size"
            raise SourceLimitError(name, what)


def _check_doubles(entries: Iterable[ZipInfo], name: str) -> None:
    """Refuse a part that is there twice, in any case: which of them counts?

    Whether they are alike is not asked: a sum can be forged.
    """
    seen: set[str] = set()
    for entry in entries:
        called = entry.filename.casefold()
        if called in seen and not entry.is_dir():
            what = f"it holds two parts called {entry.filename}"
            raise DamagedSourceError(name, what)
        seen.add(called)


def _main_part(archive: ZipFile, name: str) -> tuple[str, Element]:
    relations = _relations(archive, name, "")
    documents = (part for kind, part in relations if kind == "officeDocument")
    main = next(documents, "word/document.xml")
    root = _tree(archive, name, main)
    if root is None:
        raise DamagedSourceError(name, f"it holds no {main}")
    if root.tag != n.W + "document":
        raise UnknownFormatError(name, "an Office file of another kind")
    return main, root


def _relations(archive: ZipFile, name: str, part: str) -> Iterator[tuple[str, str]]:
    """What `part` ("" is the package) refers to inside the package, in file order.

    A kind is the last step of the relation's type, which Strict and transitional
    files share.
    """
    folder = posixpath.dirname(part)
    root = _relation_tree(archive, name, part)
    for relation in () if root is None else root:
        kind = relation.get("Type", "").rpartition("/")[2]
        if relation.get("TargetMode") != "External":
            yield kind, part_named(relation.get("Target", ""), folder)


def _relation_tree(archive: ZipFile, name: str, part: str) -> Element | None:
    folder, base = posixpath.split(part)
    return _tree(archive, name, posixpath.join(folder, "_rels", f"{base}.rels"))


def part_named(target: str, folder: str) -> str:
    """The part that a relation's target names, seen from the folder of its part.

    >>> part_named("media/map%201.png", "word"), part_named("/word/x.xml", "word")
    ('word/media/map 1.png', 'word/x.xml')
    """
    path = posixpath.normpath(posixpath.join("/", folder, unquote(target)))
    return path.lstrip("/")


def _tree(archive: ZipFile, name: str, part: str) -> Element | None:
    try:
        content = archive.read(part)
    except KeyError:
        return None
    except _NOT_WHOLE as error:
        raise DamagedSourceError(name, f"{part} cannot be unzipped") from error
    return parse(content, name=name, part=part)
