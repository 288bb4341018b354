"""Joins reading to the pure steps: a function for each thing asked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, BinaryIO, TypeVar

from constitution_diff.check import check_outline, glossary_of, outdated_of
from constitution_diff.compare import compare_outlines, lives_of
from constitution_diff.errors import (
    MissingSourceError,
    SourceLimitError,
    UsageError,
)
from constitution_diff.model import View
from constitution_diff.outline import (
    NOTHING_KNOWN,
    Known,
    is_part_label,
    joined_outline,
    outline_source,
    with_part,
)
from constitution_diff.read.cache import user_cache
from constitution_diff.read.collector import collector_paused
from constitution_diff.read.guard import GivenFile, read_all_guarded
from constitution_diff.read.options import PLAIN, ReadOptions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from constitution_diff.check import Outdated, Renaming, Settings
    from constitution_diff.model import (
        Check,
        Comparison,
        Lives,
        Notice,
        Outline,
        Source,
    )
    from constitution_diff.read import Format


_T = TypeVar("_T")
MAX_BYTES = 256 * 1024**2
"""More than this is never read: /dev/zero has no end."""

_WHY_NOT_READ: dict[type[OSError], str] = {
    FileNotFoundError: "there is no such file; check the name and the folder",
    IsADirectoryError: "this is a folder, and no document",
    PermissionError: "it may not be read; check its permissions, or close it elsewhere",
}


@dataclass(frozen=True, slots=True)
class Request:
    """A file to read, and how."""

    name: str
    content: bytes
    view: View = View.FINAL
    part: str = ""
    """Only this part, as its number or its title; "" for the whole file."""
    input_format: Format | None = None
    options: ReadOptions = PLAIN
    known: Known = NOTHING_KNOWN
    """Which part of a document in several files it is, as far as a list says so."""
    further: tuple[Request, ...] = ()
    """The other files of the document, in order; () for a document in one file."""
    title: str = ""
    """What the document is called, where a list of its files says so."""
    notices: tuple[Notice, ...] = ()
    """Doubts about which files make up the document."""

    @property
    def files(self) -> tuple[Request, ...]:
        """Every file of the document, in order."""
        return (self, *self.further)


@dataclass(frozen=True, slots=True)
class Desk:
    """Where the reading is done: what may be kept, and who is told how far it is."""

    cache: bool = False
    """Keep what took long to read in the user's cache folder, and look there first."""
    say: Callable[[str], None] = lambda _: None
    """Is told what is being done where that takes long, from any thread."""


PLAIN_DESK = Desk()


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
    """The clause trees of some documents, in order; all files are read side by side.

    Raises:
        UnreadableSourceError: A file gives no text, or asks too much of the machine.
        UsageError: A document holds no such part, or a list names no part.
    """
    asked = [file for request in requests for file in request.files]
    files = [GivenFile(r.content, r.name, r.input_format, r.options) for r in asked]
    cache = user_cache() if desk.cache else None
    sources = iter(read_all_guarded(files, cache=cache, say=desk.say))
    return tuple(
        _outlined([next(sources) for _ in request.files], request)
        for request in requests
    )


def _outlined(sources: Sequence[Source], request: Request) -> Outline:
    with collector_paused():
        outline = _joined(sources, request)
    if request.notices:
        outline = replace(outline, notices=(*request.notices, *outline.notices))
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


def _joined(sources: Sequence[Source], request: Request) -> Outline:
    """One outline of all files of a document.

    Raises UsageError: a list says of a file that it is a part, and names none.
    """
    known = [file.known for file in request.files]
    for file in request.files:
        if file.known.part and not is_part_label(file.known.part):
            msg = (
                f"{file.name}: the list of files calls it {file.known.part!r}; "
                'a part is called "Part 4", "Schedule B" or "Appendix 1".'
            )
            raise UsageError(msg)
    if len(sources) == 1 and known[0] == NOTHING_KNOWN and not request.title:
        return outline_source(sources[0], request.view)
    return joined_outline(sources, request.view, known=known, title=request.title)


def compare_files(
    old: Request,
    new: Request,
    *,
    whole: bool = False,
    renamed: Iterable[Renaming] = (),
    desk: Desk = PLAIN_DESK,
) -> Comparison:
    """What became of every clause of one file in another.

    `renamed` lists terms that the council confirms as pure renamings.
    """
    pairs = tuple((term.old, term.new) for term in renamed)
    outlines = outlines_of(old, new, desk=desk)
    return compare_outlines(*outlines, whole=whole, glossary=pairs)


def compare_versions(
    *versions: Request,
    whole: bool = False,
    renamed: Iterable[Renaming] = (),
    desk: Desk = PLAIN_DESK,
) -> Lives:
    """What became of every clause through several versions, the oldest first.

    At least two. `renamed` lists terms that the council confirms as pure renamings.
    """
    pairs = tuple((term.old, term.new) for term in renamed)
    outlines = outlines_of(*versions, desk=desk)
    return lives_of(
        [
            compare_outlines(old, new, whole=whole, glossary=pairs)
            for old, new in pairwise(outlines)
        ]
    )


def check_file(request: Request, settings: Settings, desk: Desk = PLAIN_DESK) -> Check:
    """The list that a proof-reader would make of a file."""
    return check_outline(outline_of(request, desk), settings)


def glossary(path: Path) -> tuple[Renaming, ...]:
    """The renamings that a council's glossary file lists.

    Raises UsageError: it is no such file; MissingSourceError: it cannot be read.
    """
    return _listed(path, glossary_of)


def outdated_list(path: Path) -> tuple[Outdated, ...]:
    """What a council holds to be out of date, instead of our own list.

    Raises UsageError: it is no such file; MissingSourceError: it cannot be read.
    """
    return _listed(path, outdated_of)


def _listed(path: Path, parsed: Callable[[str], tuple[_T, ...]]) -> tuple[_T, ...]:
    try:
        return parsed(load(path).decode("utf-8"))
    except ValueError as error:  # UnicodeDecodeError is one
        msg = f"{path}: the list cannot be used: {error}."
        raise UsageError(msg) from error


def partly_read(outline: Outline) -> tuple[str, ...]:
    """The files in which something was out of reach, such as a page without text."""
    sources = dict.fromkeys(unread.source for unread in outline.unread)
    return tuple(outline.sources[source].name for source in sources)
