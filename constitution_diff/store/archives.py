"""An export as a folder or as a .zip: written whole or not at all, read with care.

A .zip is not compressed and has no times in it: compressors differ from machine to
machine, and the same store must give the same bytes on all of them.
"""

from __future__ import annotations

import lzma
import os
import shutil
import zipfile
import zlib
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final, NoReturn

from constitution_diff.errors import AlteredExportError, OutputError, StoreError
from constitution_diff.model.values import dataclass

from .creating import OWN, give_name, to_disk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

ZIP: Final = ".zip"
_NEW: Final = (1980, 1, 1, 0, 0, 0)
"""The first moment that a .zip can tell of."""
_UNIX: Final = 3
_LEFT_BY_SYSTEMS: Final = {".DS_Store", "Thumbs.db", "desktop.ini"}
"""What file managers put into folders that somebody looks at."""
_MOST_UNKNOWN: Final = 1 << 26
"""Bytes of a manifest, of which nothing says how long it is."""


_UNREADABLE: Final = (
    OSError, EOFError, RuntimeError, OverflowError, zipfile.BadZipFile, zlib.error,
    lzma.LZMAError,
)  # fmt: skip
"""What reading a damaged .zip raises: whoever packs an export anew may compress it."""


@dataclass(frozen=True, slots=True)
class Archive:
    """An export that is read, its files by their paths in it."""

    place: str
    names: frozenset[str]
    _read: Callable[[str, int], bytes]

    def read(self, path: str, size: int = _MOST_UNKNOWN) -> bytes:
        """The bytes of a file, one of `names`; no more than one above `size`."""
        try:
            return self._read(path, size + 1)
        except _UNREADABLE as e:
            what = f"{path} cannot be read ({e})"
            raise AlteredExportError(self.place, what) from e

    def refuse(self, what: str) -> NoReturn:
        """Raises AlteredExportError."""
        raise AlteredExportError(self.place, what)


def write_archive(
    target: Path, contents: Iterable[tuple[str, bytes]], *, force: bool = False
) -> None:
    """Write an export: a .zip where the name ends so, else a folder.

    Args:
        target: A .zip that exists is replaced with `force`; a folder never is.
        contents: Each file with its path.
        force: Replace a .zip that exists.

    Raises OutputError: it cannot be written there.
    """
    is_zip = target.suffix.lower() == ZIP
    if target.is_dir() or (target.exists() and not (is_zip and force)):
        hint = "; --force replaces it" if is_zip and not target.is_dir() else ""
        raise OutputError(str(target), f"it exists already{hint}")
    new = target.with_name(f"{target.name}.{os.getpid()}.new")
    try:
        (_write_zip if is_zip else _write_folder)(new, contents)
        _put_in_place(new, target, force=force)
    except OSError as error:
        why = f"it cannot be written there ({(error.strerror or 'no reason').lower()})"
        raise OutputError(str(target), why) from error
    finally:
        if new.is_dir():
            shutil.rmtree(new)
        else:
            new.unlink(missing_ok=True)


def _put_in_place(new: Path, target: Path, *, force: bool) -> None:
    if force or new.is_dir():
        new.rename(target) if not target.exists() else new.replace(target)
        to_disk(target.parent)
    else:
        give_name(new, target)


def _write_folder(new: Path, contents: Iterable[tuple[str, bytes]]) -> None:
    new.mkdir(mode=0o700)
    for path, content in contents:
        whole = new / PurePosixPath(path)
        whole.parent.mkdir(mode=0o700, exist_ok=True)
        with open(whole, "xb", opener=_private) as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    for folder in (*(found for found in new.rglob("*") if found.is_dir()), new):
        to_disk(folder)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, OWN)


def _write_zip(new: Path, contents: Iterable[tuple[str, bytes]]) -> None:
    with open(new, "xb", opener=_private) as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
            for path, content in contents:
                entry = zipfile.ZipInfo(path, _NEW)
                entry.create_system = _UNIX
                entry.external_attr = OWN << 16
                archive.writestr(entry, content)
        file.flush()
        os.fsync(file.fileno())


@contextmanager
def opened_archive(path: Path) -> Iterator[Archive]:
    """The export in that folder or .zip.

    Raises StoreError: there is none.
    """
    if path.is_dir():
        yield Archive(str(path), frozenset(_names_in(path)), _reader_of(path))
        return
    try:
        with zipfile.ZipFile(path) as archive:
            yield Archive(str(path), _names_of(archive, path), _reader_in(archive))
    except FileNotFoundError as error:
        raise StoreError(str(path), "there is no such export") from error
    except (OSError, zipfile.BadZipFile) as error:
        why = "this is neither an export's folder nor its .zip, or it is damaged"
        raise StoreError(str(path), why) from error


def _names_in(folder: Path) -> Iterator[str]:
    for found in sorted(folder.rglob("*")):
        if not found.is_dir() and found.name not in _LEFT_BY_SYSTEMS:
            yield found.relative_to(folder).as_posix()


def _reader_of(folder: Path) -> Callable[[str, int], bytes]:
    """Reads only what `_names_in` found, so that no path can lead elsewhere."""
    names = frozenset(_names_in(folder))

    def read(path: str, most: int) -> bytes:
        if path not in names:
            raise FileNotFoundError(path)
        with (folder / path).open("rb") as file:
            return file.read(most)

    return read


def _names_of(archive: zipfile.ZipFile, path: Path) -> frozenset[str]:
    names = [entry.filename for entry in archive.infolist() if not entry.is_dir()]
    if len(set(names)) < len(names):
        raise AlteredExportError(str(path), "it holds two files of one name")
    return frozenset(names)


def _reader_in(archive: zipfile.ZipFile) -> Callable[[str, int], bytes]:
    def read(path: str, most: int) -> bytes:
        with archive.open(path) as file:
            return file.read(most)

    return read
