"""Sources that took long to read, kept in the user's own cache folder.

Nothing depends on it: what is damaged, foreign or of another version is read anew, and
where nothing can be written nothing is kept. A kept source is believed no more than a
worker's answer. Drafts are confidential: only the user may read what lies here.
"""

from __future__ import annotations

import os
import pickle
import stat
import sys
import tempfile
import time
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

from constitution_diff import model
from constitution_diff.model.values import dataclass

from . import convert, tesseract
from .formats import is_pdf
from .wire import answer_bytes, answer_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .formats import Format
    from .options import ReadOptions

SWITCH: Final = "CONSTITUTION_DIFF_CACHE"
"""The environment variable that switches it off, or names another folder."""
MAX_MB: Final = 200
_OFF: Final = ("0", "false", "no", "off")
_SUFFIX: Final = ".source"
_NEW: Final = ".new"
_ABANDONED_S: Final = 3600
_DIGEST_BYTES: Final = 32
_SLOW: Final = (b"\xd0\xcf\x11\xe0", b"{\\rtf")
_OPENDOCUMENT: Final = b"application/vnd.oasis.opendocument"
_SHORT: Final = 128
# Whose next version may read a file in another way.
_LIBRARIES: Final = ("pdfminer.six", "pdfplumber", "pypdfium2", "python-docx", "lxml")


def user_cache() -> Cache | None:
    """The cache of whoever runs this; None where it is off, or has no place."""
    setting = os.environ.get(SWITCH, "")
    if setting.lower() in _OFF:
        return None
    try:
        folder = Path(setting) if setting else _folder()
    except RuntimeError:  # nobody's home
        return None
    return Cache(folder)


def _folder() -> Path:
    """Where this system's programs keep what can be made again.

    XDG_CACHE_HOME is honoured on every system; a relative one is none, as the XDG
    Base Directory Specification says.
    """
    named = Path(os.environ.get("XDG_CACHE_HOME", ""))
    if named.is_absolute():
        return named / "constitution-diff"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "constitution-diff"
    local = os.environ.get("LOCALAPPDATA", "")
    if sys.platform == "win32" and local:
        return Path(local) / "constitution-diff" / "Cache"
    return Path.home() / ".cache" / "constitution-diff"


def key_of(
    content: bytes, name: str, input_format: Format | None, options: ReadOptions
) -> str:
    """What a source is kept by; "" for a file that is quick to read anyway.

    It changes with the content, the name in its messages, the options, this package,
    its libraries and the programs that it starts. Nothing can be learned from it.
    """
    if not _is_slow(content):
        return ""
    parts = (
        sha256(content).hexdigest(), name, input_format or "", f"ocr={options.ocr}",
        f"audit={options.audit}", _reader_version(), _programs_for(content, options),
    )  # fmt: skip
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _programs_for(content: bytes, options: ReadOptions) -> str:
    """What changes when a program is replaced that reads such a file."""
    if not is_pdf(content):
        return _made_of(convert.installed())
    data = os.environ.get(tesseract.DATA, "")
    return f"{_made_of(tesseract.installed())} {data}" if options.ocr else ""


def _made_of(program: str | None) -> str:
    """Its file's place, size and time; asking it for its version would take long."""
    try:
        path = Path(program or "").resolve(strict=True)
        found = path.stat()
    except OSError:
        return ""
    return f"{path} {found.st_size} {found.st_mtime_ns}"


def _is_slow(content: bytes) -> bool:
    """Whether its beginning is that of a PDF, or of what LibreOffice converts."""
    return (
        is_pdf(content)
        or content.startswith(_SLOW)
        or _OPENDOCUMENT in content[:_SHORT]
    )


@cache
def _reader_version() -> str:
    """A digest of our own readers and of the versions of what they use.

    Of the code itself, because a number is forgotten when the code changes.
    """
    from importlib.metadata import (  # noqa: PLC0415 - long to import, seldom needed
        PackageNotFoundError,
        version,
    )

    digest = sha256()
    for package in (Path(__file__).parent, Path(model.__file__).parent):
        for path in sorted(package.rglob("*.py")):
            digest.update(path.read_bytes())
    for library in ("constitution-diff", *_LIBRARIES):
        with suppress(PackageNotFoundError):
            digest.update(version(library).encode())
    return digest.hexdigest()


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of kept sources. It is made when the first one comes."""

    folder: Path
    max_mb: float = MAX_MB
    """What was not used for longest goes first."""

    def kept(self, key: str) -> model.Source | None:
        """The source of that key; None when there is none that can be believed."""
        path = self._path(key)
        try:
            if not (self.folder.is_dir() and _is_private(self.folder)):
                return None  # others may have put something there
            content = path.read_bytes()
            os.utime(path)
        except OSError:
            return None
        return _believed(content)

    def keep(self, key: str, source: model.Source) -> None:
        """Keep it from now on, if this folder is ours to write in."""
        written = answer_bytes(source)
        content = sha256(written).digest() + written
        with suppress(OSError):
            if len(content) <= self.max_mb * 2**20 and _is_private(self.folder):
                _write(self._path(key), content)
                self._prune()

    def empty(self) -> None:
        """Let go of everything: somebody wants a document to be forgotten."""
        with suppress(OSError):
            for _, _, path in list(_files(self.folder)):
                path.unlink(missing_ok=True)

    def _path(self, key: str) -> Path:
        return self.folder / f"{key}{_SUFFIX}"

    def _prune(self) -> None:
        """Remove what is over the limit, and what an interrupted run left."""
        spare = self.max_mb * 2**20
        for used_at, n_bytes, path in sorted(_files(self.folder), reverse=True):
            half_written = path.suffix == _NEW
            spare -= 0 if half_written else n_bytes
            abandoned = half_written and time.time() - used_at > _ABANDONED_S
            if spare < 0 or abandoned:
                path.unlink(missing_ok=True)


def _believed(content: bytes) -> model.Source | None:
    digest, written = content[:_DIGEST_BYTES], content[_DIGEST_BYTES:]
    if sha256(written).digest() != digest:
        return None
    try:
        answer = answer_of(written)
    except pickle.UnpicklingError:
        return None
    return answer if isinstance(answer, model.Source) else None


def _is_private(folder: Path) -> bool:
    """Make it if need be; whether nobody else can put something there.

    Windows keeps others out of a user's folders by itself.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if sys.platform == "win32":
        return True
    found = folder.stat()
    return found.st_uid == os.getuid() and not found.st_mode & (
        stat.S_IWGRP | stat.S_IWOTH
    )


def _write(path: Path, content: bytes) -> None:
    """Whole or not at all; mkstemp makes a file that only its owner can read."""
    number, name = tempfile.mkstemp(suffix=_NEW, dir=path.parent)
    written = Path(name)
    try:
        with open(number, "wb") as file:  # noqa: PTH123 - it is open already
            file.write(content)
        written.replace(path)
    except OSError:
        written.unlink(missing_ok=True)
        raise


def _files(folder: Path) -> Iterator[tuple[float, int, Path]]:
    """When each was last used, its size, and where it is; only files of ours."""
    for path in folder.iterdir():
        if path.suffix in (_SUFFIX, _NEW):
            with suppress(FileNotFoundError):  # another run removes as well
                found = path.stat()
                yield found.st_mtime, found.st_size, path
