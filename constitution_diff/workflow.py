"""Joins reading and writing to the pure steps: a function for each thing asked."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeVar

from constitution_diff.check import check_outline, glossary_of, outdated_of
from constitution_diff.codec import overrides_of
from constitution_diff.compare import Beside, compare_outlines
from constitution_diff.errors import (
    MissingSourceError,
    OutputError,
    SourceLimitError,
    UsageError,
)
from constitution_diff.model import NO_OVERRIDES, View
from constitution_diff.outline import outline_source, with_part, with_view_chosen
from constitution_diff.read.cache import user_cache
from constitution_diff.read.collector import collector_paused
from constitution_diff.read.guard import GivenFile, read_all_guarded
from constitution_diff.read.options import PLAIN, ReadOptions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from constitution_diff.check import Outdated, Renaming, Settings
    from constitution_diff.model import Check, Comparison, Outline, Overrides, Source
    from constitution_diff.read import Format


_T = TypeVar("_T")
MAX_BYTES = 256 * 1024**2
"""More than this is never read: /dev/zero has no end."""

_WHY_NOT_READ: dict[type[OSError], str] = {
    FileNotFoundError: "there is no such file; check the name and the folder",
    IsADirectoryError: "this is a folder; name the file in it that is to be read",
    PermissionError: "it may not be read; check its permissions, or close it elsewhere",
}


@dataclass(frozen=True, slots=True)
class Request:
    """A file to read, and how."""

    name: str
    content: bytes
    view: View = View.FINAL
    view_chosen: bool = False
    """Somebody asked for that view; it is not only the usual one."""
    part: str = ""
    """Only this part, as its number or its title; "" for the whole file."""
    input_format: Format | None = None
    options: ReadOptions = PLAIN


@dataclass(frozen=True, slots=True)
class Desk:
    """Where the reading is done: what may be kept, and who is told how far it is."""

    cache: bool = False
    """Keep what took long to read in the user's cache folder, and look there first."""
    say: Callable[[str], None] = lambda _: None
    """Is told what is being done where that takes long, from any thread."""


PLAIN_DESK = Desk()


@dataclass(frozen=True, slots=True)
class Listed:
    """What a council has written down beside its files."""

    renamed: tuple[Renaming, ...] = ()
    """Terms that it confirms as pure renamings."""
    overrides: Overrides = NO_OVERRIDES
    """What an officer decided on which provision became which."""


NOTHING_LISTED = Listed()


def load(path: Path) -> bytes:
    """The bytes of a file.

    Raises:
        MissingSourceError: No such file, a folder, or no permission.
        SourceLimitError: It is larger than any constitution.
    """
    try:
        with path.open("rb") as file:
            return load_open(file, str(path))
    except OSError as error:
        why = _WHY_NOT_READ.get(type(error), f"it cannot be read ({error.strerror})")
        raise MissingSourceError(str(path), why) from error


def load_open(file: BinaryIO, name: str) -> bytes:
    """What is left in an open file, such as standard input.

    Raises:
        SourceLimitError: It is larger than any constitution.
    """
    content = file.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        raise SourceLimitError(name, f"it is larger than {MAX_BYTES // 1024**2} MB")
    return content


def outline_of(request: Request, desk: Desk = PLAIN_DESK) -> Outline:
    """The clause tree of a file.

    Raises:
        UnreadableSourceError: The file gives no text.
        UsageError: It holds no such part.
    """
    return outlines_of(request, desk=desk)[0]


def outlines_of(*requests: Request, desk: Desk = PLAIN_DESK) -> tuple[Outline, ...]:
    """The clause trees of some files, in order; the files are read side by side.

    Raises:
        UnreadableSourceError: A file gives no text, or asks too much of the machine.
        UsageError: One holds no such part.
    """
    return tuple(map(_outlined, _sources_of(requests, desk), requests))


def _sources_of(requests: Iterable[Request], desk: Desk) -> tuple[Source, ...]:
    files = [GivenFile(r.content, r.name, r.input_format, r.options) for r in requests]
    cache = user_cache() if desk.cache else None
    return tuple(read_all_guarded(files, cache=cache, say=desk.say))


def _outlined(source: Source, request: Request) -> Outline:
    with collector_paused():
        outline = outline_source(source, request.view)
    if request.view_chosen:
        outline = with_view_chosen(outline)
    if not request.part:
        return outline
    chosen = with_part(outline, request.part)
    if chosen is None:
        msg = (
            f"{request.name} holds no part {request.part!r}. "
            f"Run `constitution-diff outline {request.name}` to see its parts."
        )
        raise UsageError(msg)
    return chosen


def compare_files(
    old: Request,
    new: Request,
    *,
    whole: bool = False,
    listed: Listed = NOTHING_LISTED,
    desk: Desk = PLAIN_DESK,
) -> Comparison:
    """What became of every clause of one file in another.

    `listed` is what the council has written down beside the files.
    """
    pairs = tuple((term.old, term.new) for term in listed.renamed)
    sources = _sources_of((old, new), desk)
    outlines = map(_outlined, sources, (old, new))
    original = _unmarked_text(sources[1], new)
    beside = Beside(original, listed.overrides, old.view_chosen)
    return compare_outlines(*outlines, whole=whole, glossary=pairs, beside=beside)


def _unmarked_text(source: Source, request: Request) -> Outline | None:
    """A draft with its tracked changes rejected; None where it has none."""
    if not source.revisions:
        return None
    with collector_paused():
        outline = outline_source(source, View.ORIGINAL)
    part = with_part(outline, request.part) if request.part else None
    return part or outline


def check_file(request: Request, settings: Settings, desk: Desk = PLAIN_DESK) -> Check:
    """The list that a proof-reader would make of a file."""
    return check_outline(outline_of(request, desk), settings)


def glossary(path: Path) -> tuple[Renaming, ...]:
    """The renamings that a council's glossary file lists.

    Raises UsageError: it is no such file; MissingSourceError: it cannot be read.
    """
    return _listed(path, glossary_of)


def overrides_file(path: Path) -> Overrides:
    """The decisions that an officer has written down on what became of what.

    Raises UsageError: it is no such file; MissingSourceError: it cannot be read.
    """
    return _listed(path, lambda content: overrides_of(content, path.name))


def outdated_list(path: Path) -> tuple[Outdated, ...]:
    """What a council holds to be out of date, instead of our own list.

    Raises UsageError: it is no such file; MissingSourceError: it cannot be read.
    """
    return _listed(path, outdated_of)


def _listed(path: Path, parsed: Callable[[str], _T]) -> _T:
    try:
        return parsed(load(path).decode("utf-8"))
    except ValueError as error:  # UnicodeDecodeError is one
        msg = f"{path}: the list cannot be used: {error}."
        raise UsageError(msg) from error


def wholly_read(outline: Outline) -> bool:
    """Whether nothing in its files was out of reach, such as a page without text."""
    return not outline.unread


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
            why = f"it cannot be written ({error})"
            raise OutputError(str(target), why) from error
        if why:
            raise OutputError(str(target), why)


def _why_not_written(target: Path, inputs: Iterable[Path], *, force: bool) -> str:
    """In words; "" when it can be written."""
    real = target.resolve()
    if any(_is_same_file(real, path) for path in inputs):
        return "this is one of the files to be read"
    if real.is_dir():
        return "this is a folder; give a file name"
    if real.exists() and not real.is_file():
        return "this is no ordinary file; without -o the result can go anywhere"
    if real.exists() and not force:
        return "it exists already; --force replaces it"
    if not real.parent.is_dir():
        return f"there is no folder {target.parent}"
    return ""


def _is_same_file(target: Path, path: Path) -> bool:
    """Whether both name one file, by whatever spelling or link."""
    if target == path.resolve():
        return True
    return target.exists() and path.exists() and target.samefile(path)


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
