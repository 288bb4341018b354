"""Writes results to files: whole or not at all, and never over an input."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from constitution_diff.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def check_targets(
    targets: Iterable[Path], inputs: Sequence[Path], *, force: bool
) -> None:
    """Make sure, before any work, that every target may be written.

    Raises:
        OutputError: It is an input, exists already, or its folder is not there.
    """
    named: set[Path] = set()
    for target in targets:
        try:
            why = _why_not_written(target, inputs, force=force)
            if target.resolve() in named:
                why = "it is named twice"
            named.add(target.resolve())
        except (OSError, RuntimeError) as error:  # RuntimeError: links in a circle
            reason = getattr(error, "strerror", None) or "its links run in a circle"
            raise OutputError(
                str(target), f"it cannot be written ({reason})"
            ) from error
        if why:
            raise OutputError(str(target), why)


def _why_not_written(target: Path, inputs: Iterable[Path], *, force: bool) -> str:
    """In words; "" when it can be written."""
    real = target.resolve()
    why = next(filter(None, (_why_an_input(real, path) for path in inputs)), "")
    if why:
        return why
    if real.is_dir():
        return "this is a folder; give a file name"
    if real.exists() and not real.is_file():
        return "this is no ordinary file; without -o the result can go anywhere"
    if real.exists() and not force:
        return "it exists already; --force replaces it"
    if not real.parent.is_dir():
        return f"there is no folder {target.parent}"
    return ""


def _why_an_input(target: Path, path: Path) -> str:
    """Why a target may not be written because of what is read; "" if it may."""
    if path.is_dir():
        inside = path.resolve() in target.parents
        return "it lies in the folder to be read; name another folder" * inside
    return "this is one of the files to be read" * _is_same_file(target, path)


def _is_same_file(target: Path, path: Path) -> bool:
    """Whether both name one file, by whatever spelling or link."""
    try:
        same = target == path.resolve()
        return same or (target.exists() and path.exists() and target.samefile(path))
    except (OSError, RuntimeError):  # why it cannot be read is said by who reads it
        return False


def write_files(contents: Iterable[tuple[Path, bytes]]) -> None:
    """Write every file whole, or none of those not yet in place.

    A link is followed: the file that it names is written.

    Raises:
        OutputError: A folder or file may not be written, or the disk is full.
    """
    prepared: list[tuple[Path, Path]] = []
    try:
        for target, content in contents:
            written = _new_beside(target)
            prepared.append((written, target))
            _fill(written, content, target)
        for written, target in prepared:
            _replace(written, target)
    finally:
        for written, _ in prepared:
            written.unlink(missing_ok=True)


def _new_beside(target: Path) -> Path:
    """An empty file in the target's folder, so that renaming it later is atomic."""
    folder = target.resolve().parent
    try:
        number, name = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=folder)
    except OSError as error:
        why = f"its folder cannot be written ({error.strerror})"
        raise OutputError(str(target), why) from error
    os.close(number)
    return Path(name)


def _fill(written: Path, content: bytes, target: Path) -> None:
    try:
        with written.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        written.chmod(0o666 & ~_umask())
    except OSError as error:
        why = f"it cannot be written ({error.strerror})"
        raise OutputError(str(target), why) from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _replace(written: Path, target: Path) -> None:
    try:
        written.replace(target.resolve())
    except OSError as error:
        why = f"it cannot be replaced ({error.strerror}); close it if it is open"
        raise OutputError(str(target), why) from error
